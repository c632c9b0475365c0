import { dayMs, instantOf, localTime, startOfDay } from "../../zone.ts";
import type { Refusal } from "./refusal.ts";

/** Midnight of a date, or that there is none such. */
export function realDay(year: number, month: number, day: number): number | Refusal {
  const at = instantOf(year, month, day);
  const made = localTime(at);
  return made.month === month && made.day === day ? at : { why: "no such day", year, month, day };
}

/** A date without a year is one of this year, or of the next when it is long past, or this year has no such day. */
export function dateWithoutYear(month: number, day: number, now: number): number | Refusal {
  const { year } = localTime(now);
  const meant = realDay(year, month, day);
  if (typeof meant === "number" && now - meant < 180 * dayMs) return meant;
  const later = realDay(year + 1, month, day);
  return typeof later === "number" && later - now < 366 * dayMs ? later : meant;
}

/** 26号 is the next 26th to come, today included. */
export function dayOfMonth(day: number, now: number): number | Refusal {
  const today = localTime(now);
  if (day >= today.day) return realDay(today.year, today.month, day);
  return dayOfNextMonth(day, now);
}

/** 下个月5号. */
export function dayOfNextMonth(day: number, now: number): number | Refusal {
  const { year, month } = localTime(now);
  return month === 12 ? realDay(year + 1, 1, day) : realDay(year, month + 1, day);
}

/** The last day of the month that is `months` after this one. */
export function endOfMonth(now: number, months: number): number {
  const { year, month } = localTime(now);
  return instantOf(year, month + months + 1, 1) - dayMs;
}

/** The same day `months` later, or the last of a shorter month. */
export function monthsLater(now: number, months: number): number {
  const { year, month, day } = localTime(now);
  return Math.min(instantOf(year, month + months, day), endOfMonth(now, months));
}

/** The day of the week that begins on the Monday `weeks` after this week's; `weekday` is 1 for Monday to 7 for Sunday. */
export function dayOfWeek(weekday: number, weeks: number, now: number): number {
  const today = (localTime(now).weekday + 6) % 7;
  return startOfDay(now) + (weekday - 1 - today + weeks * 7) * dayMs;
}
