import sharp from "sharp";
import { useShippedFont } from "./shipped-font.ts";

/** A line of text as a transparent PNG, cut to its ink. */
export interface DrawnText {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The drawing library cannot make a picture of 32,768 pixels or more, and nothing of ours is nearly as wide. */
const widestLine = 30_000;

/**
 * Draws one line with the shipped font. `size` is the height of a character in pixels (smaller when the line would become
 * absurdly wide), `colour` like `#222222`. The line must hold something to be seen.
 */
export async function drawText(line: string, size: number, colour: string): Promise<DrawnText> {
  const font = useShippedFont();
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escapeMarkup(line)}</span>`,
      font: `${font.family} ${Math.min(size, widestLine / line.length)}`,
      fontfile: font.file,
      // At 72 dots an inch a point is a pixel.
      dpi: 72,
      rgba: true,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

/** Below this many pixels letters are specks, and Pango takes a size of nothing for its own default. */
const smallestSize = 4;

/** Draws a line at `size`, or as much smaller as it takes to be at most `width` pixels wide. */
export async function drawTextWithin(
  line: string,
  size: number,
  colour: string,
  width: number,
): Promise<DrawnText> {
  let drawn = await drawText(line, size, colour);
  for (let tried = size; drawn.width > width; ) {
    if (tried <= smallestSize) return squeeze(drawn, width);
    // Hinting makes widths uneven, so aim a little low.
    tried = Math.max(smallestSize, tried * Math.min(0.98, width / drawn.width));
    drawn = await drawText(line, tried, colour);
  }
  return drawn;
}

async function squeeze(drawn: DrawnText, width: number): Promise<DrawnText> {
  const { data, info } = await sharp(drawn.png).resize({ width }).png().toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

/** One line of harmless Pango markup: names come from settings and may hold anything. */
function escapeMarkup(line: string): string {
  return line
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
