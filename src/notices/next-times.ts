import { isWorkday } from "../workdays.ts";
import { dayMs, instantOf, localTime, minuteMs, startOfDay } from "../zone.ts";

/** The days on which something is sent again and again. */
export type RecurringDays =
  | { readonly every: "day" }
  /** Workdays with 调休; the others ask no calendar and keep to holidays too. */
  | { readonly every: "workday" }
  /** 1 is Monday, 7 Sunday; ascending, at least one. */
  | { readonly every: "week"; readonly weekdays: readonly number[] }
  /** 1 to 31, ascending, at least one. A month without such a day has it on its last, so that 31 is the end of every month. */
  | { readonly every: "month"; readonly days: readonly number[] };

/** A time that comes again. Plain, so that it can be stored. */
export interface Recurrence {
  readonly on: RecurringDays;
  /** Minutes after midnight in Shanghai, 0 to 1439. */
  readonly minutes: number;
}

/** The next `count` instants of a rule after `from`, epoch milliseconds, ascending; one that is `from` itself is not among them. */
export function nextTimes({ on, minutes }: Recurrence, from: number, count: number): number[] {
  const times: number[] = [];
  for (let day = startOfDay(from); times.length < count; day += dayMs) {
    const at = day + minutes * minuteMs;
    if (at > from && isOn(on, day)) times.push(at);
  }
  return times;
}

function isOn(on: RecurringDays, day: number): boolean {
  switch (on.every) {
    case "day":
      return true;
    case "workday":
      return isWorkday(day);
    case "week":
      return on.weekdays.includes(localTime(day).weekday || 7);
    case "month": {
      const { year, month, day: date } = localTime(day);
      const last = localTime(instantOf(year, month + 1, 1) - dayMs).day;
      return on.days.some((wanted) => Math.min(wanted, last) === date);
    }
  }
}
