import { expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙"] },
  密室逃脱经营者群: { members: ["谜境密室-小白", "黑匣子密室-店长", "路人"] },
  日租房群: { members: ["云栖公寓-李姐"] },
};

test("群 numbers the groups, and 登记 with the number makes one known", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await station.addSites("密室", "谜境密室", "黑匣子密室");
  await officer.says("群");
  officer.isTold(
    /已登记：\n1 网吧店主群（网吧，2家）\n没登记：\n2 密室逃脱经营者群（3人）\n3 日租房群（1人）/,
  );
  await officer.says("登记 2 密室");
  officer.isTold("已登记“密室逃脱经营者群”（密室）：3人，对上2家店");
  await officer.says("告知 密室：今晚停电");
  officer.isTold("发到：密室逃脱经营者群（2家）");
});

test("登记 without a list, without a number, without a tag and with a number that is none says what to type", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("登记 2 密室");
  officer.isTold("请先回「群」，再按新编号打一遍");
  await officer.says("登记");
  officer.isTold("请先回「群」看编号，再写编号和标签");
  await officer.says("登记 密室");
  officer.isTold("请先回「群」看编号，再写编号和标签");
  await officer.says("群");
  officer.isTold("2 密室逃脱经营者群");
  await officer.says("登记 2");
  officer.isTold("请在编号后面写上标签");
  await officer.says("登记 7 密室");
  officer.isTold("列表里没有第7个，只有1到3");
  await officer.says("登记 0 密室");
  officer.isTold("列表里没有第0个，只有1到3");
  await officer.says("登记 2 全部");
  officer.isTold("“全部”不能当标签");
  await officer.says("登记 2 密室");
  officer.isTold("已登记“密室逃脱经营者群”");
});

test("a number of a list means nothing after half an hour, nor after a new login", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("群");
  officer.isTold("没登记：");
  await station.clock.advance({ minutes: 31 });
  await officer.says("登记 2 密室");
  officer.isTold("群的编号只在看过列表后30分钟内有效");
  await officer.says("群");
  officer.isTold("没登记：");
  await station.logOut();
  await station.logIn();
  await officer.says("登记 2 密室");
  officer.isTold("群的编号只在看过列表后30分钟内有效");
  expect(Object.keys(station.store.store.book().directory.groups)).toHaveLength(1);
});

test("登记 of a group that is registered adds the tag, and twice adds it once", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("群");
  officer.isTold("1 网吧店主群");
  await officer.says("登记 1 电竞");
  officer.isTold("“网吧店主群”现在的标签：网吧、电竞");
  await officer.says("登记 1 电竞");
  officer.isTold("“网吧店主群”现在的标签：网吧、电竞");
});

test("登记 heard twice registers once", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("群");
  officer.isTold("没登记：");
  const messageId = await officer.says("登记 2 密室");
  await officer.says("登记 2 密室", { messageId });
  officer.isTold("已登记");
  expect(Object.keys(station.store.store.book().directory.groups)).toHaveLength(2);
});

test("several tags may be given at once", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("群");
  officer.isTold("没登记：");
  await officer.says("登记3 日租房、公寓");
  officer.isTold("已登记“日租房群”（日租房、公寓）");
  await officer.says("告知 公寓：今晚停电");
  officer.isTold("日租房群");
});

test("a group the bot no longer sees cannot be registered by its old number", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("群");
  officer.isTold("2 密室逃脱经营者群");
  station.street.showGroup("密室逃脱经营者群", false);
  await station.seeRooms();
  await officer.says("登记 2 密室");
  officer.isTold("这个群现在看不到了");
});

test("绑定确认 has nothing to do while every group is recognised, and says what to type", async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("绑定确认");
  officer.isTold("请先回「群」看编号，再写编号和原来的群名");
  await officer.says("绑定确认 2");
  officer.isTold("请先回「群」，再按新编号打一遍");
  await officer.says("群");
  officer.isTold("没登记：");
  await officer.says("绑定确认 2");
  officer.isTold("登记过的群都认出来了，不用绑定确认");
  await officer.says("绑定确认 1 网吧店主群");
  officer.isTold("“网吧店主群”已经认出来了，不用绑定确认");
});

test("a bot in no group says how to begin", async () => {
  const station = await openStation({});
  const officer = await station.officer("张智军");
  await officer.says("群");
  officer.isTold("还没看到任何群：请把机器人拉进群");
  await officer.says("通知 网吧：请自查");
  officer.isTold("还没有登记过群，请先回「群」看编号");
});

test("groups nobody registered leave no trace, whatever is said there", async () => {
  const station = await openStation(cast);
  await station.officer("张智军");
  await station.member("路人").says("收到");
  await station.member("云栖公寓-李姐").says("着火了！");
  const { directory } = station.store.store.book();
  expect(
    Object.values(directory.members)
      .map(({ nickname }) => nickname)
      .sort(),
  ).toEqual(["微信星空网吧-李强", "微信蓝天网吧-老孙"]);
});
