import type { PreparedPicture } from "../picture-ports.ts";
import { decodePicture, fromPixels } from "./decode-picture.ts";

/** Good enough for a cell of a printed table. */
const quality = 80;

/** A small JPEG, at most `maxSide` pixels at its longest side and never larger than the picture. Throws what decodePicture throws. */
export async function drawThumbnail(bytes: Uint8Array, maxSide: number): Promise<PreparedPicture> {
  const { data, info } = await fromPixels(await decodePicture(bytes))
    .resize({ width: maxSide, height: maxSide, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
