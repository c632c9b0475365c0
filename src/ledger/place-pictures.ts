import type { PreparedPicture } from "../picture-ports.ts";

/** Pixels of a column for each character of its width, in the default font of the workbook. */
const pixelsPerCharacter = 7;
/** Pixels between pictures, and between a picture and the frame of its cell. */
const gap = 4;

/** A picture as it is shown: pixels from the corner of its cell, and its size there. */
export interface Placed {
  readonly picture: PreparedPicture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pictures one below the other in the middle of a cell of that width, none larger than it is nor higher than `highest` pixels; and the height they need, in pixels. */
export function placePictures(
  pictures: readonly PreparedPicture[],
  columnWidth: number,
  highest: number,
): { readonly placed: readonly Placed[]; readonly height: number } {
  const room = columnWidth * pixelsPerCharacter - 2 * gap;
  let y = gap;
  const placed = pictures.map((picture): Placed => {
    const scale = Math.min(1, room / picture.width, highest / picture.height);
    const width = Math.max(1, Math.floor(picture.width * scale));
    const height = Math.max(1, Math.floor(picture.height * scale));
    const one = { picture, x: gap + Math.floor((room - width) / 2), y, width, height };
    y += height + gap;
    return one;
  });
  return { placed, height: y };
}
