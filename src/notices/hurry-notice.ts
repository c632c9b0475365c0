import { partsOf } from "./notice-status.ts";
import { awaitsClock } from "./start-scheduled.ts";
import type { NoticeFile } from "./types.ts";

/** 立即 for a notice already released: it may go out now, whatever the hour. What was tried before stays as it is. */
export function hurryNotice({ notice, sheets }: NoticeFile, now: number): void {
  notice.sendAt = Math.min(notice.sendAt, now);
  notice.urgent = true;
  if (awaitsClock(notice)) notice.startedAt = now;
  for (const part of partsOf({ notice, sheets })) {
    if (part.state === "queued" && part.correction === undefined) {
      part.notBefore = Math.min(part.notBefore, now);
    }
  }
}
