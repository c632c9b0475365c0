import sharp, { type OverlayOptions } from "sharp";
import type { Comparison, PairSide, PreparedPicture } from "../picture-ports.ts";
import { comparisonText, sideText } from "../texts/pictures.ts";
import { decodePicture, fromPixels } from "./decode-picture.ts";
import { drawTextWithin } from "./draw-text.ts";
import { encodeJpeg } from "./encode-jpeg.ts";
import { layOutPhotos } from "./lay-out-pair.ts";
import type { Pixels } from "./types.ts";

/** Pixels: of one side, of a line of words, and of the edges. */
const sideWidth = 970;
const lineHeight = 96;
const textSize = 54;
const edge = 20;
/** A side is as high as its photos need, within these. */
const lowest = 540;
const highest = 1300;
/** Photos of a side that are shown: more would each be too small to see anything in. */
const mostShown = 4;

const paper = "#f7f7f5";
const beforeColour = "#9c2b1f";
const afterColour = "#1c6b3a";
const ink = "#1f1f1f";

/**
 * Before and after side by side in one JPEG of at most 500 KB: each side with its name and time above, photos uncut whatever their shapes, and below both the
 * number, the place and which submission it is. Throws what decodePicture throws.
 */
export async function pairPictures(comparison: Comparison): Promise<PreparedPicture> {
  const sides = [
    { name: "before", colour: beforeColour, ...(await openSide(comparison.before)) },
    { name: "after", colour: afterColour, ...(await openSide(comparison.after)) },
  ] as const;
  const height = Math.round(Math.max(...sides.map(({ photos }) => heightFor(photos))));
  const field = { width: sideWidth, height };
  const width = 3 * edge + 2 * sideWidth;
  const parts: OverlayOptions[] = [];
  for (const [index, { name, colour, photos, at, all }] of sides.entries()) {
    const left = edge + index * (sideWidth + edge);
    parts.push(
      await lineIn(sideText(name, at, photos.length, all), colour, { left, top: 0, width: sideWidth }),
    );
    for (const [which, box] of layOutPhotos(photos, field).entries()) {
      const photo = photos[which];
      if (photo !== undefined) parts.push(await fitIn(photo, box, { left, top: lineHeight }));
    }
  }
  const words = comparisonText(comparison.label, comparison.site, comparison.submission);
  const top = lineHeight + height;
  parts.push(await lineIn(words, ink, { left: edge, top, width: width - 2 * edge }));
  const { data, info } = await sharp({
    create: { width, height: top + lineHeight, channels: 3, background: paper },
  })
    .composite(parts)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return encodeJpeg({ rgb: data, width: info.width, height: info.height });
}

async function openSide({ pictures, at }: PairSide) {
  const photos = await Promise.all(pictures.slice(0, mostShown).map(decodePicture));
  return { photos, at, all: pictures.length };
}

/** What the photos need when they fill the width: one upright photo much, two lying ones above each other as much. */
function heightFor(photos: readonly Pixels[]): number {
  const heights = [lowest, 900, highest].map((height) => {
    const boxes = layOutPhotos(photos, { width: sideWidth, height });
    return (
      Math.max(0, ...boxes.map((box) => box.top + box.height)) -
      Math.min(height, ...boxes.map((box) => box.top))
    );
  });
  return Math.min(highest, Math.max(lowest, ...heights));
}

async function fitIn(
  photo: Pixels,
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  at: { readonly left: number; readonly top: number },
): Promise<OverlayOptions> {
  const input = await fromPixels(photo)
    .resize({ width: box.width, height: box.height, fit: "fill" })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { input, left: at.left + box.left, top: at.top + box.top };
}

async function lineIn(
  words: string,
  colour: string,
  place: { readonly left: number; readonly top: number; readonly width: number },
): Promise<OverlayOptions> {
  const { png, height } = await drawTextWithin(words, textSize, colour, place.width);
  return {
    input: png,
    left: place.left,
    top: Math.max(0, Math.round(place.top + (lineHeight - height) / 2)),
  };
}
