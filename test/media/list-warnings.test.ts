import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { printOver } from "../../bench/pictures/print-over.ts";
import { visit } from "../../bench/pictures/visit.ts";
import { chanceOf } from "../../demo/photos/chance.ts";
import { drawCafe } from "../../demo/photos/shop.ts";
import { drawBlockedExit, drawPhoto } from "../../demo/photos.ts";
import { decodePicture } from "../../src/media/decode-picture.ts";
import { drawText } from "../../src/media/draw-text.ts";
import { listWarnings } from "../../src/media/list-warnings.ts";
import { scene } from "./make-picture.ts";

const warningsOf = async (bytes: Uint8Array) => listWarnings(await decodePicture(bytes));

/** What a sensor sees in the dark: little light, and noise. */
async function inTheDark(mean: number, sigma: number): Promise<Buffer> {
  return sharp({
    create: {
      width: 900,
      height: 1200,
      channels: 3,
      background: "#000",
      noise: { type: "gaussian", mean, sigma },
    },
  })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** A chat as a phone shows it: bubbles on an even ground, a bar above, another below. */
async function chat(ground: string, bubble: string, ink: string): Promise<Buffer> {
  const lines = ["收到", "好的，马上清理", "已整改，请复查", "通道里的箱子都搬走了"];
  const texts = await Promise.all(lines.map((line) => drawText(line, 44, ink)));
  const bubbles = texts.map(
    ({ width }, index) =>
      `<rect x="180" y="${300 + index * 330}" width="${width + 80}" height="130" rx="16" fill="${bubble}"/>
     <rect x="40" y="${300 + index * 330}" width="110" height="110" rx="12" fill="#4f7ea8"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="2340"><rect width="1080" height="2340" fill="${ground}"/>
    <rect width="1080" height="200" fill="${bubble}"/><rect x="30" y="30" width="120" height="40" fill="${ink}"/>
    <rect y="2140" width="1080" height="200" fill="${bubble}"/>${bubbles.join("")}</svg>`;
  return sharp(Buffer.from(svg))
    .composite(texts.map(({ png }, index) => ({ input: png, left: 220, top: 340 + index * 330 })))
    .jpeg({ quality: 75 })
    .toBuffer();
}

describe("what is no photo of a place is warned of", () => {
  test("a preview or an icon is small", async () => {
    expect(await warningsOf(await scene(240, 320).jpeg().toBuffer())).toEqual(["small"]);
    expect(await warningsOf(await scene(300, 400).jpeg().toBuffer())).toEqual([]);
  });

  test("a covered lens is blank, with the camera's stamp or without", async () => {
    const covered = await inTheDark(6, 5);
    expect(await warningsOf(covered)).toEqual(["blank"]);
    const stamped = await sharp(await printOver(covered, "2026-11-24 14:02"))
      .jpeg()
      .toBuffer();
    expect(await warningsOf(stamped)).toEqual(["blank"]);
  });

  test("a white sheet is blank", async () => {
    const white = sharp({ create: { width: 1000, height: 1000, channels: 3, background: "#fff" } });
    expect(await warningsOf(await white.jpeg().toBuffer())).toContain("blank");
  });

  test("a chat on a phone's screen is a screenshot, by day and by night, reduced and encoded anew", async () => {
    for (const shot of [
      await chat("#ededed", "#ffffff", "#111111"),
      await chat("#191919", "#2c2c2c", "#d0d0d0"),
    ]) {
      expect(await warningsOf(shot)).toEqual(["screenshot"]);
      const reduced = await sharp(shot).resize(720).jpeg({ quality: 60 }).toBuffer();
      expect(await warningsOf(reduced)).toEqual(["screenshot"]);
    }
  });
});

describe("an honest photo is not warned of", () => {
  test("rooms, streets, extinguishers, as phones take them", async () => {
    const photos = [await drawBlockedExit(0)];
    for (const seed of [0, 1, 2, 3, 4]) photos.push(await drawPhoto(seed, 0));
    const { before, after } = await visit(5);
    photos.push(before, ...after.map(([, photo]) => photo));
    for (const photo of photos) expect(await warningsOf(photo)).toEqual([]);
  });

  test("a cellar in which hardly anything can be seen", async () => {
    const lit = await sharp(Buffer.from(await drawCafe(chanceOf(4))))
      .flatten()
      .resize(900, 1200)
      .png()
      .toBuffer();
    const noise = await inTheDark(8, 6);
    // A tenth of the light, and the sensor's noise over it.
    const dark = await sharp(lit)
      .linear(0.1, 0)
      .composite([{ input: noise, blend: "add" }])
      .jpeg({ quality: 75 })
      .toBuffer();
    expect(await warningsOf(dark)).toEqual([]);
  });

  test("one with a white sky, and one with a floor in deep black", async () => {
    for (const [above, below] of [
      ["#ffffff", "#7a6a55"],
      ["#8a8f95", "#000000"],
    ] as const) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="${below}"/>
        <rect width="900" height="700" fill="${above}"/><rect x="300" y="350" width="260" height="500" fill="#b5482e"/></svg>`;
      expect(await warningsOf(await sharp(Buffer.from(svg)).jpeg().toBuffer())).toEqual([]);
    }
  });

  test("a panorama", async () => {
    expect(await warningsOf(await scene(6000, 800).jpeg().toBuffer())).toEqual([]);
  });
});
