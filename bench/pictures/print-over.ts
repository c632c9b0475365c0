import sharp from "sharp";
import { drawText } from "../../src/media/draw-text.ts";

/** Prints a time and a place over the lower left corner, as camera apps of the trade do. PNG. */
export async function printOver(picture: Buffer, words: string): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  const size = Math.round(width / 22);
  const [large, small, place] = await Promise.all([
    drawText(words.slice(11), size * 2, "#ffffff"),
    drawText(words.slice(0, 10), size, "#ffffff"),
    drawText("幸福路88号", size, "#ffffff"),
  ]);
  const left = Math.round(width * 0.04);
  const bottom = height - Math.round(height * 0.03);
  const shade =
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${size * 6}"><defs>
    <linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity="0"/>
    <stop offset="1" stop-color="#000" stop-opacity="0.5"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`);
  return sharp(picture)
    .composite([
      { input: shade, left: 0, top: height - size * 6 },
      { input: large.png, left, top: bottom - size * 5 },
      { input: small.png, left, top: bottom - Math.round(size * 2.6) },
      { input: place.png, left, top: bottom - Math.round(size * 1.2) },
    ])
    .png({ compressionLevel: 0 })
    .toBuffer();
}
