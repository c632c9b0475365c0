import type { OfficerId } from "../groups/types.ts";
import type { Notice, Ruling } from "./types.ts";

/** When this officer last ruled on the notice with something that still stands; `undefined` when he has not. */
export function lastRuledAt(notice: Notice, by: OfficerId): number | undefined {
  return newestOf(notice, by)?.at;
}

/**
 * 撤销裁定: undoes what the officer ruled last and still stands, all of it where one command ruled on several. Returns those rulings, in the order they were made;
 * empty when he has none on this notice.
 */
export function undoNewestRulings(notice: Notice, by: OfficerId, now: number): Ruling[] {
  const newest = newestOf(notice, by);
  if (!newest) return [];
  const together = notice.rulings.filter(
    (ruling) => ruling.by === by && ruling.undoneAt === undefined && ruling.at === newest.at,
  );
  for (const ruling of together) ruling.undoneAt = now;
  return together;
}

function newestOf(notice: Notice, by: OfficerId): Ruling | undefined {
  return notice.rulings.findLast((ruling) => ruling.by === by && ruling.undoneAt === undefined);
}
