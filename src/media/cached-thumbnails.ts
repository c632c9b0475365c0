import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import type { PreparedPicture, Thumbnails } from "../picture-ports.ts";
import type { Log, MediaRef, MediaStore } from "../ports.ts";
import { drawThumbnail } from "./thumbnail.ts";

/**
 * Thumbnails kept in `thumbs/ab/ab12…-240.jpg` of the data folder, by the content of the picture they show. All can be made again: the folder may be
 * deleted at any time, a spoilt file is made anew, and one that cannot be written is handed out all the same.
 */
export function openThumbnails(
  folder: string,
  parts: { readonly media: MediaStore; readonly log: Log },
): Thumbnails {
  const making = new Map<string, Promise<PreparedPicture>>();
  const make = async (file: string, ref: MediaRef, maxSide: number): Promise<PreparedPicture> => {
    const kept = await findKept(file);
    if (kept) return kept;
    const drawn = await drawThumbnail(await parts.media.read(ref), maxSide);
    await keep(file, drawn.bytes).catch((error: unknown) =>
      parts.log.warn({ err: error }, "a thumbnail could not be kept; it will be drawn again"),
    );
    return drawn;
  };
  return {
    async thumbnail(ref, maxSide) {
      // Only a hash the store made becomes a path; the store says what is wrong with any other.
      if (!/^[0-9a-f]{64}$/.test(ref.hash)) await parts.media.read(ref);
      const name = `${ref.hash}-${Math.round(maxSide)}.jpg`;
      const file = join(folder, "thumbs", ref.hash.slice(0, 2), name);
      const pending =
        making.get(file) ?? make(file, ref, Math.round(maxSide)).finally(() => making.delete(file));
      making.set(file, pending);
      return pending;
    },
  };
}

/** Undefined when there is none, or a spoilt one: a file cut short by a power cut does not end as JPEGs do. */
async function findKept(file: string): Promise<PreparedPicture | undefined> {
  try {
    const bytes = await readFile(file);
    if (bytes.subarray(-2).toString("hex") !== "ffd9") return undefined;
    const { width, height } = await sharp(bytes).metadata();
    return { bytes, width, height };
  } catch {
    return undefined;
  }
}

/** Under another name first, so that nobody reads half a file. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const written = `${file}.${randomUUID()}`;
  try {
    await writeFile(written, bytes);
    await rename(written, file);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
}
