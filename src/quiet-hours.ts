import type { QuietHours } from "./config.ts";
import { isWorkday, nextWorkday } from "./workdays.ts";
import { dayMs, hourMs, minuteMs, startOfDay } from "./zone.ts";

/** The first instant at or after `at` that is not in quiet hours: `at` itself outside them, or when there are none. */
export function afterQuietHours(quiet: QuietHours | undefined, at: number): number {
  if (!quiet || quiet.from === quiet.to) return at;
  const midnight = startOfDay(at);
  const minute = (at - midnight) / minuteMs;
  const end = midnight + quiet.to * minuteMs;
  if (quiet.from < quiet.to) return minute >= quiet.from && minute < quiet.to ? end : at;
  if (minute < quiet.to) return end;
  return minute >= quiet.from ? end + dayMs : at;
}

/** The end of the night's quiet hours on the day of `at`; 08:00, when people's day begins, where the night has none. */
export function morningOf(quiet: QuietHours | undefined, at: number): number {
  const midnight = startOfDay(at);
  const end = afterQuietHours(quiet, midnight);
  return end > midnight ? end : afterQuietHours(quiet, midnight + 8 * hourMs);
}

/**
 * The first instant at or after `at` at which people may be spoken to unasked: not in quiet hours and, unless it is urgent, on a workday. A day off ends
 * with the next workday's quiet hours.
 */
export function afterTimeOff(quiet: QuietHours | undefined, at: number, isUrgent: boolean): number {
  const free = afterQuietHours(quiet, at);
  return isUrgent || isWorkday(free) ? free : morningOf(quiet, nextWorkday(free));
}
