import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Person, Said, SentMessage } from "../../demo/stand-in/start-stand-in.ts";
import { drawPhoto, seePicture } from "./support/draw-photo.ts";
import { type AnswerShown, listAcknowledged, type NoticeShown } from "./support/notice-shown.ts";
import { type Shop, Station, trades } from "./support/station.ts";

let station: Station;
/** The first notice, with two photos, delivered to the three groups. */
let number: number;

beforeAll(async () => {
  station = await Station.openAtWork(12);
});
afterAll(async () => await station.close());

/** The shop that is so manieth in a group; each test speaks for shops of its own. */
function shopAt(group: number, place: number): Shop {
  const shop = station.shops.filter(({ room }) => room === station.rooms[group])[place];
  if (!shop) throw new Error(`no shop ${place} in group ${group}`);
  return shop;
}

function textOf(shop: Shop): SentMessage {
  const text = station.postedTo(shop.room, number).find(({ kind }) => kind === "text");
  if (!text) throw new Error("the notice is not in this group");
  return text;
}

/** What is shown of a shop once it has said so many things. */
async function shownOf(shop: Shop, answers = 1): Promise<NoticeShown["recipients"][number]> {
  const find = (shown: NoticeShown) => shown.recipients.find(({ name }) => name === shop.name);
  const shown = await station.showWhen(number, (look) => (find(look)?.answers.length ?? 0) >= answers);
  const found = find(shown);
  if (!found) throw new Error(`${shop.name} is no recipient`);
  return found;
}

test("the QR code lies in a file of its owner's until the account is logged in, the session in another", async () => {
  expect(existsSync(join(station.dataFolder, "qr.png"))).toBe(false);
  const session = join(station.dataFolder, "session.memory-card.json");
  await expect.poll(() => existsSync(session)).toBe(true);
  expect((await stat(session)).mode & 0o777).toBe(0o600);
  expect(station.wechat.sessionCount).toBe(1);
});

test("the officer is known by a remark from now on", async () => {
  await expect.poll(() => station.officer.remark).not.toBe("");
});

test("a notice with two photos reaches three groups, the text first, each picture stamped and light", async () => {
  number = await station.publish("请今晚自查灭火器和疏散通道。", [
    await drawPhoto("red", 2_000),
    await drawPhoto("blue"),
  ]);
  await station.isDelivered(number);
  for (const room of station.rooms) {
    const posted = station.postedTo(room, number);
    expect(posted.map(({ kind }) => kind)).toEqual(["text", "picture", "picture"]);
    expect(posted[0]?.text).toContain("请今晚自查灭火器和疏散通道。");
    const pictures = await Promise.all(
      posted.slice(1).map(({ bytes }) => seePicture(bytes ?? Buffer.alloc(0))),
    );
    expect(pictures.map(({ colour }) => colour)).toEqual(["red", "blue"]);
    for (const picture of pictures) {
      expect(picture).toMatchObject({ format: "jpeg", hasMetadata: false });
      expect(picture.bytes).toBeLessThanOrEqual(500 * 1024);
      expect(picture.shape).toBeGreaterThan(0.76);
      expect(picture.contrastBelow).toBeGreaterThan(120);
    }
  }
  const shown = await station.show(number);
  expect(shown.groups.map(({ parts }) => parts.map(({ kind, state }) => `${kind} ${state}`))).toEqual(
    trades.map(() => ["text sent", "picture sent", "picture sent"]),
  );
  expect(shown.recipients).toHaveLength(36);
});

describe("a reply is read, however it comes:", () => {
  type Case = readonly [
    string,
    (who: Person, shop: Shop) => Said,
    Partial<AnswerShown>,
    "acknowledged" | "awaiting",
  ];
  const cases: readonly Case[] = [
    [
      "a text",
      (who, { room }) => who.says(room, "收到，谢谢"),
      { kind: "text", reading: "received" },
      "acknowledged",
    ],
    [
      "a quote of the notice",
      (who, shop) => who.quotes(shop.room, textOf(shop), "收到"),
      { kind: "text", text: "收到", reading: "received" },
      "acknowledged",
    ],
    [
      "a quote of the notice that comes as one plain text",
      (who, shop) => who.quotes(shop.room, textOf(shop), "收到", { form: "text" }),
      { kind: "text", text: "收到", reading: "received" },
      "acknowledged",
    ],
    [
      "a text behind an ASCII colon and a line break",
      (who, { room }) => who.says(room, "101号:\n收到"),
      { kind: "text", text: "101号:\n收到", reading: "received" },
      "acknowledged",
    ],
    [
      "a voice message, for the officer to hear",
      (who, { room }) => who.sendsVoice(room, Buffer.from("#!AMR\n")),
      { kind: "voice", text: "", reading: "unclear" },
      "awaiting",
    ],
    [
      "a sticker, which says nothing",
      (who, { room }) => who.sendsSticker(room, Buffer.from("GIF89a")),
      { kind: "sticker", text: "", reading: "unclear" },
      "awaiting",
    ],
    [
      "a video",
      (who, { room }) => who.sendsVideo(room, Buffer.from("\0\0\0\u0018ftypmp42")),
      { kind: "video", text: "", reading: "unclear" },
      "awaiting",
    ],
  ];

  test.each(cases.map((one, index) => ({ what: one[0], one, index })))("$what", async ({ one, index }) => {
    const [, say, expected, state] = one;
    const shop = shopAt(0, index);
    say(shop.keeper, shop);
    const shown = await shownOf(shop);
    expect(shown.state).toBe(state);
    expect(shown.answers).toEqual([expect.objectContaining(expected)]);
  });

  test("a picture, which is kept", async () => {
    const shop = shopAt(0, 8);
    shop.keeper.sendsPicture(shop.room, await drawPhoto("red"));
    const [answer] = (await shownOf(shop)).answers;
    expect(answer).toMatchObject({ kind: "picture", reading: "unclear" });
    expect(answer?.photos).toHaveLength(1);
    const kept = await readdir(station.dataFolder, { recursive: true });
    expect(kept.filter((file) => file.includes(answer?.photos[0] ?? "?"))).toHaveLength(1);
  });

  test("a quote of a file: what is said there answers the file, but an emergency is heard", async () => {
    const [shop, other] = [shopAt(0, 9), shopAt(0, 10)];
    const file = other.keeper.sendsFile(shop.room, "名单.docx", Buffer.from("PK"));
    shop.keeper.quotes(shop.room, file, "收到");
    shop.keeper.quotes(shop.room, file, "着火了，快来人");
    expect(await station.isTold("【紧急】")).toContain("着火了，快来人");
    expect(await shownOf(shop, 0)).toMatchObject({ state: "awaiting", answers: [] });
  });

  test("by somebody whose names hold emoji and HTML: the shop is known all the same", async () => {
    const shop = shopAt(1, 0);
    shop.keeper.says(shop.room, "收到🌸😀 A&B");
    const shown = await shownOf(shop);
    expect(shown.state).toBe("acknowledged");
    expect(shown.answers[0]?.text).toBe("收到🌸😀 A&B");
    expect(shown.answers[0]?.by).toBe("101号日租房🌙 A&B");
  });
});

test("a recalled 收到 no longer counts", async () => {
  const shop = shopAt(1, 1);
  const said = shop.keeper.says(shop.room, "收到");
  expect((await shownOf(shop)).state).toBe("acknowledged");
  shop.keeper.recalls(said);
  const shown = await station.showWhen(number, (look) => !listAcknowledged(look).includes(shop.name));
  expect(shown.recipients.find(({ name }) => name === shop.name)).toMatchObject({
    state: "awaiting",
    answers: [{ recalled: true }],
  });
});

test("a reply delivered twice is one answer", async () => {
  const shop = shopAt(1, 2);
  const said = shop.keeper.says(shop.room, "收到");
  station.wechat.deliverTwice(said);
  station.wechat.deliverTwice(said);
  shop.keeper.says(shop.room, "好的收到");
  const shown = await shownOf(shop, 2);
  expect(shown.answers.map(({ text }) => text)).toEqual(["收到", "好的收到"]);
});

test("the officer sees who has answered and who has not", async () => {
  const tally = await station.hears(`统计 ${number}`, "应回36家");
  const acknowledged = listAcknowledged(await station.show(number)).length;
  expect(tally).toContain(`应回36家，已回${acknowledged}家`);
  const missing = await station.hears(`未回复 ${number}`, "未回");
  expect(missing).toContain(shopAt(2, 0).name);
});

test("the bot asked for nothing the servers do not know", () => {
  expect(station.wechat.refusedHosts).toEqual([]);
  expect(station.wechat.unknownPaths).toEqual([]);
  expect(station.wechat.failures).toEqual([]);
});
