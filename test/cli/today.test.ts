import { expect, it } from "vitest";
import { say } from "../../src/delivery/say.ts";
import type { OfficerId } from "../../src/groups/types.ts";
import { openStation, type Station } from "./station.ts";

/** By hand, with notice 1 posted to a group of two shops. */
async function stationWithNotice(): Promise<Station> {
  const station = await openStation();
  await station.run("groups", "add", "网吧店主群", "网吧", "--by-hand");
  await station.run("sites", "add", "星空网吧", "蓝天网吧", "--category", "网吧");
  await station.run("publish", "--to", "网吧", "--text", "请自查灭火器。", "--now");
  await station.clock.advance({ minutes: 30 });
  await station.run("posted", "1", "网吧店主群", "--at", "14:05");
  return station;
}

it("today prints what the morning's digest would tell, for an officer whose chat is not bound", async () => {
  const station = await stationWithNotice();
  await station.run("officers", "add", "张智军");
  const { code, stdout } = await station.run("today", "张智军");
  expect(code).toBe(0);
  expect(stdout).toBe(
    "进行中1条：\n【回执1】请自查灭火器：2家还差2家（星空网吧、蓝天网吧）\n没有要您看的。\n",
  );
});

it("today without a name is for each officer; without officers it says how to add one", async () => {
  const station = await stationWithNotice();
  expect(await station.run("today")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("officers add"),
  });
  await station.run("officers", "add", "张智军");
  await station.run("officers", "add", "李明");
  const { stdout } = await station.run("today");
  expect(stdout).toMatch(/^【张智军】\n进行中1条：[\s\S]*\n\n【李明】\n进行中1条：/u);
  expect(await station.run("today", "王五")).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("没有叫“王五”的民警"),
  });
});

it("today prints what was to be told and waits for a login, and leaves it to be told then", async () => {
  const station = await stationWithNotice();
  await station.run("officers", "add", "张智军");
  await station.store.update("directory", (book) => {
    const what = { key: "visit/1", to: { officer: "o1" as OfficerId }, text: "【回执1】过了截止\n还差2家" };
    say(book, what, station.clock.now());
  });
  const { stdout } = await station.run("today", "张智军");
  expect(stdout).toContain("还没发到他微信的1条：\n今天14:30 【回执1】过了截止\n还差2家\n");
  expect(Object.values(station.store.book().outbox.says)).toHaveLength(1);
  expect(station.store.book().outbox.says["visit/1"]?.part.state).toBe("queued");
});
