import type { Pixels } from "./types.ts";

const fileHeaderSize = 14;
const uncompressed = 0;

/**
 * What the header of a BMP announces. Undefined when it is cut short or is one of the rare forms: palettes, run lengths,
 * bit fields, OS/2. (Screenshots pasted from a Windows PC are of 24 or 32 bits.)
 */
interface BmpLayout {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bytesPerPixel: 3 | 4;
  readonly pixelsAt: number;
}

/** Reads the header only, so that a huge picture can be refused before memory is taken for it. */
export function findBmpLayout(bytes: Uint8Array): BmpLayout | undefined {
  if (bytes.byteLength < fileHeaderSize + 40) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getInt32(18, true);
  const signedHeight = view.getInt32(22, true);
  const bits = view.getUint16(28, true);
  const isPlain = view.getUint32(14, true) >= 40 && view.getUint32(30, true) === uncompressed;
  if (!isPlain || width <= 0 || signedHeight === 0 || (bits !== 24 && bits !== 32)) return undefined;
  return {
    width,
    height: Math.abs(signedHeight),
    topDown: signedHeight < 0,
    bytesPerPixel: bits === 24 ? 3 : 4,
    pixelsAt: view.getUint32(10, true),
  };
}

/** The pixels of a BMP; undefined when the file ends before they do. The fourth byte of 32 bits is padding, not alpha. */
export function findBmpPixels(bytes: Uint8Array, layout: BmpLayout): Pixels | undefined {
  const { width, height, bytesPerPixel, pixelsAt } = layout;
  const rowSize = Math.ceil((width * bytesPerPixel) / 4) * 4;
  if (pixelsAt + rowSize * height > bytes.byteLength) return undefined;
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rgb = Buffer.allocUnsafe(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y++) {
    let from = pixelsAt + rowSize * (layout.topDown ? y : height - 1 - y);
    for (let x = 0; x < width; x++) {
      rgb[to++] = source.readUInt8(from + 2);
      rgb[to++] = source.readUInt8(from + 1);
      rgb[to++] = source.readUInt8(from);
      from += bytesPerPixel;
    }
  }
  return { rgb, width, height };
}
