import { readingTexts } from "../texts/readings.ts";
import type { Reading } from "./types.ts";

/** A reading of this kind by a rule of the given sureness, with the phrase that tells an officer why. */
export function reading(
  kind: Reading["kind"],
  confidence: number,
  because: keyof typeof readingTexts,
): Reading {
  return { kind, confidence, because: readingTexts[because] };
}
