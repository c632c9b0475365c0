import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { PictureUnreadable } from "../../src/media/errors.ts";
import { pairPictures } from "../../src/media/pair-pictures.ts";
import type { Comparison } from "../../src/picture-ports.ts";
import { noisy } from "./make-picture.ts";

const plain = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

const at = Date.parse("2026-11-24T14:02:00+08:00");
const later = Date.parse("2026-11-26T09:37:00+08:00");

function comparison(
  before: readonly Uint8Array[],
  after: readonly Uint8Array[],
  more: Partial<Comparison> = {},
): Comparison {
  return {
    before: { pictures: before, at },
    after: { pictures: after, at: later },
    label: "【回执31】①",
    site: "星空网吧",
    submission: 2,
    ...more,
  };
}

/** The rectangle that shows a colour, and how many of its points are of it. */
async function findColour(bytes: Uint8Array, is: (r: number, g: number, b: number) => boolean) {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let [left, right, top, bottom, count] = [info.width, 0, info.height, 0, 0];
  for (let at = 0; at < data.length; at += 3) {
    if (!is(data.readUInt8(at), data.readUInt8(at + 1), data.readUInt8(at + 2))) continue;
    const [x, y] = [(at / 3) % info.width, Math.floor(at / 3 / info.width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    count++;
  }
  return { left, right, top, bottom, count, width: right - left + 1, height: bottom - top + 1 };
}

const isRed = (r: number, g: number, b: number): boolean => r > 225 && g < 40 && b < 40;
const isBlue = (r: number, g: number, b: number): boolean => b > 225 && r < 40 && g < 40;

describe("before and after", () => {
  test.each([
    [900, 1200, 900, 1200],
    [1200, 900, 900, 1200],
    [900, 1200, 1200, 900],
    [1600, 900, 300, 300],
  ])("stand side by side, uncut: %d × %d and %d × %d", async (w1, h1, w2, h2) => {
    const { bytes, width } = await pairPictures(
      comparison([await plain(w1, h1, "#ff0000")], [await plain(w2, h2, "#0000ff")]),
    );
    const [red, blue] = [await findColour(bytes, isRed), await findColour(bytes, isBlue)];
    expect(red.right).toBeLessThan(width / 2);
    expect(blue.left).toBeGreaterThan(width / 2);
    expect(red.width / red.height / (w1 / h1)).toBeCloseTo(1, 1);
    expect(blue.width / blue.height / (w2 / h2)).toBeCloseTo(1, 1);
  });

  test("of four photos all are shown, of six the first four", async () => {
    const blue = await plain(900, 1200, "#0000ff");
    const white = await plain(900, 1200, "#ffffff");
    const share = async (after: readonly Uint8Array[]): Promise<number> => {
      const { bytes } = await pairPictures(comparison([await plain(900, 1200, "#ff0000")], after));
      return (await findColour(bytes, isBlue)).count;
    };
    const [one, four] = [await share([blue, white, white, white]), await share([blue, blue, blue, blue])];
    expect(four / one).toBeCloseTo(4, 0);
    expect((await share([blue, blue, blue, blue, white, white])) / four).toBeCloseTo(1, 3);
    expect(await share([white, white, white, white, blue, blue])).toBe(0);
  });

  test("fit into 500 KB however much is in the photos", async () => {
    const full = await Promise.all(
      [1, 2, 3, 4].map(() => noisy(1500, 2000).jpeg({ quality: 90 }).toBuffer()),
    );
    const { bytes } = await pairPictures(comparison(full, full));
    expect(bytes.byteLength).toBeLessThanOrEqual(500_000);
  });

  test("name the number, the place, which submission it is and both times: each changes the picture", async () => {
    const [red, blue] = [await plain(400, 300, "#ff0000"), await plain(400, 300, "#0000ff")];
    const draw = async (more: Partial<Comparison>): Promise<string> =>
      Buffer.from((await pairPictures(comparison([red], [blue], more))).bytes).toString("base64");
    const usual = await draw({});
    expect(await draw({})).toBe(usual);
    const changes: readonly Partial<Comparison>[] = [
      { label: "【回执31】②" },
      { site: "蓝天网吧" },
      { submission: 3 },
      { before: { pictures: [red], at: at + 60_000 } },
      { after: { pictures: [blue], at: later + 60_000 } },
    ];
    for (const change of changes) expect(await draw(change)).not.toBe(usual);
  });

  test("keep a long name within the picture", async () => {
    const [red, blue] = [await plain(400, 300, "#ff0000"), await plain(400, 300, "#0000ff")];
    const { bytes, width } = await pairPictures(
      comparison([red], [blue], { site: "星空网吧电子竞技文化".repeat(20) }),
    );
    const ink = await findColour(bytes, (r, g, b) => r < 90 && g < 90 && b < 90);
    expect(ink.count).toBeGreaterThan(100);
    expect(ink.right).toBeLessThan(width - 10);
  });

  test("a photo that cannot be read is not left out silently", async () => {
    const red = await plain(400, 300, "#ff0000");
    await expect(pairPictures(comparison([red], [Buffer.from("收到")]))).rejects.toBeInstanceOf(
      PictureUnreadable,
    );
  });
});
