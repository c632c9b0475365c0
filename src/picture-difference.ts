import type { Placement } from "./align-pictures.ts";
import { curvedValueAt, type Plane } from "./picture-plane.ts";

/** Fields are compared, as the smallest thing of which anybody would say that it has gone fills one: a ninth of a side. */
const fieldSide = 6;
/** A field that lies on the other picture by less than a third says nothing. */
const fewestInField = 12;
/** Steps of brightness, of 256, that a copy may be off on an even ground: the encoder's. */
const evenly = 4;
/** And the share of the step beside an edge: what is lost where an edge falls between two values, or turned white on one side. */
const besideEdges = 0.2;
/** Pictures explain less of one another than this when they are of different things. */
const leastExplained = 0.85;
/** So much of a picture lies on the other, at least, when both are one. */
const leastShared = 0.6;

/** A point of one picture: its value as the other should show it, and as the other does. */
interface Pair {
  readonly at: number;
  readonly shown: number;
}

/** How one picture differs from another that lies on it. */
export interface Difference {
  /** How much the field that differs most does, in what would be expected of a copy there: below 1 nothing differs. */
  readonly worst: number;
  /** Steps of brightness, of 256, by which the other is brighter or darker all over, both stretched: 0 when as it was. */
  readonly relit: number;
}

/**
 * The difference that is left when any change of brightness that is the same all over is set right. `part` is the share of the picture, from its top, that
 * is looked at. Undefined when the pictures are of different things or hardly lie on one another.
 */
export function findDifference(
  one: Plane,
  other: Plane,
  placement: Placement,
  part: number,
): Difference | undefined {
  const { size } = one;
  const pairs = listPairs(one, other, placement, part);
  if (pairs.length < leastShared * part * size * size) return undefined;
  const expected = developAs(one, pairs);
  if (explainedBy(expected, pairs) < leastExplained) return undefined;
  const relit = pairs.reduce((sum, { at }) => sum + Math.abs((expected[at] ?? 0) - (one.values[at] ?? 0)), 0);
  return { worst: worstField(expected, size, pairs), relit: relit / pairs.length };
}

function worstField(expected: Float64Array, size: number, pairs: readonly Pair[]): number {
  const perRow = Math.ceil(size / fieldSide);
  const fields = Array.from({ length: perRow * perRow }, () => ({ count: 0, sum: 0 }));
  for (const { at, shown } of pairs) {
    const field = fields[Math.floor(at / size / fieldSide) * perRow + Math.floor((at % size) / fieldSide)];
    if (field === undefined) continue;
    const off = shown - (expected[at] ?? 0);
    field.count++;
    field.sum += (off * off) / (evenly ** 2 + (besideEdges * stepAround(expected, size, at)) ** 2);
  }
  const judged = fields.filter(({ count }) => count >= fewestInField);
  return Math.sqrt(Math.max(0, ...judged.map(({ count, sum }) => sum / count)));
}

function listPairs(one: Plane, other: Plane, placement: Placement, part: number): readonly Pair[] {
  const { size } = one;
  const pairs: Pair[] = [];
  // The outermost values are left out on both: an edge cut elsewhere makes them another mean.
  for (let row = 1; row < Math.min(size - 1, size * part); row++) {
    const y = (placement.y + (placement.height * (row + 0.5)) / size) * size - 0.5;
    if (y < 1 || y > size - 2) continue;
    for (let column = 1; column < size - 1; column++) {
      const x = (placement.x + (placement.width * (column + 0.5)) / size) * size - 0.5;
      if (x >= 1 && x <= size - 2) pairs.push({ at: row * size + column, shown: curvedValueAt(other, x, y) });
    }
  }
  return pairs;
}

const steps = 16;
const fewestInStep = 8;

/** The picture's values as the other was exposed: through a curve drawn by the middle values of sixteen steps of brightness. */
function developAs({ values }: Plane, pairs: readonly Pair[]): Float64Array {
  const found = Array.from({ length: steps }, () => ({ mine: [] as number[], shown: [] as number[] }));
  for (const { at, shown } of pairs) {
    const value = values[at] ?? 0;
    const step = found[Math.min(steps - 1, Math.floor((value * steps) / 256))];
    step?.mine.push(value);
    step?.shown.push(shown);
  }
  const curve = found
    .filter(({ mine }) => mine.length >= fewestInStep)
    .map(({ mine, shown }) => ({ from: middle(mine), to: middle(shown), weight: mine.length }));
  const rising = makeRise(curve);
  return values.map((value) => developed(rising, value));
}

interface Step {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Levels steps that fall with the one before. No light and no filter makes what was darker the brighter; without this, the only dark thing in a picture
 * could vanish as if all dark things had turned bright.
 */
function makeRise(curve: readonly Step[]): readonly Step[] {
  const rising: { readonly steps: Step[]; to: number; weight: number }[] = [];
  for (const step of curve) {
    let level = { steps: [step], to: step.to, weight: step.weight };
    for (let last = rising.at(-1); last !== undefined && last.to > level.to; last = rising.at(-1)) {
      rising.pop();
      const weight = last.weight + level.weight;
      const to = (last.to * last.weight + level.to * level.weight) / weight;
      level = { steps: [...last.steps, ...level.steps], to, weight };
    }
    rising.push(level);
  }
  return rising.flatMap(({ steps, to }) => steps.map((step) => ({ ...step, to })));
}

function developed(curve: readonly Step[], value: number): number {
  const next = curve.findIndex(({ from }, index) => index > 0 && value <= from);
  const right = curve[next === -1 ? curve.length - 1 : next];
  const left = curve[(next === -1 ? curve.length - 1 : next) - 1];
  if (right === undefined || left === undefined) return right?.to ?? value;
  const drawnOut =
    left.to + ((right.to - left.to) * (value - left.from)) / Math.max(1e-6, right.from - left.from);
  // White does not grow whiter.
  return Math.min(255, Math.max(0, drawnOut));
}

/** The share of the other picture's variance that the expectation explains. */
function explainedBy(expected: Float64Array, pairs: readonly Pair[]): number {
  const mean = pairs.reduce((sum, { shown }) => sum + shown, 0) / pairs.length;
  let [variance, unexplained] = [0, 0];
  for (const { at, shown } of pairs) {
    variance += (shown - mean) ** 2;
    unexplained += (shown - (expected[at] ?? 0)) ** 2;
  }
  return variance === 0 ? 0 : 1 - unexplained / variance;
}

/** From the darkest to the brightest of the nine values around. */
function stepAround(values: Float64Array, size: number, at: number): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = -size; row <= size; row += size) {
    for (let column = -1; column <= 1; column++) {
      const value = values[at + row + column] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return high - low;
}

/** The middle one, the upper of two. */
function middle(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
