import { expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
};
const open = async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  const posts = async (body: string) => {
    await officer.says(`通知 网吧、密室：${body}`);
    await officer.says("立即");
    await station.clock.advance({ minutes: 1 });
    station.overlook();
  };
  return { station, officer, posts };
};

test("a closed notice takes no more answers, and what came before stays", async () => {
  const { station, officer, posts } = await open();
  await posts("请自查");
  await station.member("星空网吧-李强").says("收到");
  await officer.says("关闭");
  officer.isTold("【回执1】已关闭，不再计回复。结果回「统计 1」看。");
  await station.member("蓝天网吧-老孙").says("收到");
  expect(station.names((await station.tally(1)).acknowledged)).toEqual(["星空网吧"]);
  await officer.says("统计 1");
  officer.isTold(/（已关闭）\n应回3家，已回1家/);
  await officer.says("未回复 1");
  officer.isTold("【回执1】未回2家");
});

test("every command that changes a notice says that it is closed already", async () => {
  const { officer, posts } = await open();
  await posts("请自查");
  await officer.says("关闭 1");
  officer.isTold("已关闭");
  for (const words of ["关闭 1", "作废 1", "停 1", "重发 1", "已发 1", "撤 1"]) {
    await officer.says(words);
    officer.isTold("【回执1】已经关闭，不再发也不再计回复，结果回「统计 1」看。");
  }
});

test("every command that changes a notice says that it is voided already", async () => {
  const { station, officer, posts } = await open();
  await posts("请自查");
  await officer.says("作废");
  officer.isTold(
    "【回执1】已作废，不再统计。已发到群里的收不回来，请在“网吧店主群”“密室逃脱经营者群”说一声“【回执1】作废，不用回复”。",
  );
  for (const words of ["关闭 1", "作废 1", "停 1", "重发 1", "已发 1", "撤 1"]) {
    await officer.says(words);
    officer.isTold("【回执1】已经作废");
  }
  await station.member("蓝天网吧-老孙").says("收到");
  expect((await station.tally(1)).acknowledged).toEqual([]);
  await officer.says("未回复 1");
  officer.isTold("【回执1】已作废，不用再回");
  await officer.says("统计 1");
  officer.isTold("请自查（已作废）");
});

test("作废 and 关闭 without a number ask which, with several open, and change nothing", async () => {
  const { station, officer, posts } = await open();
  await posts("请自查灭火器");
  await posts("请自查电线");
  for (const word of ["作废", "关闭"]) {
    await officer.says(word);
    officer.isTold(`有2条通知，请带上编号，例如「${word} 2」：\n【回执1】请自查灭火器\n【回执2】请自查电线`);
  }
  expect(station.store.store.book().directory.live).toEqual([1, 2]);
  await officer.says("关闭", { quote: { name: "回执小助手", text: "【回执2】请自查电线" } });
  officer.isTold("【回执2】已关闭");
  await officer.says("作废");
  officer.isTold("【回执1】已作废");
  expect(station.store.store.book().directory.live).toEqual([]);
});

test("作废 and 关闭 of a number there is not, or with nothing open, change nothing", async () => {
  const { officer } = await open();
  await officer.says("作废");
  officer.isTold("现在没有进行中的通知");
  await officer.says("关闭");
  officer.isTold("现在没有进行中的通知");
  await officer.says("作废 12");
  officer.isTold("没有【回执12】");
  await officer.says("关闭 12");
  officer.isTold("没有【回执12】");
});

test("作废 in the middle of a broadcast posts no more, and names only the groups it reached", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧、密室：请自查");
  officer.isTold("【预览】");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ seconds: 6 });
  station.groupGets("网吧店主群", "请自查");
  await officer.says("作废 1");
  expect(officer.isTold("请在“网吧店主群”说一声")).not.toContain("密室逃脱经营者群");
  await station.clock.advance({ hours: 1 });
});

test("作废 before anything was posted needs no explanation", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("1分钟后开始发");
  await officer.says("作废 1");
  officer.isTold("【回执1】已作废，没有发到任何群");
  await station.clock.advance({ hours: 1 });
});

test("关闭 in the middle of a broadcast posts no more and says how much was left", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧、密室：请自查");
  officer.isTold("【预览】");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ seconds: 6 });
  station.groupGets("网吧店主群", "请自查");
  await officer.says("关闭");
  officer.isTold("【回执1】已关闭，不再计回复，没发的1条也不发了");
  await station.clock.advance({ hours: 1 });
});

test("取消 with a number is told what it means for a notice", async () => {
  const { officer, posts } = await open();
  await posts("请自查");
  await officer.says("取消 1");
  officer.isTold("要取消已发的【回执1】，请回「作废 1」；只停发没发完的，回「停 1」。");
});

test("关闭 heard twice closes once", async () => {
  const { officer, posts } = await open();
  await posts("请自查");
  const messageId = await officer.says("关闭");
  await officer.says("关闭", { messageId });
  officer.isTold("已关闭");
});

test("a bare 收到 after the newer notice was closed is for the older one", async () => {
  const { station, officer, posts } = await open();
  await posts("请自查灭火器");
  await posts("请自查电线");
  await officer.says("关闭 2");
  officer.isTold("【回执2】已关闭");
  await station.member("蓝天网吧-老孙").says("收到");
  expect(station.names((await station.tally(1)).acknowledged)).toEqual(["蓝天网吧"]);
  expect((await station.tally(2)).acknowledged).toEqual([]);
});

test("a closed notice is still there after a crash", async () => {
  const { station, officer, posts } = await open();
  await posts("请自查");
  await station.member("星空网吧-李强").says("收到");
  await officer.says("关闭");
  officer.isTold("已关闭");
  await station.crash();
  await station.logIn();
  await officer.says("统计 1");
  officer.isTold(/（已关闭）\n应回3家，已回1家/);
});
