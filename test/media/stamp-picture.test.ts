import { spawnSync } from "node:child_process";
import fc from "fast-check";
import sharp, { type Region } from "sharp";
import { describe, expect, test } from "vitest";
import { PictureUnreadable } from "../../src/media/errors.ts";
import { createPictures } from "../../src/media/pictures.ts";
import { preparePicture } from "../../src/media/prepare-picture.ts";
import { stampPicture } from "../../src/media/stamp-picture.ts";
import type { Strip } from "../../src/picture-ports.ts";
import { noisy, redLeftBlueRight, scene } from "./make-picture.ts";

const strip: Strip = { label: "【回执31】", station: "幸福路派出所", at: Date.UTC(2026, 10, 23, 6, 2) };

async function greyOf(bytes: Uint8Array, region: Region): Promise<Buffer> {
  return sharp(bytes).extract(region).greyscale().toColourspace("b-w").raw().toBuffer();
}

/** The strip's pixels, for a picture of this height. */
async function stripOf(
  stamped: { readonly bytes: Uint8Array; readonly width: number; readonly height: number },
  pictureHeight: number,
): Promise<Buffer> {
  const height = stamped.height - pictureHeight;
  return greyOf(stamped.bytes, { left: 0, top: pictureHeight, width: stamped.width, height });
}

describe("a stamped picture", () => {
  test("keeps every pixel of the picture and grows below", async () => {
    const picture = await preparePicture(await scene(900, 600).png().toBuffer());
    const stamped = await stampPicture(picture.bytes, strip);
    expect(stamped.width).toBe(900);
    expect(stamped.height).toBeGreaterThan(600);
    expect(stamped.height).toBeLessThan(600 * 1.2);

    const whole = { left: 0, top: 0, width: 900, height: 600 };
    const [before, after] = await Promise.all([greyOf(picture.bytes, whole), greyOf(stamped.bytes, whole)]);
    let sum = 0;
    before.forEach((value, at) => {
      sum += Math.abs(value - after.readUInt8(at));
    });
    expect(sum / before.length).toBeLessThan(1.5);
  });

  test("keeps a camera's own small print at the picture's lower edge readable", async () => {
    const picture = await preparePicture(await scene(900, 600).png().toBuffer());
    const { bytes } = await stampPicture(picture.bytes, strip);
    // The black bar on white that scene() draws in its lower right corner.
    const [bar = 255] = await greyOf(bytes, { left: 570, top: 552, width: 1, height: 1 });
    const [paper = 0] = await greyOf(bytes, { left: 700, top: 552, width: 1, height: 1 });
    expect(paper - bar).toBeGreaterThan(200);
  });

  test("stays within 500 KB though the picture was already at the limit", async () => {
    const picture = await preparePicture(await noisy(1400, 1000).jpeg({ quality: 95 }).toBuffer());
    expect(picture.bytes.byteLength).toBeGreaterThan(400_000);
    expect((await stampPicture(picture.bytes, strip)).bytes.byteLength).toBeLessThanOrEqual(500_000);
  });

  test("is the same whether it was prepared before or comes from the phone", async () => {
    const lying = await redLeftBlueRight(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height, bytes } = await createPictures().stamp(lying, strip);
    expect(width).toBe(400);
    expect(height).toBeGreaterThan(800);
    const { exif, orientation } = await sharp(bytes).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
  });

  test("says which notice, which station and when in Shanghai: each changes the strip", async () => {
    const picture = await scene(900, 600).png().toBuffer();
    const drawn = async (changed: Partial<Strip>): Promise<string> =>
      (await stripOf(await stampPicture(picture, { ...strip, ...changed }), 600)).toString("base64");
    const plain = await drawn({});
    expect(await drawn({})).toBe(plain);
    expect(await drawn({ label: "【回执32】" })).not.toBe(plain);
    expect(await drawn({ station: "幸福街派出所" })).not.toBe(plain);
    expect(await drawn({ at: strip.at + 60_000 })).not.toBe(plain);
    expect(await drawn({ at: strip.at + 59_000 })).toBe(plain);
  });

  test("is never cut at its right or lower edge, whatever the picture's shape and the station's name", async () => {
    const side = fc.integer({ min: 1, max: 500 });
    const station = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc
        .array(fc.constantFrom(..."幸福路派出所社区警务室&<>"), { maxLength: 60, size: "max" })
        .map((all) => all.join("")),
    );
    await fc.assert(
      fc.asyncProperty(side, side, station, async (width, height, name) => {
        const source = await sharp({ create: { width, height, channels: 3, background: "#445566" } })
          .png()
          .toBuffer();
        const stamped = await stampPicture(source, { ...strip, station: name });
        expect(stamped.width).toBe(Math.max(width, 200));
        const pixels = await stripOf(stamped, height);
        const stripHeight = stamped.height - height;
        // The uppermost rows hold the rule and what the JPEG lets shine through from the picture.
        for (let y = 10; y < stripHeight; y++) {
          const end = (y + 1) * stamped.width;
          expect(Math.min(...pixels.subarray(end - 5, end))).toBeGreaterThan(190);
        }
        for (let x = 0; x < stamped.width; x++) {
          expect(pixels.readUInt8((stripHeight - 1) * stamped.width + x)).toBeGreaterThan(215);
        }
        expect(Math.min(...pixels.subarray(10 * stamped.width))).toBeLessThan(100);
      }),
      { numRuns: 40 },
    );
  });

  test("refuses what is no picture, like preparing does", async () => {
    await expect(stampPicture(Buffer.from("收到"), strip)).rejects.toBeInstanceOf(PictureUnreadable);
  });
});

test("a machine without any font configuration draws the same letters and prints no complaint", () => {
  const script = `
    import { drawText } from "./src/media/draw-text.ts";
    const { png } = await drawText("派出所", 40, "#000000");
    process.stdout.write(png.toString("base64"));`;
  const run = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      cwd: new URL("../..", import.meta.url),
      encoding: "utf8",
      env: Object.assign({}, process.env, env),
    });
  const bare = run({
    FONTCONFIG_FILE: "/nonexistent",
    FONTCONFIG_PATH: "/nonexistent",
    HOME: "/nonexistent",
  });
  const usual = run({});
  expect(bare.stderr).toBe("");
  expect(bare.stdout).toBe(usual.stdout);
  expect(bare.stdout.length).toBeGreaterThan(500);
});
