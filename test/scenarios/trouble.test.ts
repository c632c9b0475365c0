import { describe, expect, test } from "vitest";
import { redLeftBlueRight } from "../media/make-picture.ts";
import { type Opening, openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
  日租房群: { tag: "日租房", members: ["云栖公寓-李姐"] },
};
const open = async (opening: Opening = {}) => {
  const station = await openStation(cast, opening);
  const officer = await station.officer("张智军");
  await officer.says("通知 全部：请自查");
  officer.isTold("【预览】");
  return { station, officer };
};
const released = async (opening: Opening = {}) => {
  const { station, officer } = await open(opening);
  await officer.says("发");
  officer.isTold("1分钟后开始发");
  return { station, officer };
};

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
    const { station, officer } = await open();
    station.messenger.next({ cut: true, taken: false });
    await officer.says("统计");
    await station.clock.advance({ minutes: 10 });
    station.expectNothingElse();
    await officer.says("统计");
    officer.isTold("现在没有进行中的通知");
  });
});

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
    for (const group of Object.keys(cast)) station.groupGets(group, "请自查");
    officer.isTold("已发到3个群");
  });

  test("draft and photos survive it", async () => {
    const { station, officer } = await open();
    await station.crash();
    await station.logIn();
    await officer.says("立即");
    officer.isTold("【回执1】马上开始发");
    await station.clock.advance({ minutes: 2 });
    for (const group of Object.keys(cast)) station.groupGets(group, "请自查");
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
    const { station, officer } = await open();
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

test("a message that never left the house is tried again by itself, without a word to anyone", async () => {
  const { station, officer } = await released();
  station.messenger.next({ notTried: true });
  await station.clock.advance({ minutes: 3 });
  for (const group of Object.keys(cast)) station.groupGets(group, "请自查");
  officer.isTold("已发到3个群，共3家应回复");
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
  for (const group of Object.keys(cast)) station.groupGets(group, "请自查");
  officer.isTold("已发到3个群");
});

describe("a notice with photos", () => {
  const withPhotos = async () => {
    const station = await openStation(cast);
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
    officer.isTold(`有2条通知，请带上编号，例如「${word} 1」`);
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

test("1205 said to an answer for an officer holds no answer for long, and nothing is said twice", async () => {
  const { station, officer } = await open();
  station.messenger.next({ refuse: 1205 });
  await officer.says("帮助");
  station.expectNothingElse();
  await station.clock.advance({ minutes: 2 });
  officer.isTold("【发通知】");
});
