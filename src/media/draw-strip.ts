import sharp from "sharp";
import type { Strip } from "../picture-ports.ts";
import { type DrawnText, drawText, drawTextWithin } from "./draw-text.ts";
import { listStripLayouts, type StripSize, sizeStrip } from "./lay-out-strip.ts";
import type { Pixels } from "./types.ts";

const paper = "#f7f7f5";
const ink = "#1f1f1f";
/** Parts the strip from a picture that is white at its lower edge. */
const rule = "#c8c8c4";

/**
 * Draws the strip to be set below a picture of this size: in one line where that fits, else in two or three, shrunk only when even
 * those do not. It is as wide as the picture, or 200 px below a narrower one.
 */
export async function drawStrip(
  strip: Strip,
  picture: { readonly width: number; readonly height: number },
): Promise<Pixels> {
  const size = sizeStrip(picture);
  const lines = await drawLines(strip, size);
  const ruleHeight = Math.max(1, Math.round(size.text / 16));
  const height = ruleHeight + size.line * lines.length + Math.round(size.text * 0.3);
  const { data, info } = await sharp({
    create: { width: size.width, height, channels: 3, background: paper },
  })
    .composite([
      {
        input: { create: { width: size.width, height: ruleHeight, channels: 3, background: rule } },
        left: 0,
        top: 0,
      },
      ...lines.map((line, index) => ({
        input: line.png,
        left: size.margin,
        top: Math.max(
          0,
          Math.round(ruleHeight + size.text * 0.15 + size.line * (index + 0.5) - line.height / 2),
        ),
      })),
    ])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { rgb: data, width: info.width, height: info.height };
}

async function drawLines(strip: Strip, size: StripSize): Promise<readonly DrawnText[]> {
  const room = size.width - 2 * size.margin;
  const layouts = listStripLayouts(strip);
  for (const lines of layouts) {
    const drawn = await Promise.all(lines.map((line) => drawText(line, size.text, ink)));
    if (drawn.every((line) => line.width <= room)) return drawn;
  }
  const last = layouts.at(-1) ?? [];
  return Promise.all(last.map((line) => drawTextWithin(line, size.text, ink, room)));
}
