import { describe, expect, test } from "vitest";
import { openStation, type Station } from "./support/station.ts";

const cast = {
  网吧店主群: {
    tag: "网吧",
    members: ["星空网吧-李强", "蓝天网吧-老孙", "小王", "老王头", "路人"],
  },
};

/** A notice is out and everybody but the speaker is quiet. */
async function posted() {
  const station = await openStation(cast);
  await station.addSites("网吧", "极速网咖", "大地网吧");
  const officer = await station.officer("张智军");
  await officer.says("通知 网吧：请自查。截止 今天18点");
  officer.isTold("【预览】");
  await officer.says("立即");
  officer.isTold("马上开始发");
  await station.clock.advance({ minutes: 30 });
  station.groupGets("网吧店主群", "请自查");
  officer.isTold("已发到1个群");
  const acknowledged = async () => station.names((await station.tally(1)).acknowledged);
  return { station, officer, acknowledged };
}

describe("somebody whose name fits no shop", () => {
  test("is a numbered question with what he said, and his earlier 收到 counts once he is placed", async () => {
    const { station, officer, acknowledged } = await posted();
    await station.member("小王").says("收到");
    expect(await acknowledged()).toEqual([]);
    await officer.says("待绑定");
    expect(officer.isTold("有3人没对上店：")).toBe(
      [
        "有3人没对上店：",
        "1 小王（网吧店主群），今天14:30对【回执1】说：“收到”",
        "2 老王头（网吧店主群）",
        "3 路人（网吧店主群）",
        "是哪家就回「1 星空网吧」，一人管几家用顿号隔开；不是店里的人回「1 免」。",
      ].join("\n"),
    );
    await officer.says("1 极速网咖");
    officer.isTold("记住了：“小王”代表极速网咖。他对【回执1】的回复已算上。");
    expect(await acknowledged()).toEqual(["极速网咖"]);
  });

  test("may speak for several shops", async () => {
    const { station, officer, acknowledged } = await posted();
    await officer.says("待绑定");
    officer.isTold("1 小王");
    await officer.says("1 极速、大地网吧");
    officer.isTold("记住了：“小王”代表极速网咖、大地网吧。");
    await station.member("小王").says("收到");
    expect(await acknowledged()).toEqual(["大地网吧", "极速网咖"]);
  });

  test("is let off with 免, and neither he nor his words are listed any more", async () => {
    const { station, officer } = await posted();
    await station.member("路人").says("收到");
    await officer.says("待绑定");
    officer.isTold("1 路人");
    await officer.says("1、2 免");
    officer.isTold("好的，“路人”、“小王”不用回复通知，以后不再列出。");
    await station.member("路人").says("收到");
    expect((await station.tally(1)).unplaced).toEqual([]);
    await officer.says("待绑定");
    officer.isTold("有1人没对上店：\n1 老王头（网吧店主群）\n");
  });

  test("can be of a shop that was not on the list", async () => {
    const { officer } = await posted();
    await officer.says("待绑定");
    officer.isTold("1 小王");
    await officer.says("1 飞鱼网吧");
    officer.isTold("没有叫“飞鱼网吧”的场所。写错了请再打一遍；是新店就回「1 新增 飞鱼网吧」。");
    await officer.says("1 新增 飞鱼网吧");
    officer.isTold("已添加场所“飞鱼网吧”，由“小王”代表。");
    await officer.says("通知 网吧：再查一次");
    officer.isTold("应回：5家");
  });

  test("is asked about again where a word fits several shops", async () => {
    const { station, officer } = await posted();
    await station.addSites("网吧", "飞鱼网吧", "飞鱼网咖");
    await officer.says("待绑定");
    officer.isTold("1 小王");
    await officer.says("1 飞鱼");
    officer.isTold("对得上“飞鱼”的有2家，请回编号（都不是回 0）：\n1 飞鱼网吧\n2 飞鱼网咖");
    await officer.says("2");
    officer.isTold("记住了：“小王”代表飞鱼网咖。");
  });
});

test("who was placed by an officer stays where he is, whatever he calls himself", async () => {
  const { station, officer, acknowledged } = await posted();
  await officer.says("待绑定");
  officer.isTold("1 小王");
  await officer.says("1 极速网咖");
  officer.isTold("记住了");
  station.street.renameMember("网吧店主群", "小王", "大地网吧-小王");
  await station.seeRooms();
  await station.logOut();
  await station.logIn();
  await station.member("小王").says("收到");
  expect(await acknowledged()).toEqual(["极速网咖"]);
});

test("a number with words behind it means nobody without the list, or half an hour later", async () => {
  const { station, officer } = await posted();
  await officer.says("1 极速网咖");
  officer.isTold("没看懂");
  await officer.says("待绑定");
  officer.isTold("1 小王");
  await station.clock.advance({ minutes: 31 });
  await officer.says("1 极速网咖");
  officer.isTold("没看懂");
  await officer.says("待绑定");
  officer.isTold("1 小王");
  await officer.says("9 极速网咖");
  officer.isTold("列表里没有第9个，只有1到3");
});

describe("换人", () => {
  test("gives a shop a new speaker and takes it from the old; what was answered before stays", async () => {
    const { station, officer, acknowledged } = await posted();
    await station.member("星空网吧-李强").says("收到");
    await officer.says("换人 星空网吧 小王");
    officer.isTold("记住了：星空网吧以后由“小王”代表，“星空网吧-李强”不再代表。以前的回复不变。");
    expect(await acknowledged()).toEqual(["星空网吧"]);
    await officer.says("告知 网吧：天冷了，注意用电");
    officer.isTold("【预览】");
    await officer.says("换人 蓝天 小王");
    officer.isTold("蓝天网吧以后由“小王”代表，“蓝天网吧-老孙”不再代表");
    await station.seeRooms();
    await station.member("蓝天网吧-老孙").says("收到");
    expect(await acknowledged()).toEqual(["星空网吧"]);
    await station.member("小王").says("收到");
    expect(await acknowledged()).toEqual(["星空网吧", "蓝天网吧"]);
  });

  test("leaves what somebody said before he was placed with the shop it counted for", async () => {
    const { station, officer, acknowledged } = await posted();
    await station.member("小王").says("收到");
    await officer.says("待绑定");
    officer.isTold("1 小王");
    await officer.says("1 极速网咖");
    officer.isTold("已算上");
    await officer.says("换人 大地网吧 小王");
    officer.isTold("大地网吧以后由“小王”代表");
    await officer.says("换人 极速网咖 老王头");
    officer.isTold("极速网咖以后由“老王头”代表");
    expect(await acknowledged()).toEqual(["极速网咖"]);
  });

  test("asks which of several people is meant", async () => {
    const { officer } = await posted();
    await officer.says("换人 极速网咖 王");
    officer.isTold(
      "叫“王”的有2人，请带编号再回，例如「换人 极速网咖 1」：\n1 小王（网吧店主群）\n2 老王头（网吧店主群）",
    );
    await officer.says("换人 极速网咖 2");
    officer.isTold("极速网咖以后由“老王头”代表。");
    await officer.says("换人 极速网咖 刘德华");
    officer.isTold("群里没有叫“刘德华”的人");
    await officer.says("换人 北极网吧 小王");
    officer.isTold("没有叫“北极网吧”的场所");
    await officer.says("换人");
    officer.isTold("例如「换人 宏达公司 小刘」");
  });
});

test("new people are greeted by nothing, and placed by their names", async () => {
  const { station, acknowledged } = await posted();
  station.street.join("网吧店主群", "极速 前台小周");
  await station.seeRooms();
  station.expectNothingElse();
  await station.member("极速 前台小周").says("收到");
  expect(await acknowledged()).toEqual(["极速网咖"]);
});

test("a shop whose only speaker leaves while a notice runs is shown as 无人在群, and no more once another is there", async () => {
  const { station, officer } = await posted();
  const missing = async (): Promise<string> => {
    await officer.says("未回复");
    return officer.isTold("蓝天网吧");
  };
  expect(await missing()).not.toContain("蓝天网吧（无人在群）");
  station.street.leave("网吧店主群", "蓝天网吧-老孙");
  await station.seeRooms();
  expect(await missing()).toContain("蓝天网吧（无人在群）");
  station.street.join("网吧店主群", "蓝天老板");
  await station.seeRooms();
  expect(await missing()).not.toContain("蓝天网吧（无人在群）");
});

describe("a newly registered group", () => {
  const fresh = { 密室群: { members: ["迷雾密室-小陈"] } };
  const registered = async (): Promise<{ station: Station }> => {
    const station = await openStation(fresh);
    const officer = await station.officer("张智军");
    await officer.says("群");
    officer.isTold("1 密室群");
    await officer.says("登记 1 密室");
    officer.isTold("已登记“密室群”");
    await station.clock.advance({ minutes: 2 });
    return { station };
  };

  test("is told once who the bot is, by whom it is run, and what it never does", async () => {
    const { station } = await registered();
    const said = station.groupGets("密室群", "幸福路派出所");
    for (const words of ["张智军警官", "不会要钱", "验证码", "链接", "110", "119", "只记对通知的回复"]) {
      expect(said).toContain(words);
    }
    await station.logOut();
    await station.logIn();
    await station.clock.advance({ days: 2 });
    station.expectNothingElse();
  });

  test("is told nothing when it gets a further tag", async () => {
    const { station } = await registered();
    station.overlook();
    const officer = await station.officer("张智军");
    await officer.says("群");
    officer.isTold("1 密室群");
    await officer.says("登记 1 娱乐");
    officer.isTold("密室、娱乐");
    await station.clock.advance({ days: 2 });
  });

  test("is not woken at night", async () => {
    const station = await openStation(fresh, { start: Date.parse("2026-11-23T22:00:00+08:00") });
    const officer = await station.officer("张智军");
    await officer.says("群");
    officer.isTold("1 密室群");
    await officer.says("登记 1 密室");
    officer.isTold("已登记“密室群”");
    await station.clock.advance({ hours: 9 });
    station.expectNothingElse();
    await station.clock.advance({ hours: 2 });
    station.groupGets("密室群", "各位好");
  });
});

describe("a friend request", () => {
  test("with an officer's code is accepted, and the chat is his at once", async () => {
    const station = await openStation(cast);
    await station.giveCode("李芳", "482913");
    await station.asksToBeFriends("李芳", "我是李芳，绑定 482913");
    expect(station.messenger.accepted).toEqual(["request of 李芳"]);
    const officer = await station.stranger("李芳");
    officer.isTold("绑定成功，李芳您好");
    await officer.says("统计");
    officer.isTold("没有进行中的通知");
  });

  test("from somebody of a registered group is accepted without a word", async () => {
    const station = await openStation(cast);
    await station.asksToBeFriends("小王", "我是网吧的小王", "网吧店主群");
    expect(station.messenger.accepted).toEqual(["request of 小王"]);
  });

  test("from a stranger is left alone, also with a wrong code, of which he has few", async () => {
    const station = await openStation(cast);
    await station.giveCode("李芳", "482913");
    await station.asksToBeFriends("陌生人", "你好");
    for (let tries = 0; tries < 6; tries += 1) {
      await station.asksToBeFriends("陌生人", `绑定 10000${tries}`);
    }
    await station.asksToBeFriends("陌生人", "绑定 482913");
    expect(station.messenger.accepted).toEqual([]);
    await station.clock.advance({ hours: 1 });
    await station.asksToBeFriends("陌生人", "482913");
    expect(station.messenger.accepted).toEqual(["request of 陌生人"]);
    station.messenger.expectText(station.street.contactOf("陌生人"), "绑定成功");
  });

  test("from somebody who left the group is left alone", async () => {
    const station = await openStation(cast);
    const contact = "小王";
    station.street.leave("网吧店主群", contact);
    await station.seeRooms();
    await station.asksToBeFriends(contact, "你好", "网吧店主群");
    expect(station.messenger.accepted).toEqual([]);
  });
});
