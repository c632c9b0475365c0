import { mayUseGroup } from "../groups/officer-groups.ts";
import type { Directory, OfficerId } from "../groups/types.ts";
import type { Occurrence, ScheduleBook, Series } from "./types.ts";
import { isRunning } from "./upcoming.ts";

/** So many past times of a series are remembered. */
const mostOccurrences = 100;

/** Takes a series down under the next number. Returns it as part of the draft. */
export function addSeries(
  { schedules }: ScheduleBook,
  wanted: Pick<Series, "rule" | "groups" | "what" | "createdBy" | "urgent">,
  now: number,
): Series {
  const number = schedules.next;
  schedules.next += 1;
  const series: Series = { ...wanted, number, createdAt: now, occurrences: [] };
  schedules.series[number] = series;
  return series;
}

/** The series an officer may see and change, by number, those cancelled not among them: his own, and those to groups that are all his to use. */
export function listSeriesFor(
  { schedules }: ScheduleBook,
  directory: Directory,
  officer: OfficerId,
): Series[] {
  return Object.values(schedules.series)
    .filter(
      (series) =>
        isRunning(series) &&
        (series.createdBy === officer ||
          series.groups.every((group) => mayUseGroup(directory, officer, group))),
    )
    .sort((one, other) => one.number - other.number);
}

/** Notes what became of one time of a series: from then on it is over, and so are those before it. */
export function noteOccurrence(series: Series, occurrence: Occurrence): void {
  series.occurrences = [...series.occurrences, occurrence].slice(-mostOccurrences);
  if (series.skips !== undefined && series.skips <= occurrence.at) delete series.skips;
}
