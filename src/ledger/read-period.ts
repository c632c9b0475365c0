import { readMonth } from "../notices/read-month.ts";
import { dayMs, instantOf, localTime, startOfDay } from "../zone.ts";
import type { Period } from "./types.ts";

/**
 * The days somebody means, of what has begun and until today at most: 11月, 上月, 2026-11, 今年, 2025年, 本季度, 上季度, 今天, 11月3日, 11月1日到15日, 2026-11-01 至 2026-11-15; the running
 * month for no words. Without a year the last that has begun. `undefined` for anything else, and for what has not begun.
 */
export function readPeriod(words: string, now: number): Period | undefined {
  const text = words.normalize("NFKC").replace(/\s+|份(?=$)|的$/gu, "");
  const period = text === "" ? monthOf("本月", now) : (readLong(text, now) ?? readDays(text, now));
  return period && untilToday(period, now);
}

/** The day as it stands in forms: 2026-11-01, 2026/11/1, 2026年11月1日. `undefined` for what is none, 2026-02-30 too. Its first instant. */
export function readDay(written: string): number | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(written.normalize("NFKC").trim());
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

/** `undefined` when none of it has begun. */
export function untilToday({ from, to }: Period, now: number): Period | undefined {
  return from > now ? undefined : { from, to: Math.min(to, startOfDay(now) + dayMs) };
}

function readLong(text: string, now: number): Period | undefined {
  const { year, month } = localTime(now);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  if (/^(?:今年|本年|全年|本年度)$/u.test(text)) return months(year, 1, 12);
  if (/^(?:去年|上年)$/u.test(text)) return months(year - 1, 1, 12);
  if (/^(?:本|这个?)季度?$/u.test(text)) return months(year, quarter, 3);
  if (/^上个?季度?$/u.test(text)) return months(year, quarter - 3, 3);
  const named = /^(\d{4})年?$/u.exec(text)?.[1];
  if (named !== undefined) return Number(named) > year ? undefined : months(Number(named), 1, 12);
  return monthOf(text, now);
}

function monthOf(text: string, now: number): Period | undefined {
  const found = readMonth(text, now);
  return found && months(found.year, found.month, 1);
}

function months(year: number, month: number, count: number): Period {
  return { from: instantOf(year, month, 1), to: instantOf(year, month + count, 1) };
}

function readDays(text: string, now: number): Period | undefined {
  const today = startOfDay(now);
  if (/^(?:今天|今日)$/u.test(text)) return { from: today, to: today + dayMs };
  if (/^(?:昨天|昨日)$/u.test(text)) return { from: today - dayMs, to: today };
  const found =
    /^从?(?<from>[\d年月日号/.-]+?)(?:(?:到|至|[-~—–]+)(?<to>今天|[\d年月日号/.-]+))?(?:止|为止)?$/u.exec(
      text,
    )?.groups;
  const from = found?.from === undefined ? undefined : lastBegun(found.from, now);
  if (found === undefined || from === undefined) return undefined;
  if (found.to === undefined) return { from, to: from + dayMs };
  const last = found.to === "今天" ? today : nextFrom(found.to, from);
  return last === undefined || last < from ? undefined : { from, to: last + dayMs };
}

/** A day, without a year the last that has begun. */
function lastBegun(text: string, now: number): number | undefined {
  const whole = readDay(text.replace(/号$/u, "日"));
  if (whole !== undefined) return whole;
  const found = /^(\d{1,2})[月/.-](\d{1,2})[日号]?$/u.exec(text);
  if (!found) return undefined;
  const { year } = localTime(now);
  const [month, day] = [Number(found[1]), Number(found[2])];
  const ofThisYear = dayOf(year, month, day);
  return ofThisYear !== undefined && ofThisYear <= now ? ofThisYear : dayOf(year - 1, month, day);
}

/** Days across the turn of a year, in milliseconds; what would be longer was typed the wrong way round. */
const longestAcross = 183 * dayMs;

/** A day at or after another, of which the year, or the month too, may be left out. */
function nextFrom(text: string, from: number): number | undefined {
  const whole = readDay(text.replace(/号$/u, "日"));
  if (whole !== undefined) return whole;
  const { year, month } = localTime(from);
  const found = /^(?:(\d{1,2})[月/.-])?(\d{1,2})[日号]?$/u.exec(text);
  if (!found) return undefined;
  const [named, day] = [found[1] === undefined ? month : Number(found[1]), Number(found[2])];
  const ofThatYear = dayOf(year, named, day);
  if (ofThatYear !== undefined && ofThatYear >= from) return ofThatYear;
  const ofNextYear = dayOf(year + 1, named, day);
  return ofNextYear !== undefined && ofNextYear - from <= longestAcross ? ofNextYear : undefined;
}

function dayOf(year: number, month: number, day: number): number | undefined {
  const at = instantOf(year, month, day);
  const read = localTime(at);
  return read.year === year && read.month === month && read.day === day ? at : undefined;
}
