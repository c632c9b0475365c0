import { describe, expect, test } from "vitest";
import { NotLoggedIn } from "../../src/errors.ts";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "路人"] },
  密室逃脱经营者群: { tag: "密室", members: ["谜境密室-小白"] },
  日租房群: { members: ["云栖公寓-李姐"] },
};
const posted = async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("通知 网吧、密室：请自查");
  officer.isTold("【预览】");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "请自查");
  station.groupGets("密室逃脱经营者群", "请自查");
  officer.isTold("已发到2个群，共3家应回复");
  return { station, officer };
};

describe("after a logout and a login with new ids", () => {
  test("open notices go on, nothing is posted again, and the counts are right", async () => {
    const { station, officer } = await posted();
    await station.member("星空网吧-李强").says("收到");
    await station.logOut();
    await station.clock.advance({ hours: 1 });
    await station.logIn();
    await station.member("星空网吧-李强").says("收到");
    await station.member("谜境密室-小白").says("好的收到");
    await officer.says("统计");
    officer.isTold("应回3家，已回2家，未回1家，待看0家");
    await station.clock.advance({ hours: 1 });
    const people = Object.values(station.store.store.book().directory.members);
    expect(people).toHaveLength(4);
  });

  test("a message of the old session that is recalled counts no more", async () => {
    const { station } = await posted();
    const messageId = await station.member("星空网吧-李强").says("收到");
    await station.logOut();
    await station.logIn();
    await station.member("星空网吧-李强").recalls(messageId);
    expect(station.names((await station.tally(1)).acknowledged)).toEqual([]);
  });

  test("a broadcast that was under way goes on where it was", async () => {
    const station = await openStation(cast);
    const officer = await station.officer("张智军");
    await officer.says("通知 网吧、密室：请自查");
    officer.isTold("【预览】");
    await officer.says("立即");
    officer.isTold("马上开始发");
    await station.clock.advance({ seconds: 6 });
    station.groupGets("网吧店主群", "请自查");
    await station.logOut();
    await station.clock.advance({ hours: 2 });
    station.expectNothingElse();
    await station.logIn();
    await station.clock.advance({ minutes: 1 });
    station.groupGets("密室逃脱经营者群", "请自查");
    officer.isTold("已发到2个群，共3家应回复");
  });

  test("somebody who changed his group nickname meanwhile is still the same person", async () => {
    const { station } = await posted();
    await station.logOut();
    station.street.renameMember("网吧店主群", "星空网吧-李强", "李强");
    await station.logIn();
    await station.member("星空网吧-李强").says("收到");
    expect(station.names((await station.tally(1)).acknowledged)).toEqual(["星空网吧"]);
  });
});

describe("a group that was renamed while the bot was away", () => {
  const renamed = async () => {
    const { station, officer } = await posted();
    await station.logOut();
    station.street.renameGroup("网吧店主群", "平安网吧联盟");
    await station.logIn();
    await station.clock.advance({ minutes: 1 });
    officer.isTold(/登录后没认出这1个群：网吧店主群/);
    return { station, officer };
  };

  test("stays unbound, the officer is asked, 绑定确认 binds it, and what was said meanwhile counts", async () => {
    const { station, officer } = await renamed();
    await station.member("星空网吧-李强").says("收到");
    expect((await station.tally(1)).acknowledged).toEqual([]);
    await officer.says("群");
    const list = officer.isTold(/已登记，这次登录没认出：\n· 网吧店主群（网吧）/);
    const number = /(\d+) 平安网吧联盟/.exec(list)?.[1] ?? "";
    expect(list).toContain("绑定确认");
    await officer.says(`绑定确认 ${number}`);
    officer.isTold("“平安网吧联盟”就是登记过的“网吧店主群”");
    expect(station.names((await station.tally(1)).acknowledged)).toEqual(["星空网吧"]);
    await station.member("蓝天网吧-老孙").says("收到");
    await officer.says("统计");
    officer.isTold("应回3家，已回2家");
    await officer.says("群");
    officer.isTold(/已登记：[\s\S]*平安网吧联盟（网吧，2家）/);
  });

  test("绑定确认 by the group's old name, and a name nobody knows is asked for", async () => {
    const { station, officer } = await renamed();
    await officer.says("群");
    const list = officer.isTold("平安网吧联盟");
    const number = /(\d+) 平安网吧联盟/.exec(list)?.[1] ?? "";
    await officer.says(`绑定确认 ${number} 宾馆群`);
    officer.isTold(/请写明是哪个群.*没认出的有：网吧店主群/);
    await officer.says(`绑定确认 ${number} 网吧店主群`);
    officer.isTold("就是登记过的“网吧店主群”");
    await officer.says(`绑定确认 ${number}`);
    officer.isTold("“平安网吧联盟”已经认出来了，不用绑定确认");
    expect(Object.keys(station.store.store.book().directory.groups)).toHaveLength(2);
  });

  test("nothing is posted there before it is confirmed, and then it goes on by itself", async () => {
    const { station, officer } = await renamed();
    await officer.says("通知 网吧、密室：请自查电线");
    officer.isTold("没认出：网吧店主群，认出之前发不到，回「群」看怎么办");
    await officer.says("立即");
    officer.isTold("【回执2】马上开始发");
    await station.clock.advance({ minutes: 10 });
    station.groupGets("密室逃脱经营者群", "请自查电线");
    officer.isTold(/【回执2】已发到1个群，共1家应回复。\n还没认出来，先没发：“网吧店主群”/);
    await officer.says("群");
    const number = /(\d+) 平安网吧联盟/.exec(officer.isTold("平安网吧联盟"))?.[1] ?? "";
    await officer.says(`绑定确认 ${number}`);
    officer.isTold("没发的会接着发");
    await station.clock.advance({ minutes: 1 });
    station.groupGets("网吧店主群", "【回执2】请自查电线");
    officer.isTold("【回执2】已发到2个群，共3家应回复");
  });

  test("登记 of a group whose name was given back is referred to 绑定确认 or recognised by itself", async () => {
    const { station, officer } = await renamed();
    station.street.renameGroup("网吧店主群", "网吧店主群");
    await station.seeRooms();
    await station.member("星空网吧-李强").says("收到");
    await officer.says("统计");
    officer.isTold("应回3家，已回1家");
  });
});

test("what is said before the groups are bound counts once they are", async () => {
  const { station } = await posted();
  await station.crash();
  await station.member("星空网吧-李强").says("收到");
  await station.member("谜境密室-小白").says("收到");
  expect((await station.tally(1)).acknowledged).toEqual([]);
  await station.seeRooms();
  expect(station.names((await station.tally(1)).acknowledged)).toEqual(["星空网吧", "谜境密室"]);
});

test("what an officer types before the groups are bound is done once they are", async () => {
  const { station, officer } = await posted();
  await station.crash();
  await officer.says("统计");
  station.expectNothingElse();
  await station.seeRooms();
  await station.clock.advance({ seconds: 5 });
  officer.isTold("应回3家，已回0家");
});

test("a group that is not seen at first is bound when it is, and what waited for it is posted", async () => {
  const { station, officer } = await posted();
  await station.logOut();
  station.street.showGroup("网吧店主群", false);
  await station.logIn();
  await station.clock.advance({ seconds: 10 });
  officer.isTold(/没认出这1个群：网吧店主群/);
  await officer.says("告知 网吧：周六停电");
  officer.isTold("没认出：网吧店主群");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 1 });
  station.expectNothingElse();
  station.street.showGroup("网吧店主群", true);
  await station.seeRooms();
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "【回执2】周六停电");
  officer.isTold("【回执2】已发到1个群。");
});

test("somebody who joins after the notice went out and speaks for a shop that owes is counted for it", async () => {
  const { station } = await posted();
  station.street.join("网吧店主群", "蓝天网吧-小妹");
  await station.member("蓝天网吧-小妹").says("收到");
  expect(station.names((await station.tally(1)).acknowledged)).toEqual(["蓝天网吧"]);
});

test("while the bot could not hear, the officer is told which minutes are in doubt", async () => {
  const { station, officer } = await posted();
  const now = station.clock.now();
  station.missed(now - 10 * 60_000, now);
  await station.clock.advance({ seconds: 5 });
  officer.isTold(/今天13:5\d到14:0\d断线，这段时间群里的回复可能没收到/);
});

test("with two groups not recognised 绑定确认 asks which, and each can be named", async () => {
  const { station, officer } = await posted();
  await station.logOut();
  station.street.renameGroup("网吧店主群", "平安网吧联盟");
  station.street.renameGroup("密室逃脱经营者群", "平安密室联盟");
  await station.logIn();
  await station.clock.advance({ seconds: 10 });
  officer.isTold("没认出这2个群：网吧店主群、密室逃脱经营者群");
  await officer.says("群");
  const list = officer.isTold("平安密室联盟");
  const numberOf = (topic: string) => new RegExp(`(\\d+) ${topic}`).exec(list)?.[1] ?? "";
  await officer.says(`绑定确认 ${numberOf("平安密室联盟")}`);
  officer.isTold(/请写明是哪个群.*没认出的有：网吧店主群、密室逃脱经营者群/);
  await officer.says(`绑定确认 ${numberOf("平安密室联盟")} 密室`);
  officer.isTold("“平安密室联盟”就是登记过的“密室逃脱经营者群”");
  await officer.says(`绑定确认 ${numberOf("平安网吧联盟")}`);
  officer.isTold("“平安网吧联盟”就是登记过的“网吧店主群”");
  await station.member("谜境密室-小白").says("收到");
  await station.member("星空网吧-李强").says("收到");
  expect(station.names((await station.tally(1)).acknowledged)).toEqual(["星空网吧", "谜境密室"]);
});

test("a group of the same name with other people in it is not taken for the registered one, nor registered twice", async () => {
  const { station, officer } = await posted();
  await station.logOut();
  for (const name of ["星空网吧-李强", "蓝天网吧-老孙", "路人"]) station.street.leave("网吧店主群", name);
  station.street.join("网吧店主群", "甲");
  station.street.join("网吧店主群", "乙");
  await station.logIn();
  await station.clock.advance({ seconds: 10 });
  officer.isTold("没认出这1个群：网吧店主群");
  await officer.says("群");
  const number = /(\d+) 网吧店主群（2人）/.exec(officer.isTold("没登记："))?.[1] ?? "";
  await officer.says(`登记 ${number} 网吧`);
  officer.isTold(`“网吧店主群”以前登记过，只是这次没认出，请回「绑定确认 ${number}」，不用再登记。`);
  expect(Object.keys(station.store.store.book().directory.groups)).toHaveLength(2);
});

test("the same groups not recognised are told of once an hour, however often the room list changes", async () => {
  const { station, officer } = await posted();
  await station.logOut();
  station.street.showGroup("网吧店主群", false);
  await station.logIn();
  for (let times = 0; times < 4; times += 1) await station.seeRooms();
  await station.clock.advance({ seconds: 10 });
  officer.isTold("没认出这1个群");
});

test("of two groups with the same name and the same people neither is guessed, and the officer says which", async () => {
  const station = await openStation({
    网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙"] },
    另一个群: { members: ["星空网吧-李强", "蓝天网吧-老孙"] },
  });
  const officer = await station.officer("张智军");
  await station.logOut();
  station.street.renameGroup("另一个群", "网吧店主群");
  await station.logIn();
  await station.clock.advance({ seconds: 10 });
  officer.isTold("没认出这1个群：网吧店主群");
  await officer.says("告知 网吧：周六停电");
  officer.isTold("没认出：网吧店主群");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 2 });
  station.expectNothingElse();
  await officer.says("群");
  officer.isTold(/1 网吧店主群（2人）\n2 网吧店主群（2人）/);
  await officer.says("绑定确认 1");
  officer.isTold("“网吧店主群”就是登记过的“网吧店主群”");
  await station.clock.advance({ minutes: 1 });
  station.groupGets("网吧店主群", "周六停电");
  officer.isTold("【回执1】已发到1个群。");
});

test("when the rooms cannot be read 群 says so, and 登记 does nothing", async () => {
  const { station, officer } = await posted();
  await officer.says("群");
  officer.isTold("3 日租房群");
  station.messenger.listRooms = () => Promise.reject(new NotLoggedIn());
  await officer.says("群");
  officer.isTold("群列表这会儿读不到，请过一分钟再回「群」");
  await officer.says("登记 3 日租房");
  officer.isTold("群列表这会儿读不到");
  expect(Object.keys(station.store.store.book().directory.groups)).toHaveLength(2);
});

test("when the rooms cannot be read at login it tries again, and what was said meanwhile counts", async () => {
  const { station } = await posted();
  await station.logOut();
  station.street.newIds();
  const { listRooms } = station.messenger;
  station.messenger.listRooms = () => Promise.reject(new NotLoggedIn());
  await station.seeRooms();
  await station.member("星空网吧-李强").says("收到");
  expect((await station.tally(1)).acknowledged).toEqual([]);
  station.messenger.listRooms = listRooms;
  await station.clock.advance({ minutes: 1 });
  expect(station.names((await station.tally(1)).acknowledged)).toEqual(["星空网吧"]);
});
