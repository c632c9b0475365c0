import { expect, test } from "vitest";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { posted } from "./support/posting.ts";

async function tableSentTo(station: Awaited<ReturnType<typeof posted>>["station"], name: string) {
  const bytes = station.messenger.expectFile(station.street.contactOf(name), "file");
  return await readSpreadsheet(Buffer.from(bytes), "xlsx");
}

test("表发我 brings the officer a spreadsheet of who has answered what, in private", async () => {
  const { station, officer } = await posted();
  await station.store.store.update("directory", ({ directory }) => {
    const site = Object.values(directory.sites).find(({ name }) => name === "星空网吧");
    if (!site) throw new Error("there is no 星空网吧");
    site.person = "李强";
    site.phone = "13812345678";
  });
  await station.member("星空网吧-李强").says("收到");
  await station.member("路人").says("收到");
  await station.member("蓝天网吧-老孙").says("消防通道要多宽？");
  await officer.says("代收 1 极速网吧 电话");
  await officer.says("催 1");
  await station.clock.advance({ minutes: 2 });
  station.overlook();

  await officer.says("表发我");
  await station.clock.advance({ minutes: 1 });
  officer.isTold("【回执1】的表格发给您，共5家，另有1条对不上场所的回复在第二张表。");
  const sent = station.messenger.arrived.at(-1)?.what;
  expect(sent).toMatchObject({ kind: "file", name: "回执1.xlsx" });
  const [sites, unplaced] = await tableSentTo(station, "张智军");
  const [head, ...rows] = sites?.rows ?? [];
  const lines = rows.map((row) =>
    Object.fromEntries(row.map((cell, index) => [String(head?.[index]), String(cell)])),
  );
  expect(lines.find(({ 场所 }) => 场所 === "星空网吧")).toEqual({
    通知编号: "1",
    标题: "请自查灭火器",
    群: "网吧店主群",
    场所: "星空网吧",
    负责人: "李强",
    联系电话: "138****5678",
    首次送达: expect.stringMatching(/^2026-11-23 14:0\d$/u),
    收到时间: expect.stringMatching(/^2026-11-23 14:0\d$/u),
    方式: "群里回复",
    原话: "收到",
    提醒次数: "0",
    状态: "已收到",
  });
  expect(lines.find(({ 场所 }) => 场所 === "蓝天网吧")).toMatchObject({
    状态: "回过话，待看",
    原话: "消防通道要多宽？",
  });
  expect(lines.find(({ 场所 }) => 场所 === "极速网吧")).toMatchObject({ 方式: "代收（电话）" });
  expect(lines.find(({ 场所 }) => 场所 === "谜境密室")).toMatchObject({ 提醒次数: "1", 状态: "未回复" });
  expect(unplaced?.rows.slice(1)).toEqual([
    ["网吧店主群", "路人", expect.stringMatching(/^2026-11-23/u), "收到"],
  ]);
  station.expectNothingElse();
});

test("with several notices open he is asked which table, and a closed one still has its table", async () => {
  const { station, officer, posts } = await posted();
  await posts("日租房", "请登记住客");
  await officer.says("导出");
  officer.isTold("有2条通知，请带上编号，例如「表发我 2」");
  await officer.says("关闭 1");
  station.overlook();
  await officer.says("导出 1");
  await station.clock.advance({ minutes: 1 });
  officer.isTold("【回执1】的表格发给您");
  await tableSentTo(station, "张智军");
  await officer.says("导出 9");
  officer.isTold("没有【回执9】");
});

test("the table of a colleague's notice is nobody else's", async () => {
  const { station } = await posted();
  const other = await station.officer("李明");
  await station.limit("李明", "日租房");
  station.overlook();
  await other.says("导出 1");
  other.isTold("没有【回执1】");
});

test("who waits for a file that WeChat refused is told so", async () => {
  const { station, officer } = await posted();
  const chat = station.street.contactOf("张智军");
  const text = station.messenger.detainNext();
  const table = station.messenger.detainNext();
  const asked = officer.says("表发我");
  await text.begun;
  text.letGo();
  await table.begun;
  table.letGo({ refuse: 9 });
  await asked;
  station.messenger.expectText(chat, "的表格发给您");
  await station.clock.advance({ minutes: 1 });
  station.messenger.expectText(chat, "回执1.xlsx没发出去，请再要一次");
});
