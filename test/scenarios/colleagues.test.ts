import { describe, expect, test } from "vitest";
import { drafted, openScene } from "./support/broadcast.ts";

/** Notice 1 of 张智军 is out; 王敏 may use every group too. */
const posted = async () => {
  const { station, officer } = await drafted();
  const other = await station.officer("王敏");
  await officer.says("立即");
  await station.clock.advance({ minutes: 5 });
  station.overlook();
  return { station, officer, other };
};

test.each([
  ["关闭 1", "【回执1】已关闭", "王敏关闭了您的【回执1】请自查。"],
  ["作废 1", "【回执1】已作废", "王敏作废了您的【回执1】请自查。"],
  ["更正 1：周五再查", "更正1分钟后发到", "王敏更正了您的【回执1】请自查：周五再查"],
  [
    "手工 全部",
    "改为手工",
    "王敏把网吧店主群、密室逃脱经营者群、日租房群改为手工发，涉及您的【回执1】请自查。",
  ],
])("%s by a colleague is told to whose notice it is", async (words, answered, told) => {
  const { station, officer, other } = await posted();
  await other.says(words);
  await station.clock.advance({ seconds: 20 });
  other.isTold(answered);
  expect(officer.isTold(told)).toBe(told);
});

test("停 and 撤 by a colleague are told to whose notice it is", async () => {
  const { station, officer } = await drafted();
  const other = await station.officer("王敏");
  await officer.says("发");
  officer.isTold("1分钟后开始发");
  await other.says("停 1");
  await station.clock.advance({ seconds: 20 });
  other.isTold("【回执1】已停");
  officer.isTold("王敏停了您的【回执1】请自查。");
  await other.says("撤 1");
  await station.clock.advance({ seconds: 20 });
  other.isTold("【回执1】已撤回");
  officer.isTold("王敏撤回了您的【回执1】请自查。");
});

test("what he does himself is told to nobody else, and who took over is told instead of who posted", async () => {
  const { station, officer, other } = await posted();
  await officer.says("交接 1 王敏");
  officer.isTold("已交给王敏");
  other.isTold("张智军把一条通知交给您了");
  await officer.says("关闭 1");
  await station.clock.advance({ seconds: 20 });
  officer.isTold("【回执1】已关闭");
  other.isTold("张智军关闭了您的【回执1】");
  station.expectNothingElse();
});

describe("an officer who may use a group", () => {
  test("hears in one line, once for the notice, that a colleague's is out; who posted it does not", async () => {
    const { station, officer } = await openScene();
    const others = await Promise.all(["王敏", "李芳"].map((name) => station.officer(name)));
    await officer.says("通知 网吧、密室：请自查灭火器");
    officer.isTold("【预览】");
    await officer.says("立即");
    officer.isTold("马上开始发");
    await station.clock.advance({ minutes: 5 });
    station.groupGets("网吧店主群", "请自查");
    station.groupGets("密室逃脱经营者群", "请自查");
    officer.isTold("已发到2个群");
    const line = "张智军发的【回执1】请自查灭火器，已发到网吧店主群、密室逃脱经营者群。";
    for (const other of others) expect(other.isTold("已发到")).toBe(line);
    await station.clock.advance({ hours: 2 });
    station.expectNothingElse();
  });

  test("hears of a correction, too, with the name of who made it; he hears that his own is out", async () => {
    const { station, officer, other } = await posted();
    const third = await station.officer("李芳");
    await other.says("更正 1：周五再查");
    await station.clock.advance({ minutes: 5 });
    other.isTold("更正1分钟后发到");
    officer.isTold("王敏更正了您的【回执1】请自查");
    for (const group of ["网吧店主群", "密室逃脱经营者群", "日租房群"]) station.groupGets(group, "周五再查");
    officer.isTold("【回执1】的更正已发到3个群");
    other.isTold(/^您更正了【回执1】请自查.*，已发到网吧店主群、密室逃脱经营者群、日租房群。$/u);
    third.isTold(/^王敏更正了【回执1】请自查.*，已发到/u);
  });

  test("hears when it has gone out by hand: as soon as it is ticked", async () => {
    const { station, officer } = await openScene();
    const other = await station.officer("王敏");
    await officer.says("手工 网吧店主群");
    officer.isTold("改为手工");
    await officer.says("通知 网吧：请自查");
    officer.isTold("【预览】");
    await officer.says("发");
    officer.isTold("要您手工转发");
    await station.clock.advance({ minutes: 5 });
    station.expectNothingElse();
    await officer.says("已发 1");
    officer.isTold("已发");
    await station.clock.advance({ seconds: 20 });
    other.isTold("张智军发的【回执1】请自查，已发到网吧店主群。");
  });

  test("hears of it only where it is in doubt no more", async () => {
    const { station, officer } = await openScene();
    const other = await station.officer("王敏");
    await officer.says("通知 网吧：请自查");
    officer.isTold("【预览】");
    await officer.says("立即");
    officer.isTold("马上开始发");
    station.messenger.next({ cut: true, taken: true });
    await station.clock.advance({ minutes: 5 });
    station.groupGets("网吧店主群", "请自查");
    officer.isTold("不确定是否发出");
    station.expectNothingElse();
    await officer.says("已发 1");
    officer.isTold("记为已发到");
    await station.clock.advance({ seconds: 20 });
    other.isTold("张智军发的【回执1】请自查，已发到网吧店主群。");
  });

  test("hears that what a colleague posted himself is counted, for it has a number now", async () => {
    const { station, officer } = await openScene();
    const other = await station.officer("王敏");
    station.street.join("网吧店主群", "张智军");
    await station.seeRooms();
    await officer.saysIn("网吧店主群", "请各位今晚自查灭火器，收到请回复");
    officer.isTold("要帮您统计吗");
    await officer.says("要统计");
    officer.isTold("好，记为【回执1】");
    await station.clock.advance({ seconds: 20 });
    other.isTold(/^张智军发的【回执1】.*，已发到网吧店主群。$/u);
  });
});

describe("what a colleague rules on somebody's notice is told to him in one line", () => {
  test.each([
    ["代收 1 星空 谜境 电话", "代收2家", "您的【回执1】请自查，王敏代收2家：星空网吧、谜境密室（电话）。"],
    ["免 1 星空 停业", "免回1家", "您的【回执1】请自查，王敏免回1家：星空网吧（停业）。"],
    ["反馈 1 星空 已电话答复", "记下了", "您的【回执1】请自查，王敏记为问题已答复：星空网吧（已电话答复）。"],
    ["重发 1", "没有发失败的", undefined],
  ])("%s", async (words, answered, told) => {
    const { station, officer, other } = await posted();
    await other.says(words);
    await station.clock.advance({ seconds: 20 });
    other.isTold(answered);
    if (told !== undefined) expect(officer.isTold("【回执1】")).toBe(told);
    station.expectNothingElse();
  });

  test("代收 of one who has answered already changes nothing, and is not told", async () => {
    const { station, officer, other } = await posted();
    await officer.says("代收 1 星空 电话");
    officer.isTold("代收1家");
    await other.says("代收 1 星空 电话");
    await station.clock.advance({ seconds: 20 });
    other.isTold("早就回过了");
    station.expectNothingElse();
  });

  test("撤销裁定, 2 收到 and a reply to a shop", async () => {
    const { station, officer, other } = await posted();
    await other.says("代收 1 星空 电话");
    other.isTold("代收1家");
    officer.isTold("王敏代收1家");
    await other.says("撤销裁定");
    await station.clock.advance({ seconds: 20 });
    other.isTold("已撤销");
    officer.isTold("您的【回执1】请自查，王敏撤销了自己的裁定：星空网吧代收（电话）。");
    await station.member("星空网吧-李强").says("几点之前要查完？");
    await other.says("待审");
    other.isTold("待审1条");
    await other.says("回复 1：晚上8点前");
    await station.clock.advance({ seconds: 20 });
    other.isTold("马上回到");
    officer.isTold("您的【回执1】请自查，王敏回了星空网吧：晚上8点前");
    station.groupGets("网吧店主群", "晚上8点前");
    await other.says("1 收到");
    other.isTold("算收到：星空网吧");
    officer.isTold("您的【回执1】请自查，王敏定为算收到：星空网吧。");
  });

  test("催 and 重发", async () => {
    const { station, officer, other } = await posted();
    await other.says("催 1");
    await station.clock.advance({ minutes: 5 });
    other.isTold("【回执1】马上催");
    officer.isTold("您的【回执1】请自查，王敏催了没回的3家。");
    for (const group of ["网吧店主群", "密室逃脱经营者群", "日租房群"])
      station.groupGets(group, "还有1家没回");
    await officer.says("通知 网吧：请自查通道");
    officer.isTold("【预览】");
    await officer.says("立即");
    officer.isTold("马上开始发");
    station.messenger.next({ cut: true, taken: false });
    await station.clock.advance({ minutes: 5 });
    officer.isTold("不确定是否发出");
    await other.says("重发 2");
    await station.clock.advance({ minutes: 5 });
    other.isTold("正在补发1条");
    officer.isTold("王敏补发了您的【回执2】请自查通道：1条。");
    station.groupGets("网吧店主群", "请自查通道");
    officer.isTold("已发到1个群");
    other.isTold("张智军发的【回执2】请自查通道，已发到网吧店主群。");
  });
});

test("手工 and 自动 by a colleague are one message, whatever the number of notices", async () => {
  const { station, officer, other } = await posted();
  await officer.says("通知 网吧：请自查通道");
  await officer.says("立即");
  await station.clock.advance({ minutes: 5 });
  station.overlook();
  await other.says("手工 网吧店主群");
  await station.clock.advance({ seconds: 20 });
  other.isTold("改为手工");
  officer.isTold("王敏把网吧店主群改为手工发，涉及您的【回执1】请自查、【回执2】请自查通道。");
  await other.says("自动 网吧店主群");
  await station.clock.advance({ seconds: 20 });
  other.isTold("改回由机器人发");
  officer.isTold("王敏把网吧店主群改回由机器人发，涉及您的【回执1】请自查、【回执2】请自查通道。");
  station.expectNothingElse();
});

test("a colleague's correction that he takes back again is told, too", async () => {
  const { station, officer, other } = await posted();
  await other.says("更正 1：周五再查");
  other.isTold("更正1分钟后发到");
  officer.isTold("王敏更正了您的【回执1】请自查");
  await other.says("撤");
  await station.clock.advance({ minutes: 5 });
  other.isTold("更正已撤回");
  officer.isTold("王敏撤回了对您的【回执1】请自查的更正，没有发出。");
  station.expectNothingElse();
});

test("立即 for a notice handed over meanwhile is told to who has taken it over", async () => {
  const { station, officer } = await drafted();
  const other = await station.officer("王敏");
  await officer.says("发");
  officer.isTold("1分钟后开始发");
  await officer.says("交接 1 王敏");
  officer.isTold("已交给王敏");
  other.isTold("张智军把一条通知交给您了");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ seconds: 6 });
  other.isTold("张智军让您的【回执1】请自查马上发。");
  await station.clock.advance({ minutes: 5 });
  station.overlook();
});

test("what a colleague pastes from a group is told to whose notices it counts for, in one message", async () => {
  const { station, officer, other } = await posted();
  await other.says("粘贴 网吧店主群\n星空网吧-李强 2026/11/23 14:04\n收到");
  other.isTold("新的1条");
  await other.says("确认");
  await station.clock.advance({ seconds: 20 });
  other.isTold("“网吧店主群”记下1条");
  officer.isTold("王敏粘贴了网吧店主群的回复，记到您的【回执1】请自查。");
  station.expectNothingElse();
});

test("who types is answered before a whole station hears of what he did", async () => {
  const { station, officer } = await openScene();
  const others = await Promise.all(["王敏", "李芳", "赵新"].map((name) => station.officer(name)));
  await officer.says("手工 网吧店主群");
  officer.isTold("改为手工");
  await officer.says("通知 网吧：请自查");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("要您手工转发");
  await officer.says("已发 1");
  await station.clock.advance({ minutes: 1 });
  const said = station.messenger.arrived.map(({ what }) => (what.kind === "text" ? what.text : ""));
  const answered = said.findIndex((text) => text.includes("记为"));
  expect(answered).toBeLessThan(said.findIndex((text) => text.startsWith("张智军发的")));
  officer.isTold("记为");
  for (const other of others) other.isTold("张智军发的【回执1】");
});

test("a pause of the service tells everyone of his own notices only", async () => {
  const { station, officer } = await openScene();
  const other = await station.officer("王敏");
  await officer.says("通知 网吧：请自查通道");
  officer.isTold("【预览】");
  await other.says("通知 密室：请自查灯");
  other.isTold("【预览】");
  await officer.says("立即");
  await other.says("立即");
  station.messenger.always(station.street.roomOf("网吧店主群"), { refuse: 1205 });
  station.messenger.always(station.street.roomOf("密室逃脱经营者群"), { refuse: 1205 });
  await station.clock.advance({ minutes: 10 });
  const told = station.messenger.arrived.flatMap(({ to, what }) =>
    what.kind === "text" && what.text.includes("太频繁") ? [{ to: String(to), text: what.text }] : [],
  );
  expect(told.map(({ to, text }) => [to, /【回执\d】/gu.exec(text)?.[0], text.includes("、「停")])).toEqual([
    [expect.stringContaining("张智军"), "【回执1】", false],
    [expect.stringContaining("王敏"), "【回执2】", false],
  ]);
  station.overlook();
});
