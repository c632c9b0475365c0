import { describe, expect, test } from "vitest";
import { redLeftBlueRight } from "../media/make-picture.ts";
import { drafted, released, threeGroups } from "./support/broadcast.ts";
import { openStation } from "./support/station.ts";

describe("the process dies in the middle of a broadcast", () => {
  test("what was on its way is in doubt, the rest goes on, and the officer is told what to type", async () => {
    const { station, officer } = await released();
    await station.crashWhileSending({ minutes: 2 }, true);
    station.groupGets("网吧店主群", "请自查");
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold(
      "【回执1】发到“网吧店主群”时程序中断，不确定是否发出，其余的群接着发。\n请到群里看一眼：没有就回「重发 1」，有就回「已发 1」。",
    );
    station.groupGets("密室逃脱经营者群", "请自查");
    station.groupGets("日租房群", "请自查");
    officer.isTold("不确定是否发出：“网吧店主群”，发送时程序中断。");
    await officer.says("已发");
    officer.isTold("【回执1】的1条记为已发到。");
    await station.clock.advance({ hours: 1 });
    expect(await station.states(1, "网吧店主群")).toEqual(["sent"]);
  });

  test("重发 posts what did not arrive, once", async () => {
    const { station, officer } = await released();
    await station.crashWhileSending({ minutes: 2 }, false);
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold("程序中断");
    station.groupGets("密室逃脱经营者群", "请自查");
    station.groupGets("日租房群", "请自查");
    officer.isTold("不确定是否发出：“网吧店主群”");
    await officer.says("重发");
    officer.isTold("正在补发1条");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "请自查");
    officer.isTold("已发到3个群，共3家应回复");
  });

  test("nothing is lost when it dies before the minute is over: it goes out after the start", async () => {
    const { station, officer } = await released();
    await station.crash();
    await station.clock.advance({ minutes: 5 });
    station.expectNothingElse();
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    for (const group of Object.keys(threeGroups)) station.groupGets(group, "请自查");
    officer.isTold("已发到3个群");
  });

  test("draft and photos survive it", async () => {
    const { station, officer } = await drafted();
    await station.crash();
    await station.logIn();
    await officer.says("立即");
    officer.isTold("【回执1】马上开始发");
    await station.clock.advance({ minutes: 2 });
    for (const group of Object.keys(threeGroups)) station.groupGets(group, "请自查");
    officer.isTold("已发到3个群");
  });

  test("answers given before it are there after it, and one delivered again counts once", async () => {
    const { station } = await released();
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    const messageId = await station.member("星空网吧-李强").says("收到");
    await station.crash();
    await station.logIn();
    await station.member("星空网吧-李强").says("收到", { messageId });
    const tally = await station.tally(1);
    expect(tally.acknowledged).toHaveLength(1);
    expect(tally.acknowledged[0]?.answers).toHaveLength(1);
  });

  test("a command carried out before it is not carried out again when WeChat delivers it once more", async () => {
    const { station, officer } = await drafted();
    const messageId = await officer.says("立即");
    officer.isTold("【回执1】马上开始发");
    await station.clock.advance({ minutes: 2 });
    station.overlook();
    await station.crash();
    await station.logIn();
    await officer.says("立即", { messageId });
    await station.clock.advance({ minutes: 5 });
    expect(station.store.store.book().directory.next.notice).toBe(2);
  });
});

describe("a notice with photos", () => {
  const withPhotos = async () => {
    const station = await openStation(threeGroups);
    const officer = await station.officer("张智军");
    const photo = new Uint8Array(await redLeftBlueRight(64, 48).jpeg().toBuffer());
    await officer.sendsPicture(photo);
    await officer.sendsPicture(photo);
    await officer.says("通知 网吧、密室：请自查");
    officer.isTold("2张图片");
    await officer.says("立即");
    officer.isTold("马上开始发");
    return { station, officer };
  };

  test("a photo that is refused holds the next one of that group, not the other group; 重发 goes on in order", async () => {
    const { station, officer } = await withPhotos();
    await station.clock.advance({ seconds: 6 });
    station.groupGets("网吧店主群", "请自查");
    station.messenger.always(station.street.roomOf("网吧店主群"), { refuse: -1 });
    await station.clock.advance({ minutes: 2 });
    station.messenger.always(station.street.roomOf("网吧店主群"), undefined);
    station.groupGets("密室逃脱经营者群", "请自查");
    station.groupGetsPicture("密室逃脱经营者群");
    station.groupGetsPicture("密室逃脱经营者群");
    officer.isTold(/没发出：“网吧店主群”第2条（图片），微信不收（代码-1）.*后面1条先没发/);
    expect(await station.states(1, "网吧店主群")).toEqual(["sent", "failed", "queued"]);
    await officer.says("重发");
    officer.isTold("正在补发");
    await station.clock.advance({ minutes: 1 });
    station.groupGetsPicture("网吧店主群");
    station.groupGetsPicture("网吧店主群");
    officer.isTold("【回执1】已发到2个群，共2家应回复");
  });

  test("a crash between two photos leaves one in doubt; after 已发 the rest follows", async () => {
    const { station, officer } = await withPhotos();
    await station.clock.advance({ seconds: 6 });
    station.groupGets("网吧店主群", "请自查");
    await station.crashWhileSending({ minutes: 1 }, true);
    station.groupGetsPicture("网吧店主群");
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold("发到“网吧店主群”时程序中断");
    station.groupGets("密室逃脱经营者群", "请自查");
    station.groupGetsPicture("密室逃脱经营者群");
    station.groupGetsPicture("密室逃脱经营者群");
    officer.isTold("不确定是否发出：“网吧店主群”第2条（图片），发送时程序中断，后面1条先没发");
    await officer.says("已发");
    officer.isTold("【回执1】的1条记为已发到");
    await station.clock.advance({ minutes: 1 });
    station.groupGetsPicture("网吧店主群");
    officer.isTold("【回执1】已发到2个群，共2家应回复");
  });
});

test("a notice in doubt when a second crash comes is still told of, and not twice", async () => {
  const { station, officer } = await released();
  await station.crashWhileSending({ minutes: 2 }, true);
  station.groupGets("网吧店主群", "请自查");
  await station.crash();
  await station.logIn();
  await station.clock.advance({ minutes: 2 });
  officer.isTold("发到“网吧店主群”时程序中断");
  station.groupGets("密室逃脱经营者群", "请自查");
  station.groupGets("日租房群", "请自查");
  officer.isTold("不确定是否发出：“网吧店主群”");
});

test("whoever answers in a group whose post is in doubt has seen it: he counts, and owes", async () => {
  const { station, officer } = await released();
  await station.crashWhileSending({ minutes: 2 }, true);
  await station.logIn();
  await station.clock.advance({ minutes: 2 });
  station.overlook();
  await station.member("星空网吧-李强").says("收到");
  await officer.says("统计");
  officer.isTold(/应回3家，已回1家[\s\S]*网吧店主群 0\/1条，不确定1/);
});

describe("the process dies while words an officer had said in a group are on their way", () => {
  const out = async () => {
    const { station, officer } = await released();
    await station.clock.advance({ minutes: 3 });
    station.overlook();
    return { station, officer };
  };

  test("a reply to a shop is in doubt, and he is told to look", async () => {
    const { station, officer } = await out();
    await station.member("星空网吧-李强").says("几点之前要查完？");
    await officer.says("待审");
    officer.isTold("待审1条");
    await officer.says("回复 1：晚上8点前");
    await station.crashWhileSending({ minutes: 1 }, false);
    officer.isTold("马上回到");
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold(/^不确定回到“网吧店主群”没有，请到群里看一眼[\s\S]*晚上8点前/u);
    await station.clock.advance({ hours: 1 });
    station.expectNothingElse();
  });

  test("a reminder is in doubt for one group, and goes on in the others", async () => {
    const { station, officer } = await out();
    await officer.says("催 1");
    officer.isTold("【回执1】马上催");
    await station.crashWhileSending({ minutes: 1 }, true);
    station.groupGets("网吧店主群", "还有1家没回");
    await station.logIn();
    await station.clock.advance({ minutes: 2 });
    officer.isTold("【回执1】不确定催到“网吧店主群”没有，请到群里看一眼，没有就再回「催 1」。");
    station.groupGets("密室逃脱经营者群", "还有1家没回");
    station.groupGets("日租房群", "还有1家没回");
    await station.clock.advance({ hours: 1 });
    station.expectNothingElse();
  });
});
