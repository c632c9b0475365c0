import type { PreparedPicture } from "../picture-ports.ts";
import { fromPixels } from "./decode-picture.ts";
import type { Pixels } from "./types.ts";

/** The most bytes of a picture we send: above it, uploads grow slow and every group uploads again. */
const mostJpegBytes = 500_000;

/** Hardly visible. */
const bestQuality = 86;
/** The last at which small print in a photo can still be read. */
const worstQuality = 50;
/** Nearer than this, two qualities cannot be told apart. */
const qualityStep = 6;

/**
 * Writes pixels as a JPEG of at most 500 KB, without metadata. Gives up quality first and size only then, since a smaller
 * picture loses small print sooner.
 */
export async function encodeJpeg(pixels: Pixels): Promise<PreparedPicture> {
  let side = Math.max(pixels.width, pixels.height);
  const best = await encode(pixels, side, bestQuality);
  if (fits(best)) return best;
  for (;;) {
    const worst = await encode(pixels, side, worstQuality);
    if (fits(worst)) return betterThan(worst, pixels, side);
    // Bytes grow about with the area; a little more off makes one further round enough.
    side = Math.floor(side * Math.sqrt(mostJpegBytes / worst.bytes.byteLength) * 0.95);
  }
}

/** Halves its way to the best quality that still fits; each try costs as much as the picture is large. */
async function betterThan(worst: PreparedPicture, pixels: Pixels, side: number): Promise<PreparedPicture> {
  let found = worst;
  let [fitting, failing] = [worstQuality, bestQuality];
  while (failing - fitting > qualityStep) {
    const quality = Math.round((fitting + failing) / 2);
    const tried = await encode(pixels, side, quality);
    if (fits(tried)) [found, fitting] = [tried, quality];
    else failing = quality;
  }
  return found;
}

function fits(picture: PreparedPicture): boolean {
  return picture.bytes.byteLength <= mostJpegBytes;
}

async function encode(pixels: Pixels, side: number, quality: number): Promise<PreparedPicture> {
  const { data, info } = await fromPixels(pixels)
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
