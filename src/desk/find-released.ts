import { openBreakerOf } from "../delivery/breaker.ts";
import { listCarried } from "../delivery/carried.ts";
import { isByHand, listWaitingOf } from "../delivery/list-waiting.ts";
import { partsOf } from "../notices/notice-status.ts";
import { leadOf } from "../notices/rectify/message-of.ts";
import { awaitsClock } from "../notices/start-scheduled.ts";
import type { NoticeFile } from "../notices/types.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import { byHandTexts } from "../texts/by-hand.ts";
import { draftTexts } from "../texts/desk-draft.ts";
import type { Pause } from "../texts/desk-notice.ts";
import { scheduleTexts } from "../texts/schedules.ts";
import { listOpen } from "./pick-notice.ts";
import { shownForMs } from "./talks.ts";
import type { Turn } from "./turn.ts";

/** The notice this officer released last, while nothing of it was tried and something of it waits; `undefined` when there is none. */
export function findReleased(turn: Turn): NoticeFile | undefined {
  const newest = newestOfHis(turn);
  if (!newest || partsOf(newest).some(({ state }) => state !== "queued")) return undefined;
  const told = listCarried(turn.book, newest.notice.number);
  if (told.some(({ part }) => part.state !== "queued")) return undefined;
  return listWaitingOf(turn.book, newest).length + told.length > 0 ? newest : undefined;
}

/** What 发 without a draft is answered when the notice it may mean is released already; `undefined` when there is none. */
export function toldOfReleased(turn: Turn): string | undefined {
  const { book, now, rules } = turn;
  const file = newestOfHis(turn);
  if (!file) return undefined;
  const { number, groups, sendAt, urgent } = file.notice;
  if (findReleased(turn)) {
    if (awaitsClock(file.notice)) return scheduleTexts.scheduled(number, sendAt);
    const mayGo = Math.max(sendAt, now);
    const startsAt = urgent ? mayGo : afterQuietHours(rules.pace.quietHours, mayGo);
    const pause = pauseOver(turn, startsAt);
    if (pause) return draftTexts.sendingPaused(number, true, pause, now);
    if (startsAt > mayGo) return draftTexts.sendingAfterQuiet(number, startsAt, now);
    if (startsAt > now) return draftTexts.stillWaiting(number, Math.ceil((startsAt - now) / 1000));
  }
  if (now - sendAt > shownForMs) return undefined;
  if (listWaitingOf(book, file).length > 0) return draftTexts.underWay(number);
  const isUnposted = partsOf(file).some(({ state }) => state === "queued");
  if (!isUnposted || !groups.every((group) => isByHand(book, group))) return undefined;
  return byHandTexts.readyToPost(
    number,
    groups.map((group) => book.directory.groups[group]?.name ?? group),
  );
}

/** The pause of the service that holds what would start then; `undefined` when it is over by that time, or there is none. */
export function pauseOver({ book, now }: Turn, startsAt: number): Pause | undefined {
  const breaker = openBreakerOf(book, now);
  if (!breaker || (breaker.until !== undefined && breaker.until <= startsAt)) return undefined;
  return breaker.until === undefined ? {} : { until: breaker.until };
}

function newestOfHis(turn: Turn): NoticeFile | undefined {
  const newest = listOpen(turn).findLast(({ notice }) => notice.createdBy === turn.officer);
  if (!newest || newest.notice.stoppedAt !== undefined) return undefined;
  return leadOf(turn.book, newest);
}
