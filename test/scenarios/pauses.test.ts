import { describe, expect, test } from "vitest";
import { drafted, released, threeGroups } from "./support/broadcast.ts";

describe("WeChat says too often (1205) in the middle of a broadcast", () => {
  const paused = async () => {
    const { station, officer } = await released();
    station.messenger.always(station.street.roomOf("密室逃脱经营者群"), { refuse: 1205 });
    await station.clock.advance({ minutes: 3 });
    station.messenger.always(station.street.roomOf("密室逃脱经营者群"), undefined);
    station.groupGets("网吧店主群", "请自查");
    officer.isTold(/微信提示发得太频繁（代码1205），【回执1】没发完，先停下，今天15:0\d自动接着发/);
    return { station, officer };
  };

  test("everything to groups pauses, and after an hour it goes on by itself", async () => {
    const { station, officer } = await paused();
    await station.clock.advance({ minutes: 50 });
    station.expectNothingElse();
    await station.clock.advance({ minutes: 15 });
    station.groupGets("密室逃脱经营者群", "请自查");
    station.groupGets("日租房群", "请自查");
    officer.isTold("【回执1】已发到3个群，共3家应回复。");
  });

  test("继续 goes on at once", async () => {
    const { station, officer } = await paused();
    await officer.says("继续");
    officer.isTold("好，接着发；要停回「停」。");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "请自查");
    station.groupGets("日租房群", "请自查");
    officer.isTold("已发到3个群");
    await officer.says("继续");
    officer.isTold("现在没有暂停，不用回「继续」");
  });

  test("继续 too soon pauses again, and says so again", async () => {
    const { station, officer } = await paused();
    station.messenger.always(station.street.roomOf("密室逃脱经营者群"), { refuse: 1205 });
    await officer.says("继续");
    officer.isTold("好，接着发");
    await station.clock.advance({ minutes: 2 });
    officer.isTold("微信提示发得太频繁（代码1205）");
    station.messenger.always(station.street.roomOf("密室逃脱经营者群"), undefined);
    await station.clock.advance({ minutes: 70 });
    station.groupGets("密室逃脱经营者群", "请自查");
    station.groupGets("日租房群", "请自查");
    officer.isTold("已发到3个群");
  });

  test("停 during the pause keeps it stopped when the pause is over", async () => {
    const { station, officer } = await paused();
    await officer.says("停 1");
    officer.isTold("【回执1】已停，还有2条没发");
    await station.clock.advance({ hours: 3 });
    expect(await station.states(1, "日租房群")).toEqual(["queued"]);
  });

  test("the officer is still answered, and a new preview tells of the pause", async () => {
    const { station, officer } = await paused();
    await officer.says("告知 网吧：周六停电");
    await station.clock.advance({ minutes: 2 });
    officer.isTold("发送正暂停，今天15:0");
    await station.clock.advance({ hours: 2 });
    station.overlook();
  });

  test("a crash during the pause forgets neither the pause nor the rest", async () => {
    const { station, officer } = await paused();
    await station.crash();
    await station.logIn();
    await station.clock.advance({ minutes: 30 });
    station.expectNothingElse();
    await station.clock.advance({ minutes: 40 });
    station.groupGets("密室逃脱经营者群", "请自查");
    station.groupGets("日租房群", "请自查");
    officer.isTold("已发到3个群");
  });
});

test("with the session over (1101) everything waits for a login and goes on by itself", async () => {
  const { station, officer } = await released();
  station.messenger.next({ refuse: 1101 });
  await station.clock.advance({ minutes: 3 });
  await station.logOut();
  await station.clock.advance({ hours: 1 });
  station.expectNothingElse();
  await station.logIn();
  await station.clock.advance({ minutes: 2 });
  officer.isTold(/微信登录14:\d\d失效过（代码1101），【回执1】停了一阵。重新登录后会接着发，不用重发。/);
  for (const group of Object.keys(threeGroups)) station.groupGets(group, "请自查");
  officer.isTold("已发到3个群");
});

test("1205 said to an answer for an officer holds no answer for long, and nothing is said twice", async () => {
  const { station, officer } = await drafted();
  station.messenger.next({ refuse: 1205 });
  await officer.says("帮助");
  station.expectNothingElse();
  await station.clock.advance({ minutes: 2 });
  officer.isTold("【发通知】");
});
