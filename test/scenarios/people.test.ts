import { expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = {
  网吧店主群: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "路人"] },
};
const posted = async () => {
  const station = await openStation(cast);
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
};

test("a 收到 written before the notice was posted, and heard after it, does not answer it", async () => {
  const { station, acknowledged } = await posted();
  await station.member("星空网吧-李强").says("收到", { minutesAgo: 50 });
  expect(await acknowledged()).toEqual([]);
});

test("a 收到 written in time and heard late is not late", async () => {
  const { station } = await posted();
  await station.clock.advance({ hours: 4 });
  await station.member("星空网吧-李强").says("收到", { minutesAgo: 60 });
  await station.member("蓝天网吧-老孙").says("收到");
  const { acknowledged, late } = await station.tally(1);
  expect(station.names(acknowledged)).toEqual(["星空网吧", "蓝天网吧"]);
  expect(station.names(late)).toEqual(["蓝天网吧"]);
});

test("what the bot's own account says in a group counts for nobody", async () => {
  const { station } = await posted();
  await station.botSaysIn("网吧店主群", "收到");
  const { acknowledged, unplaced } = await station.tally(1);
  expect(acknowledged).toEqual([]);
  expect(unplaced).toEqual([]);
});

test("the answer of somebody who has left the group since stays", async () => {
  const { station, acknowledged } = await posted();
  await station.member("蓝天网吧-老孙").says("收到");
  station.street.leave("网吧店主群", "蓝天网吧-老孙");
  await station.seeRooms();
  expect(await acknowledged()).toEqual(["蓝天网吧"]);
});

test("a shop whose only member has left is listed as 无人在群 in the next notice", async () => {
  const { station, officer } = await posted();
  station.street.leave("网吧店主群", "蓝天网吧-老孙");
  await station.seeRooms();
  await officer.says("通知 网吧：请自查电线");
  officer.isTold("应回：2家，其中1家无人在群");
});

test("an officer who is in the group is known there whatever he is called, and owes nothing", async () => {
  const { station, officer, acknowledged } = await posted();
  station.street.join("网吧店主群", "张智军");
  await station.seeRooms();
  station.street.renameMember("网吧店主群", "张智军", "蓝天网吧-老孙");
  await officer.saysIn("网吧店主群", "收到");
  expect(await acknowledged()).toEqual([]);
});

test("an officer with a new phone takes a new code, and the old chat is no officer's any more", async () => {
  const { station, officer } = await posted();
  await station.giveCode("张智军", "135790");
  const phone = await station.stranger("张智军新号");
  await phone.says("绑定 135790");
  phone.isTold("绑定成功，张智军您好");
  await phone.says("统计");
  phone.isTold("应回2家，已回0家");
  await officer.says("统计");
  station.expectNothingElse();
});

test("the new phone, and not the old one, is known after a new login", async () => {
  const { station, officer } = await posted();
  await station.giveCode("张智军", "135790");
  const phone = await station.stranger("张智军新号");
  await phone.says("绑定 135790");
  phone.isTold("绑定成功");
  await station.logOut();
  await station.logIn();
  await phone.says("统计");
  await officer.says("作废 1");
  phone.isTold("应回2家，已回0家");
});

test("when WeChat refuses the remark the officer is told that he must bind again after the next login", async () => {
  const station = await openStation(cast);
  await station.giveCode("张智军", "482913");
  const officer = await station.stranger("张智军");
  station.messenger.refuseRemarks = true;
  await officer.says("绑定 482913");
  await station.clock.advance({ seconds: 5 });
  officer.isTold("绑定成功");
  officer.isTold("备注没设上，重新登录后要再绑定一次");
});

test("two people with the same names are not taken for one another", async () => {
  const { station, acknowledged } = await posted();
  station.street.join("网吧店主群", "小李甲");
  station.street.join("网吧店主群", "小李乙");
  for (const name of ["小李甲", "小李乙"]) station.street.renameMember("网吧店主群", name, "小李");
  await station.seeRooms();
  await station.member("小李甲").says("收到");
  station.street.renameMember("网吧店主群", "小李乙", "星空网吧-小李");
  await station.seeRooms();
  expect(await acknowledged()).toEqual([]);
});

test("a group renamed while the bot is there stays the same group under its new name", async () => {
  const { station, officer } = await posted();
  station.street.renameGroup("网吧店主群", "平安网吧联盟");
  await station.seeRooms();
  await station.member("星空网吧-李强").says("收到");
  await officer.says("统计");
  officer.isTold("应回2家，已回1家");
  await officer.says("群");
  officer.isTold("1 平安网吧联盟（网吧，2家）");
  await officer.says("告知 平安网吧联盟：周六停电");
  officer.isTold("发到：平安网吧联盟");
});
