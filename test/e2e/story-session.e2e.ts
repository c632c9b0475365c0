import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAcknowledged } from "./support/notice-shown.ts";
import { Station } from "./support/station.ts";

let station: Station;
/** Open all the time. */
let number: number;
let codes = 0;
/** How many shops have said 收到. */
let said = 0;

beforeAll(async () => {
  station = await Station.openAtWork(4);
  number = await station.publish("请今晚自查灭火器。");
  await station.isDelivered(number);
  station.wechat.onQr(() => {
    codes += 1;
  });
});
afterAll(async () => await station.close());

/** The next shop says 收到. */
function nextShopAnswers(): void {
  const shop = station.shops[said];
  if (!shop) throw new Error("every shop has answered");
  said += 1;
  shop.keeper.says(shop.room, "收到");
}

/** Resolves when exactly those shops count that have answered, each with one answer. */
async function countsStayRight(): Promise<void> {
  const shown = await station.showWhen(number, (look) => listAcknowledged(look).length >= said, 60_000);
  expect(listAcknowledged(shown).sort()).toEqual(
    station.shops
      .slice(0, said)
      .map(({ name }) => name)
      .sort(),
  );
  expect(shown.recipients.map(({ answers }) => answers.length)).toEqual(
    shown.recipients.map(({ state }) => (state === "acknowledged" ? 1 : 0)),
  );
}

async function goesOnWithoutScan(): Promise<void> {
  station.start();
  await station.isBound();
  expect(station.wechat.sessionCount).toBe(1);
  expect(codes).toBe(0);
  nextShopAnswers();
  await countsStayRight();
}

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s ends it with 0 and leaves the account logged in; the next start needs no scan",
  async (signal) => {
    nextShopAnswers();
    await countsStayRight();
    station.bot.child.kill(signal);
    expect(await station.bot.ended).toBe(0);
    expect(station.wechat.isLoggedIn).toBe(true);
    // Said while nobody listens.
    nextShopAnswers();
    await goesOnWithoutScan();
  },
);

test("a killed bot resumes its session without a scan", async () => {
  await station.kill();
  expect(station.wechat.isLoggedIn).toBe(true);
  nextShopAnswers();
  await goesOnWithoutScan();
});

test("after a logout and a new login in the same process open notices go on, and the officer is known by his remark", async () => {
  const [room] = station.rooms;
  const before = room && station.wechat.findId(room);
  const { pid } = station.bot.child;
  station.wechat.logOut();
  await station.wechat.scan();
  expect(existsSync(join(station.dataFolder, "session.memory-card.json"))).toBe(true);
  await station.isBound();
  expect(station.wechat.sessionCount).toBe(2);
  expect(room && station.wechat.findId(room)).not.toBe(before);
  expect(station.bot.child).toMatchObject({ pid, exitCode: null });

  await countsStayRight();
  nextShopAnswers();
  await countsStayRight();
  await station.hears(`统计 ${number}`, `应回${station.shops.length}家，已回${said}家`);
  const next = await station.publish("明天上午检查。");
  await station.isDelivered(next);
  expect(station.rooms.map((each) => station.postedTo(each, next).map(({ session }) => session))).toEqual([
    [2],
    [2],
    [2],
  ]);
});

test("a logout in the middle of a broadcast: the rest goes out after the next login, and nothing twice", async () => {
  const from = station.posted.length;
  const stop = station.wechat.onSent(() => {
    if (station.posted.length < from + 2) return;
    stop();
    station.wechat.logOut();
  });
  const next = await station.publish("请补交名单。");
  await station.wechat.scan();
  await station.isDelivered(next);
  expect(station.rooms.flatMap((room) => station.postedTo(room, next).map(({ session }) => session))).toEqual(
    [2, 2, 3],
  );
  await countsStayRight();
});
