import type { PictureWarning } from "../picture-ports.ts";
import { fromPixels, longestSide } from "./decode-picture.ts";
import { looksLikeScreenshot } from "./looks-like-screenshot.ts";
import type { Pixels } from "./types.ts";

/** Phones and WeChat's own reduced photos have more; what has less was a preview, an icon or cut out of something. Pixels. */
const smallestSide = 300;
/** Fields along a side by whose means a picture is found blank: noise of the sensor is gone in them. */
const fields = 48;
/** Where camera apps of the trade print begins below this share. */
const upperPart = 0.7;
/** Steps of brightness, of 256: an unlit cellar still has more between its lightest and darkest corner, a covered lens less. */
const blankRange = 6;

/** What makes the picture look like no photo of a place; empty as a rule. An honest photo warned of costs trust, so it must be plain. */
export async function listWarnings(pixels: Pixels): Promise<readonly PictureWarning[]> {
  const grey = await fromPixels(pixels)
    .resize({ width: fields, height: fields, fit: "fill", kernel: "mitchell" })
    .greyscale()
    .raw()
    .toBuffer();
  const warnings: readonly (readonly [PictureWarning, boolean])[] = [
    ["small", isSmall(pixels)],
    ["blank", rangeOf(grey.subarray(0, fields * Math.floor(fields * upperPart))) < blankRange],
    ["screenshot", await looksLikeScreenshot(pixels)],
  ];
  return warnings.flatMap(([warning, applies]) => (applies ? [warning] : []));
}

/** A panorama that was reduced for being long is not small. */
function isSmall({ width, height }: Pixels): boolean {
  return Math.min(width, height) < smallestSide && Math.max(width, height) < longestSide;
}

/** Between the values that a fiftieth are below and above. */
function rangeOf(grey: Buffer): number {
  const sorted = Uint8Array.from(grey).sort();
  const rare = Math.floor(sorted.length / 50);
  return (sorted[sorted.length - 1 - rare] ?? 0) - (sorted[rare] ?? 0);
}
