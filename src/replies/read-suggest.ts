import { readingTexts } from "../texts/readings.ts";
import type { Reading, ReadingContext } from "./types.ts";

/** Reads whether a reply holds a suggestion, the quote set aside. */
export function readSuggest(_own: string, _context: ReadingContext): Reading {
  return { kind: "unclear", confidence: 0.1, because: readingTexts.fragment };
}
