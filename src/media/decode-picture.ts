import sharp, { type Metadata, type Sharp } from "sharp";
import { PictureTooLarge, PictureUnreadable } from "./errors.ts";
import { type FileKind, kindOfFile } from "./kind-of-file.ts";
import { findBmpLayout, findBmpPixels } from "./read-bmp.ts";
import type { Pixels } from "./types.ts";

/** The longest side, in pixels, of any picture we send. */
export const longestSide = 2000;

const mostBytes = 40 * 1024 * 1024;
const mostPixels = 100_000_000;
/** SVG, TIFF, PDF and the rest, which the library would decode too, are no photographs and only widen what can go wrong. */
const decodedKinds: ReadonlySet<FileKind> = new Set(["jpeg", "png", "gif", "webp", "bmp", "heic"]);

/**
 * Decodes a picture: upright, in sRGB, on white where it was transparent, the first frame of an animation, reduced to at most
 * 2000 px at its longest side. Throws PictureTooLarge before decoding anything over 40 MB or 100 megapixels (a small file can
 * announce a huge picture), PictureUnreadable for everything that is no whole picture.
 */
export async function decodePicture(bytes: Uint8Array): Promise<Pixels> {
  if (bytes.byteLength > mostBytes) throw new PictureTooLarge(bytes.byteLength);
  const kind = kindOfFile(bytes);
  if (!decodedKinds.has(kind)) throw new PictureUnreadable(kind, bytes.byteLength);
  const source = kind === "bmp" ? openBmp(bytes) : await openOther(bytes, kind);
  try {
    return await toPixels(source);
  } catch (cause) {
    throw new PictureUnreadable(kind, bytes.byteLength, cause);
  }
}

function openBmp(bytes: Uint8Array): Sharp {
  const layout = findBmpLayout(bytes);
  if (layout === undefined) throw new PictureUnreadable("bmp", bytes.byteLength);
  refuseTooManyPixels(bytes, layout.width * layout.height);
  const pixels = findBmpPixels(bytes, layout);
  if (pixels === undefined) throw new PictureUnreadable("bmp", bytes.byteLength);
  return fromPixels(pixels);
}

async function openOther(bytes: Uint8Array, kind: FileKind): Promise<Sharp> {
  let header: Metadata;
  try {
    header = await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new PictureUnreadable(kind, bytes.byteLength, cause);
  }
  refuseTooManyPixels(bytes, header.width * header.height);
  // "error" takes files cut short for what they are, and forgives the stray bytes many phones leave in theirs.
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
}

function refuseTooManyPixels(bytes: Uint8Array, pixels: number): void {
  if (pixels > mostPixels) throw new PictureTooLarge(bytes.byteLength, pixels);
}

async function toPixels(source: Sharp): Promise<Pixels> {
  const { data, info } = await source
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { rgb: data, width: info.width, height: info.height };
  return { rgb: spreadGrey(data), width: info.width, height: info.height };
}

/** A grey picture decodes to one byte a pixel. */
function spreadGrey(grey: Buffer): Buffer {
  const rgb = Buffer.allocUnsafe(grey.length * 3);
  grey.forEach((value, at) => {
    rgb.fill(value, at * 3, at * 3 + 3);
  });
  return rgb;
}

/** Decoded pixels as a source for further drawing. */
export function fromPixels({ rgb, width, height }: Pixels): Sharp {
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}
