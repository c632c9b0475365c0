/** Shanghai's zone is fixed: +08:00 without daylight saving since 1991, whatever the machine's zone is. */
const offsetMs = 8 * 3_600_000;

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** A wall-clock reading in Asia/Shanghai. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** What a clock on a wall in Shanghai shows at `at` (epoch milliseconds). */
export function localTime(at: number): LocalTime {
  const shifted = new Date(at + offsetMs);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    weekday: shifted.getUTCDay(),
  };
}

/**
 * The instant of a Shanghai wall-clock reading, in epoch milliseconds. A day or month past its end rolls over, as in
 * `Date.UTC`; check with {@link localTime} where that would be a mistake.
 */
export function instantOf(year: number, month: number, day: number, hour = 0, minute = 0): number {
  return Date.UTC(year, month - 1, day, hour, minute) - offsetMs;
}

/** Midnight in Shanghai at or before `at`. */
export function startOfDay(at: number): number {
  return Math.floor((at + offsetMs) / dayMs) * dayMs - offsetMs;
}

/** ISO 8601 with the zone written out, to the second: `2026-11-23T14:02:00+08:00`. */
export function isoTime(at: number): string {
  return `${new Date(at + offsetMs).toISOString().slice(0, 19)}+08:00`;
}

/** The Shanghai date, `2026-11-23`. */
export function isoDate(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 10);
}
