import { afterAll, beforeAll, expect, test } from "vitest";
import type { SentMessage } from "../../demo/stand-in/start-stand-in.ts";
import { drawPhoto } from "./support/draw-photo.ts";
import { listPartStates } from "./support/notice-shown.ts";
import { Station } from "./support/station.ts";

let station: Station;
let photos: readonly Buffer[];

beforeAll(async () => {
  station = await Station.openAtWork(2);
  photos = [await drawPhoto("red"), await drawPhoto("blue")];
});
afterAll(async () => await station.close());

/** Does something in the moment the so manieth message to a group from now on is taken, before the bot is answered. */
function whenPosted(count: number, act: () => void): void {
  const from = station.posted.length;
  const stop = station.wechat.onSent(() => {
    if (station.posted.length < from + count) return;
    stop();
    act();
  });
}

/** The kinds of what lies in each group of a notice. */
function kindsPosted(number: number): string[][] {
  return station.rooms.map((room) => station.postedTo(room, number).map(({ kind }) => kind));
}

const whole = ["text", "picture", "picture"];

test("1205 in the middle of a broadcast stops it, the officer is told, 继续 goes on, nothing twice", async () => {
  whenPosted(4, () => station.wechat.answerSend(1205, { times: 1 }));
  const number = await station.publish("请今晚自查灭火器。", photos);
  // After a refusal the bot waits a minute before it says anything, to the officer too.
  const told = await station.isTold("微信提示发得太频繁", 90_000);
  expect(told).toContain(`【回执${number}】没发完`);
  expect(station.wechat.refused.map(({ code }) => code)).toEqual([1205]);
  expect(kindsPosted(number).flat()).toHaveLength(4);
  const shown = await station.show(number);
  expect(listPartStates(shown).filter((state) => state === "sent")).toHaveLength(4);
  expect(listPartStates(shown).filter((state) => state === "queued")).toHaveLength(5);

  await station.hears("继续", "接着发");
  await station.isDelivered(number);
  expect(kindsPosted(number)).toEqual([whole, whole, whole]);
});

/** A broadcast of which one message is taken and the connection cut; resolves when the officer has been told. */
async function cutOff(): Promise<{ number: number; lost: SentMessage; told: string }> {
  whenPosted(3, () => station.wechat.takeAndCut());
  const number = await station.publish("请勿在通道堆物。", photos);
  const told = await station.isTold("不确定是否发出", 60_000);
  const lost = station.posted.findLast(({ answered }) => !answered);
  if (!lost) throw new Error("nothing was cut off");
  return { number, lost, told };
}

/** What lies in the group where a message was cut off, and in the others. */
function kindsAround(number: number, lost: SentMessage): { there: string[]; elsewhere: string[][] } {
  const kinds = kindsPosted(number);
  const isThere = (index: number): boolean => station.rooms[index] === lost.to;
  return {
    there: kinds.find((_, index) => isThere(index)) ?? [],
    elsewhere: kinds.filter((_, index) => !isThere(index)),
  };
}

test("a message taken without an answer is never repeated; the rest waits for the officer's 已发", async () => {
  const { number, lost, told } = await cutOff();
  expect(told).toContain(`【回执${number}】已发到2个群`);
  expect(told).toContain("发送时网络断了");
  const shown = await station.show(number);
  expect(listPartStates(shown).filter((state) => state === "unknown")).toHaveLength(1);
  const before = kindsAround(number, lost);
  expect(before.elsewhere).toEqual([whole, whole]);
  expect(before.there).toEqual(whole.slice(0, before.there.length));

  await station.hears(`已发 ${number}`, "1条记为已发到");
  await station.isDelivered(number);
  expect(kindsAround(number, lost)).toEqual({ there: whole, elsewhere: [whole, whole] });
});

test("重发 repeats the message of unknown fate once, at the officer's word, and then the rest", async () => {
  const { number, lost } = await cutOff();
  const { there } = kindsAround(number, lost);
  const answer = await station.hears(`重发 ${number}`, "正在补发");
  expect(answer).toContain("其中1条上次不确定到没到");
  await station.isDelivered(number);
  const after = kindsAround(number, lost);
  expect(after.elsewhere).toEqual([whole, whole]);
  expect(after.there).toEqual([...there, ...whole.slice(there.length - 1)]);
});
