import { expect, test } from "vitest";
import { openStation } from "./support/station.ts";

const cast = { 网吧店主群: { tag: "网吧", members: ["小王", "星空网吧-李强", "蓝天网吧-老孙"] } };

const posted = async () => {
  const station = await openStation(cast);
  const officer = await station.officer("张智军");
  await officer.says("告知 网吧：无");
  await officer.says("取消");
  await officer.says("通知 网吧：请自查");
  await officer.says("立即");
  await station.clock.advance({ minutes: 5 });
  station.overlook();
  const acknowledged = async () => station.names((await station.tally(1)).acknowledged);
  const renamed = async (now: string) => {
    station.street.renameMember("网吧店主群", "小王", now);
    await station.seeRooms();
  };
  return { station, officer, acknowledged, renamed };
};

test("what was said before its author was placed stays with the shop he was placed at first, whatever he calls himself later", async () => {
  const { station, acknowledged, renamed } = await posted();
  await station.member("小王").says("收到");
  expect(await acknowledged()).toEqual([]);
  await renamed("星空网吧 小王");
  expect(await acknowledged()).toEqual(["星空网吧"]);
  await renamed("蓝天网吧 小王");
  expect(await acknowledged()).toEqual(["星空网吧"]);
  await station.member("小王").says("收到");
  expect(await acknowledged()).toEqual(["星空网吧", "蓝天网吧"]);
});

test("it stays there when the next login is the first to see the new name", async () => {
  const { station, acknowledged, renamed } = await posted();
  await station.member("小王").says("收到");
  await renamed("星空网吧 小王");
  await station.logOut();
  station.street.renameMember("网吧店主群", "小王", "蓝天网吧 小王");
  await station.logIn();
  expect(await acknowledged()).toEqual(["星空网吧"]);
});

test("it stays there when he speaks under the new name before the room list is read again", async () => {
  const { station, acknowledged, renamed } = await posted();
  await station.member("小王").says("收到");
  await renamed("星空网吧 小王");
  station.street.renameMember("网吧店主群", "小王", "蓝天网吧 小王");
  await station.member("小王").says("收到");
  expect(await acknowledged()).toContain("星空网吧");
});
