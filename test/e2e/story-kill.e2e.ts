import { afterEach, beforeEach, expect, test } from "vitest";
import { drawPhoto, seePicture } from "./support/draw-photo.ts";
import { listAcknowledged, listPartStates, listSaid } from "./support/notice-shown.ts";
import { Station } from "./support/station.ts";

let station: Station;

beforeEach(async () => {
  // Slow enough that the parts of a notice are told apart, were it by a hair.
  station = await Station.openAtWork(35, {
    HUIZHI_PACE_TEXT_SECONDS: "0.2-0.3",
    HUIZHI_PACE_PICTURE_SECONDS: "0.2-0.3",
  });
});
afterEach(async () => await station.close());

function countSent(shown: Parameters<typeof listPartStates>[0]): number {
  return listPartStates(shown).filter((state) => state === "sent").length;
}

/** Kills the bot when so many messages to groups have been taken, before it can learn of the last. */
async function killWhenPosted(count: number): Promise<void> {
  const stop = station.wechat.onSent(() => {
    if (station.posted.length < count) return;
    stop();
    station.bot.child.kill("SIGKILL");
  });
  await station.bot.ended;
}

test("kill -9 twice in the middle of a broadcast: nothing is posted twice, nothing confirmed is lost", async () => {
  const killed = killWhenPosted(4);
  const number = await station.publish("请今晚自查灭火器。", [
    await drawPhoto("red"),
    await drawPhoto("blue"),
  ]);
  const confirmed = await station.showWhen(number, (shown) => countSent(shown) >= 2);
  await killed;
  station.start();
  // What was under way is of unknown fate; the other groups go on by themselves.
  await expect.poll(() => station.posted.length, { timeout: 90_000 }).toBeGreaterThan(4);
  const after = await station.show(number);
  expect(countSent(after)).toBeGreaterThanOrEqual(countSent(confirmed));
  expect(listPartStates(after)).toContain("unknown");
  await station.isTold("程序中断，不确定是否发出");

  await killWhenPosted(6);
  station.start();
  await station.isTold("不确定是否发出：", 90_000);
  const stuck = await station.show(number);
  expect(listPartStates(stuck).filter((state) => state === "unknown").length).toBeGreaterThanOrEqual(1);
  await station.hears(`已发 ${number}`, "记为已发到");
  await station.isDelivered(number);

  for (const room of station.rooms) {
    const posted = station.postedTo(room, number);
    expect(posted.map(({ kind }) => kind)).toEqual(["text", "picture", "picture"]);
    const pictures = await Promise.all(
      posted.slice(1).map(({ bytes }) => seePicture(bytes ?? Buffer.alloc(0))),
    );
    expect(pictures.map(({ colour }) => colour)).toEqual(["red", "blue"]);
  }
});

test("kill -9 among and after 100 replies: what was shown before is shown after, and every reply counts once", async () => {
  const number = await station.publish("请今晚自查灭火器。");
  await station.isDelivered(number);
  const talkative = station.shops.slice(0, 100);
  for (const { keeper, room, name } of talkative) keeper.says(room, `${name}收到`);
  const midway = await station.showWhen(number, (shown) => listSaid(shown).length >= 30);
  await station.kill();
  station.start();
  // As soon as it can be asked, long before it hears WeChat again.
  await expect
    .poll(async () => await station.show(number).then(listSaid, () => []), { timeout: 60_000 })
    .toEqual(expect.arrayContaining(listSaid(midway)));

  const all = await station.showWhen(number, (shown) => listSaid(shown).length >= 100, 90_000);
  expect(listAcknowledged(all).sort()).toEqual(talkative.map(({ name }) => name).sort());
  expect(listSaid(all)).toEqual(talkative.map(({ name }) => `${name}: text ${name}收到`).sort());

  // Done and confirmed in one moment, dead in the next.
  await station.ask("sites", "add", "999号网吧");
  await station.kill();
  const printed = JSON.parse(await station.cli("show", String(number), "--json")) as typeof all;
  expect(printed.recipients).toEqual(all.recipients);
  expect(await station.cli("sites", "--json")).toContain("999号网吧");
});
