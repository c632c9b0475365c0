import { type Fingerprint, fingerprintSize } from "../same-picture.ts";
import { decodePicture, fromPixels } from "./decode-picture.ts";
import { trimBars } from "./trim-bars.ts";
import type { Pixels } from "./types.ts";

/** Values taken for each one kept, along a side: their mean has finer steps than a byte, which a dark picture needs. */
const finer = 4;

/** What a picture is compared by. Throws what decodePicture throws. */
export async function fingerprintPicture(bytes: Uint8Array): Promise<Fingerprint> {
  return fingerprintPixels(await decodePicture(bytes));
}

/** {@link fingerprintPicture} of a picture decoded already. */
export async function fingerprintPixels(pixels: Pixels): Promise<Fingerprint> {
  const side = fingerprintSize * finer;
  const grey = await fromPixels(await trimBars(pixels))
    .resize({ width: side, height: side, fit: "fill" })
    .greyscale()
    .raw()
    .toBuffer();
  const values = stretch(soften(grey, side));
  return { hash: hashOf(values), luma: Buffer.from(values).toString("base64") };
}

/** Means weighted by a tent two values wide, so that a copy whose values fall elsewhere can be set against it without ripples. */
function soften(grey: Buffer, side: number): Float64Array {
  const along = softenRows(Float64Array.from(grey), side, side);
  return softenRows(along, side, fingerprintSize);
}

/** Softens each row of `rows` rows and writes it as a column, so that doing it twice does both directions. */
function softenRows(values: Float64Array, length: number, rows: number): Float64Array {
  const size = length / finer;
  const softened = new Float64Array(size * rows);
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < size; at++) {
      const middle = (at + 0.5) * finer - 0.5;
      let [sum, weights] = [0, 0];
      for (
        let from = Math.max(0, Math.ceil(middle - finer));
        from <= Math.min(length - 1, middle + finer);
        from++
      ) {
        const weight = finer - Math.abs(from - middle);
        sum += weight * (values[row * length + from] ?? 0);
        weights += weight;
      }
      softened[at * rows + row] = sum / weights;
    }
  }
  return softened;
}

/** Spreads values from 0 to 255, so that a dark picture loses nothing by being rounded. */
function stretch(values: Float64Array): Uint8Array {
  const sorted = Float64Array.from(values).sort();
  const low = sorted[0] ?? 0;
  const high = sorted.at(-1) ?? 255;
  const gain = 255 / Math.max(8, high - low);
  return Uint8Array.from(values, (value) => Math.round(Math.min(255, (value - low) * gain)));
}

const hashFields = 8;

/** A difference hash: each field against the one to its left, by means, so that no brightness changes it. */
function hashOf(values: Uint8Array): string {
  let bits = 0n;
  for (let row = 0; row < hashFields; row++) {
    for (let column = 0; column < hashFields; column++) {
      const brighter = meanOf(values, row, column + 1) > meanOf(values, row, column);
      bits = (bits << 1n) | (brighter ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, "0");
}

/** Of one of 9 × 9 fields, of which the lowest row is left to the camera's stamp. */
function meanOf(values: Uint8Array, row: number, column: number): number {
  const edge = (index: number): number => (index * fingerprintSize) / (hashFields + 1);
  let [sum, count] = [0, 0];
  for (let y = Math.floor(edge(row)); y < Math.ceil(edge(row + 1)); y++) {
    for (let x = Math.floor(edge(column)); x < Math.ceil(edge(column + 1)); x++) {
      sum += values[y * fingerprintSize + x] ?? 0;
      count++;
    }
  }
  return sum / count;
}
