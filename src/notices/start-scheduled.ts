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

/** What is to become of a scheduled notice whose time has come; see {@link findDueStart}. */
export type DueStart = "start" | "too late" | "past its deadline";

/**
 * What is to become of a notice that waits for its time; `undefined` while that has not come, and while nothing can be sent (`mayGo`): how late
 * it is shows when something can.
 */
export function findDueStart(
  file: NoticeFile,
  {
    quiet,
    mayGo,
    now,
  }: { readonly quiet: QuietHours | undefined; readonly mayGo: boolean; readonly now: number },
): DueStart | undefined {
  const { sendAt, urgent, dueAt } = file.notice;
  if (!awaitsClock(file.notice) || !isLive(file.notice) || now < sendAt) return undefined;
  if (file.notice.stoppedAt !== undefined) return undefined;
  if (!mayGo) return undefined;
  if (isTooLate(sendAt, urgent, quiet, now)) return "too late";
  return dueAt !== undefined && dueAt <= now ? "past its deadline" : "start";
}
