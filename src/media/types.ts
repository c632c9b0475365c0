/** Decoded pixels: three bytes each (red, green, blue), row by row, no padding. */
export interface Pixels {
  readonly rgb: Buffer;
  readonly width: number;
  readonly height: number;
}
