import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { receiveFile } from "../../src/media/receive-file.ts";
import { film } from "./make-film.ts";
import { longJpeg, noisy, pngAnnouncing, scene } from "./make-picture.ts";

async function frames(count: number): Promise<Buffer> {
  const pages = await Promise.all(Array.from({ length: count }, () => noisy(240, 240).png().toBuffer()));
  return count === 1
    ? sharp(pages[0]).gif().toBuffer()
    : sharp(pages, { join: { animated: true } })
        .gif()
        .toBuffer();
}

describe("a photo", () => {
  test.each(["jpeg", "png", "webp"] as const)(
    "as %s is kept as a JPEG without metadata, with its fingerprint",
    async (format) => {
      const bytes = await scene(1200, 900)
        .withExif({ IFD0: { Make: "HUAWEI" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 14/1 2/1" } })
        .toFormat(format)
        .toBuffer();
      const received = await receiveFile(bytes);
      if (received.kind !== "photo") throw new Error(`received as ${received.kind}`);
      expect(Buffer.from(received.picture.bytes).includes("HUAWEI")).toBe(false);
      expect(await sharp(received.picture.bytes).metadata()).toMatchObject({ format: "jpeg", width: 1200 });
      expect(received.fingerprint.hash).toMatch(/^[0-9a-f]{16}$/);
      expect(received.warnings).toEqual([]);
    },
  );

  test("of nearly 40 MB is taken and made small", async () => {
    const bytes = await longJpeg(39.9 * 1024 * 1024);
    expect(bytes.length).toBeGreaterThan(39.5 * 1024 * 1024);
    const received = await receiveFile(bytes);
    expect(received.kind).toBe("photo");
    if (received.kind === "photo") expect(received.picture.bytes.byteLength).toBeLessThanOrEqual(500_000);
  });

  test("in a GIF that does not move is a photo", async () => {
    expect((await receiveFile(await frames(1))).kind).toBe("photo");
  });
});

describe("each of the others gets one clear sentence", () => {
  test("a picture of more than 40 MB", async () => {
    const received = await receiveFile(await longJpeg(40.5 * 1024 * 1024));
    expect(received).toMatchObject({ kind: "refused", sentence: expect.stringContaining("原图") });
  });

  test("one that announces more pixels than anybody photographs", async () => {
    expect(await receiveFile(pngAnnouncing(40_000, 40_000))).toMatchObject({ kind: "refused" });
  });

  test("a JPEG that broke off on its way", async () => {
    const whole = await noisy(800, 600).jpeg().toBuffer();
    const received = await receiveFile(whole.subarray(0, whole.length / 2));
    expect(received).toMatchObject({ kind: "refused", sentence: expect.stringContaining("重新发") });
  });

  test("a HEIC: it is kept unopened, and its sender told how to send it", async () => {
    const heic = Buffer.concat([
      Buffer.from("\0\0\0\x24ftypheic\0\0\0\0mif1heicMiPrmiaf", "latin1"),
      Buffer.alloc(5000, 3),
    ]);
    const received = await receiveFile(heic);
    expect(received).toMatchObject({ kind: "unopened", type: "heic" });
    if (received.kind === "unopened") expect(received.sentence).toMatch(/HEIC.*原图/);
  });

  test.each([
    ["GIF", () => frames(3)],
    [
      "WebP",
      async () =>
        sharp(await frames(3), { animated: true })
          .webp()
          .toBuffer(),
    ],
  ] as const)("a moving %s is no evidence", async (_, draw) => {
    expect(await receiveFile(await draw())).toMatchObject({
      kind: "refused",
      sentence: expect.stringContaining("动图"),
    });
  });

  test.each(["", "PK\x03\x04xl/workbook.xml", "收到", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a"])(
    "what is no picture at all (%j)",
    async (content) => {
      const received = await receiveFile(Buffer.from(content));
      expect(received.kind).toBe("refused");
      if (received.kind === "refused") expect(received.sentence).toMatch(/。$/);
    },
  );
});

describe("a video", () => {
  test("of two minutes is evidence, to be kept and forwarded, and its length is known", async () => {
    const received = await receiveFile(film("isom", 120, 9_000_000));
    expect(received).toEqual({ kind: "video", type: "mp4", seconds: 120, sendable: true });
  });

  test("too long for WeChat is kept, not forwarded; so is one from an iPhone's files", async () => {
    expect(await receiveFile(film("isom", 400, 30_000_000))).toMatchObject({
      kind: "video",
      sendable: false,
    });
    expect(await receiveFile(film("qt  ", 20, 1000))).toEqual({
      kind: "video",
      type: "mov",
      seconds: 20,
      sendable: false,
    });
  });

  test("cut short, or with an index of nonsense, is kept all the same, of unknown length", async () => {
    const whole = film("isom", 120, 1000);
    expect(await receiveFile(whole.subarray(0, 600))).toEqual({ kind: "video", type: "mp4", sendable: true });
    for (let length = whole.length - 1; length > whole.length - 130; length--) {
      expect((await receiveFile(whole.subarray(0, length))).kind).toBe("video");
    }
    for (let at = 8; at < whole.length; at += 7) {
      const spoilt = Buffer.from(whole);
      spoilt.writeUInt8(0xff, at);
      expect(["video", "refused", "unopened"]).toContain((await receiveFile(spoilt)).kind);
    }
  });
});
