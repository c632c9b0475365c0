import { expect, test } from "vitest";
import { posted } from "./support/posting.ts";

const group = "网吧店主群";

test("an officer who asks in the group is answered in private, and the group hears nothing", async () => {
  const { station, officer } = await posted();
  await station.member("星空网吧-李强").says("收到");
  await officer.saysIn(group, "统计");
  officer.isTold("应回5家，已回1家");
  await officer.saysIn(group, "谁没回");
  officer.isTold(/蓝天网吧/);
  await officer.saysIn(group, "今日");
  officer.isTold(/【回执1】/);
  await officer.saysIn(group, "群");
  officer.isTold(/密室逃脱经营者群/);
  await officer.saysIn(group, "帮助");
  officer.isTold("【发通知】");
  station.expectNothingElse();
});

test("what would change something is not done from the group: he is told in private to type it there", async () => {
  const { station, officer, acknowledged } = await posted();
  for (const words of [
    "催",
    "停 1",
    "关闭 1",
    "作废 1",
    "代收 1 星空 电话",
    "通知 网吧：请自查",
    "手工 网吧店主群",
  ]) {
    await officer.saysIn(group, words);
    officer.isTold("这是在“网吧店主群”里打的，没有执行；要执行请在这里再打一遍。");
  }
  await station.clock.advance({ minutes: 5 });
  const { notice } = await station.file(1);
  expect(notice).not.toHaveProperty("stoppedAt");
  expect(notice).not.toHaveProperty("closedAt");
  expect(notice.reminders).toEqual([]);
  expect(await acknowledged(1)).toEqual([]);
  station.expectNothingElse();
});

test.each(["大家辛苦了", "好的", "确认", "1", "3 个人没来", "通知：明天上午停电", "可以发", "取消"])(
  "what an officer says to people, “%s”, is met with silence",
  async (words) => {
    const { station, officer } = await posted();
    await officer.saysIn(group, words);
    await station.clock.advance({ minutes: 5 });
    station.expectNothingElse();
  },
);

test("发 in the group does not send the draft that waits in private", async () => {
  const { station, officer } = await posted();
  await officer.says("通知 日租房：请登记住客");
  officer.isTold("【预览】");
  await officer.saysIn(group, "发");
  officer.isTold("没有执行");
  await station.clock.advance({ minutes: 5 });
  station.expectNothingElse();
});

test("his own request in the group is still offered to be tracked, and a command heard twice is answered once", async () => {
  const { station, officer } = await posted();
  await officer.saysIn(group, "请各位今晚自查，收到请回复");
  officer.isTold("要帮您统计吗");
  const messageId = await officer.saysIn(group, "统计");
  officer.isTold("应回5家");
  await officer.saysIn(group, "统计", { messageId });
  station.expectNothingElse();
});

test("a command of anyone else in the group is met with silence", async () => {
  const { station } = await posted();
  await station.member("星空网吧-李强").says("统计");
  await station.member("路人").says("停 1");
  await station.clock.advance({ minutes: 5 });
  station.expectNothingElse();
});

test("a 收到 after what he told everybody by hand is not counted for an older notice; 要统计 counts it", async () => {
  for (const told of [
    "大家把营业执照拍照发群里",
    "请各店今天把从业人员名单报给我",
    "@所有人 今晚有台风，大家关好门窗",
  ]) {
    const { station, officer } = await posted();
    await officer.saysIn(group, told);
    await station.clock.advance({ minutes: 1 });
    await station.member("星空网吧-李强").says("收到");
    expect((await station.tally(1)).acknowledged).toHaveLength(0);
    station.expectNothingElse();
    await officer.says("要统计");
    expect(officer.isTold("【回执2】")).toContain("1");
    expect((await station.tally(2)).acknowledged).toHaveLength(1);
    station.overlook();
  }
});
