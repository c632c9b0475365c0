import { dayMs } from "../../zone.ts";
import { isLive } from "../notice-status.ts";
import type { NoticeBook } from "../types.ts";
import { findClosing } from "./closing-ruling.ts";

/** So long a ruling is undone in a word, and the shop's photos are compared with new ones, milliseconds. */
const keptOpenFor = 30 * dayMs;

/** The numbers of live hazards of which nothing was left to do a month ago; empty when there is none. */
export function listFixedLongAgo({ notices }: Pick<NoticeBook, "notices">, now: number): number[] {
  return Object.values(notices).flatMap(({ notice }) => {
    const closing = notice.hazard && isLive(notice) ? findClosing(notice) : undefined;
    return closing && now - closing.at >= keptOpenFor ? [notice.number] : [];
  });
}
