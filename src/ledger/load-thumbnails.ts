import { MediaMissing } from "../errors.ts";
import type { PreparedPicture, Thumbnails } from "../picture-ports.ts";
import type { MediaRef } from "../ports.ts";

/** Pixels at the longest side: sharp enough for a cell of a printed page. */
const maxSide = 240;
/** So many are drawn at once: each takes the memory of a whole picture. */
const atOnce = 4;

/**
 * The thumbnails of these pictures by their hash, each drawn once however often it is shown. One whose file is gone or cannot be opened is missing; rejects when the disk
 * fails.
 */
export async function loadThumbnails(
  pictures: readonly MediaRef[],
  thumbnails: Thumbnails,
  side: number = maxSide,
): Promise<Map<string, PreparedPicture>> {
  const distinct = [...new Map(pictures.map((ref) => [ref.hash, ref])).values()];
  const loaded = new Map<string, PreparedPicture>();
  for (let from = 0; from < distinct.length; from += atOnce) {
    const some = distinct.slice(from, from + atOnce);
    const drawn = await Promise.all(some.map((ref) => findThumbnail(ref, thumbnails, side)));
    for (const [index, ref] of some.entries()) {
      const picture = drawn[index];
      if (picture) loaded.set(ref.hash, picture);
    }
  }
  return loaded;
}

async function findThumbnail(
  ref: MediaRef,
  thumbnails: Thumbnails,
  side: number,
): Promise<PreparedPicture | undefined> {
  try {
    return await thumbnails.thumbnail(ref, side);
  } catch (error) {
    // What cannot be opened carries a sentence for people.
    if (error instanceof MediaMissing || (error instanceof Error && "sentence" in error)) return undefined;
    throw error;
  }
}
