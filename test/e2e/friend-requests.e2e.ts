import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Station } from "./support/station.ts";

let station: Station;

beforeAll(async () => {
  station = await Station.openAtWork(2);
});
afterAll(async () => await station.close());

test("a new officer's code in his hello makes him a friend and the chat his", async () => {
  const added = JSON.parse(await station.ask("officers", "add", "李芳", "--json")) as { code: string };
  const li = station.wechat.addPerson({ nickname: "芳芳🌸" });
  li.asksToBeFriends(`我是李芳，绑定 ${added.code}`);
  const { text } = await station.wechat.nextSent(({ to }) => to === li, { limitMs: 60_000 });
  expect(text).toContain("绑定成功，李芳您好");
  expect(li.isFriend).toBe(true);
  li.says("bot", "统计");
  const tally = await station.wechat.nextSent(({ to }) => to === li, { limitMs: 60_000 });
  expect(tally.text).toContain("没有进行中的通知");
  expect(li.remark).toContain("李芳");
});

test("somebody of a registered group is accepted, a stranger is not", async () => {
  const [shop] = station.shops;
  if (!shop) throw new Error("the street is empty");
  const stranger = station.wechat.addPerson({ nickname: "路过" });
  stranger.asksToBeFriends("你好，加一下");
  shop.keeper.asksToBeFriends("我是店主");
  const until = Date.now() + 60_000;
  while (!shop.keeper.isFriend && Date.now() < until) await pause(100);
  expect(shop.keeper.isFriend).toBe(true);
  // Asked before the other, and each request is dealt with at once.
  expect(stranger.isFriend).toBe(false);
});
