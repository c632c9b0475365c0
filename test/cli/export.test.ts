import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readSpreadsheet } from "../../src/ledger/read-spreadsheet.ts";
import { openStation, type Station } from "./station.ts";

/** A station with notice 1 posted by hand; 星空网吧 and a passer-by have answered. */
async function stationWithNotice(): Promise<Station> {
  const station = await openStation();
  await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand");
  await station.run("sites", "add", "星空网吧", "蓝天网吧", "--category", "网吧");
  await station.run("publish", "--to", "网吧", "--text", "请自查灭火器。", "--now");
  await station.clock.advance({ minutes: 30 });
  await station.run("posted", "1", "网吧店主群", "--at", "14:05");
  const chat = "星空网吧-李强 2026/11/23 14:06:10\n收到\n\n路人 2026/11/23 14:07:10\n收到\n";
  await station.pipe(chat, "paste", "网吧店主群", "--yes");
  return station;
}

it("export writes a notice site by site, to be read by its owner only, and replaces nothing unasked", async () => {
  const station = await stationWithNotice();
  const file = join(station.folder, "31.xlsx");
  expect(await station.run("export", "1", file)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("已把【回执1】的2家导出到"),
  });
  const [sites, unplaced] = await readSpreadsheet(await readFile(file), "xlsx");
  expect(sites?.rows.map((row) => [row[3], row[8], row[9], row[11]])).toEqual([
    ["场所", "方式", "原话", "状态"],
    ["星空网吧", "群里回复（粘贴）", "收到", "已收到"],
    ["蓝天网吧", "", "", "未回复"],
  ]);
  expect(unplaced?.rows).toHaveLength(2);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await station.run("export", "1", file)).toMatchObject({ code: 1 });
  expect(await station.run("export", "1", file, "--force")).toMatchObject({ code: 0 });
});

it("a CSV says what it has no room for; other names and numbers are refused", async () => {
  const station = await stationWithNotice();
  const csv = await station.run("export", "1", join(station.folder, "31.csv"));
  expect(csv).toMatchObject({ code: 0, stderr: expect.stringContaining("1条对不上场所的回复没有写进去") });
  expect(await station.run("export", "1", "31.pdf")).toMatchObject({ code: 1 });
  expect(await station.run("export", "9", join(station.folder, "9.xlsx"))).toMatchObject({ code: 1 });
});

it("handover prints who is missing and what to post", async () => {
  const station = await stationWithNotice();
  const { code, stdout } = await station.run("handover");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /【回执1】请自查灭火器.*\n应回2家，还差1家\n1 蓝天网吧\n发到“网吧店主群”，复制这句：/u,
  );
  expect(await station.run("handover", "9")).toMatchObject({ code: 1 });
});

it("handover of a notice that is not out everywhere does not say that nobody is missing", async () => {
  const station = await openStation();
  await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand");
  await station.run("groups", "add", "密室群", "网吧", "--by-hand");
  await station.run("sites", "add", "星空网吧", "--category", "网吧");
  await station.run("publish", "--to", "网吧", "--text", "请自查灭火器。", "--now");
  expect(await station.run("handover", "1")).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/【回执1】请自查灭火器.*\n还没发到：网吧店主群、密室群，回「手发 1」\n$/u),
  });
  await station.run("groups", "by-bot", "密室群", "--resend");
  expect((await station.run("handover", "1")).stdout).toMatch(
    /\n还没发到：网吧店主群，回「手发 1」\n机器人还没发到：密室群/u,
  );
  await station.clock.advance({ minutes: 1 });
  await station.run("posted", "1", "网吧店主群");
  await station.pipe("星空网吧：收到\n", "paste", "网吧店主群", "--yes");
  expect(await station.run("handover", "1")).toMatchObject({
    code: 0,
    stdout: "",
    stderr: "【回执1】已发到的群里没有还差的家，但还没发到：密室群。\n",
  });
  await station.run("officers", "add", "张智军");
  await station.run("say", "张智军", "关闭 1");
  expect(await station.run("handover", "1")).toMatchObject({ stderr: "【回执1】已经结束，不用交接。\n" });
});

it("notices and show mark a corrected notice, show with the correction", async () => {
  const station = await stationWithNotice();
  await station.run("officers", "add", "张智军");
  expect((await station.run("notices")).stdout).not.toContain("已更正");
  await station.run("say", "张智军", "更正 1：疏散通道也要查。截止 明天18点");
  expect((await station.run("notices")).stdout).toMatch(/请自查灭火器（已更正）/u);
  const { stdout } = await station.run("show", "1");
  expect(stdout).toContain("【回执1】请自查灭火器（已更正）\n");
  expect(stdout).toMatch(/\n更正（今天14:30）：疏散通道也要查。\n/u);
  expect(await station.json("show", "1", "--json")).toMatchObject({
    title: "请自查灭火器",
    corrections: [{ text: "疏散通道也要查。", reconfirm: false }],
  });
});
