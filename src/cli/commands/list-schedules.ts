import { describeSeries } from "../../desk/describe-series.ts";
import type { Book } from "../../desk/types.ts";
import type { OfficerId } from "../../groups/types.ts";
import { isScheduled } from "../../notices/start-scheduled.ts";
import { titleShown } from "../../notices/title.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { holderOf } from "../../notices/whose-notice.ts";
import type { Series } from "../../schedules/types.ts";
import { isRunning, listUpcoming, nextShown } from "../../schedules/upcoming.ts";
import { noticeLabel } from "../../texts/notice.ts";
import { seriesLabel } from "../../texts/schedules.ts";
import { schedulesHeads, schedulesTexts } from "../../texts/schedules-cli.ts";
import { isoTime } from "../../zone.ts";
import { groupName } from "../names.ts";
import { printable, table } from "../table.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `schedules`: what is published again and again, and the notices that wait for their time. */
export const listSchedules: Command<"schedules"> = async ({ json }, { store, clock }) => {
  const book = store.book();
  const now = clock.now();
  const series = Object.values(book.schedules.series).filter(isRunning);
  const notices = Object.values(book.notices)
    .filter(isScheduled)
    .sort((one, other) => one.notice.sendAt - other.notice.sendAt);
  if (json) {
    return doneJson({
      series: series.map((one) => seriesFacts(book, one, now)),
      notices: notices.map((file) => noticeFacts(book, file)),
    });
  }
  if (series.length + notices.length === 0) return done(schedulesTexts.none());
  return done(
    table(schedulesHeads.schedules, [
      ...series.map((one) => seriesRow(book, one, now)),
      ...notices.map((file) => noticeRow(book, file, now)),
    ]),
  );
};

function seriesRow(book: Book, series: Series, now: number): string[] {
  const { number, rule, what, groups, nextAt, isPaused, left } = describeSeries(book, series, now);
  const state = isPaused
    ? schedulesTexts.paused
    : left === 0
      ? schedulesTexts.usedUp
      : schedulesTexts.running;
  return [
    seriesLabel(number),
    rule,
    printable(what),
    groups.map(printable).join("、"),
    state,
    nextAt === undefined ? "" : schedulesTexts.nextAt(nextAt, now),
    officerName(book, series.createdBy),
  ];
}

function noticeRow(book: Book, file: NoticeFile, now: number): string[] {
  const { notice } = file;
  return [
    noticeLabel(notice.number),
    schedulesTexts.once,
    printable(titleShown(notice)),
    notice.groups.map((id) => printable(groupName(book.directory, id))).join("、"),
    schedulesTexts.running,
    schedulesTexts.nextAt(notice.sendAt, now),
    officerName(book, holderOf(notice)),
  ];
}

/** Times are ISO with the zone; `next` is empty while it is paused or used up. */
function seriesFacts(book: Book, series: Series, now: number): object {
  const { rule, groups, isPaused, left } = describeSeries(book, series, now);
  const { number, what, createdAt, createdBy, skips, occurrences } = series;
  const next =
    isPaused || left === 0 ? [] : listUpcoming(series, now, Math.min(nextShown, left ?? nextShown));
  return {
    number,
    rule,
    ...(what.is === "column" ? { column: what.column, tipsLeft: left } : { ask: what.ask, body: what.body }),
    groups,
    createdAt: isoTime(createdAt),
    createdBy: officerName(book, createdBy),
    paused: isPaused,
    skips: skips === undefined ? null : isoTime(skips),
    next: next.map(isoTime),
    occurrences: occurrences.map(({ at, ...became }) => ({ at: isoTime(at), ...became })),
  };
}

function noticeFacts(book: Book, { notice }: NoticeFile): object {
  return {
    number: notice.number,
    title: titleShown(notice),
    groups: notice.groups.map((id) => groupName(book.directory, id)),
    sendAt: isoTime(notice.sendAt),
    createdBy: officerName(book, holderOf(notice)),
  };
}

function officerName({ directory }: Book, officer: OfficerId | undefined): string {
  return officer === undefined ? "" : (directory.officers[officer]?.name ?? officer);
}
