import { addWorkdays } from "../../workdays.ts";
import { dayMs, localTime, startOfDay } from "../../zone.ts";
import {
  dateWithoutYear,
  dayOfMonth,
  dayOfNextMonth,
  dayOfWeek,
  endOfMonth,
  monthsLater,
  realDay,
} from "./calendar.ts";
import { notUnderstood, type Refusal } from "./refusal.ts";

/** `relative` to today, a `weekday` whose week is left open or named, or a `date`. */
export type DayKind = "relative" | "open weekday" | "weekday" | "date";

export interface DayRule {
  readonly kind: DayKind;
  /** Matches at the beginning of plain words. */
  readonly pattern: RegExp;
  /** Midnight of the day meant. */
  day(match: RegExpExecArray, now: number): number | Refusal;
}

const within = "(?:之内|以内|内|之后|以后|后)";

/** How officers name a day; the first that matches is meant. Words as {@link plainWords} spells them. */
export const dayRules: readonly DayRule[] = [
  inDays(/^今天(?:之内|以内|内)?/u, 0),
  inDays(/^明天(?:之内|以内|内)?/u, 1),
  inDays(/^大后天/u, 3),
  inDays(/^后天/u, 2),
  inDays(/^昨[天日晚]/u, -1),
  inDays(/^前[天日晚]/u, -2),
  counted(
    new RegExp(`^(\\d{1,3})(?:天${within}?|日${within})`, "u"),
    (count, now) => startOfDay(now) + count * dayMs,
  ),
  counted(
    new RegExp(`^(\\d{1,2})个?(?:周(?!<)|星期|礼拜)${within}?`, "u"),
    (count, now) => startOfDay(now) + count * 7 * dayMs,
  ),
  counted(new RegExp(`^(\\d{1,2})个?工作日${within}?`, "u"), (count, now) => addWorkdays(now, count)),
  counted(new RegExp(`^(\\d{1,2})个月${within}?`, "u"), (count, now) => monthsLater(now, count)),
  rule("relative", new RegExp(`^半个月${within}?`, "u"), (_match, now) => startOfDay(now) + 15 * dayMs),
  rule("weekday", /^(?:本|这个?)周<(\d)>/u, ([, day], now) => dayOfWeek(Number(day), 0, now)),
  rule("weekday", /^下个?周<(\d)>/u, ([, day], now) => dayOfWeek(Number(day), 1, now)),
  rule("weekday", /^下下个?周<(\d)>/u, ([, day], now) => dayOfWeek(Number(day), 2, now)),
  rule("weekday", /^上个?周<(\d)>/u, ([, day], now) => dayOfWeek(Number(day), -1, now)),
  rule("open weekday", /^周<(\d)>/u, ([, day], now) => nextWeekday(Number(day), now)),
  rule("relative", /^(?:本|这个?|下个?|下下个?)?周末/u, () => ({ why: "weekend" })),
  rule(
    "relative",
    /^(?:(?:本|这个?|下个?|下下个?)(?:周|星期|礼拜)|周(?=[内之以]))(?:之内|以内|内)?/u,
    () => ({
      why: "whole week",
    }),
  ),
  rule("date", /^(?:(\d{4}|今|明)年)?(\d{1,2})月(\d{1,2})[日号]?/u, ([, year, month, day], now) =>
    year === undefined
      ? dateWithoutYear(Number(month), Number(day), now)
      : realDay(yearMeant(year, now), Number(month), Number(day)),
  ),
  rule("date", /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u, ([, year, month, day]) =>
    realDay(Number(year), Number(month), Number(day)),
  ),
  rule("date", /^(\d{1,2})[-/](\d{1,2})(?![\d点时])/u, ([, month, day], now) =>
    dateWithoutYear(Number(month), Number(day), now),
  ),
  rule("date", /^(0?[1-9]|1[0-2])\.(\d{1,2})(?![\d点时])/u, ([, first = "", second = ""], now) =>
    isDottedClock(first, second)
      ? { why: "date or clock", first, second }
      : dateWithoutYear(Number(first), Number(second), now),
  ),
  rule("date", /^(?:本|这个|当)月(\d{1,2})[日号]/u, ([, day], now) => {
    const { year, month } = localTime(now);
    return realDay(year, month, Number(day));
  }),
  rule("date", /^下个?月(\d{1,2})[日号]/u, ([, day], now) => dayOfNextMonth(Number(day), now)),
  rule("date", /^(\d{1,2})[日号]/u, ([, day], now) => dayOfMonth(Number(day), now)),
  rule("date", /^(?:本|这个|当)?月(?:底|末|内|之内|以内)/u, (_match, now) => endOfMonth(now, 0)),
  rule("date", /^下个?月(?:底|末|内|之内|以内)/u, (_match, now) => endOfMonth(now, 1)),
  rule("date", /^(\d{1,2})月(?:底|末)/u, ([, month], now) => endOfNamedMonth(Number(month), now)),
  rule("date", /^(今|本|明)?年(?:底|末)/u, ([, year], now) => realDay(yearMeant(year ?? "今", now), 12, 31)),
  rule("relative", /^(?:本|这个|当|下个?|\d{1,2})?月?(?:月?初|月中|月中旬|[上中下]旬)/u, () => ({
    why: "part of month",
  })),
];

function rule(kind: DayKind, pattern: RegExp, day: DayRule["day"]): DayRule {
  return { kind, pattern, day };
}

function inDays(pattern: RegExp, days: number): DayRule {
  return rule("relative", pattern, (_match, now) => startOfDay(now) + days * dayMs);
}

function counted(pattern: RegExp, day: (count: number, now: number) => number): DayRule {
  return rule("relative", pattern, ([, digits], now) =>
    Number(digits) < 1 ? notUnderstood : day(Number(digits), now),
  );
}

/** 周五 is the next one to come, today included; 本周 and 下周 run from Monday to Sunday. */
function nextWeekday(weekday: number, now: number): number {
  const thisWeek = dayOfWeek(weekday, 0, now);
  return thisWeek < startOfDay(now) ? thisWeek + 7 * dayMs : thisWeek;
}

function yearMeant(year: string, now: number): number {
  const present = localTime(now).year;
  return year === "今" || year === "本" ? present : year === "明" ? present + 1 : Number(year);
}

function endOfNamedMonth(month: number, now: number): number | Refusal {
  const { year, month: present } = localTime(now);
  if (month < 1 || month > 12) return { why: "no such day", year, month, day: 1 };
  return endOfMonth(now, month - present + (month < present ? 12 : 0));
}

/** 8.30 is as often half past eight; 11.26 is only a date. */
function isDottedClock(hour: string, minute: string): boolean {
  return Number(hour) >= 7 && /^[1-5]0$/.test(minute) && Number(minute) <= 31;
}
