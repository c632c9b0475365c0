import type { PreparedPicture } from "../picture-ports.ts";
import { decodePicture } from "./decode-picture.ts";
import { encodeJpeg } from "./encode-jpeg.ts";

/**
 * Makes any JPEG, PNG, WebP, GIF (its first frame) or BMP ready to be sent: upright JPEG, no metadata (where and with what it
 * was taken stays with us), at most 500 KB and 2000 px, white where it was transparent. Throws PictureUnreadable or
 * PictureTooLarge, each with the sentence for its sender.
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
  return encodeJpeg(await decodePicture(bytes));
}
