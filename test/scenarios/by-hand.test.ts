import { expect, test } from "vitest";
import { noisy } from "../media/make-picture.ts";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: {
    tag: "网吧",
    members: ["星空网吧-李强", "星空网吧 前台", "蓝天网吧-老孙", "大地网吧-小赵", "路人"],
  },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
};

/** A copy as Windows makes it. Times of Monday, 23 November 2026. */
function copied(...lines: readonly (readonly [name: string, time: string, words: string])[]): string {
  return lines.map(([name, time, words]) => `${name} 2026/11/23 ${time}\n${words}`).join("\n\n");
}

test("a whole notice by hand: the officer gets text and pictures to pass on, ticks the group, pastes the chat, and sees who is missing", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("手工 网吧店主群");
  officer.isTold("“网吧店主群”改为手工");
  await officer.sendsPicture(await noisy(640, 480).jpeg().toBuffer());
  await officer.says("通知 网吧：请今晚自查灭火器和疏散通道。截止 明天18点");
  officer.isTold("网吧店主群");
  await officer.says("发");
  officer.isTold("【回执1】写好了，“网吧店主群”要您手工转发：回「手发 1」");
  await station.clock.advance({ minutes: 5 });
  station.expectNothingElse();

  await officer.says("手发 1");
  await station.clock.advance({ minutes: 1 });
  officer.isTold("下面文字1条、图片或视频1个");
  const text = officer.isTold("【回执1】请今晚自查灭火器和疏散通道");
  const picture = station.messenger.expectFile(station.street.contactOf("张智军"), "picture");
  expect(picture.byteLength).toBeGreaterThan(1_000);
  expect(await station.states(1, "网吧店主群")).toEqual(["queued", "queued"]);

  await officer.says("已发 1 网吧店主群 14:05");
  officer.isTold("【回执1】“网吧店主群”记为今天14:05已发，现在共3家应回复");
  expect(await station.states(1, "网吧店主群")).toEqual(["sent", "sent"]);
  await officer.says("谁没回");
  officer.isTold(/大地网吧/);

  const chat = copied(
    ["张智军", "14:05:10", text],
    ["星空网吧-李强", "14:06:00", "收到"],
    ["路人", "14:06:30", "收到"],
    ["蓝天网吧-老孙", "14:06:40", "消防通道要多宽？"],
  );
  await officer.says(`粘贴 网吧店主群\n${chat}`);
  const shown = officer.isTold("“网吧店主群”看懂4条：新的3条");
  expect(shown).toContain("【回执1】收到1家：星空网吧");
  expect(shown).toContain("蓝天网吧（蓝天网吧-老孙）“消防通道要多宽？” → 【回执1】提问，待看");
  expect(shown).toContain("路人“收到” → 【回执1】收到，对不上是哪家");
  expect(shown).toContain("回「确认」");
  expect(station.names((await station.tally(1)).acknowledged)).toEqual([]);
  await officer.says("确认");
  officer.isTold("“网吧店主群”记下3条。结果回「统计 1」看");
  expect(station.names((await station.tally(1)).acknowledged)).toEqual(["星空网吧"]);
  await officer.says("未回复 1");
  officer.isTold(/大地网吧[\s\S]*蓝天网吧/);
  station.expectNothingElse();
});

test("what the bot heard, and what was pasted before, is not counted again", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("通知 网吧：请今晚自查灭火器和疏散通道。");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  await station.member("星空网吧-李强").says("收到");
  await officer.says("手工 网吧店主群");
  station.overlook();
  const first = copied(["星空网吧-李强", "14:01:00", "收到。"], ["蓝天网吧-老孙", "14:02:00", "收到"]);
  await station.clock.advance({ minutes: 5 });
  await officer.says(`粘贴 网吧店主群\n${first}`);
  officer.isTold("新的1条，记过的1条");
  await officer.says("确认");
  officer.isTold("记下1条");
  const second = copied(["蓝天网吧-老孙", "14:02:00", "收到"], ["大地网吧-小赵", "14:04:00", "收到"]);
  await officer.says(`粘贴 网吧店主群\n${second}`);
  officer.isTold("新的1条，记过的1条");
  await officer.says("确认");
  officer.isTold("记下1条");
  await officer.says(`粘贴 网吧店主群\n${first}\n\n${second}`);
  officer.isTold("没有要记的新内容");
  const tally = await station.tally(1);
  expect(station.names(tally.acknowledged)).toEqual(["大地网吧", "星空网吧", "蓝天网吧"]);
  expect(tally.standings.map(({ answers }) => answers.map(({ source }) => source).join())).toEqual(
    expect.arrayContaining(["group", "pasted", "pasted"]),
  );
  expect(tally.unplaced).toEqual([]);
});

test("the account is refused: everything goes over to people, and back without posting twice", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("通知 全部：请今晚自查灭火器和疏散通道。");
  await officer.says("立即");
  station.overlook();
  station.messenger.always(station.street.roomOf("网吧店主群"), { refuse: 1203 });
  await station.clock.advance({ minutes: 2 });
  officer.isTold("等不及回「全部手工」，由您转发，照样统计");
  station.messenger.calm();
  await officer.says("全部手工");
  officer.isTold("还没发的【回执1】，回「手发 1」");
  await station.clock.advance({ hours: 2 });
  station.expectNothingElse();
  await officer.says("全部自动");
  officer.isTold("手工发过的先回「已发 1 网吧店主群」");
  await officer.says("已发 1");
  officer.isTold("请写明发到了哪个群");
  await officer.says("已发 1 全部");
  officer.isTold(/“网吧店主群”“密室逃脱经营者群”记为今天\d\d:\d\d已发/);
  await officer.says("全部自动");
  officer.isTold("改回由机器人发");
  await station.clock.advance({ hours: 2 });
  station.expectNothingElse();
});

test("somebody known only from a paste is the same person when the bot sees the group later", async () => {
  const station = await openStation({ 旅馆群: { members: ["平安旅馆-老马", "如意旅馆-小何"] } });
  const officer = await station.officer("张智军");
  await station.addSites("旅馆", "平安旅馆", "如意旅馆");
  await officer.says("登记手工 旅馆群 旅馆");
  officer.isTold("已登记手工群“旅馆群”（旅馆），对上2家店");
  officer.isTold("幸福路派出所");
  await officer.says("告知 旅馆：明天停电。");
  await officer.says("发");
  await officer.says("已发 1");
  await officer.says("通知 旅馆：请今晚自查灭火器和疏散通道。");
  await officer.says("发");
  await officer.says("已发 2");
  station.overlook();
  await officer.says("粘贴");
  officer.isTold("请把从“旅馆群”复制的内容发给我");
  await officer.says("平安旅馆-老马：\n收到\n\n如意旅馆-小何：\n收到");
  officer.isTold("【回执2】收到2家：平安旅馆、如意旅馆");
  await officer.says("确认");
  officer.isTold("记下2条");
  const before = Object.keys(station.store.store.book().directory.members);
  await officer.says("自动 旅馆群");
  officer.isTold("改回由机器人发");
  await station.seeRooms();
  expect(Object.keys(station.store.store.book().directory.members)).toEqual(before);
  await station.member("平安旅馆-老马").says("收到");
  expect(station.names((await station.tally(2)).acknowledged)).toEqual(["如意旅馆", "平安旅馆"]);
});

test("the preview counts for the week what a person posted too, each message once, and forgets it after seven days", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("通知 网吧：请今晚自查灭火器和疏散通道。");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  await officer.says("手工 网吧店主群");
  await officer.sendsPicture(await noisy(640, 480).jpeg().toBuffer());
  await officer.says("通知 网吧：请把值班表报给社区民警小刘。");
  await officer.says("发");
  await station.clock.advance({ minutes: 2 });
  station.overlook();
  await officer.says("告知 网吧：周六停电");
  expect(officer.isTold("【预览】")).toContain("这周已发：网吧店主群1条");
  await officer.says("取消");
  await officer.says("已发 2 网吧店主群");
  station.overlook();
  await officer.says("告知 网吧：周六停电，请提前关机存好东西");
  expect(officer.isTold("【预览】")).toContain("这周已发：网吧店主群3条");
  await officer.says("发");
  await station.clock.advance({ minutes: 2 });
  await officer.says("粘贴 网吧店主群\n张智军：\n【回执3】周六停电，请提前关机存好东西\n");
  await officer.says("确认");
  station.overlook();
  await officer.says("告知 网吧：再说一次");
  expect(officer.isTold("【预览】")).toContain("这周已发：网吧店主群4条");
  await station.clock.advance({ hours: 24 * 7 + 1 });
  await officer.says("告知 网吧：再说一次");
  expect(officer.isTold("【预览】")).not.toContain("这周已发");
});

test("更正 in groups by hand gives the words to post, waits for no hour, and is on the 交接单 until it is posted", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("手工 网吧店主群");
  await officer.says("通知 全部：请今晚自查灭火器和疏散通道。");
  await officer.says("立即");
  await station.clock.advance({ minutes: 1 });
  await officer.says("已发 1 网吧店主群");
  station.overlook();
  await officer.says("更正 1：明晚再查");
  officer.isTold(
    /^更正1分钟后发到密室逃脱经营者群，反悔回「撤」；“网吧店主群”要您手工转发，回「手发 1」取文字：\n/u,
  );
  await station.clock.advance({ minutes: 2 });
  station.groupGets("密室逃脱经营者群", "【回执1更正】明晚再查");
  station.overlook();
  await officer.says("交接单 1");
  expect(officer.isTold("【交接单】")).toContain("\n更正还没发到：网吧店主群，回「手发 1」\n");
  await officer.says("手发 1");
  officer.isTold("请转发到：网吧店主群");
  await station.clock.advance({ minutes: 1 });
  officer.isTold("【回执1更正】明晚再查");
  await officer.says("已发 1 网吧店主群");
  officer.isTold("“网吧店主群”记为");
  await officer.says("交接单 1");
  expect(officer.isTold("【交接单】")).not.toContain("还没发到");

  await officer.says("手工 密室逃脱经营者群");
  officer.isTold("改为手工");
  await officer.says("更正 1：改到周五");
  officer.isTold(
    /^更正写好了，“网吧店主群”“密室逃脱经营者群”要您手工转发，回「手发 1」取文字，反悔回「撤」：/u,
  );
  await officer.says("撤");
  officer.isTold("【回执1】的更正已撤回，没有发出");
  station.expectNothingElse();
});
