import sharp from "sharp";
import type { ReceivedFile } from "../picture-ports.ts";
import { pictureMoves, pictureUnopened } from "../texts/pictures.ts";
import { decodePicture } from "./decode-picture.ts";
import { encodeJpeg } from "./encode-jpeg.ts";
import { PictureTooLarge, PictureUnreadable } from "./errors.ts";
import { fingerprintPixels } from "./fingerprint.ts";
import { kindOfFile } from "./kind-of-file.ts";
import { listWarnings } from "./list-warnings.ts";
import { findVideoLength } from "./video-length.ts";

/** What WeChat takes from the bot as a video, in bytes; a little more is sometimes taken. */
const largestVideo = 20 * 1024 * 1024;

/**
 * Tells what somebody sent by its bytes, whatever it was sent as and called, and makes it ready to be kept: a photo decoded once for its JPEG, its
 * fingerprint and its warnings, a video as it is. A moving picture is no evidence, and a HEIC, which cannot be decoded here, is kept unopened.
 */
export async function receiveFile(bytes: Uint8Array): Promise<ReceivedFile> {
  const kind = kindOfFile(bytes);
  if (kind === "mp4" || kind === "mov") return receiveVideo(bytes, kind);
  if (await moves(bytes)) return { kind: "refused", sentence: pictureMoves() };
  try {
    const pixels = await decodePicture(bytes);
    const [picture, fingerprint] = [await encodeJpeg(pixels), await fingerprintPixels(pixels)];
    return { kind: "photo", picture, fingerprint, warnings: await listWarnings(pixels) };
  } catch (error) {
    if (error instanceof PictureTooLarge) return { kind: "refused", sentence: error.sentence };
    if (!(error instanceof PictureUnreadable)) throw error;
    if (kind === "heic") return { kind: "unopened", type: "heic", sentence: pictureUnopened() };
    return { kind: "refused", sentence: error.sentence };
  }
}

function receiveVideo(bytes: Uint8Array, type: "mp4" | "mov"): ReceivedFile {
  const seconds = findVideoLength(bytes);
  const sendable = type === "mp4" && bytes.byteLength <= largestVideo;
  return { kind: "video", type, ...(seconds === undefined ? {} : { seconds }), sendable };
}

/** GIF and WebP may hold several pictures; a header that cannot be read is for who decodes the rest to complain of. */
async function moves(bytes: Uint8Array): Promise<boolean> {
  if (!["gif", "webp"].includes(kindOfFile(bytes))) return false;
  try {
    const { pages } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return (pages ?? 1) > 1;
  } catch {
    return false;
  }
}
