import { expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "张智军"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
};
const open = async () => {
  const station = await openStation(cast);
  return { station, officer: await station.officer("张智军") };
};

test("帮助 shows every command", async () => {
  const { officer } = await open();
  await officer.says("帮助");
  const help = officer.isTold("【发通知】");
  await officer.says("帮助 更多");
  const all = help + officer.isTold("【裁定】");
  for (const word of ["通知", "告知", "发", "立即", "改", "取消", "撤", "停", "继续", "重发", "已发"]) {
    expect(all).toContain(word);
  }
  for (const word of [
    "统计",
    "未回复",
    "作废",
    "关闭",
    "群",
    "登记",
    "绑定确认",
    "催",
    "代收",
    "待审",
    "今日",
  ])
    expect(all).toContain(word);
  for (const word of ["免", "反馈", "撤销裁定", "更正", "回复 2：", "场所", "要统计", "手工", "交接"])
    expect(all).toContain(word);
  // One screen of a phone.
  expect(help.split("\n").length).toBeLessThanOrEqual(14);
  for (const words of ["怎么用？", "help", "HELP", "使用说明"]) {
    await officer.says(words);
    officer.isTold("【发通知】");
  }
});

test("words that are no command get one line that says what to type, twenty times an hour at most", async () => {
  const { station, officer } = await open();
  for (let times = 0; times < 20; times += 1) {
    await officer.says("你好");
    officer.isTold("没看懂。发通知请打「通知 网吧：内容」，看进度回「统计」，其他用法回「帮助」。");
  }
  await officer.says("在吗");
  station.expectNothingElse();
  await station.clock.advance({ hours: 1 });
  await officer.says("在吗");
  officer.isTold("没看懂");
});

test("a sentence that merely holds the word 发 sends nothing", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  for (const words of ["发了吗", "先别发", "发？", "等会儿再立即发"]) await officer.says(words);
  station.overlook();
  await station.clock.advance({ minutes: 5 });
  expect(station.store.store.book().directory.next.notice).toBe(1);
});

test("voice, files and stickers from an officer are told what the bot can read", async () => {
  const { officer } = await open();
  for (const kind of ["voice", "file", "sticker"] as const) {
    await officer.says("", { kind });
    officer.isTold("语音、文件和表情我看不了，请打字");
  }
});

test("a command heard more than five minutes after it was typed asks before it acts", async () => {
  const { station, officer } = await open();
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("立即", { minutesAgo: 6 });
  officer.isTold("「立即」是6分钟前打的，还要执行吗？1 执行 0 不用");
  await station.clock.advance({ minutes: 1 });
  expect(station.store.store.book().directory.next.notice).toBe(1);
  await officer.says("立即");
  officer.isTold("【回执1】马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "请自查");
  officer.isTold("已发到1个群");
  await officer.says("作废 1", { minutesAgo: 90 });
  officer.isTold("「作废 1」是2小时前打的");
  expect(station.store.store.book().directory.live).toEqual([1]);
});

test("what only looks something up is answered however late it is heard", async () => {
  const { officer } = await open();
  await officer.says("统计", { minutesAgo: 30 });
  officer.isTold("现在没有进行中的通知");
  await officer.says("帮助", { minutesAgo: 30 });
  officer.isTold("【发通知】");
});

test("spaces, widths and punctuation do not matter", async () => {
  const { station, officer } = await open();
  await officer.says(" 通知　网吧 : 请自查 ");
  officer.isTold("【预览】");
  await officer.says("「发」");
  officer.isTold("【回执1】1分钟后开始发");
  await officer.says("撤！");
  officer.isTold("【回执1】已撤回");
  station.expectNothingElse();
});

test("a command typed in a group says nothing there and changes nothing", async () => {
  const { station, officer } = await open();
  await officer.says("告知 网吧：周六停电");
  officer.isTold("【预览】");
  await officer.saysIn("网吧店主群", "发");
  officer.isTold("这是在“网吧店主群”里打的，没有执行");
  await officer.saysIn("网吧店主群", "立即");
  officer.isTold("这是在“网吧店主群”里打的，没有执行");
  await station.clock.advance({ minutes: 5 });
  expect(station.messenger.arrived.filter(({ to }) => to.startsWith("@@"))).toEqual([]);
  expect(station.store.store.book().directory.next.notice).toBe(1);
});

test("commands typed quickly one after the other are done in their order, each answered once", async () => {
  const { station, officer } = await open();
  await Promise.all([officer.says("通知 网吧：请自查"), officer.says("发"), officer.says("撤")]);
  await station.clock.advance({ seconds: 10 });
  officer.isTold("【预览】");
  officer.isTold("【回执1】1分钟后开始发");
  officer.isTold("【回执1】已撤回");
  await station.clock.advance({ minutes: 5 });
});

test("an officer whose answer WeChat refuses for good hears the next one all the same", async () => {
  const { station, officer } = await open();
  station.messenger.next({ refuse: -1 });
  await officer.says("统计");
  await station.clock.advance({ minutes: 1 });
  station.expectNothingElse();
  await officer.says("统计");
  officer.isTold("现在没有进行中的通知");
});
