import { isByHand } from "../delivery/list-waiting.ts";
import { namesApart } from "../groups/name-apart.ts";
import { mayUseGroup } from "../groups/officer-groups.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { OfficerId } from "../groups/types.ts";
import { isOut } from "../notices/correct-notice.ts";
import { dueOf, followUpDue } from "../notices/follow-up-due.ts";
import { partsOf } from "../notices/notice-status.ts";
import { isHazard } from "../notices/rectify/hazard-of.ts";
import { toldState } from "../notices/rectify/told-state.ts";
import { type Tally, tallyNotice } from "../notices/tally.ts";
import { titleShown } from "../notices/title.ts";
import type { NoticeFile } from "../notices/types.ts";
import { holderOf } from "../notices/whose-notice.ts";
import { findNextTip } from "../schedules/columns.ts";
import { listSeriesFor } from "../schedules/series.ts";
import { listUpcoming } from "../schedules/upcoming.ts";
import type { Today, TodayNotice } from "../texts/desk-today.ts";
import { dayMs, minuteMs, startOfDay } from "../zone.ts";
import { listOpen } from "./pick-notice.ts";
import { listToReview } from "./review.ts";
import type { Book } from "./types.ts";

/** A shorter silence is not worth a line, milliseconds. */
const gapWorthTelling = minuteMs;

/** Whose day it is, and by what. */
export interface Asked {
  readonly book: Book;
  readonly officer: OfficerId;
  readonly bindings: SessionBindings;
  readonly now: number;
  /** Gaps that were over before are old news. */
  readonly gapsSince: number;
}

/** What 今日 and the digest tell an officer: the open notices he looks after, everything that waits for him, and who looks after the others. */
export function gatherToday(asked: Asked): Today {
  const { book, officer, bindings, now, gapsSince } = asked;
  const { directory } = book;
  const seen = listOpen(asked);
  const his = seen.filter(({ notice }) => [undefined, officer].includes(holderOf(notice)));
  const open = his.filter((file) => !isOverAsStopped(file, now));
  const nameOf = namesApart(directory);
  const tallies = open.map((file) => ({ file, tally: tallyNotice(file, directory, now) }));
  const unplaced = new Set(tallies.flatMap(({ tally }) => tally.unplaced.map(({ member }) => member)));
  return {
    notices: tallies.map(({ file, tally }) => noticeOf(file, tally, nameOf)),
    ofColleagues: byHolder(
      asked,
      seen.filter((file) => !his.includes(file) && !isOverAsStopped(file, now)),
    ),
    toReview: listToReview(asked, his).length,
    submitted: tallies
      .filter(({ tally }) => tally.standings.some(({ hazard }) => hazard?.waits === true))
      .map(({ file }) => file.notice.number),
    trouble: open.flatMap((file) => {
      const states = partsOf(file).map(({ state }) => state);
      const failed = states.filter((state) => state === "failed").length;
      const unknown = states.filter((state) => state === "unknown").length;
      return failed + unknown === 0 ? [] : [{ number: file.notice.number, failed, unknown }];
    }),
    unplaced: unplaced.size,
    gaps: directory.gaps.filter(
      ({ from, to }) => to >= gapsSince && to - from >= gapWorthTelling && to <= now,
    ),
    unbound: Object.values(directory.groups)
      .filter(
        ({ id }) =>
          !isByHand(book, id) && bindings.roomOf(id) === undefined && mayUseGroup(directory, officer, id),
      )
      .map(({ name }) => name),
    scheduled: listSeriesFor(book, directory, officer)
      .filter(({ pausedAt }) => pausedAt === undefined)
      .flatMap((series) =>
        listUpcoming(series, now, Math.min(24, findNextTip(book, series)?.left ?? 24))
          .filter((at) => at < startOfDay(now) + dayMs)
          .map((at) => ({
            at,
            what: series.what.is === "column" ? series.what.column : series.what.body,
          })),
      )
      .sort((one, other) => one.at - other.at),
    now,
  };
}

/** He stopped it, and by now nobody would answer in time: it is no work of today. A hazard is there until it is gone. */
function isOverAsStopped(file: NoticeFile, now: number): boolean {
  const { notice } = file;
  if (notice.stoppedAt === undefined || isHazard(notice)) return false;
  const dueAt = dueOf(file) ?? followUpDue(notice, notice.sendAt);
  return dueAt !== undefined && now > dueAt;
}

function noticeOf(file: NoticeFile, tally: Tally, nameOf: ReturnType<typeof namesApart>): TodayNotice {
  const { notice } = file;
  const standing = tally.standings.find(({ hazard: found }) => found !== undefined);
  const hazard = standing?.hazard;
  return {
    number: notice.number,
    title: titleShown(notice),
    owes: notice.ask !== "inform",
    waiting: !isOut(file),
    ...(isOut(file) ? {} : { sendAt: notice.sendAt }),
    owing: tally.owing,
    missing: [...tally.silent, ...tally.unclear].map(({ site }) => nameOf(site)),
    ...(standing && hazard
      ? { hazard: { site: nameOf(standing.site), state: toldState(hazard), overdue: hazard.overdue } }
      : {}),
    ...(hazard?.dueAt === undefined
      ? notice.dueAt === undefined
        ? {}
        : { dueAt: notice.dueAt }
      : { dueAt: hazard.dueAt }),
  };
}

function byHolder({ book }: Asked, files: readonly NoticeFile[]): Today["ofColleagues"] {
  const numbers = new Map<string, number[]>();
  for (const { notice } of files) {
    const holder = holderOf(notice);
    if (holder === undefined) continue;
    const name = book.directory.officers[holder]?.name ?? holder;
    numbers.set(name, [...(numbers.get(name) ?? []), notice.number]);
  }
  return [...numbers].map(([name, held]) => ({ name, numbers: held }));
}
