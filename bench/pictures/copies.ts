import sharp, { type Sharp } from "sharp";
import { stampPicture } from "../../src/media/stamp-picture.ts";
import { printOver } from "./print-over.ts";

/** Ways to send a photo a second time, each with the copies it makes. */
export const waysToCopy: readonly (readonly [string, (photo: Buffer) => Promise<readonly Uint8Array[]>])[] = [
  ["encoded anew (JPEG 40, 80, WebP 60)", encoded],
  ["resized to 70 %, 130 %", resized],
  ["cut by 5 % at one side (four)", cutAtASide],
  ["cut by 5 % all around", cutAround],
  ["brighter, darker by 30 %, γ, contrast", relit],
  ["cut, made smaller, brighter, JPEG 60", severalAtOnce],
  ["with our strip below, as we posted it", withOurStrip],
  ["a screenshot of it", screenshot],
  ["another time printed over it", printedOver],
];

async function encoded(photo: Buffer): Promise<readonly Uint8Array[]> {
  return [
    await jpeg(sharp(photo), 40),
    await jpeg(sharp(photo), 80),
    await sharp(photo).webp({ quality: 60 }).toBuffer(),
  ];
}

async function resized(photo: Buffer): Promise<readonly Uint8Array[]> {
  const { width } = await sharp(photo).metadata();
  return Promise.all([0.7, 1.3].map((by) => jpeg(sharp(photo).resize(Math.round(width * by)))));
}

async function cutAtASide(photo: Buffer): Promise<readonly Uint8Array[]> {
  const { width, height } = await sharp(photo).metadata();
  const [x, y] = [Math.round(width * 0.05), Math.round(height * 0.05)];
  return Promise.all(
    [
      { left: x, top: 0, width: width - x, height },
      { left: 0, top: 0, width: width - x, height },
      { left: 0, top: y, width, height: height - y },
      { left: 0, top: 0, width, height: height - y },
    ].map((kept) => jpeg(sharp(photo).extract(kept))),
  );
}

async function cutAround(photo: Buffer): Promise<readonly Uint8Array[]> {
  const { width, height } = await sharp(photo).metadata();
  const [left, top] = [Math.round(width * 0.05), Math.round(height * 0.05)];
  const kept = { left, top, width: width - 2 * left, height: height - 2 * top };
  return [await jpeg(sharp(photo).extract(kept))];
}

async function relit(photo: Buffer): Promise<readonly Uint8Array[]> {
  return Promise.all(
    [
      sharp(photo).modulate({ brightness: 1.3 }),
      sharp(photo).modulate({ brightness: 0.7 }),
      sharp(photo).gamma(1.8),
      sharp(photo).linear(1.3, -40),
    ].map((copy) => jpeg(copy)),
  );
}

async function severalAtOnce(photo: Buffer): Promise<readonly Uint8Array[]> {
  const { width, height } = await sharp(photo).metadata();
  const [left, top] = [Math.round(width * 0.05), Math.round(height * 0.05)];
  const cut = await sharp(photo)
    .extract({ left, top, width: width - left, height: height - top })
    .toBuffer();
  return [await jpeg(sharp(cut).resize(540).modulate({ brightness: 1.2 }), 60)];
}

async function withOurStrip(photo: Buffer): Promise<readonly Uint8Array[]> {
  const at = Date.parse("2026-11-24T14:10:00+08:00");
  return [(await stampPicture(photo, { label: "【回执31】", station: "幸福路派出所", at })).bytes];
}

async function screenshot(photo: Buffer): Promise<readonly Uint8Array[]> {
  const shown = await sharp(photo).resize(1080).toBuffer();
  const screen = sharp({ create: { width: 1080, height: 2400, channels: 3, background: "#000000" } });
  return [await jpeg(screen.composite([{ input: shown, gravity: "center" }]))];
}

async function printedOver(photo: Buffer): Promise<readonly Uint8Array[]> {
  return [await jpeg(sharp(await printOver(photo, "2026-11-26 09:37")))];
}

function jpeg(picture: Sharp, quality = 75): Promise<Buffer> {
  return picture.jpeg({ quality }).toBuffer();
}
