import { readdir } from "node:fs/promises";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawPhoto } from "../../demo/photos.ts";
import type { Person, Room, SentMessage } from "../../demo/stand-in/start-stand-in.ts";
import { film } from "../media/make-film.ts";
import { longJpeg, noisy } from "../media/make-picture.ts";
import { type Shop, Station } from "./support/station.ts";

const limitMs = 60_000;
const megabyte = 1024 * 1024;
const notWhole = "这张照片没传完整，打不开。请重新发一次。";
const tooLarge = "这张照片太大了（最大40 MB、1亿像素）。请重新发，发送时不要勾选“原图”。";
const moves = "动图、表情不能当现场照片。请用手机对着现场拍一张发来。";
const sticker = Buffer.from("GIF89a moving");
const heic = Buffer.concat([
  Buffer.from("\0\0\0\x24ftypheic\0\0\0\0mif1heicMiPrmiaf", "latin1"),
  Buffer.alloc(50_000, 3),
]);

/** Files of every kind, as members send them, for hazards at nine shops of three groups; what a group hears is told apart by its trade. */
let station: Station;
/** The number of each shop's hazard. */
const numbers = new Map<Shop, number>();

beforeAll(async () => {
  station = await Station.openAtWork(3);
  for (const shop of station.shops) {
    await station.hears(`隐患 ${shop.name}：安全出口被堵。期限 3天`, "【隐患预览】");
    const started = await station.hears("立即", "马上开始发");
    const number = Number(/【回执(\d+)】/u.exec(started)?.[1]);
    numbers.set(shop, number);
    await station.isTold(`【回执${number}】已发到1个群`, limitMs);
  }
  // It is asked for a photo two minutes later: meanwhile the others have their turn.
  const nodding = shopAt(8);
  nodding.keeper.sendsSticker(nodding.room, sticker);
  nodding.keeper.says(nodding.room, "改好了");
}, 300_000);
afterAll(async () => await station.close());

/** The shop so many from the first, of one group after the other. */
function shopAt(index: number): Shop {
  const shop = station.shops[index];
  if (!shop) throw new Error("the street is shorter");
  return shop;
}

function numberOf(shop: Shop): number {
  return numbers.get(shop) ?? 0;
}

/** The next message to somebody, or to a group, that fits. */
async function gets(to: Person | Room, fits: (message: SentMessage) => boolean): Promise<SentMessage> {
  return await station.wechat.nextSent((message) => message.to === to && fits(message), { limitMs });
}

async function hears(room: Room, words: string): Promise<void> {
  await gets(room, ({ text }) => text === words);
}

async function isThanked(shop: Shop, what = "照片"): Promise<void> {
  await hears(shop.room, `【回执${numberOf(shop)}】已收到${what}，等民警复查。`);
}

/** What the officer gets of this shop's submission: the words, and the one file before them. */
async function passedOn(shop: Shop, kind: SentMessage["kind"], words: string): Promise<SentMessage> {
  const told = await station.isTold(`【回执${numberOf(shop)}】${shop.name}报整改`, limitMs);
  expect(told).toContain(words);
  const { sent } = station.wechat;
  const at = sent.findLastIndex(({ text }) => text === told);
  const file = sent.slice(0, at).findLast(({ to }) => to === station.officer);
  if (file?.kind !== kind) throw new Error(`a ${file?.kind} was passed on, and no ${kind}`);
  return file;
}

async function answersOf(shop: Shop) {
  const { recipients } = await station.show(numberOf(shop));
  return recipients.flatMap(({ answers }) => answers);
}

test("a WebP is a photo: the officer gets a JPEG, the shop is thanked", async () => {
  const shop = shopAt(0);
  shop.keeper.sendsPicture(
    shop.room,
    await sharp(await drawPhoto(0))
      .webp()
      .toBuffer(),
  );
  shop.keeper.says(shop.room, "改好了");
  const { bytes } = await passedOn(shop, "picture", "照片1张：“改好了”");
  expect((await sharp(bytes).metadata()).format).toBe("jpeg");
  await isThanked(shop);
});

test("a photo sent as a file is a photo, and its name is written nowhere", async () => {
  const shop = shopAt(1);
  const name = "../../../../厨房 & <后门>.JPG";
  shop.keeper.sendsFile(shop.room, name, Buffer.from(await drawPhoto(1)));
  shop.keeper.says(shop.room, "改好了");
  const { bytes } = await passedOn(shop, "picture", "照片1张：“改好了”");
  expect((await sharp(bytes).metadata()).format).toBe("jpeg");
  await isThanked(shop);
  expect(await answersOf(shop)).toMatchObject([{ kind: "picture", text: "" }, { text: "改好了" }]);
});

test("a HEIC sent as a file goes to the officer as it is, under a name of ours; its sender hears how to send it", async () => {
  const shop = shopAt(2);
  shop.keeper.sendsFile(shop.room, "..\\..\\IMG_0001.HEIC", heic);
  shop.keeper.says(shop.room, "改好了");
  const file = await passedOn(shop, "file", "有1个这里打不开，按原文件转给您");
  expect(file.fileName).toBe(`隐患${numberOf(shop)}整改-1.heic`);
  expect(file.bytes?.equals(heic)).toBe(true);
  await gets(shop.room, ({ text }) => text.startsWith("这张照片是HEIC格式，这里打不开，原件已存好。"));
});

test("a moving GIF, a broken JPEG and what is no picture are each answered in one sentence", async () => {
  const [gif, broken, other] = [shopAt(3), shopAt(4), shopAt(5)];
  const frames = await Promise.all([1, 2, 3].map(() => noisy(160, 120).png().toBuffer()));
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  gif.keeper.sendsPicture(gif.room, moving);
  await hears(gif.room, moves);
  const photo = Buffer.from(await drawPhoto(2));
  broken.keeper.sendsPicture(broken.room, photo.subarray(0, photo.length / 2));
  await hears(broken.room, notWhole);
  other.keeper.sendsFile(other.room, "整改报告.jpg", Buffer.from("PK\x03\x04 word/document.xml"));
  await hears(other.room, "这个文件不是照片，打不开。请发JPG或PNG格式的照片。");
});

test("a photo of just under 40 MB is a photo; while it is on its way, other groups are heard", async () => {
  const [shop, neighbour] = [shopAt(6), shopAt(3)];
  const large = await longJpeg(40 * megabyte);
  const restore = station.wechat.beSlow(6_000, "webwxgetmsgimg");
  const sent = shop.keeper.sendsPicture(shop.room, large);
  await station.wechat.whenFetched(sent, { limitMs });
  const earlier = (await answersOf(neighbour)).length;
  neighbour.keeper.says(neighbour.room, `${numberOf(neighbour)}号收到`);
  await station.showWhen(
    numberOf(neighbour),
    ({ recipients }) => recipients.flatMap(({ answers }) => answers).length > earlier,
  );
  expect(await answersOf(shop)).toEqual([]);
  restore();
  shop.keeper.says(shop.room, "改好了");
  await passedOn(shop, "picture", "照片1张：“改好了”");
  await isThanked(shop);
});

test("more than that is not kept, nor fetched beyond 64 MB, whether its size is told or not", async () => {
  const shop = shopAt(6);
  shop.keeper.sendsPicture(shop.room, await longJpeg(42 * megabyte));
  await hears(shop.room, tooLarge);
  shop.keeper.sendsPicture(shop.room, Buffer.alloc(65 * megabyte, 1));
  await hears(shop.room, tooLarge);
  shop.keeper.sendsFile(shop.room, "原图.png", Buffer.alloc(65 * megabyte, 1));
  await hears(shop.room, tooLarge);
  const kept = (await answersOf(shop)).flatMap(({ photos }) => photos);
  expect(kept).toHaveLength(1);
});

test("a video of two minutes goes to the officer as a video", async () => {
  const shop = shopAt(7);
  const bytes = film("isom", 120, 18 * megabyte);
  shop.keeper.sendsVideo(shop.room, bytes, 120);
  shop.keeper.says(shop.room, "改好了");
  const passed = await passedOn(shop, "video", "视频1个：“改好了”");
  expect(passed.bytes?.equals(bytes)).toBe(true);
  await isThanked(shop, "视频");
});

test("an animated sticker is a nod; in answer to the request for a photo it is told to be none, once", async () => {
  const shop = shopAt(8);
  await station.wechat.nextSent(
    ({ to, text }) => to === shop.room && text === `【回执${numberOf(shop)}】请对着原位置拍一张发来。`,
    { limitMs: 150_000 },
  );
  shop.keeper.sendsSticker(shop.room, sticker);
  shop.keeper.sendsSticker(shop.room, sticker);
  await hears(shop.room, moves);
  await station.showWhen(
    numberOf(shop),
    ({ recipients }) => recipients.flatMap(({ answers }) => answers).length === 4,
  );
  expect(station.wechat.sent.filter(({ to, text }) => to === shop.room && text === moves)).toHaveLength(1);
}, 240_000);

test("the officer's own photo may come as a file, too; his HEIC is explained to him", async () => {
  const { officer } = station;
  officer.sendsFile("bot", "IMG_0002.JPG", Buffer.from(await drawPhoto(3)));
  expect(await station.hears(`隐患 ${shopAt(0).name}：灭火器过期`, "【隐患预览】")).toContain("照片：1张");
  await station.hears("取消", "取消");
  officer.sendsFile("bot", "IMG_0003.HEIC", heic);
  expect(await station.isTold("的图片没用上：")).toContain("这张照片是HEIC格式");
});

test("what was kept is named by its content alone", async () => {
  const kept = await readdir(`${station.dataFolder}/media`, { recursive: true, withFileTypes: true });
  const names = kept.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(new Set(names.map((name) => name.split(".").at(-1)))).toEqual(new Set(["jpg", "heic", "mp4"]));
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{64}\.(jpg|heic|mp4)$/u);
  const all = await readdir(station.folder, { recursive: true });
  expect(all.filter((name) => /IMG|厨房|原图|报告/u.test(name))).toEqual([]);
});

test("WeChat was asked for nothing it does not know", () => {
  expect(station.wechat.refused).toEqual([]);
  expect(station.wechat.unknownPaths).toEqual([]);
  expect(station.wechat.failures).toEqual([]);
});
