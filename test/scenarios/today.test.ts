import { expect, test } from "vitest";
import { openScene } from "./support/broadcast.ts";
import { posted } from "./support/posting.ts";

test("今日 after 作废 mentions nothing of what was voided", async () => {
  const { station, officer } = await posted();
  await station.member("蓝天网吧-老孙").says("几点之前？");
  await station.member("路人").says("收到");
  await officer.says("今日");
  expect(officer.isTold("进行中1条")).toMatch(/回「待审」看\n1人回了但对不上是哪家店/u);
  await officer.says("作废 1");
  officer.isTold("【回执1】已作废");
  await officer.says("今日");
  expect(officer.isTold("今天")).toBe("今天没有进行中的通知，也没有要您看的。");
});

test("今日 after 作废 in the middle of sending tells of no message that failed or is not certain", async () => {
  const { station, officer } = await openScene();
  station.messenger.always(station.street.roomOf("日租房群"), { cut: true, taken: false });
  await officer.says("通知 全部：请自查");
  await officer.says("立即");
  await station.clock.advance({ minutes: 3 });
  station.overlook();
  await officer.says("今日");
  officer.isTold("【回执1】1条不确定，回「统计 1」看");
  await officer.says("作废 1");
  station.overlook();
  await officer.says("今日");
  expect(officer.isTold("今天")).toBe("今天没有进行中的通知，也没有要您看的。");
});

test("今日 after 交接 lists what was handed over as the colleague's, with him what waits of it", async () => {
  const { station, officer, posts } = await posted();
  await posts("日租房", "请登记住客");
  const colleague = await station.officer("李明");
  await station.member("蓝天网吧-老孙").says("几点之前？");
  await officer.says("交接 1 给 李明");
  station.overlook();
  await officer.says("今日");
  expect(officer.isTold("进行中1条")).toBe(
    "进行中1条：\n【回执2】请登记住客：1家还差1家（云栖公寓）\n没有要您看的。\n李明负责的：【回执1】，进度回「统计 1」",
  );
  await colleague.says("今日");
  expect(colleague.isTold("进行中1条")).toMatch(
    /^进行中1条：\n【回执1】请自查灭火器：5家还差5家（[^）]*）\n要您看的：\n有1条回复.*\n张智军负责的：【回执2】/u,
  );
  await officer.says("交接 2 给 李明");
  station.overlook();
  await officer.says("今日");
  expect(officer.isTold("负责的")).toBe(
    "您手上没有进行中的通知。\n没有要您看的。\n李明负责的：【回执1】【回执2】，进度回「统计 1」",
  );
  station.expectNothingElse();
});
