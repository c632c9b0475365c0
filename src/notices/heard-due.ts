import type { Directory, Gap, GroupId } from "../groups/types.ts";
import type { Notice } from "./types.ts";

/**
 * A deadline set at `since`, moved on by the time in which nobody could be heard between the two; what lies in the time it was moved on by counts too. Without gaps
 * there it is the deadline itself, and one more gap never makes it earlier. All epoch milliseconds; the order of the gaps does not matter, nor do they have to be apart.
 */
export function heardDue(since: number, dueAt: number, gaps: readonly Gap[]): number {
  let due = dueAt;
  let counted = since;
  for (const { from, to } of gaps.toSorted((one, other) => one.from - other.from)) {
    if (from >= due) break;
    due += Math.max(0, to - Math.max(from, counted));
    counted = Math.max(counted, to);
  }
  return due;
}

/** The gaps that count for who can be reached in these groups: none where people post and paste, as nothing depends on being heard there. */
export function gapsFor(directory: Directory, groups: readonly GroupId[]): readonly Gap[] {
  return groups.some((group) => directory.groups[group]?.channel === "bot") ? directory.gaps : [];
}

/** Since when the present deadline of a notice runs: it was to be sent then, or the newest correction moved the deadline or asked everybody anew. */
export function deadlineSince({ sendAt, corrections = [] }: Notice): number {
  const anew = corrections.filter(
    ({ undoneAt, dueAt, reconfirm }) => undoneAt === undefined && (dueAt !== undefined || reconfirm),
  );
  return Math.max(sendAt, ...anew.map(({ at }) => at));
}
