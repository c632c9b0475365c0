import { expect, test } from "vitest";
import { posted } from "./support/posting.ts";

test("发错了 takes back the 收到 before it, and the officer has nothing to look at", async () => {
  const { station, officer, acknowledged } = await posted();
  await station.member("星空网吧-李强").says("收到");
  expect(await acknowledged(1)).toEqual(["星空网吧"]);
  await station.clock.advance({ minutes: 1 });
  await station.member("星空网吧-李强").says("发错了");
  expect(await acknowledged(1)).toEqual([]);
  expect(station.names((await station.tally(1)).silent)).toContain("星空网吧");
  await officer.says("待审");
  officer.isTold("现在没有待审的回复");
});

test("收到 after 发错了 counts again", async () => {
  const { station, acknowledged } = await posted();
  const boss = station.member("星空网吧-李强");
  await boss.says("收到");
  await boss.says("发错了");
  await boss.says("收到，刚才那句是发错群了");
  expect(await acknowledged(1)).toEqual(["星空网吧"]);
});

test("发错了 of one takes back nothing of another", async () => {
  const { station, acknowledged } = await posted();
  await station.member("星空网吧-李强").says("收到");
  await station.member("蓝天网吧-老孙").says("发错了");
  expect(await acknowledged(1)).toEqual(["星空网吧"]);
});
