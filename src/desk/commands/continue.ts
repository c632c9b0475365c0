import { closeBreaker, openBreakerOf } from "../../delivery/breaker.ts";
import { listWaiting } from "../../delivery/list-waiting.ts";
import { Declined } from "../../errors.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import { listOpen } from "../pick-notice.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 继续: sending paused by the service goes on at once. */
export function goOn(turn: Turn): Outcome {
  const { book, now } = turn;
  const breaker = openBreakerOf(book, now);
  if (breaker && breaker.until === undefined) throw new Declined(noticeTexts.loginNeeded());
  if (!closeBreaker(book, now)) {
    const stopped = listOpen(turn).filter(({ notice }) => notice.stoppedAt !== undefined);
    throw new Declined(noticeTexts.notPaused(stopped.map(({ notice }) => notice.number)));
  }
  return answer(noticeTexts.continued(listWaiting(book).filter(({ to }) => "group" in to).length));
}
