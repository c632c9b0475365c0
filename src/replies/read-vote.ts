import { readingTexts } from "../texts/readings.ts";
import type { Reading, ReadingContext } from "./types.ts";

/** Reads which option a reply votes for, the quote set aside. */
export function readVote(_own: string, _context: ReadingContext): Reading {
  return { kind: "unclear", confidence: 0.1, because: readingTexts.fragment };
}
