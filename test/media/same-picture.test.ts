import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { waysToCopy } from "../../bench/pictures/copies.ts";
import { type Visit, visit } from "../../bench/pictures/visit.ts";
import { fingerprintPicture } from "../../src/media/fingerprint.ts";
import { type Fingerprint, isSamePicture } from "../../src/same-picture.ts";
import { noisy, scene } from "./make-picture.ts";

/** An upright room with a stamp, and a lying one without. */
const seeds = [3, 12];
const visits: Visit[] = [];
const originals: Fingerprint[] = [];

beforeAll(async () => {
  for (const seed of seeds) {
    const seen = await visit(seed);
    visits.push(seen);
    originals.push(await fingerprintPicture(seen.before));
  }
});

/** Whether it counts as the first room's picture, or the second's; both ways round must say the same. */
async function isKnown(which: number, bytes: Uint8Array): Promise<boolean> {
  const [original, other] = [originals[which], await fingerprintPicture(bytes)];
  if (original === undefined) throw new Error("no such room");
  const known = isSamePicture(original, other);
  expect(isSamePicture(other, original)).toBe(known);
  return known;
}

describe("a photo sent a second time is known", () => {
  test.each(waysToCopy.slice(0, 8))("%s", async (_, copy) => {
    for (const [which, { before }] of visits.entries()) {
      for (const bytes of await copy(before)) expect(await isKnown(which, bytes)).toBe(true);
    }
  });

  test("lying on its side by its EXIF", async () => {
    const { before } = visits[0] ?? (await visit(3));
    const lying = await sharp(before).rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await isKnown(0, lying)).toBe(true);
  });
});

describe("a photo taken anew is not", () => {
  test.each([0, 1, 2, 3, 4])("after the hazard is gone, in way %d of the bench", async (way) => {
    for (const [which, { after }] of visits.entries()) {
      const [, photo] = after[way] ?? ["", Buffer.alloc(0)];
      expect(await isKnown(which, photo)).toBe(false);
    }
  });

  test("of another place", async () => {
    const [one, other] = [visits[0]?.before ?? Buffer.alloc(0), visits[1]?.before ?? Buffer.alloc(0)];
    expect(await isKnown(1, one)).toBe(false);
    expect(await isKnown(0, other)).toBe(false);
  });
});

test("from the very same spot in the very same light, a box that is gone is enough", async () => {
  const room = scene(900, 1200).png();
  const box = { create: { width: 150, height: 160, channels: 3, background: "#4a3018" } } as const;
  const blocked = await sharp(await room.toBuffer())
    .composite([{ input: box, left: 500, top: 560 }])
    .jpeg()
    .toBuffer();
  const cleared = await room.toBuffer();
  const [before, after] = [await fingerprintPicture(blocked), await fingerprintPicture(cleared)];
  expect(isSamePicture(before, after)).toBe(false);
  expect(isSamePicture(after, before)).toBe(false);
});

describe("a fingerprint", () => {
  test("is plain JSON of at most 4 KB, the same for the same bytes", async () => {
    const { before } = visits[0] ?? (await visit(3));
    const written = JSON.stringify(originals[0]);
    expect(written.length).toBeLessThanOrEqual(4096);
    const [read, again] = [JSON.parse(written) as Fingerprint, await fingerprintPicture(before)];
    expect(read).toEqual(again);
    expect(isSamePicture(read, again)).toBe(true);
  });

  test("of pictures with nothing on them, or of one pixel, can be compared all the same", async () => {
    const grey = async (value: number, side: number): Promise<Fingerprint> =>
      fingerprintPicture(
        await sharp({
          create: { width: side, height: side, channels: 3, background: { r: value, g: value, b: value } },
        })
          .png()
          .toBuffer(),
      );
    const all = [
      await grey(0, 400),
      await grey(255, 1),
      await fingerprintPicture(await noisy(300, 300).png().toBuffer()),
    ];
    const [black, white, noise] = all;
    if (!black || !white || !noise) throw new Error("unreachable");
    expect(isSamePicture(black, white)).toBe(true);
    expect(isSamePicture(black, noise)).toBe(false);
    expect(isSamePicture(originals[0] ?? black, black)).toBe(false);
  });
});
