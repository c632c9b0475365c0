import { expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
  日租房一群: { tag: "日租房", members: ["云栖公寓-李姐"] },
  日租房二群: { tag: "日租房", members: ["江景民宿-老周"] },
};
const open = async () => {
  const station = await openStation(cast);
  return { station, officer: await station.officer("张智军") };
};

test("the preview shows the groups, the shops, the deadline with its weekday and the very words, and nothing is sent", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧、密室：请今晚自查灭火器和疏散通道。截止 明天18点");
  const preview = officer.isTold("【预览】还没发");
  expect(preview).toContain("发到：网吧店主群（2家）、密室逃脱经营者群（1家）");
  expect(preview).toContain("应回：共3家");
  expect(preview).toContain("截止：11月24日（周二）18:00");
  expect(preview).toContain("【回执1】请今晚自查灭火器和疏散通道。\n请在11月24日（周二）18:00前回复“收到”。");
  await station.clock.advance({ minutes: 5 });
});

test("a tag means every group that has it, 全部 every group, and a group may be called by its name", async () => {
  const { officer } = await open();
  await officer.says("通知 日租房：请自查");
  officer.isTold("发到：日租房一群（1家）、日租房二群（1家）");
  await officer.says("通知 全部：请自查");
  officer.isTold("应回：共5家");
  await officer.says("通知 日租房二群：请自查");
  officer.isTold("发到：日租房二群（1家）");
  await officer.says("群发 网吧，密室\n请自查");
  officer.isTold("发到：网吧店主群（2家）、密室逃脱经营者群（1家）");
  await officer.says("发到网吧群：请自查");
  officer.isTold("发到：网吧店主群（2家）");
});

test("告知, 不用回 and 知晓即可 ask for no answer", async () => {
  const { officer } = await open();
  await officer.says("告知 网吧：周六停电");
  expect(officer.isTold("告知：2家，不用回复")).toContain("【回执1】周六停电\n知晓即可，不用回复。");
  await officer.says("通知 网吧：周六停电，不用回复");
  officer.isTold("告知：2家，不用回复");
  await officer.says("通知 网吧：周六停电。知晓即可");
  officer.isTold("告知：2家，不用回复");
});

test("a 告知 with a deadline tells it in the group", async () => {
  const { officer } = await open();
  await officer.says("告知 网吧：消防培训开始报名。截止 周五");
  expect(officer.isTold("截止：11月27日（周五）18:00")).toContain(
    "【回执1】消防培训开始报名。\n截止11月27日（周五）18:00。知晓即可，不用回复。",
  );
});

test("改 with 不用回复 makes it a 告知, so that the text does not ask for a 收到 all the same", async () => {
  const { officer } = await open();
  await officer.says("通知 网吧：周六停电");
  officer.isTold("应回：2家");
  await officer.says("改 周日停电，不用回复");
  expect(officer.isTold("告知：2家，不用回复")).toContain("【回执1】周日停电。\n知晓即可，不用回复。");
});

test("a body without a deadline owes an answer without one", async () => {
  const { officer } = await open();
  await officer.says("通知 网吧：请自查截止阀");
  expect(officer.isTold("【预览】")).toContain("【回执1】请自查截止阀\n看到请回复“收到”。");
});

test("通知 without groups, with unknown groups, or without words says what to type and makes no draft", async () => {
  const { officer } = await open();
  await officer.says("通知");
  officer.isTold("请写明发给哪些群和内容，例如「通知 网吧：请今晚自查灭火器」");
  await officer.says("通知 请大家今晚自查灭火器");
  officer.isTold("请写明发给哪些群和内容");
  await officer.says("通知 宾馆：请自查");
  officer.isTold("没有叫“宾馆”的群或标签，可写的有：网吧、密室、日租房");
  await officer.says("通知 网吧、宾馆、棋牌室：请自查");
  officer.isTold("没有叫“宾馆”、“棋牌室”的群或标签");
  await officer.says("通知 网吧：");
  officer.isTold("还没写内容，请在冒号后面写上，例如「通知 网吧：请今晚自查灭火器」");
  await officer.says("通知 网吧");
  officer.isTold("还没写内容");
  await officer.says("通知 网吧：截止 明天18点");
  officer.isTold("还没写内容");
  await officer.says("发");
  officer.isTold("没有等着发的通知");
});

test("a word that could mean several groups means none", async () => {
  const { officer } = await open();
  await officer.says("通知 群：请自查");
  officer.isTold("没有叫“群”的群或标签");
});

test("a deadline that has passed, cannot be read, or lies too far away is refused and says how to write it", async () => {
  const { officer } = await open();
  await officer.says("通知 网吧：请自查。截止 今天9点");
  officer.isTold("截止时间“今天9点”已经过了");
  await officer.says("通知 网吧：请自查。截止 尽快吧");
  officer.isTold("截止时间“尽快吧”不够明确，机器人没法按点统计");
  await officer.says("通知 网吧：请自查。截止 2月30日");
  officer.isTold("截止时间“2月30日”写错了，2026年2月没有30日");
  await officer.says("通知 网吧：请自查。截止 2030年1月1日");
  officer.isTold("截止时间“2030年1月1日”太远了");
  await officer.says("发");
  officer.isTold("没有等着发的通知");
});

test("a body that is too long is refused with both numbers", async () => {
  const { officer } = await open();
  await officer.says(`通知 网吧：${"查".repeat(2001)}`);
  officer.isTold("内容有2001字，最多2000字");
});

test("改 takes new words, or only a new deadline, and shows the preview again", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请今晚自查灭火器。截止 明天18点");
  officer.isTold("请今晚自查灭火器");
  await officer.says("改 请今晚自查灭火器和电线");
  expect(officer.isTold("请今晚自查灭火器和电线")).toContain("截止：11月24日（周二）18:00");
  await officer.says("改 截止 周五");
  const preview = officer.isTold("截止：11月27日（周五）18:00");
  expect(preview).toContain("【回执1】请今晚自查灭火器和电线");
  await officer.says("改 截止 无");
  expect(officer.isTold("看到请回复“收到”")).not.toContain("截止：");
  await officer.says("改 截止 昨天");
  officer.isTold("截止时间“昨天”已经过了，请改个晚些的时间，例如“截止 明天18点”。预览还是原来的。");
  await officer.says("改");
  officer.isTold("「改」后面请写新内容");
  await officer.says("改 通知 密室：请自查电线");
  officer.isTold("发到：密室逃脱经营者群（1家）");
  await officer.says("发");
  officer.isTold("【回执1】1分钟后开始发");
  await station.clock.advance({ minutes: 2 });
  station.groupGets("密室逃脱经营者群", "【回执1】请自查电线");
  officer.isTold("【回执1】已发到1个群，共1家应回复");
});

test("a second 通知 takes the place of the draft", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请自查灭火器");
  officer.isTold("网吧店主群");
  await officer.says("通知 密室：请自查电线");
  officer.isTold("密室逃脱经营者群");
  await officer.says("立即");
  officer.isTold("【回执1】马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("密室逃脱经营者群", "请自查电线");
  officer.isTold("已发到1个群");
});

test("取消 drops the draft, and again there is none", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("取消");
  officer.isTold("已取消，没有发出");
  for (const words of ["取消", "发", "立即", "改 请自查电线"]) {
    await officer.says(words);
    officer.isTold("没有等着发的通知");
  }
  await station.clock.advance({ minutes: 5 });
});

test("a draft lapses after half an hour and says so", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await station.clock.advance({ minutes: 31 });
  for (const words of ["发", "立即", "取消", "改 请自查电线"]) {
    await officer.says(words);
    officer.isTold("预览已过30分钟，作废了");
  }
  await station.clock.advance({ minutes: 5 });
});

test("a deadline that passes while the draft is looked at stops 发", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请自查。截止 今天14点10分");
  officer.isTold("截止：11月23日（周一）14:10");
  await station.clock.advance({ minutes: 12 });
  await officer.says("发");
  officer.isTold("截止时间已经过了，请回「改 截止 明天18点」");
  await officer.says("改 截止 明天18点");
  officer.isTold("截止：11月24日（周二）18:00");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "11月24日（周二）18:00前");
  officer.isTold("已发到1个群");
});

test("two officers have a draft each", async () => {
  const { station, officer } = await open();
  const other = await station.officer("王敏");
  await officer.says("告知 网吧：周六停电");
  officer.isTold("【预览】");
  await other.says("发");
  other.isTold("没有等着发的通知");
  await other.says("告知 密室：周日停水");
  other.isTold("【预览】");
  await officer.says("立即");
  officer.isTold("【回执1】马上开始发");
  await other.says("立即");
  await station.clock.advance({ minutes: 1 });
  other.isTold("【回执2】马上开始发");
  station.groupGets("网吧店主群", "【回执1】周六停电");
  station.groupGets("密室逃脱经营者群", "【回执2】周日停水");
  officer.isTold("【回执1】已发到1个群。");
  other.isTold("张智军发的【回执1】周六停电，已发到网吧店主群。");
  other.isTold("【回执2】已发到1个群。");
  officer.isTold("王敏发的【回执2】周日停水，已发到密室逃脱经营者群。");
});

test("通知 heard twice shows one preview, 发 heard twice sends one notice", async () => {
  const { station, officer } = await open();
  const first = await officer.says("通知 网吧：请自查");
  await officer.says("通知 网吧：请自查", { messageId: first });
  officer.isTold("【预览】");
  const second = await officer.says("立即");
  await officer.says("立即", { messageId: second });
  officer.isTold("【回执1】马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "请自查");
  officer.isTold("已发到1个群");
  expect(station.store.store.book().directory.next.notice).toBe(2);
});

test("an ASCII colon at a line's end is posted as a Chinese one, so that quotes keep the reply", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请自查:\n1 灭火器\n2 通道");
  officer.isTold("请自查：\n1 灭火器\n2 通道");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "【回执1】请自查：\n1 灭火器\n2 通道");
  officer.isTold("已发到1个群");
});
