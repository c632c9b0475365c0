import { hourMs } from "../../src/zone.ts";
import type { Verdict } from "./find-faults.ts";
import type { Month } from "./play-month.ts";

/** The same words to the same people within so many milliseconds are a repetition, whatever their keys. */
const soonMs = hourMs;

/** Nothing may be delivered twice to the same addressee: by its key ever, in a group also by its words. */
export function findDoubled({ delivered }: Month): Verdict[] {
  const keys = new Set<string>();
  const words = new Map<string, number>();
  const byKey: string[] = [];
  const byWords: string[] = [];
  for (const { at, key, to, text, isGroup } of delivered) {
    if (key !== undefined) {
      if (keys.has(`${to} ${key}`)) byKey.push(`${to} got ${key} twice: ${text}`);
      keys.add(`${to} ${key}`);
    }
    if (!isGroup || text.startsWith("[")) continue;
    const before = words.get(`${to} ${text}`);
    if (before !== undefined && at - before < soonMs) byWords.push(`${to} was told twice: ${text}`);
    words.set(`${to} ${text}`, at);
  }
  return [
    { what: "no key delivered twice to the same addressee", looked: delivered.length, faults: byKey },
    {
      what: "no group told the same words twice within an hour",
      looked: delivered.filter(({ isGroup }) => isGroup).length,
      faults: byWords,
    },
  ];
}
