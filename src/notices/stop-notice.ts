import { partsOf, statusOf } from "./notice-status.ts";
import type { NoticeBook, NoticeFile, Part } from "./types.ts";

/** Holds back every part not yet tried. What was sent stays sent. Returns the parts held back. */
export function stopNotice(file: NoticeFile, now: number): Part[] {
  const waiting = partsOf(file).filter(({ state }) => state === "queued");
  if (waiting.length > 0) file.notice.stoppedAt = now;
  return waiting;
}

/** Takes a notice back before anything of it was sent. Returns whether it could still be taken back. */
export function withdrawUnsent(book: NoticeBook, file: NoticeFile, now: number): boolean {
  if (statusOf(file, now) === "withdrawn") return false;
  if (partsOf(file).some(({ state }) => state !== "queued")) return false;
  withdrawNotice(book, file, now);
  return true;
}

/** Voids a notice: nothing more is sent, nobody owes an answer any more. What was said stays in the ledger. */
export function withdrawNotice(book: NoticeBook, file: NoticeFile, now: number): void {
  file.notice.withdrawnAt = now;
  leaveLive(book, file.notice.number);
}

/** Closes a notice: it takes no more answers and nothing more of it is sent. */
export function closeNotice(book: NoticeBook, file: NoticeFile, now: number): void {
  file.notice.closedAt = now;
  leaveLive(book, file.notice.number);
}

function leaveLive(book: NoticeBook, number: number): void {
  book.directory.live = book.directory.live.filter((live) => live !== number);
}
