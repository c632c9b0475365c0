import { MediaMissing } from "../../src/errors.ts";
import type { PreparedPicture, Thumbnails } from "../../src/picture-ports.ts";
import { scene } from "../media/make-picture.ts";

/** Draws a thumbnail for every picture but those of `missing`, upright ones where the hash is even; counts how often each was asked for. */
export function drawnThumbnails(
  missing: readonly string[] = [],
): Thumbnails & { readonly asked: Map<string, number> } {
  const asked = new Map<string, number>();
  return {
    asked,
    async thumbnail({ hash }, maxSide): Promise<PreparedPicture> {
      asked.set(hash, (asked.get(hash) ?? 0) + 1);
      if (missing.includes(hash)) throw new MediaMissing(hash);
      const isUpright = Number.parseInt(hash.slice(0, 2), 16) % 2 === 0;
      const short = Math.round((maxSide * 3) / 4);
      const [width, height] = isUpright ? [short, maxSide] : [maxSide, short];
      const bytes = await scene(width, height).jpeg({ quality: 80 }).toBuffer();
      return { bytes, width, height };
    },
  };
}
