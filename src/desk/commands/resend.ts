import { openBreakerOf } from "../../delivery/breaker.ts";
import { Declined } from "../../errors.ts";
import { partsOf } from "../../notices/notice-status.ts";
import { retryParts } from "../../notices/retry-parts.ts";
import { awaitsClock } from "../../notices/start-scheduled.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import { scheduleTexts } from "../../texts/schedules.ts";
import { pickMessage } from "../pick-notice.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 重发: sends again what failed, may not have arrived, or was held back by 停. */
export function resend(turn: Turn): Outcome {
  const { book, now } = turn;
  const file = pickMessage(turn, "重发", hasToResend, noticeTexts.noneToResend());
  const { number } = file.notice;
  const unsure = partsOf(file).filter(({ state }) => state === "unknown").length;
  const again = retryParts(file, now);
  if (again.length === 0) throw new Declined(noticeTexts.nothingToResend(number));
  tellHolder(turn, file.notice, (by, notice) => colleagueTexts.resent(by, notice, again.length));
  if (awaitsClock(file.notice)) return answer(scheduleTexts.scheduledAgain(number, file.notice.sendAt));
  const breaker = openBreakerOf(book, now);
  const pause = breaker && (breaker.until === undefined ? {} : { until: breaker.until });
  return answer(noticeTexts.resent(number, again.length, unsure, pause, now));
}

function hasToResend(file: NoticeFile): boolean {
  return (
    file.notice.stoppedAt !== undefined ||
    partsOf(file).some(({ state }) => state === "failed" || state === "unknown")
  );
}
