import { readingTexts } from "../texts/readings.ts";
import type { Reading, ReadingContext } from "./types.ts";

/** Reads whether a reply tells that people came or went, the quote set aside. */
export function readRoster(_own: string, _context: ReadingContext): Reading {
  return { kind: "unclear", confidence: 0.1, because: readingTexts.fragment };
}
