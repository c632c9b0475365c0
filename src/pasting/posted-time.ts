import { startOfDay } from "../zone.ts";
import { readTime, timePattern } from "./paste-time.ts";

const whole = new RegExp(`^${timePattern}$`, "u");

/**
 * When somebody says a notice was posted: 14:20, 下午2点半, 昨天 14:20, 2026-11-23 14:20, 11月23日14:20. Without a day it is
 * today, also when that is still to come. `undefined` for anything else.
 */
export function readPostedTime(written: string, now: number): number | undefined {
  const text = written
    .normalize("NFKC")
    .trim()
    .replace(/(\d{1,2})[点时]半/u, "$1:30")
    .replace(
      /(\d{1,2})[点时](\d{1,2})分?/u,
      (_, hour: string, minute: string) => `${hour}:${minute.padStart(2, "0")}`,
    )
    .replace(/(\d{1,2})[点时](?:整|钟)?$/u, "$1:00")
    .replace(/T(?=\d)/u, " ")
    .replace(/(?<=:\d{2})(?:\+08:00)$/u, "");
  if (!whole.test(text)) return undefined;
  const { day = startOfDay(now), clock } = readTime(text, now) ?? {};
  return clock === undefined ? undefined : day + clock;
}
