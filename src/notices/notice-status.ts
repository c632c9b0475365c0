import type { Notice, NoticeFile, Part, Sheet } from "./types.ts";

/** What has become of a notice as a whole. Derived, never stored. */
export type NoticeStatus = "scheduled" | "open" | "closed" | "withdrawn";

/**
 * `scheduled` until the first part may go out, or was posted by hand before that; a withdrawn notice stays withdrawn even when it was closed before.
 */
export function statusOf({ notice, sheets }: NoticeFile, now: number): NoticeStatus {
  if (notice.withdrawnAt !== undefined) return "withdrawn";
  if (notice.closedAt !== undefined) return "closed";
  return now < notice.sendAt && !Object.values(sheets).some(hasBegun) ? "scheduled" : "open";
}

/** Whether a notice still takes answers and may have parts to be sent. */
export function isLive(notice: Notice): boolean {
  return notice.withdrawnAt === undefined && notice.closedAt === undefined;
}

/** How far the delivery in one group has come. */
export interface DeliveryProgress {
  readonly total: number;
  readonly sent: number;
  readonly failed: number;
  readonly unknown: number;
  /** Not yet tried, or under way. */
  readonly waiting: number;
}

/** Counts the parts by what became of them; all zero for none. */
export function progressOf(parts: readonly Part[]): DeliveryProgress {
  const count = (...states: Part["state"][]): number =>
    parts.filter(({ state }) => states.includes(state)).length;
  return {
    total: parts.length,
    sent: count("sent"),
    failed: count("failed"),
    unknown: count("unknown"),
    waiting: count("queued", "sending"),
  };
}

/** Whether the first part reached, or may have reached, the group: from then on it can be answered there. */
export function hasBegun(sheet: Sheet): boolean {
  return sheet.deliveredAt !== undefined;
}

/**
 * When the last part of the notice itself was settled in this group; `undefined` while any waits or is being sent. Corrections change nothing. One that stands in
 * another's messages was settled when its recipients were frozen.
 */
export function settledAt(sheet: Sheet): number | undefined {
  const own = sheet.parts.filter(({ correction }) => correction === undefined);
  if (own.some(({ state }) => state === "queued" || state === "sending")) return undefined;
  return own.length === 0 ? sheet.deliveredAt : Math.max(...own.map(({ at }) => at));
}

/** Every part of the notice, group by group. */
export function partsOf(file: NoticeFile): Part[] {
  return file.notice.groups.flatMap((group) => file.sheets[group]?.parts ?? []);
}
