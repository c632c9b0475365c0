import type { QuietHours } from "./config.ts";
import { dayMs, minuteMs, startOfDay } from "./zone.ts";

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
