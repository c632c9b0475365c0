import { isSameName } from "../groups/names.ts";
import type { Column, ScheduleBook, Series } from "./types.ts";
import { isRunning } from "./upcoming.ts";

/** The column of this name, however its letters are written; `undefined` when there is none. */
export function findColumn({ schedules }: ScheduleBook, name: string): Column | undefined {
  return Object.values(schedules.columns).find((column) => isSameName(column.name, name));
}

/** Every column, in the order of their names. */
export function listColumns({ schedules }: ScheduleBook): Column[] {
  return Object.values(schedules.columns).sort((one, other) => one.name.localeCompare(other.name, "zh"));
}

/**
 * Adds tips to a column, which is begun where there is none of that name; those it has already are not added again. Returns how many were new and how many it has
 * now.
 */
export function addTips(
  { schedules }: ScheduleBook,
  name: string,
  tips: readonly string[],
  now: number,
): { readonly name: string; readonly added: number; readonly total: number } {
  const known = findColumn({ schedules }, name);
  const before = known?.tips ?? [];
  const fresh = [...new Set(tips)].filter((tip) => !before.includes(tip));
  const key = known?.name ?? name;
  const all = [...before, ...fresh];
  schedules.columns[key] = { name: key, tips: all, addedAt: known?.addedAt ?? now };
  return { name: key, added: fresh.length, total: all.length };
}

/** The series that publish a column and are not cancelled, by number. */
export function listSeriesOf({ schedules }: ScheduleBook, column: string): Series[] {
  return Object.values(schedules.series).filter(
    (series) => isRunning(series) && series.what.is === "column" && series.what.column === column,
  );
}

/** The next tip of a series and how many it has left, that one included; `undefined` for one of no column. `tip` is absent when none is left. */
export function findNextTip(
  { schedules }: ScheduleBook,
  { what }: Pick<Series, "what">,
): { readonly column: string; readonly tip?: string; readonly left: number } | undefined {
  if (what.is !== "column") return undefined;
  const tips = schedules.columns[what.column]?.tips ?? [];
  const tip = tips[what.tipsUsed];
  const left = Math.max(0, tips.length - what.tipsUsed);
  return { column: what.column, ...(tip === undefined ? {} : { tip }), left };
}
