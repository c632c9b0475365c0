import { expect, test } from "vitest";
import { openStation, type Speaker, type Station } from "./support/station.ts";

const bars = "网吧店主群";

/** Two notices posted shortly one after the other, and three shops. */
async function openTwo(): Promise<{ readonly station: Station; readonly officer: Speaker }> {
  const station = await openStation(
    { [bars]: { tag: "网吧", members: ["星空网吧-李强", "蓝天网吧-老孙", "极速网吧-阿飞"] } },
    { byTheClock: true },
  );
  const officer = await station.officer("张智军");
  for (const body of ["今晚自查灭火器", "明天下午停电"]) {
    await officer.says(`通知 网吧：${body}。截止 明天18点`);
    await officer.says("立即");
    await station.clock.advance({ minutes: 5 });
  }
  station.overlook();
  return { station, officer };
}

async function listAcknowledged(station: Station, number: number): Promise<string[]> {
  return station.names((await station.tally(number)).acknowledged);
}

test("one 收到 for two notices counts for the newest, and the officer is asked once for all such shops", async () => {
  const { station, officer } = await openTwo();
  await station.member("星空网吧-李强").says("收到");
  await station.member("蓝天网吧-老孙").says("收到，谢谢");
  expect(await listAcknowledged(station, 1)).toEqual([]);
  expect(await listAcknowledged(station, 2)).toEqual(["星空网吧", "蓝天网吧"].sort());
  await station.clock.advance({ hours: 2 });
  officer.isTold("2家只回了一次，当时有2条（回执2、1）。1 都算 2 只算最新");
  await station.clock.advance({ hours: 1 });
  station.expectNothingElse();
});

test("1 counts it for all, by rulings that can be undone", async () => {
  const { station, officer } = await openTwo();
  await station.member("星空网吧-李强").says("收到");
  await station.clock.advance({ hours: 2 });
  officer.isTold("1家只回了一次");
  await officer.says("1");
  officer.isTold("好，这1家【回执1】也算收到");
  expect(await listAcknowledged(station, 1)).toEqual(["星空网吧"]);
  await officer.says("撤销裁定 1");
  officer.isTold("已撤销");
  expect(await listAcknowledged(station, 1)).toEqual([]);
});

test("2 leaves it at the newest, and nobody is asked again", async () => {
  const { station, officer } = await openTwo();
  await station.member("星空网吧-李强").says("收到");
  await station.clock.advance({ hours: 2 });
  officer.isTold("1家只回了一次");
  await officer.says("只算最新");
  officer.isTold("好，只算【回执2】，其余的到时再催。");
  await station.member("蓝天网吧-老孙").says("收到");
  await station.clock.advance({ hours: 1 });
  station.expectNothingElse();
  expect(await listAcknowledged(station, 1)).toEqual([]);
});

test("who answers the other as well is no question any more", async () => {
  const { station } = await openTwo();
  await station.member("星空网吧-李强").says("收到");
  await station.member("星空网吧-李强").says("回执1也收到");
  expect(await listAcknowledged(station, 1)).toEqual(["星空网吧"]);
  await station.clock.advance({ hours: 3 });
  station.expectNothingElse();
});

test("都收到 leaves nothing to ask", async () => {
  const { station } = await openTwo();
  await station.member("星空网吧-李强").says("都收到了");
  expect(await listAcknowledged(station, 1)).toEqual(["星空网吧"]);
  await station.clock.advance({ hours: 3 });
  station.expectNothingElse();
});

test("nobody is reminded of what waits for the officer's word", async () => {
  const { station, officer } = await openTwo();
  for (const name of ["星空网吧-李强", "蓝天网吧-老孙", "极速网吧-阿飞"])
    await station.member(name).says("收到");
  await station.clock.advance({ hours: 2 });
  officer.isTold("3家只回了一次");
  await station.clock.advance({ hours: 19 });
  // The morning after: what was due is not said to the group.
  officer.isTold("早上好");
  station.expectNothingElse();
});
