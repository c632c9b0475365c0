import { partsOf } from "./notice-status.ts";
import { awaitsClock } from "./start-scheduled.ts";
import type { NoticeFile, Part } from "./types.ts";

/**
 * Queues again, at an officer's word, the parts that failed, whose fate is unknown, or that were held back by a stop. Returns them; empty when there
 * was nothing to send again. What is scheduled for later keeps its time.
 */
export function retryParts(file: NoticeFile, now: number): Part[] {
  const { stoppedAt, sendAt } = file.notice;
  const stopped = stoppedAt !== undefined;
  const isAhead = awaitsClock(file.notice) && now < sendAt;
  const again = partsOf(file).filter(
    ({ state }) => state === "failed" || state === "unknown" || (stopped && state === "queued"),
  );
  for (const part of again) {
    part.state = "queued";
    part.at = now;
    part.notBefore = isAhead ? sendAt : now;
    delete part.error;
  }
  delete file.notice.stoppedAt;
  if (again.length > 0 && awaitsClock(file.notice) && !isAhead) file.notice.startedAt = now;
  return again;
}

/** Takes an officer's word that a part of unknown fate did arrive. Returns the parts so settled. */
export function confirmArrived(file: NoticeFile, now: number): Part[] {
  const unknown = partsOf(file).filter(({ state }) => state === "unknown");
  for (const part of unknown) {
    part.state = "sent";
    part.at = now;
    delete part.error;
  }
  return unknown;
}
