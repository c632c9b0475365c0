import { titleOf } from "../notices/title.ts";
import { findNextTip } from "../schedules/columns.ts";
import type { Series } from "../schedules/types.ts";
import { listUpcoming } from "../schedules/upcoming.ts";
import { recurrenceText } from "../texts/recurrence.ts";
import { columnTexts, type SeriesShown } from "../texts/schedules.ts";
import type { Book } from "./types.ts";

/** What a series publishes, in few words: 栏目“防诈”, or the title of its notice. */
export function whatOfSeries({ what }: Pick<Series, "what">): string {
  return what.is === "column" ? columnTexts.what(what.column) : titleOf(what.body);
}

/** A series as people are shown it. */
export function describeSeries(book: Book, series: Series, now: number): SeriesShown {
  const left = findNextTip(book, series)?.left;
  const [nextAt] = left === 0 || series.pausedAt !== undefined ? [] : listUpcoming(series, now, 1);
  return {
    number: series.number,
    rule: recurrenceText(series.rule),
    what: whatOfSeries(series),
    groups: series.groups.map((id) => book.directory.groups[id]?.name ?? id),
    ...(nextAt === undefined ? {} : { nextAt }),
    isPaused: series.pausedAt !== undefined,
    ...(left === undefined ? {} : { left }),
  };
}
