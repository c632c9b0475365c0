import { minuteMs } from "../zone.ts";
import type { Gap } from "./types.ts";

/** How often it is noted that the bot listens, milliseconds. */
export const noteListeningMs = 10 * minuteMs;
/** What nobody listened in for no longer, beyond that, is not worth a note, milliseconds. */
const graceMs = 2 * minuteMs;

/**
 * The time in which nobody listened and that no gap tells of yet: the program did not run, or had no session when it began. `listeningAt`: when it was last noted that
 * the bot listens. `undefined` as a rule.
 */
export function findMissedTime(listeningAt: number, gaps: readonly Gap[], now: number): Gap | undefined {
  let told = 0;
  let counted = listeningAt;
  for (const { from, to } of gaps.toSorted((one, other) => one.from - other.from)) {
    const until = Math.min(to, now);
    told += Math.max(0, until - Math.max(from, counted));
    counted = Math.max(counted, until);
  }
  return now - listeningAt - told > noteListeningMs + graceMs ? { from: listeningAt, to: now } : undefined;
}
