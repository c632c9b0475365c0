import { halve, type Plane, valueAt } from "./picture-plane.ts";
import { solveSymmetric } from "./solve-symmetric.ts";

/** Where a picture's points lie on another: across at `x + width × u`, down at `y + height × v`, all in shares of a side. */
export interface Placement {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** The placement of the other on the one. */
export function invert({ x, width, y, height }: Placement): Placement {
  return { x: -x / width, width: 1 / width, y: -y / height, height: 1 / height };
}

/** How much of a side may be cut off, or have been added, at either end; below more, for the strip we set there ourselves. */
const edges = [-0.08, -0.04, 0, 0.04, 0.08];
const lowerEdges = [-0.12, ...edges, 0.12];
/** The share of a picture, from its top, above what camera apps of the trade print into it. */
export const upperPart = 0.7;
/** Less alike than this even at its best rough placement, no two pictures are one. */
const leastAlike = 0.7;
/** Rough placements that are made exact: the second is the better one now and then. */
const tried = 2;
const roundsHalf = 5;
const roundsFull = 6;

/**
 * The placements of `one` on `other` under which both look most alike, as far as cutting, added edges, resizing and another brightness go; none when they
 * do not look alike. Pictures are never turned: who sends a picture again does not turn it by a degree, who takes it again does.
 */
export function listPlacements(one: Plane, other: Plane): readonly Placement[] {
  const [oneHalf, otherHalf] = [halve(one), halve(other)];
  return listRough(halve(oneHalf), halve(otherHalf)).map((rough) => {
    const better = improve(oneHalf, otherHalf, rough, { rounds: roundsHalf, part: upperPart });
    return improve(one, other, better, { rounds: roundsFull, part: 1 });
  });
}

function listRough(one: Plane, other: Plane): readonly Placement[] {
  const found: { placement: Placement; alike: number }[] = [];
  for (const left of edges) {
    for (const right of edges) {
      for (const top of edges) {
        for (const bottom of lowerEdges) {
          const placement = { x: left, width: 1 - left - right, y: top, height: 1 - top - bottom };
          found.push({ placement, alike: correlation(one, other, placement) });
        }
      }
    }
  }
  return found
    .filter(({ alike }) => alike >= leastAlike)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, tried)
    .map(({ placement }) => placement);
}

/** From -1 to 1, over the points of the upper part that lie on the other picture. */
function correlation(one: Plane, other: Plane, { x, width, y, height }: Placement): number {
  const { size } = one;
  let [count, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < size * upperPart; row++) {
    const v = y + (height * (row + 0.5)) / size;
    if (v < 0 || v > 1) continue;
    for (let column = 0; column < size; column++) {
      const u = x + (width * (column + 0.5)) / size;
      if (u < 0 || u > 1) continue;
      const mine = one.values[row * size + column] ?? 0;
      const its = valueAt(other, u * size - 0.5, v * size - 0.5);
      count++;
      a += mine;
      b += its;
      aa += mine * mine;
      bb += its * its;
      ab += mine * its;
    }
  }
  const spread = Math.sqrt((aa - (a * a) / count) * (bb - (b * b) / count));
  return spread > 0 ? (ab - (a * b) / count) / spread : 0;
}

/** The four of a placement and three of a curve of brightness. */
const unknowns = 7;
/** A difference of brightness, of 1, at which a point counts half: it shows something else. */
const standsOut = 0.06;

/** The way of Gauss and Newton down to the least squares, with points that stand out counted less. */
function improve(
  one: Plane,
  other: Plane,
  from: Placement,
  how: { readonly rounds: number; readonly part: number },
): Placement {
  let placement = from;
  let tone: Tone | undefined;
  for (let round = 0; round < how.rounds; round++) {
    const step = findStep(one, other, { placement, tone, part: tone === undefined ? upperPart : how.part });
    if (step === undefined) return placement;
    const [dx = 0, dWidth = 0, dy = 0, dHeight = 0, t0 = 0, t1 = 0, t2 = 0] = step;
    placement = {
      x: placement.x + dx,
      width: placement.width + dWidth,
      y: placement.y + dy,
      height: placement.height + dHeight,
    };
    tone = [t0, t1, t2];
    if (Math.abs(dx) + Math.abs(dWidth) + Math.abs(dy) + Math.abs(dHeight) < nothingMore) break;
  }
  return placement;
}

/** A step of so small a share of a side changes nothing. */
const nothingMore = 1e-4;

/** The other's brightness, from 0 to 1, as `t0 + t1 × b + t2 × b²` of this one's. */
type Tone = readonly [number, number, number];

/** What to add to the placement, and the tone; undefined when the pictures do not tell. */
function findStep(
  one: Plane,
  other: Plane,
  at: { readonly placement: Placement; readonly tone: Tone | undefined; readonly part: number },
): readonly number[] | undefined {
  const { x, width, y, height } = at.placement;
  const { size } = one;
  const sums = new Float64Array(unknowns * (unknowns + 1));
  const row = new Float64Array(unknowns + 1);
  for (let down = 1; down < (size - 1) * at.part; down++) {
    const v = (down + 0.5) / size;
    const atY = (y + height * v) * size - 0.5;
    if (atY < 0.5 || atY > size - 1.5) continue;
    for (let across = 1; across < size - 1; across++) {
      const u = (across + 0.5) / size;
      const atX = (x + width * u) * size - 0.5;
      if (atX < 0.5 || atX > size - 1.5) continue;
      const mine = (one.values[down * size + across] ?? 0) / 255;
      const its = valueAt(other, atX, atY) / 255;
      const slopeX = ((valueAt(other, atX + 0.5, atY) - valueAt(other, atX - 0.5, atY)) * size) / 255;
      const slopeY = ((valueAt(other, atX, atY + 0.5) - valueAt(other, atX, atY - 0.5)) * size) / 255;
      const weight = weightOf(its, mine, at.tone);
      row.set([slopeX, slopeX * u, slopeY, slopeY * v, -1, -mine, -mine * mine, -its]);
      for (let i = 0; i < unknowns; i++) {
        const factor = weight * (row[i] ?? 0);
        const from = i * (unknowns + 1);
        for (let j = i; j <= unknowns; j++) sums[from + j] = (sums[from + j] ?? 0) + factor * (row[j] ?? 0);
      }
    }
  }
  return solveSymmetric(sums, unknowns);
}

/** Before anything is known of the tone, all points count the same. */
function weightOf(its: number, mine: number, tone: Tone | undefined): number {
  if (tone === undefined) return 1;
  const off = its - (tone[0] + tone[1] * mine + tone[2] * mine * mine);
  return 1 / (1 + (off / standsOut) ** 2);
}
