import { nextTimes } from "../notices/next-times.ts";
import type { Series } from "./types.ts";

/** So many of the next times are shown to people. */
export const nextShown = 5;

/** Whether a series still publishes something, now or once it is resumed. */
export function isRunning({ cancelledAt }: Pick<Series, "cancelledAt">): boolean {
  return cancelledAt === undefined;
}

/** Times up to this instant are dealt with: it did not run yet, was paused, or something became of them. Epoch milliseconds. */
export function dealtWithUntil({ createdAt, resumedAt, occurrences }: Series): number {
  return Math.max(createdAt, resumedAt ?? createdAt, occurrences.at(-1)?.at ?? createdAt);
}

/** The next `count` times at which a series will publish, ascending, the one to be left out not among them; none of one cancelled. A pause is not looked at. */
export function listUpcoming(series: Series, now: number, count: number): number[] {
  if (!isRunning(series)) return [];
  const from = Math.max(dealtWithUntil(series), now);
  return nextTimes(series.rule, from, count + 1)
    .filter((at) => at !== series.skips)
    .slice(0, count);
}
