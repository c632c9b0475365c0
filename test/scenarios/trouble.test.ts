import { describe, expect, test } from "vitest";
import { drafted, released, threeGroups } from "./support/broadcast.ts";

describe("one group is dead", () => {
  const oneDead = async () => {
    const { station, officer } = await released();
    station.messenger.always(station.street.roomOf("密室逃脱经营者群"), { refuse: -1 });
    await station.clock.advance({ minutes: 3 });
    station.groupGets("网吧店主群", "请自查");
    station.groupGets("日租房群", "请自查");
    officer.isTold(
      /已发到2个群，共2家应回复。\n没发出：“密室逃脱经营者群”，微信不收（代码-1），可能群已解散，或机器人不在群里了。\n补发请回「重发 1」。/,
    );
    return { station, officer };
  };

  test("it does not hold up the next, and the officer hears which", async () => {
    const { station, officer } = await oneDead();
    await station.clock.advance({ hours: 2 });
    station.expectNothingElse();
    await officer.says("统计");
    officer.isTold(/密室逃脱经营者群 0\/1条，失败1/);
  });

  test("重发 tries again, and reports again", async () => {
    const { station, officer } = await oneDead();
    await officer.says("重发");
    officer.isTold("【回执1】正在补发1条。");
    await station.clock.advance({ minutes: 1 });
    officer.isTold("没发出：“密室逃脱经营者群”");
    station.messenger.always(station.street.roomOf("密室逃脱经营者群"), undefined);
    await officer.says("重发 1");
    officer.isTold("正在补发1条");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "请自查");
    officer.isTold("【回执1】已发到3个群，共3家应回复。");
  });

  test("已发 does not make sent what WeChat refused", async () => {
    const { station, officer } = await oneDead();
    await officer.says("已发 1");
    officer.isTold("【回执1】没有不确定的消息，不用确认");
    expect(await station.states(1, "密室逃脱经营者群")).toEqual(["failed"]);
  });
});

describe("the connection is cut after a message was handed over", () => {
  const cut = async (taken: boolean) => {
    const { station, officer } = await released();
    station.messenger.always(station.street.roomOf("密室逃脱经营者群"), { cut: true, taken });
    await station.clock.advance({ minutes: 3 });
    station.messenger.always(station.street.roomOf("密室逃脱经营者群"), undefined);
    station.groupGets("网吧店主群", "请自查");
    station.groupGets("日租房群", "请自查");
    if (taken) station.groupGets("密室逃脱经营者群", "请自查");
    officer.isTold(
      /已发到2个群，共3家应回复。\n不确定是否发出：“密室逃脱经营者群”，发送时网络断了。\n请到群里看一眼：没有就回「重发 1」，有就回「已发 1」。/,
    );
    return { station, officer };
  };

  test("it is never repeated by itself; 已发 settles it, and what was said meanwhile counts", async () => {
    const { station, officer } = await cut(true);
    await station.member("谜境密室-小白").says("收到");
    await station.clock.advance({ hours: 5 });
    station.expectNothingElse();
    await officer.says("已发");
    officer.isTold("【回执1】的1条记为已发到。");
    expect(await station.states(1, "密室逃脱经营者群")).toEqual(["sent"]);
    expect(station.names((await station.tally(1)).acknowledged)).toEqual(["谜境密室"]);
    await officer.says("已发 1");
    officer.isTold("没有不确定的消息，不用确认");
  });

  test("重发 posts it again, with a word of warning", async () => {
    const { station, officer } = await cut(false);
    await officer.says("重发 1");
    officer.isTold("【回执1】正在补发1条。其中1条上次不确定到没到，群里可能会看到两遍。");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "请自查");
    officer.isTold("【回执1】已发到3个群，共3家应回复。");
  });

  test("an answer to an officer that may be lost is not said twice", async () => {
    const { station, officer } = await drafted();
    station.messenger.next({ cut: true, taken: false });
    await officer.says("统计");
    await station.clock.advance({ minutes: 10 });
    station.expectNothingElse();
    await officer.says("统计");
    officer.isTold("现在没有进行中的通知");
  });
});

test("a message that never left the house is tried again by itself, without a word to anyone", async () => {
  const { station, officer } = await released();
  station.messenger.next({ notTried: true });
  await station.clock.advance({ minutes: 3 });
  for (const group of Object.keys(threeGroups)) station.groupGets(group, "请自查");
  officer.isTold("已发到3个群，共3家应回复");
});

test("one group failed and one in doubt: 已发 and then 重发 set both right", async () => {
  const { station, officer } = await released();
  station.messenger.always(station.street.roomOf("网吧店主群"), { refuse: 1201 });
  station.messenger.always(station.street.roomOf("密室逃脱经营者群"), { cut: true, taken: true });
  await station.clock.advance({ minutes: 3 });
  station.messenger.always(station.street.roomOf("网吧店主群"), undefined);
  station.messenger.always(station.street.roomOf("密室逃脱经营者群"), undefined);
  station.groupGets("密室逃脱经营者群", "请自查");
  station.groupGets("日租房群", "请自查");
  officer.isTold("有就先回「已发 1」，再回「重发 1」补发没发出的");
  await officer.says("已发 1");
  officer.isTold("的1条记为已发到，还有1条没发出，补发回「重发 1」");
  await officer.says("重发 1");
  officer.isTold("【回执1】正在补发1条。");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "请自查");
  officer.isTold("【回执1】已发到3个群，共3家应回复");
});

test("a notice stopped before anything was posted can still be taken back", async () => {
  const { station, officer } = await released();
  await officer.says("停");
  officer.isTold("【回执1】已停，还有3条没发");
  await station.clock.advance({ minutes: 5 });
  await officer.says("撤");
  officer.isTold("【回执1】已撤回，没有发出");
  await station.clock.advance({ hours: 1 });
});

test("重发 heard twice posts once more, not twice", async () => {
  const { station, officer } = await released();
  station.messenger.always(station.street.roomOf("日租房群"), { cut: true, taken: false });
  await station.clock.advance({ minutes: 3 });
  station.messenger.always(station.street.roomOf("日租房群"), undefined);
  station.overlook();
  const messageId = await officer.says("重发");
  await officer.says("重发", { messageId });
  officer.isTold("正在补发1条");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("日租房群", "请自查");
  officer.isTold("已发到3个群");
});

test("with two notices in trouble 重发 and 已发 ask which, and do the one named", async () => {
  const { station, officer } = await released();
  await officer.says("通知 日租房：请自查电线");
  officer.isTold("【预览】");
  await officer.says("发");
  officer.isTold("【回执2】1分钟后开始发");
  station.messenger.always(station.street.roomOf("日租房群"), { cut: true, taken: true });
  await station.clock.advance({ minutes: 3 });
  station.messenger.always(station.street.roomOf("日租房群"), undefined);
  station.overlook();
  for (const word of ["重发", "已发"]) {
    await officer.says(word);
    officer.isTold(`有2条通知，请带上编号，例如「${word} 2」`);
  }
  expect(await station.states(1, "日租房群")).toEqual(["unknown"]);
  await officer.says("已发 2");
  officer.isTold("【回执2】的1条记为已发到");
  await officer.says("重发");
  officer.isTold("【回执1】正在补发1条");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("日租房群", "【回执1】请自查");
  officer.isTold("【回执1】已发到3个群");
});
