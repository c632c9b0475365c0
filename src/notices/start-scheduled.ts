import type { QuietHours } from "../config.ts";
import { isTooLate } from "./is-too-late.ts";
import { isLive, partsOf } from "./notice-status.ts";
import type { Notice, NoticeFile } from "./types.ts";

/** Whether a notice made beforehand (定时) waits for its time: nothing of it is sent before the clock, or an officer, lets it go. */
export function awaitsClock({
  scheduledFor,
  startedAt,
}: Pick<Notice, "scheduledFor" | "startedAt">): boolean {
  return scheduledFor !== undefined && startedAt === undefined;
}

/** Whether a notice waits for its time, and could still be taken back. */
export function isScheduled(file: NoticeFile): boolean {
  const { notice } = file;
  return (
    awaitsClock(notice) &&
    isLive(notice) &&
    notice.stoppedAt === undefined &&
    partsOf(file).every(({ state }) => state === "queued")
  );
}

/** What is to become of a scheduled notice whose time has come; see {@link findDueStart}. `start late`: people post it, and judge for themselves. */
export type DueStart = "start" | "start late" | "too late" | "past its deadline";

/** What the time of a notice is judged by. */
export interface StartFacts {
  readonly quiet: QuietHours | undefined;
  /** Something can be sent to its groups now. */
  readonly mayGo: boolean;
  /** People post in all of its groups. */
  readonly byHand: boolean;
  readonly now: number;
}

/**
 * What is to become of a notice that waits for its time; `undefined` while that has not come, and while nothing can be sent: how late it is shows when something
 * can.
 */
export function findDueStart(
  file: NoticeFile,
  { quiet, mayGo, byHand, now }: StartFacts,
): DueStart | undefined {
  const { sendAt, urgent, dueAt, stoppedAt } = file.notice;
  if (!awaitsClock(file.notice) || !isLive(file.notice) || stoppedAt !== undefined) return undefined;
  if (now < sendAt || !mayGo) return undefined;
  if (dueAt !== undefined && dueAt <= now) return "past its deadline";
  if (!isTooLate(sendAt, urgent, quiet, now)) return "start";
  return byHand ? "start late" : "too late";
}
