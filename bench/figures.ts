/** One line of a measurement: what was measured and its figures, ready to be read. */
export interface Line {
  readonly what: string;
  readonly figures: readonly string[];
  /** What a good value is; absent where the line only serves comparison. */
  readonly good?: string;
}

/** One measurement. */
export interface Measurement {
  readonly title: string;
  /** What the figures mean, in a sentence or two. */
  readonly means: string;
  /** Heads of the columns of figures. */
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
}

/** A number with three significant digits, thousands apart: `13,200`, `0.42`. */
export function show(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 3 });
}

/** A ratio: `×2.3`; `–` where one of the numbers could not be had. */
export function showRatio(value: number | undefined, to: number | undefined): string {
  return value === undefined || to === undefined || to === 0 ? "–" : `×${show(value / to)}`;
}

/** Bytes as kB; `–` where they could not be counted. */
export function showKilobytes(bytes: number | undefined): string {
  return bytes === undefined ? "–" : show(bytes / 1000);
}

/** The middle one; the upper of the two middle ones. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error("nothing was measured");
  return middle;
}
