import type { Recurrence, RecurringDays } from "../next-times.ts";
import { digitsOf } from "./digits-of.ts";
import { longestWords, plainWords } from "./plain-words.ts";
import { readClock } from "./read-clock.ts";
import { notUnderstood, type Refusal } from "./refusal.ts";

/** The rule that words name: 每天8点, 每个工作日9点, 每周一、周四9点, 每月1号10点; `undefined` for words that name no recurring time. */
export function readRecurrence(written: string): Recurrence | Refusal | undefined {
  const text = written
    .normalize("NFKC")
    .trim()
    .replace(/^(?:每逢|逢)/u, "每")
    .replace(/^(?=工作日)/u, "每");
  if (text.length > longestWords || !/^[每隔]/u.test(text)) return undefined;
  const days = readDays(text);
  if ("why" in days) return days;
  const clock = readMinutes(days.rest);
  return typeof clock === "number" ? { on: days.on, minutes: clock } : clock;
}

interface Days {
  readonly on: RecurringDays;
  /** What follows: the time of day. */
  readonly rest: string;
}

const parts = "[、,和及跟与\\s]*";
const name = "(?:[一二三四五六日天]|[1-7](?!\\d))";
/** 三 in 周一三五; not 二 in 周一二十点 nor 五 in 周三五点, which are the hour's. */
const another = `${name}(?!\\s*[点时:十])`;
const week = "(?:周|星期|礼拜)";
const weekly = new RegExp(
  `^每个?(${week}\\s*${name}(?:(?:${parts}|\\s*[到至~-]\\s*)${week}?\\s*${another})*)`,
  "u",
);
const date = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const monthly = new RegExp(`^每个?月\\s*(${date}(?:\\s*[日号]?${parts}${date})*)\\s*[日号]`, "u");

function readDays(text: string): Days | Refusal {
  const read = (pattern: RegExp, on: (found: string) => RecurringDays | undefined): Days | undefined => {
    const match = pattern.exec(text);
    const days = match && on(match[1] ?? "");
    return match && days ? { on: days, rest: text.slice(match[0].length) } : undefined;
  };
  if (/^每个?周末/u.test(text)) return { why: "weekend" };
  const found =
    read(/^每个?工作日/u, () => ({ every: "workday" })) ??
    read(/^每[天日]|^每(?=[早晚])/u, () => ({ every: "day" })) ??
    read(weekly, weekdaysOf) ??
    read(/^每个?月(?:底|末|的?最后一天)/u, () => ({ every: "month", days: [31] })) ??
    read(monthly, datesOf);
  if (found !== undefined) return found;
  return /^每个?(?:周|星期|礼拜|月)\s*(?:[\d上下中早晚]|$)/u.test(text)
    ? notUnderstood
    : { why: "other rhythm" };
}

/** 一三五, 周二、周四, 周一到周五. A range that runs backwards is none. */
function weekdaysOf(text: string): RecurringDays | undefined {
  const weekdays: number[] = [];
  for (const [, range, sign = ""] of text.matchAll(
    /([到至~-])?\s*(?:周|星期|礼拜)?\s*([一二三四五六日天1-7])/gu,
  )) {
    const weekday = Number(sign) || "一二三四五六日".indexOf(sign.replace("天", "日")) + 1;
    const last = weekdays.at(-1) ?? weekday;
    if (range !== undefined && last > weekday) return undefined;
    for (let between = last + 1; range !== undefined && between < weekday; between += 1)
      weekdays.push(between);
    weekdays.push(weekday);
  }
  return { every: "week", weekdays: ascending(weekdays) };
}

function datesOf(text: string): RecurringDays | undefined {
  const days = [...text.matchAll(new RegExp(date, "gu"))].map(([digits]) => Number(digitsOf(digits)));
  if (days.some((day) => !(day >= 1 && day <= 31))) return undefined;
  return { every: "month", days: ascending(days) };
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

function readMinutes(rest: string): number | Refusal {
  const { plain } = plainWords(rest);
  if (plain === "") return rest.trim() === "" ? { why: "no clock" } : notUnderstood;
  const clock = readClock(plain);
  if ("why" in clock) return clock;
  if ("afternoon" in clock) return { why: "unclear clock" };
  if (!clock.exact) return { why: "no clock" };
  return clock.minutes < 24 * 60 ? clock.minutes : { why: "no such clock" };
}
