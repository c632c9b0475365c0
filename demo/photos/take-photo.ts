import sharp from "sharp";
import { clockText } from "../../src/texts/time.ts";
import { isoDate, localTime } from "../../src/zone.ts";
import { between, type Chance } from "./chance.ts";
import { board, letters } from "./svg.ts";

const weekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

/**
 * Makes a scene look taken with a phone: held a little askew, lit from one side, dark in the corners, grainy, printed over with
 * time and place as the camera apps of the trade do, and pressed into a JPEG. `width` in pixels.
 */
export async function takePhoto(
  scene: string,
  shot: { readonly chance: Chance; readonly at: number; readonly place: string; readonly width: number },
): Promise<Uint8Array> {
  const { chance, width } = shot;
  const height = Math.round((width * board.height) / board.width);
  // Drawn a tenth larger than needed, so that no empty corner shows when it is turned.
  const density = (72 * 1.1 * width) / board.width;
  const askew = await sharp(Buffer.from(scene), { density })
    .flatten({ background: "#777777" })
    .rotate(between(chance, -2.2, 2.2), { background: "#777777" })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return sharp(askew.data)
    .extract({
      left: Math.round((askew.info.width - width) / 2),
      top: Math.round((askew.info.height - height) / 2),
      width,
      height,
    })
    .blur(0.7)
    .composite([
      { input: light(chance, width, height), blend: "soft-light" },
      { input: corners(width, height), blend: "multiply" },
      { input: grain(chance, width, height), raw: { width, height, channels: 4 }, blend: "overlay" },
      { input: await print(shot.at, shot.place, width, height) },
    ])
    .modulate({ saturation: between(chance, 0.78, 0.95), brightness: between(chance, 1.02, 1.14) })
    .jpeg({ quality: 82 })
    .toBuffer();
}

function light(chance: Chance, width: number, height: number): Buffer {
  const warm = chance() < 0.5 ? "#ffe2b0" : "#dcecff";
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
    <radialGradient id="l" cx="${between(chance, 0.1, 0.9)}" cy="${between(chance, 0, 0.4)}" r="0.9">
    <stop offset="0" stop-color="${warm}" stop-opacity="0.75"/><stop offset="1" stop-color="#101018" stop-opacity="0.4"/>
    </radialGradient></defs><rect width="100%" height="100%" fill="url(#l)"/></svg>`);
}

function corners(width: number, height: number): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
    <radialGradient id="c" r="0.78"><stop offset="0.55" stop-color="#fff"/><stop offset="1" stop-color="#a2a2a8"/>
    </radialGradient></defs><rect width="100%" height="100%" fill="url(#c)"/></svg>`);
}

/** The noise of a small sensor: coarse in colour, fine in light. */
function grain(chance: Chance, width: number, height: number): Buffer {
  const pixels = Buffer.allocUnsafe(width * height * 4);
  for (let at = 0; at < pixels.length; at += 4) {
    const value = 128 + (chance() + chance() + chance() - 1.5) * 95;
    pixels[at] = value + (chance() - 0.5) * 26;
    pixels[at + 1] = value;
    pixels[at + 2] = value + (chance() - 0.5) * 34;
    pixels[at + 3] = 105;
  }
  return pixels;
}

async function print(at: number, place: string, width: number, height: number): Promise<Buffer> {
  const left = 46;
  const top = board.height - 190;
  const white = "#ffffff";
  const day = `${isoDate(at)}  ${weekdays[localTime(at).weekday]}`;
  const parts = [
    `<rect x="0" y="${board.height - 330}" width="${board.width}" height="330" fill="url(#dark)"/>`,
    await letters(clockText(at), { x: left, y: top - 62, size: 92, colour: white }),
    `<rect x="${left}" y="${top + 38}" width="7" height="92" fill="#ffc629"/>`,
    await letters(day, { x: left + 26, y: top + 40, size: 34, colour: white }),
    await letters(place, { x: left + 26, y: top + 92, size: 34, colour: white }),
    await letters("水印相机", {
      x: board.width - 190,
      y: board.height - 78,
      size: 34,
      colour: white,
      opacity: 0.75,
    }),
  ];
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${board.width} ${board.height}">
    <defs><linearGradient id="dark" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity="0"/>
    <stop offset="1" stop-color="#000" stop-opacity="0.5"/></linearGradient></defs>${parts.join("")}</svg>`;
  return sharp(Buffer.from(drawing)).png({ compressionLevel: 1 }).toBuffer();
}
