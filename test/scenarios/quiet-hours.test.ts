import { expect, test } from "vitest";
import { instantOf } from "../../src/zone.ts";
import { openScene, threeGroups } from "./support/broadcast.ts";

test("in quiet hours 发 asks; put off to the morning it can be taken back all night", async () => {
  const { station, officer } = await openScene({ start: instantOf(2026, 11, 23, 22, 0) });
  await officer.says("通知 网吧：请自查");
  officer.isTold("现在是休息时段：「发」后选现在发还是明天08:00发 ·「立即」马上发");
  await officer.says("发");
  officer.isTold("现在是休息时段。1 现在就发 2 明天08:00发 0 先不发");
  await officer.says("2");
  officer.isTold("【回执1】现在是休息时段，明天08:00开始发，反悔回「撤」");
  await station.clock.advanceTo(instantOf(2026, 11, 24, 7, 59));
  station.expectNothingElse();
  await station.clock.advanceTo(instantOf(2026, 11, 24, 8, 1));
  station.groupGets("网吧店主群", "请自查");
  officer.isTold("已发到1个群");
});

test("a notice that waits for the morning is taken back by 撤", async () => {
  const { station, officer } = await openScene({ start: instantOf(2026, 11, 23, 22, 0) });
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("1 现在就发");
  await officer.says("2");
  officer.isTold("明天08:00开始发");
  await station.clock.advance({ hours: 3 });
  await officer.says("撤");
  officer.isTold("【回执1】已撤回，没有发出");
  await station.clock.advance({ hours: 12 });
});

test("a notice that waits for the morning says so in 统计", async () => {
  const { station, officer } = await openScene({ start: instantOf(2026, 11, 23, 22, 0) });
  await officer.says("通知 网吧：请自查");
  await officer.says("发");
  await officer.says("2");
  await station.clock.advance({ minutes: 10 });
  station.overlook();
  await officer.says("统计");
  officer.isTold(/明天08:00/);
});

test("in quiet hours 发 goes out at once when he says so, after the time to think again", async () => {
  const { station, officer } = await openScene({ start: instantOf(2026, 11, 23, 22, 0) });
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("1 现在就发");
  await officer.says("1");
  officer.isTold("【回执1】1分钟后开始发，反悔回「撤」");
  await station.clock.advance({ minutes: 2 });
  station.groupGets("网吧店主群", "请自查");
  officer.isTold("已发到1个群");
});

test("in quiet hours 0 leaves the draft where it is, and 立即 asks nothing", async () => {
  const { station, officer } = await openScene({ start: instantOf(2026, 11, 23, 22, 0) });
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("1 现在就发");
  await officer.says("3");
  officer.isTold("没有这个选项");
  await officer.says("0");
  officer.isTold("好，先不发，预览还留着");
  await station.clock.advance({ minutes: 20 });
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "请自查");
  officer.isTold("已发到1个群");
});

test("立即 is sent whatever the hour", async () => {
  const { station, officer } = await openScene({ start: instantOf(2026, 11, 23, 23, 30) });
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "请自查");
  officer.isTold("已发到1个群");
});

test("a deadline before the end of quiet hours is not released by 发", async () => {
  const { station, officer } = await openScene({ start: instantOf(2026, 11, 23, 22, 0) });
  await officer.says("通知 网吧：请自查。截止 明天7点");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("现在是休息时段，明天08:00才开始发，那时已过截止时间");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "11月24日（周二）07:00前");
  officer.isTold("已发到1个群");
});

test("a broadcast that runs into the evening stops for the night and ends in the morning", async () => {
  const { station, officer } = await openScene({ start: instantOf(2026, 11, 23, 20, 58) });
  await officer.says("通知 全部：请自查");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("1分钟后开始发");
  await station.clock.advanceTo(instantOf(2026, 11, 23, 20, 59));
  await station.clock.advanceTo(instantOf(2026, 11, 24, 7, 59));
  const posted = station.messenger.arrived.filter(({ to }) => to.startsWith("@@")).length;
  expect(posted).toBeLessThanOrEqual(3);
  await station.clock.advanceTo(instantOf(2026, 11, 24, 8, 2));
  for (const group of Object.keys(threeGroups)) station.groupGets(group, "请自查");
  officer.isTold("已发到3个群");
});

test("when the day's number is used up the rest waits for the next morning, and the officer is told once", async () => {
  const { station, officer } = await openScene({ pace: { dailyMessages: 2 } });
  await officer.says("通知 全部：请自查");
  officer.isTold("今天的条数快用完，有1条要到明天发");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 2 });
  station.groupGets("网吧店主群", "请自查");
  station.groupGets("密室逃脱经营者群", "请自查");
  officer.isTold("今天发到群里的消息满2条了（每天上限），【回执1】剩下的明天");
  await station.clock.advanceTo(instantOf(2026, 11, 24, 8, 1));
  station.groupGets("日租房群", "请自查");
  officer.isTold("【回执1】已发到3个群，共3家应回复。");
});
