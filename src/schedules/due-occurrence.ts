import type { QuietHours } from "../config.ts";
import { isTooLate } from "../notices/is-too-late.ts";
import { nextTimes } from "../notices/next-times.ts";
import { dayMs } from "../zone.ts";
import type { Series } from "./types.ts";
import { dealtWithUntil, isRunning } from "./upcoming.ts";

/** A time of a series that has come, and what is to become of it. */
export interface DueOccurrence {
  readonly at: number;
  readonly as: "publish" | "skip" | "missed";
}

/** Every rule has a time within so many milliseconds: the months are the longest. */
const longestRhythm = 32 * dayMs;

/**
 * The newest time of a series that has come and that nothing became of yet; `undefined` when there is none, and while it is paused. Of several missed ones only
 * the newest counts. One that could go out only hours late is missed; `mayGo`: whether anything can be sent now; until then all wait, so that he hears of the newest
 * only.
 */
export function findDueOccurrence(
  series: Series,
  {
    quiet,
    mayGo,
    now,
  }: { readonly quiet: QuietHours | undefined; readonly mayGo: boolean; readonly now: number },
): DueOccurrence | undefined {
  if (!mayGo || !isRunning(series) || series.pausedAt !== undefined) return undefined;
  const at = newestUntil(series, now);
  if (at === undefined) return undefined;
  if (at === series.skips) return { at, as: "skip" };
  return { at, as: isTooLate(at, series.urgent, quiet, now) ? "missed" : "publish" };
}

function newestUntil(series: Series, now: number): number | undefined {
  const next = (from: number): number | undefined => nextTimes(series.rule, from, 1)[0];
  let newest: number | undefined;
  let coming = next(Math.max(dealtWithUntil(series), now - longestRhythm));
  while (coming !== undefined && coming <= now) {
    newest = coming;
    coming = next(coming);
  }
  return newest;
}
