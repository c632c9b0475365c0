import { createPictures } from "../src/media/pictures.ts";
import { type Fingerprint, isSamePicture } from "../src/same-picture.ts";
import { type Line, type Measurement, show } from "./figures.ts";
import type { BenchSize } from "./options.ts";
import { waysToCopy } from "./pictures/copies.ts";
import { type AfterKind, afterKinds, visit } from "./pictures/visit.ts";

/** Two fingerprints that a shop's photo and the one it is held against would have. */
type Pair = readonly [Fingerprint, Fingerprint];

/** What a bot would do that compares 64-bit hashes alone: the usual limit. */
const usualLimit = 10;

/** How often a picture is taken for one seen before, rightly and wrongly, on drawn rooms as phones photograph them. */
export async function measurePictures(size: BenchSize): Promise<Measurement> {
  const pairs = new Map<string, Pair[]>();
  const add = (what: string, pair: Pair): void => {
    pairs.set(what, [...(pairs.get(what) ?? []), pair]);
  };
  const originals: Fingerprint[] = [];
  const pictures = createPictures();
  let [taken, spent] = [0, 0];
  const print = async (bytes: Uint8Array): Promise<Fingerprint> => {
    const start = performance.now();
    const fingerprint = await pictures.fingerprint(bytes);
    spent += performance.now() - start;
    taken++;
    return fingerprint;
  };
  for (let seed = 1; seed <= size.rooms; seed++) {
    const { before, after } = await visit(seed);
    const original = await print(before);
    for (const [what, copy] of waysToCopy) {
      for (const bytes of await copy(before)) add(what, [original, await print(bytes)]);
    }
    for (const [kind, photo] of after) add(kind, [original, await print(photo)]);
    originals.push(original);
  }
  const different = originals.flatMap((one, index) =>
    originals.slice(index + 1).map((other): Pair => [one, other]),
  );
  const start = performance.now();
  const wrong = lineOf("other rooms", different, "≤ 1 %");
  const perPair = (performance.now() - start) / different.length;
  const near = [...pairs.values()].flat();
  const begun = performance.now();
  const lines = [
    ...waysToCopy.map(([what], index) =>
      lineOf(what, pairs.get(what) ?? [], index < requiredCopies ? "≥ 95 %" : ""),
    ),
    wrong,
    ...afterKinds.map((kind) =>
      lineOf(`after: ${kind}`, pairs.get(kind) ?? [], kind === fixedCamera ? "" : "≤ 5 %"),
    ),
  ];
  const perNearPair = (performance.now() - begun) / near.length;
  return {
    title: `Photos taken for ones seen before (${size.rooms} drawn rooms)`,
    means:
      "%: of the pairs, how many count as one picture. Hash: what a 64-bit difference hash alone says at its usual limit of 10 bits. After: photos taken anew when " +
      `the hazard was gone. A fingerprint takes ${show(spent / taken)} ms, comparing it ${show(perPair)} ms with one of another place and ${show(perNearPair)} ms ` +
      "with one of the same.",
    heads: ["%", "hash", "pairs"],
    lines,
  };
}

/** Nobody photographs so; it tells how much the rest owes to the hand. */
const fixedCamera: AfterKind = "a fixed camera, the same light";

/** The first ways to copy are those a shopkeeper finds in his phone's gallery, and must be found; the others should be. */
const requiredCopies = 7;

function lineOf(what: string, pairs: readonly Pair[], good: string): Line {
  const found = pairs.filter(([one, other]) => isSamePicture(one, other));
  const byHash = pairs.filter(([one, other]) => bitsBetween(one, other) <= usualLimit);
  return {
    what,
    figures: [
      showShare(found.length, pairs.length),
      showShare(byHash.length, pairs.length),
      show(pairs.length),
    ],
    ...(good === "" ? {} : { good }),
  };
}

function bitsBetween(one: Fingerprint, other: Fingerprint): number {
  const bits = BigInt(`0x${one.hash}`) ^ BigInt(`0x${other.hash}`);
  return [...bits.toString(2)].filter((bit) => bit === "1").length;
}

function showShare(count: number, of: number): string {
  return show((100 * count) / Math.max(1, of));
}
