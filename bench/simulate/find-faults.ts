import { findDoubled } from "./find-doubled.ts";
import { findLost } from "./find-lost.ts";
import { findMissedReminders, type Reminded } from "./find-missed-reminders.ts";
import { findWronglyReminded } from "./find-wrongly-reminded.ts";
import type { Month } from "./play-month.ts";

/** What was looked for, and what was found against it, one sentence each; empty is good. */
export interface Verdict {
  readonly what: string;
  readonly looked: number;
  readonly faults: readonly string[];
}

/** Judges a month by what the street knows, what arrived, and what was stored. */
export function findFaults(month: Month): {
  readonly verdicts: readonly Verdict[];
  readonly reminded: Reminded;
} {
  const { reminded, ...missed } = findMissedReminders(month);
  return {
    verdicts: [...findDoubled(month), ...findLost(month), missed, ...findWronglyReminded(month)],
    reminded,
  };
}
