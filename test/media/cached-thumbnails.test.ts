import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MediaMissing } from "../../src/errors.ts";
import { openThumbnails } from "../../src/media/cached-thumbnails.ts";
import { PictureUnreadable } from "../../src/media/errors.ts";
import type { Log, MediaRef } from "../../src/ports.ts";
import { openMediaFiles } from "../../src/stores/media-files.ts";
import { scene } from "./make-picture.ts";

let folder = "";
let warned = 0;
const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => {
    warned++;
  },
  error: () => undefined,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "thumbs-"));
  warned = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function open() {
  const media = openMediaFiles(folder, { fsync: false });
  const ref = await media.save(await scene(1600, 1200).jpeg().toBuffer(), "jpg");
  return { media, ref, thumbnails: openThumbnails(folder, { media, log }) };
}

async function listFiles(): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe("a thumbnail", () => {
  test("is small and of the same shape", async () => {
    const { ref, thumbnails } = await open();
    const { bytes, width, height } = await thumbnails.thumbnail(ref, 240);
    expect([width, height]).toEqual([240, 180]);
    expect(bytes.byteLength).toBeLessThan(20_000);
  });

  test("is kept: the picture itself is not needed again, by another process either", async () => {
    const { media, ref, thumbnails } = await open();
    const first = await thumbnails.thumbnail(ref, 240);
    await rm(join(folder, "media"), { recursive: true });
    const second = await openThumbnails(folder, { media, log }).thumbnail(ref, 240);
    expect(Buffer.compare(second.bytes, first.bytes)).toBe(0);
    expect([second.width, second.height]).toEqual([240, 180]);
    await expect(thumbnails.thumbnail(ref, 120)).rejects.toBeInstanceOf(MediaMissing);
  });

  test("asked for many times at once is made once, and no half file stays", async () => {
    const { ref, thumbnails } = await open();
    const all = await Promise.all(Array.from({ length: 8 }, () => thumbnails.thumbnail(ref, 240)));
    expect(new Set(all).size).toBe(1);
    expect(await listFiles()).toEqual([`${ref.hash}.jpg`, `${ref.hash}-240.jpg`].sort());
  });

  test("that was spoilt on disk is made anew", async () => {
    const { ref, thumbnails } = await open();
    const { bytes } = await thumbnails.thumbnail(ref, 240);
    const file = join(folder, "thumbs", ref.hash.slice(0, 2), `${ref.hash}-240.jpg`);
    await writeFile(file, bytes.subarray(0, 1000));
    expect(Buffer.compare((await thumbnails.thumbnail(ref, 240)).bytes, bytes)).toBe(0);
    expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
  });

  test("that cannot be kept is handed out all the same", async () => {
    const { ref, thumbnails } = await open();
    await writeFile(join(folder, "thumbs"), "in the way");
    expect((await thumbnails.thumbnail(ref, 240)).width).toBe(240);
    expect(warned).toBe(1);
  });

  test("of what is no picture there is none", async () => {
    const { media, thumbnails } = await open();
    const video = await media.save(Buffer.from("\0\0\0\x18ftypisom\0\0\0\0isommp42", "latin1"), "mp4");
    await expect(thumbnails.thumbnail(video, 240)).rejects.toBeInstanceOf(PictureUnreadable);
  });
});

test("nothing but a hash the store made becomes a path", async () => {
  const { ref, media, thumbnails } = await open();
  const named: readonly string[] = [
    "../../etc/passwd",
    "..",
    `${ref.hash}/../x`,
    ref.hash.toUpperCase(),
    "",
    `${ref.hash}\0`,
  ];
  for (const hash of named) {
    const wrong: MediaRef = { ...ref, hash };
    await expect(thumbnails.thumbnail(wrong, 240)).rejects.toBeInstanceOf(MediaMissing);
    await expect(media.read(wrong)).rejects.toBeInstanceOf(MediaMissing);
  }
  expect(await listFiles()).toEqual([`${ref.hash}.jpg`]);
  await writeFile(join(folder, "of-another-240.jpg"), await scene(240, 180).jpeg().toBuffer());
  const astray: MediaRef = { ...ref, hash: "x/../../../of-another" };
  await expect(thumbnails.thumbnail(astray, 240)).rejects.toBeInstanceOf(MediaMissing);
});
