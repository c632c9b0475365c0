import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { PictureTooLarge, PictureUnreadable } from "../../src/media/errors.ts";
import { preparePicture } from "../../src/media/prepare-picture.ts";
import { bmp, noisy, pixelAt, pngAnnouncing, redLeftBlueRight, scene } from "./make-picture.ts";

const isRed = ([red = 0, green = 255, blue = 255]: readonly number[]): boolean =>
  red > 200 && green < 60 && blue < 60;
const isWhite = (pixel: readonly number[]): boolean => pixel.every((value) => value > 245);

describe("a prepared picture", () => {
  test("carries nothing of where and with what it was taken", async () => {
    const taken = await scene(400, 300)
      .withExif({
        IFD0: { Make: "HUAWEI", Model: "ALN-AL00" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 14/1 2/1" },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>home</place></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(taken.includes("HUAWEI")).toBe(true);
    const { exif: exifBefore } = await sharp(taken).metadata();
    expect(exifBefore).toBeDefined();

    const { bytes } = await preparePicture(taken);
    const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, icc, iptc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const written = Buffer.from(bytes).toString("latin1");
    for (const trace of ["Exif", "HUAWEI", "xmpmeta", "ICC_PROFILE"]) expect(written).not.toContain(trace);
  });

  test("stands upright though the phone was held upright", async () => {
    const lying = await redLeftBlueRight(80, 40)
      .jpeg({ quality: 95 })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { bytes, width, height } = await preparePicture(lying);
    expect([width, height]).toEqual([40, 80]);
    expect(isRed(await pixelAt(bytes, 20, 10))).toBe(true);
    expect(isRed(await pixelAt(bytes, 20, 70))).toBe(false);
  });

  test("has at most 500 KB and 2000 px though it came with 12 megapixels of noise", async () => {
    const { bytes, width, height } = await preparePicture(
      await noisy(4000, 3000).jpeg({ quality: 95 }).toBuffer(),
    );
    expect(bytes.byteLength).toBeLessThanOrEqual(500_000);
    expect(Math.max(width, height)).toBeLessThanOrEqual(2000);
    expect(width / height).toBeCloseTo(4 / 3, 2);
    const read = await sharp(bytes).metadata();
    expect([read.format, read.width, read.height]).toEqual(["jpeg", width, height]);
  });

  test("gives up size when quality alone is not enough", async () => {
    const { bytes, width } = await preparePicture(
      await noisy(1500, 1500).png({ compressionLevel: 1 }).toBuffer(),
    );
    expect(bytes.byteLength).toBeLessThanOrEqual(500_000);
    expect(width).toBeLessThan(1500);
  });

  test("is not blown up when it was small", async () => {
    const { width, height } = await preparePicture(await scene(300, 200).png().toBuffer());
    expect([width, height]).toEqual([300, 200]);
  });

  test("is white where it was transparent", async () => {
    const clear = sharp({ create: { width: 30, height: 30, channels: 4, background: "#00000000" } });
    for (const source of [await clear.clone().png().toBuffer(), await clear.clone().webp().toBuffer()]) {
      expect(isWhite(await pixelAt((await preparePicture(source)).bytes, 15, 15))).toBe(true);
    }
  });

  test("is the first frame of an animation", async () => {
    const frame = (colour: string) =>
      sharp({ create: { width: 40, height: 40, channels: 3, background: colour } })
        .png()
        .toBuffer();
    const film = await sharp([await frame("#ff0000"), await frame("#0000ff")], { join: { animated: true } })
      .gif()
      .toBuffer();
    const { bytes, width, height } = await preparePicture(film);
    expect([width, height]).toEqual([40, 40]);
    expect(isRed(await pixelAt(bytes, 20, 20))).toBe(true);
  });

  test("may have been a BMP from an office computer", async () => {
    const red = [255, 0, 0] as const;
    const blue = [0, 0, 255] as const;
    const rows = Array.from({ length: 16 }, (_, y) => Array.from({ length: 17 }, () => (y < 8 ? red : blue)));
    const { bytes, width, height } = await preparePicture(bmp(rows));
    expect([width, height]).toEqual([17, 16]);
    expect(isRed(await pixelAt(bytes, 8, 2))).toBe(true);
    expect(isRed(await pixelAt(bytes, 8, 14))).toBe(false);
  });

  test("may have been grey, of 16 bits, or in the colours of printing", async () => {
    const red = redLeftBlueRight(80, 40);
    const printed = await red.clone().toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(printed).metadata()).space).toBe("cmyk");
    const [r = 0, , b = 255] = await pixelAt((await preparePicture(printed)).bytes, 10, 20);
    expect(r - b).toBeGreaterThan(100);

    const deep = await red.clone().toColourspace("rgb16").png().toBuffer();
    expect(isRed(await pixelAt((await preparePicture(deep)).bytes, 10, 20))).toBe(true);

    const grey = await scene(80, 40).greyscale().toColourspace("b-w").jpeg().toBuffer();
    expect((await sharp(grey).metadata()).channels).toBe(1);
    const { bytes } = await preparePicture(grey);
    const before = await pixelAt(await sharp(grey).toColourspace("srgb").png().toBuffer(), 5, 5);
    expect(Math.abs(((await pixelAt(bytes, 5, 5))[0] ?? 0) - (before[0] ?? 255))).toBeLessThan(8);
  });
});

describe("what cannot be prepared is refused with a sentence for its sender", () => {
  const refusal = async (bytes: Uint8Array): Promise<unknown> =>
    preparePicture(bytes).then(
      () => "accepted",
      (error: unknown) => error,
    );

  test("a photo cut short on its way", async () => {
    const whole = await scene(800, 600).jpeg().toBuffer();
    const error = await refusal(whole.subarray(0, Math.floor(whole.length / 2)));
    expect(error).toBeInstanceOf(PictureUnreadable);
    expect(error).toMatchObject({ kind: "jpeg", sentence: "这张照片没传完整，打不开。请重新发一次。" });
  });

  test("a PNG and a BMP cut short", async () => {
    const png = await noisy(60, 60).png().toBuffer();
    expect(await refusal(png.subarray(0, png.length - 2000))).toMatchObject({ kind: "png" });
    const rows = Array.from({ length: 9 }, () => Array.from({ length: 9 }, () => [9, 9, 9] as const));
    expect(await refusal(bmp(rows).subarray(0, 200))).toMatchObject({ kind: "bmp" });
  });

  test("a HEIC, with the format named and the way round it", async () => {
    const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic".padEnd(4000, "\0"), "latin1");
    const error = await refusal(heic);
    expect(error).toBeInstanceOf(PictureUnreadable);
    expect(error).toMatchObject({ kind: "heic", sentence: expect.stringContaining("HEIC") });
  });

  test("films, drawings and nothing at all", async () => {
    expect(await refusal(Buffer.from("\0\0\0\x14ftypqt  \0\0\0\0qt  ", "latin1"))).toMatchObject({
      kind: "mov",
      sentence: "这是视频，不是照片。请发照片。",
    });
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect(await refusal(drawing)).toMatchObject({ kind: "other" });
    expect(await refusal(new Uint8Array())).toMatchObject({ kind: "other" });
  });

  test("a small file that announces a huge picture, before memory is taken for it", async () => {
    const error = await refusal(pngAnnouncing(20_000, 20_000));
    expect(error).toBeInstanceOf(PictureTooLarge);
    expect(error).toMatchObject({ pixels: 400_000_000, sentence: expect.stringContaining("原图") });

    const announcing = Buffer.from(bmp([[[1, 2, 3]]]));
    announcing.writeInt32LE(2_000_000_000, 18);
    announcing.writeInt32LE(2_000_000_000, 22);
    expect(await refusal(announcing)).toBeInstanceOf(PictureTooLarge);
  });

  test("a file over 40 MB", async () => {
    const huge = Buffer.alloc(40 * 1024 * 1024 + 1);
    huge.set([0xff, 0xd8, 0xff]);
    expect(await refusal(huge)).toMatchObject({ name: "PictureTooLarge", pixels: undefined });
  });

  test("damaged bytes of any kind either give a sound picture or one of the two errors", async () => {
    const sources = [
      await scene(48, 32).jpeg().toBuffer(),
      await scene(48, 32).png().toBuffer(),
      await scene(48, 32).webp().toBuffer(),
      await scene(48, 32).gif().toBuffer(),
      Buffer.from(bmp([[[1, 2, 3]], [[4, 5, 6]]])),
    ];
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sources), damage, fc.nat(), async (source, strokes, cut) => {
        const bytes = Buffer.from(
          source.subarray(0, source.length - (cut % 3 === 0 ? cut % source.length : 0)),
        );
        for (const [at, value] of strokes) bytes.fill(value, at % bytes.length, (at % bytes.length) + 1);
        const result = await preparePicture(bytes).catch((error: unknown) => error);
        if (result instanceof PictureUnreadable || result instanceof PictureTooLarge) return;
        expect(result).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
      }),
      { numRuns: 150 },
    );
  });
});
