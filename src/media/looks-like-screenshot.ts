import { fromPixels } from "./decode-picture.ts";
import type { Pixels } from "./types.ts";

/** Steps of brightness, of 256, by which an even area varies: what the encoder leaves. A sensor's noise and the fall of light vary more. */
const evenly = 4;
/** Darker than this, a photo may be even from edge to edge: nothing was lit. Screens' dark backgrounds are lighter. */
const unlit = 14;
/** Times that even lines from edge to edge begin: gaps between the lines and boxes of a screen. A photo's sky is one. */
const fewestGaps = 4;
/** The share of all points that lie on even ground, at least. */
const leastEven = 0.5;
/** Lines that a gap is high, at least. */
const lowestGap = 3;

/** Whether a picture looks drawn by a machine: most of it quite even, and parted by even stripes that reach from edge to edge. */
export async function looksLikeScreenshot(pixels: Pixels): Promise<boolean> {
  const { width, height } = pixels;
  const grey = await fromPixels(pixels).greyscale().raw().toBuffer();
  return countGaps(grey, width, height) >= fewestGaps && evenShare(grey, width, height) >= leastEven;
}

function countGaps(grey: Buffer, width: number, height: number): number {
  let [gaps, lines] = [0, 0];
  for (let y = 0; y < height; y++) {
    lines = isEvenLine(grey.subarray(y * width, (y + 1) * width)) ? lines + 1 : 0;
    if (lines === lowestGap) gaps++;
  }
  return gaps;
}

function isEvenLine(line: Buffer): boolean {
  let [low, high] = [255, 0];
  for (const value of line) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    if (high - low > evenly) return false;
  }
  return low >= unlit;
}

/** The share of points that are like their neighbours to the right and below. */
function evenShare(grey: Buffer, width: number, height: number): number {
  let even = 0;
  for (let y = 0; y < height - 1; y++) {
    for (let at = y * width; at < (y + 1) * width - 1; at++) {
      const value = grey[at] ?? 0;
      if (Math.abs(value - (grey[at + 1] ?? 0)) <= 1 && Math.abs(value - (grey[at + width] ?? 0)) <= 1)
        even++;
    }
  }
  return even / Math.max(1, (width - 1) * (height - 1));
}
