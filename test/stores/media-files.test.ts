import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MediaMissing } from "../../src/errors.ts";
import type { MediaRef } from "../../src/ports.ts";
import { openMediaFiles } from "../../src/stores/media-files.ts";
import { temporaryFolder } from "./temporary.ts";

const photo = new TextEncoder().encode("not really a photo");

async function savedPhoto() {
  const folder = await temporaryFolder();
  const media = openMediaFiles(folder);
  const ref = await media.save(photo, "jpg");
  const file = join(folder, "media", ref.hash.slice(0, 2), `${ref.hash}.jpg`);
  return { folder, media, ref, file };
}

describe("media files", () => {
  it("are found again, by another process too, by what is in them", async () => {
    const { folder, ref } = await savedPhoto();
    expect(ref).toEqual({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      type: "jpg",
      size: photo.byteLength,
    });
    expect(Buffer.from(await openMediaFiles(folder).read(ref)).equals(photo)).toBe(true);
  });

  it("are for their owner only", async () => {
    const { folder, file } = await savedPhoto();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, "media"))).mode & 0o777).toBe(0o700);
  });

  it("are kept once, however often and however simultaneously they are saved", async () => {
    const { media, ref, file } = await savedPhoto();
    const before = await stat(file);
    const again = await Promise.all([1, 2, 3].map(() => media.save(photo, "jpg")));
    expect(again).toEqual([ref, ref, ref]);
    expect((await stat(file)).ino).toBe(before.ino);
    const other = new TextEncoder().encode("another");
    await Promise.all([1, 2, 3].map(() => media.save(other, "jpg")));
    expect(
      (await readdir(join(file, "..", ".."), { recursive: true })).filter((name) => name.endsWith("jpg")),
    ).toHaveLength(2);
  });

  it("that are gone are missing, not empty", async () => {
    const { media, ref, file } = await savedPhoto();
    await rm(file);
    await expect(media.read(ref)).rejects.toBeInstanceOf(MediaMissing);
  });

  it("that rotted are missing, and whole again when saved again", async () => {
    const { media, ref, file } = await savedPhoto();
    await writeFile(file, "not really a phot0");
    await expect(media.read(ref)).rejects.toBeInstanceOf(MediaMissing);
    await media.save(photo, "jpg");
    expect((await media.read(ref)).byteLength).toBe(photo.byteLength);
  });

  it.each([
    ["a path for a hash", { hash: "../../directory", type: "jpg", size: 1 }],
    ["a path for a type", { hash: "a".repeat(64), type: "/../../../directory.json", size: 1 }],
  ])("are never looked for by %s", async (_what, forged) => {
    const { folder, media } = await savedPhoto();
    await writeFile(join(folder, "directory.json"), "x");
    await mkdir(join(folder, "media", "..", "media", "aa"), { recursive: true });
    await expect(media.read(forged as MediaRef)).rejects.toBeInstanceOf(MediaMissing);
  });
});
