import { invert, listPlacements, type Placement, upperPart } from "./align-pictures.ts";
import { type Difference, findDifference } from "./picture-difference.ts";
import type { Plane } from "./picture-plane.ts";

/** What a picture is compared by, without the picture: about 3.7 KB as JSON. Made by the pictures port. */
export interface Fingerprint {
  /** 64 bits, sixteen hexadecimal digits: whether each of 8 × 8 fields is brighter than the one to its left. */
  readonly hash: string;
  /** The picture pressed into {@link fingerprintSize} rows of as many bytes: brightness, darkest 0, brightest 255. Base64. */
  readonly luma: string;
}

/** Rows of a fingerprint, and values in a row. */
export const fingerprintSize = 52;

/** Bits in which copies differ at most; of different pictures hardly one in twenty is as near. */
const mostBits = 18;
/**
 * The worst a copy differs, as it was and with another brightness. Encoding, cutting and resizing stay below 1; white that grows when a picture is made
 * brighter takes more, but then the brightness tells. A photo taken anew in the same light is rarely below 2, in another rarely below 4.
 */
const mostWorst = { asItWas: 1.4, relit: 2.6, relitBy: 14 } as const;
/** The same of its upper part alone, when somebody printed another time and place below: nothing else is forgiven then. */
const mostWorstAbove = { asItWas: 0.5, relit: 0.9, relitBy: 12 } as const;

/**
 * Whether two pictures were made by one press of a shutter: the same, encoded anew, resized, cut by up to 8 % at any side, with a strip or another
 * camera stamp below, brighter or darker. A photo taken anew of the same spot is another picture even when nothing in it has moved: it is framed, turned
 * and lit a little differently. A picture turned, mirrored, or photographed from a screen is not found; two shots with a fixed camera in
 * the same light, with nothing changed between, count as one.
 */
export function isSamePicture(one: Fingerprint, other: Fingerprint): boolean {
  if (one.luma === other.luma) return true;
  if (countDifferentBits(one.hash, other.hash) > mostBits) return false;
  const [mine, its] = [planeOf(one), planeOf(other)];
  // Both ways: from the brighter of two, what was white is white wherever it came from.
  return listPlacements(mine, its).some(
    (placement) => isCopy(mine, its, placement) || isCopy(its, mine, invert(placement)),
  );
}

function isCopy(one: Plane, other: Plane, placement: Placement): boolean {
  return (
    isWithin(mostWorst, findDifference(one, other, placement, 1)) ||
    isWithin(mostWorstAbove, findDifference(one, other, placement, upperPart))
  );
}

function isWithin(most: typeof mostWorst | typeof mostWorstAbove, found: Difference | undefined): boolean {
  if (found === undefined) return false;
  const share = Math.min(1, found.relit / most.relitBy);
  return found.worst <= most.asItWas + (most.relit - most.asItWas) * share;
}

function countDifferentBits(one: string, other: string): number {
  let count = 0;
  for (let rest = BigInt(`0x${one}`) ^ BigInt(`0x${other}`); rest > 0n; rest &= rest - 1n) count++;
  return count;
}

function planeOf({ luma }: Fingerprint): Plane {
  return { size: fingerprintSize, values: Float64Array.from(Buffer.from(luma, "base64")) };
}
