import sharp from "sharp";
import { expect, test } from "vitest";
import { noisy } from "../media/make-picture.ts";
import { befriend, beginWalk, found, netBars, owner, photo, type Walk } from "./support/hazard.ts";

const officerName = "张智军";
const quiet = { minutes: 1 };
const heic = Buffer.concat([
  Buffer.from("\0\0\0\x24ftypheic\0\0\0\0mif1heicMiPrmiaf", "latin1"),
  Buffer.alloc(5000, 3),
]);

/** A film of so many bytes, as far as anybody here looks at it. */
function film(bytes: number, brand = "isom"): Uint8Array {
  const all = Buffer.alloc(bytes, 7);
  all.write(`\0\0\0\x18ftyp${brand}\0\0\x02\0isomiso2`, "latin1");
  return all;
}

/** A blocked stairway at the owner's, told of and posted. */
async function begun(): Promise<Walk> {
  const walk = await beginWalk();
  await found(walk, "星空网吧：二楼通道堆物。期限 3天", [await photo(1)]);
  return walk;
}

test("a video is passed on to the officer as a video, and the shop is thanked for a video", async () => {
  const { station, officer, shop } = await begun();
  await shop.says("改好了");
  await shop.says("", { kind: "video", bytes: film(3_000_000) });
  await station.clock.advance(quiet);
  const sent = station.messenger.expectFile(station.street.contactOf(officerName), "video");
  expect(Buffer.from(sent).equals(Buffer.from(film(3_000_000)))).toBe(true);
  officer.isTold("【回执1】星空网吧报整改，视频1个：“改好了”");
  station.groupGets(netBars, /^【回执1】已收到视频，等民警复查。$/);
  station.expectNothingElse();
});

test("a photo and a video of one submission both reach the officer, the photo beside the one of before", async () => {
  const { station, officer, shop } = await begun();
  await shop.sendsPicture(await photo(2));
  await shop.says("", { kind: "video", bytes: film(100_000) });
  await shop.says("改好了");
  await station.clock.advance(quiet);
  station.messenger.expectFile(station.street.contactOf(officerName), "picture");
  station.messenger.expectFile(station.street.contactOf(officerName), "video");
  officer.isTold("报整改，照片1张、视频1个：“改好了”");
  station.groupGets(netBars, "已收到照片，等民警复查。");
  station.expectNothingElse();
});

test("a video too large to be passed on is kept, and the officer is told where to look", async () => {
  const { station, officer, shop } = await begun();
  await befriend(station, owner);
  await shop.says("", { kind: "video", bytes: film(21 * 1024 * 1024) });
  await shop.says("改好了");
  await station.clock.advance(quiet);
  expect(officer.isTold("报整改，视频1个：“改好了”")).toContain("有1个太大转不过来，请到群里看");
  station.groupGets(netBars, "已收到视频，等民警复查。");
  await officer.says("退回 1 看不清 2天内");
  station.overlook();
  await station.clock.advance({ minutes: 3 });
  station.overlook();
  await shop.whispers("", { kind: "video", bytes: film(21 * 1024 * 1024) });
  await shop.whispers("改好了");
  await station.clock.advance(quiet);
  expect(officer.isTold("报整改，视频1个（第2轮）")).toContain("有1个太大转不过来，请到机器人的微信里看");
  shop.isTold("【回执1】已收到视频，等民警复查。");
  station.expectNothingElse();
});

test("a video larger than what is fetched is refused with what to do", async () => {
  const { station, officer, shop } = await begun();
  await shop.says("", { kind: "video", bytes: "too large" });
  await station.clock.advance(quiet);
  station.groupGets(netBars, "这段视频太大了（最大64 MB）。请剪短些，或者拍照片发来。");
  expect(officer.isTold("【回执1】星空网吧发来视频1个，没说明")).toContain("有1个视频没取到，请到群里看");
  station.expectNothingElse();
});

test("a QuickTime film goes to the officer as a file under a name of ours", async () => {
  const { station, officer, shop } = await begun();
  await shop.says("改好了");
  await shop.says("", { kind: "video", bytes: film(2_000, "qt  ") });
  await station.clock.advance(quiet);
  station.messenger.expectFile(station.street.contactOf(officerName), "file");
  expect(officer.isTold("报整改，视频1个：“改好了”")).toContain("有1个这里打不开，按原文件转给您");
  station.groupGets(netBars, "已收到视频");
  station.expectNothingElse();
});

test("an iPhone's HEIC is kept, its sender told once how to send it, and the officer gets the file", async () => {
  const { station, officer, shop } = await begun();
  await shop.says("改好了");
  await shop.sendsPicture(heic);
  await station.clock.advance(quiet);
  station.groupGets(
    netBars,
    "这张照片是HEIC格式，这里打不开，原件已存好。请在微信里从相册选这张照片重发，不要勾“原图”，也不要当文件发。",
  );
  expect(
    Buffer.from(station.messenger.expectFile(station.street.contactOf(officerName), "file")).equals(heic),
  ).toBe(true);
  const told = officer.isTold("【回执1】星空网吧报整改，照片1张：“改好了”");
  expect(told).toContain("有1个这里打不开，按原文件转给您");
  station.expectNothingElse();
  const file = await station.file(1);
  const [kept] = Object.values(file.sheets).flatMap(({ answers }) =>
    answers.flatMap(({ media }) => media ?? []),
  );
  expect(kept?.type).toBe("heic");

  await shop.sendsPicture(await photo(2));
  await station.clock.advance(quiet);
  station.messenger.expectFile(station.street.contactOf(officerName), "picture");
  officer.isTold("【回执1】星空网吧又发来照片1张");
  await officer.says("通过");
  officer.isTold("【回执1】星空网吧复查通过，已销号。");
  await station.clock.advance(quiet);
  station.groupGets(netBars, "【回执1】复查合格，感谢配合。");
  station.expectNothingElse();
});

test("a WebP is a photo like any other", async () => {
  const { station, officer, shop } = await begun();
  await shop.says("改好了");
  await shop.sendsPicture(
    await sharp(await photo(2))
      .webp()
      .toBuffer(),
  );
  await station.clock.advance(quiet);
  station.messenger.expectFile(station.street.contactOf(officerName), "picture");
  officer.isTold("报整改，照片1张：“改好了”");
  station.groupGets(netBars, "已收到照片，等民警复查。");
  station.expectNothingElse();
});

test("who shows a broken photo with his 改好了 is told so, and not thanked for a photo that never came", async () => {
  const { station, officer, shop } = await begun();
  await shop.says("改好了");
  await shop.sendsPicture((await photo(2)).subarray(0, 9_000));
  await station.clock.advance(quiet);
  station.groupGets(netBars, "这张照片没传完整，打不开。请重新发一次。");
  expect(officer.isTold("报整改，照片1张：“改好了”")).toContain("有1张没取到");
  station.expectNothingElse();
});

test("a moving picture is refused in one sentence; of two photos a good one is thanked for", async () => {
  const { station, officer, shop } = await begun();
  await shop.sendsPicture(await movingPicture());
  await shop.sendsPicture(await photo(2));
  await shop.says("改好了");
  await station.clock.advance(quiet);
  station.groupGets(netBars, "动图、表情不能当现场照片。请用手机对着现场拍一张发来。");
  station.messenger.expectFile(station.street.contactOf(officerName), "picture");
  officer.isTold("报整改，照片2张：“改好了”");
  station.groupGets(netBars, "已收到照片，等民警复查。");
  station.expectNothingElse();
});

test("a sticker is a nod; only who was asked for a photo hears that it is none, once a round", async () => {
  const { station, officer, shop } = await begun();
  await shop.says("", { kind: "sticker" });
  await station.clock.advance({ minutes: 5 });
  station.expectNothingElse();
  await shop.says("已整改");
  await shop.says("", { kind: "sticker" });
  await station.clock.advance({ minutes: 3 });
  officer.isTold("说改好了，没发照片");
  station.groupGets(netBars, "【回执1】请对着原位置拍一张发来。");
  await shop.says("", { kind: "sticker" });
  await shop.says("", { kind: "sticker" });
  await station.clock.advance(quiet);
  station.groupGets(netBars, "动图、表情不能当现场照片。请用手机对着现场拍一张发来。");
  station.expectNothingElse();
  await shop.sendsPicture(await photo(2));
  await shop.says("", { kind: "sticker" });
  await station.clock.advance(quiet);
  station.messenger.expectFile(station.street.contactOf(officerName), "picture");
  officer.isTold("报整改，照片1张：“已整改”");
  station.groupGets(netBars, "已收到照片，等民警复查。");
  station.expectNothingElse();
});

/** A GIF of two frames. */
async function movingPicture(): Promise<Buffer> {
  const frames = await Promise.all([1, 2].map(() => noisy(80, 60).png().toBuffer()));
  return await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
}
