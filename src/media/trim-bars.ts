import { fromPixels } from "./decode-picture.ts";
import type { Pixels } from "./types.ts";

/** The brightest a bar gets, of 255: black, and what the encoder makes of it. */
const black = 20;
/** The mean of a row of the picture beside it, at least: a dark picture fades, a bar ends. */
const picture = 30;
const narrowest = 0.04;

/**
 * The picture without the black bars above and below, or left and right, that a phone shows it between: a screenshot of a photo is that photo. Bars on one
 * side only are part of the picture.
 */
export async function trimBars(pixels: Pixels): Promise<Pixels> {
  const { width, height } = pixels;
  const grey = await fromPixels(pixels).greyscale().raw().toBuffer();
  const down = findBars(height, (y) => brightness(grey, y * width, 1, width));
  const across = findBars(width, (x) => brightness(grey, x, width, height));
  if (!down && !across) return pixels;
  const [top, bottom] = down ?? [0, height];
  const [left, right] = across ?? [0, width];
  const { data, info } = await fromPixels(pixels)
    .extract({ left, top, width: right - left, height: bottom - top })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

interface Brightness {
  readonly most: number;
  readonly mean: number;
}

/** From where to where the picture is; undefined when there is no bar on both sides of it. */
function findBars(
  length: number,
  lineAt: (index: number) => Brightness,
): readonly [number, number] | undefined {
  let first = 0;
  while (first < length && lineAt(first).most <= black) first++;
  let end = length;
  while (end > first && lineAt(end - 1).most <= black) end--;
  if (Math.min(first, length - end) < narrowest * length || end - first < length / 5) return undefined;
  // A few lines further in, since the encoder smears the edge.
  const ends = [first + 4, end - 5].every((index) => lineAt(index).mean >= picture);
  return ends ? [first, end] : undefined;
}

function brightness(grey: Buffer, from: number, step: number, count: number): Brightness {
  let [most, sum] = [0, 0];
  for (let index = 0; index < count; index++) {
    const value = grey[from + index * step] ?? 0;
    most = Math.max(most, value);
    sum += value;
  }
  return { most, mean: sum / count };
}
