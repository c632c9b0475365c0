import type { PreparedPicture, Strip } from "../picture-ports.ts";
import { decodePicture } from "./decode-picture.ts";
import { drawStrip } from "./draw-strip.ts";
import { encodeJpeg } from "./encode-jpeg.ts";
import type { Pixels } from "./types.ts";

/**
 * Adds a strip with the notice's mark, the station and the time below a picture. The picture itself stays as it was, but for
 * being written as a JPEG once more: cameras of the trade print time and place into their pictures, and these must stay readable.
 * Takes any picture preparePicture takes, prepared before or not, and throws what it throws. The strip's height comes on top of
 * the 2000 px of the picture; the bytes stay within 500 KB.
 */
export async function stampPicture(bytes: Uint8Array, strip: Strip): Promise<PreparedPicture> {
  const picture = await decodePicture(bytes);
  return encodeJpeg(joinBelow(picture, await drawStrip(strip, picture)));
}

/** One above the other at the left edge; what a narrower picture leaves free is white. */
function joinBelow(above: Pixels, below: Pixels): Pixels {
  const width = Math.max(above.width, below.width);
  const height = above.height + below.height;
  const rgb = Buffer.alloc(width * height * 3, 0xff);
  copyRows(above, rgb, width, 0);
  copyRows(below, rgb, width, above.height);
  return { rgb, width, height };
}

function copyRows(from: Pixels, to: Buffer, toWidth: number, top: number): void {
  const row = from.width * 3;
  for (let y = 0; y < from.height; y++) from.rgb.copy(to, (top + y) * toWidth * 3, y * row, (y + 1) * row);
}
