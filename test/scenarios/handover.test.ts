import { expect, test } from "vitest";
import { openScene } from "./support/broadcast.ts";
import { posted } from "./support/posting.ts";

test("交接单 lists who is missing with whom to call, and what to post in each group", async () => {
  const { station, officer, posts } = await posted();
  await posts("日租房", "请登记住客");
  await station.store.store.update("directory", ({ directory }) => {
    const site = Object.values(directory.sites).find(({ name }) => name === "蓝天网吧");
    if (site) Object.assign(site, { person: "孙志强", phone: "13912345678" });
  });
  await station.member("星空网吧-李强").says("收到");
  await station.member("极速网吧-阿飞").says("消防通道要多宽？");
  await officer.says("交接单");
  const sheet = officer.isTold("【交接单】今天14:0");
  expect(sheet).toContain("2条通知");
  expect(sheet).toMatch(/【回执1】请自查灭火器\n应回5家，还差4家\n1 蓝天网吧，孙志强 139\*\*\*\*5678\n/u);
  expect(sheet).toContain("极速网吧（回过话，待看）");
  expect(sheet).not.toContain("星空网吧");
  expect(sheet).toMatch(/发到“网吧店主群”，复制这句：\n【回执1】还有1家没回/u);
  expect(sheet).toMatch(/发到“日租房群”，复制这句：\n【回执2】还有1家没回/u);
  station.expectNothingElse();
});

test("交接单 of one notice says so when nobody is missing, and of a colleague's says nothing", async () => {
  const { station, officer, posts } = await posted();
  await posts("日租房", "请登记住客");
  await station.member("云栖公寓-李姐").says("收到");
  await officer.says("交接单 2");
  officer.isTold("【回执2】没有还差的家。");
  const other = await station.officer("李明");
  await station.limit("李明", "日租房");
  station.overlook();
  await other.says("交接单 1");
  other.isTold("没有【回执1】");
  await other.says("交接单");
  other.isTold("没有要交接的通知");
  station.expectNothingElse();
});

test("催 for a group by hand gives the words to post, says nothing there, and counts as a reminder at once", async () => {
  const { station, officer } = await posted();
  await officer.says("手工 网吧店主群");
  station.overlook();
  await officer.says("催 1");
  const told = officer.isTold("“网吧店主群”要您手工发，这次已记为催过，复制这句：\n【回执1】还有3家没回");
  expect(told).toContain("密室逃脱经营者群（2家）");
  await station.clock.advance({ minutes: 5 });
  station.groupGets("密室逃脱经营者群", "【回执1】还有2家没回");
  const { notice } = await station.file(1);
  expect(notice.reminders.map(({ sites }) => sites.length)).toEqual([5]);
  station.expectNothingElse();
});

test("交接单 of a notice that has not reached every group does not say that nobody is missing", async () => {
  const { station, officer } = await openScene();
  await officer.says("通知 全部：请自查");
  await officer.says("发");
  station.overlook();
  await officer.says("交接单 1");
  officer.isTold("【回执1】还没发出去，没有要催的。");
  station.messenger.always(station.street.roomOf("日租房群"), { refuse: 1 });
  await station.clock.advance({ minutes: 5 });
  station.overlook();
  await officer.says("交接单 1");
  expect(officer.isTold("【交接单】")).toContain("机器人还没发到：日租房群，进度回「统计 1」");
  await station.member("星空网吧-李强").says("收到");
  await station.member("谜境密室-小白").says("收到");
  await officer.says("交接单 1");
  officer.isTold("【回执1】已发到的群里没有还差的家，但还没发到：日租房群。");
  await officer.says("交接单");
  officer.isTold("没有要交接的通知");
  station.expectNothingElse();
});

test("交接单 of a 告知 that is out says that nothing is owed", async () => {
  const { station, officer } = await openScene();
  await officer.says("告知 全部：周六停电");
  await officer.says("立即");
  await station.clock.advance({ minutes: 5 });
  station.overlook();
  await officer.says("交接单 1");
  officer.isTold("【回执1】是告知，不用回复，没有要交接的。");
});
