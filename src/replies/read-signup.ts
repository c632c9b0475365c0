import { readingTexts } from "../texts/readings.ts";
import type { Reading, ReadingContext } from "./types.ts";

/** Reads how many a reply signs up for, the quote set aside. */
export function readSignup(_own: string, _context: ReadingContext): Reading {
  return { kind: "unclear", confidence: 0.1, because: readingTexts.fragment };
}
