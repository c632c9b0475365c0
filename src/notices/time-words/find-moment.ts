import { dayMs, hourMs, localTime, minuteMs, startOfDay } from "../../zone.ts";
import { type DayKind, dayRules } from "./day-rules.ts";
import { plainWords } from "./plain-words.ts";
import { endOfEvening, endOfWork, readClock } from "./read-clock.ts";
import { notUnderstood, type Refusal } from "./refusal.ts";

/** An instant that words name. It may lie behind: then `likely` is what may have been meant. Epoch milliseconds. */
export interface Moment {
  readonly at: number;
  /** An hour was named; otherwise it is the end of a day's work, or of the part of the day that was named. */
  readonly exact: boolean;
  readonly likely?: number;
}

/** Three days ago. */
const ago = /^[\d半一二两三四五六七八九十]+个?半?(?:天|小时|钟头|分钟|周|星期|礼拜|月|工作日)(?:之|以)?前/u;
const holiday =
  /国庆|元旦|春节|过年|除夕|大年|中秋|端午|清明|劳动节|长假|假期|放假|^年[前后]|^(?:节|五一|十一)(?![月点时日号天个小分周刻])/u;
const vague =
  /尽快|尽早|尽量|马上|立即|立刻|即刻|即日|抓紧|及时|asap|近期|近日|最近|几天|几个|几日|数日|[一两二三四五六七八九]{2}[天日个小周]|有空|随时|晚些|稍后|长期|待定|另行|现在|目前/iu;

/** Finds the instant that words name, seen from `now`. */
export function findMoment(written: string, now: number): Moment | Refusal {
  const { plain, raw } = plainWords(written);
  if (plain === "" || ago.test(raw)) return notUnderstood;
  if (holiday.test(raw)) return { why: "holiday" };
  const found = findSpan(plain, now) ?? findOnDay(plain, now);
  return "why" in found && found.why === "not understood" && vague.test(raw) ? { why: "vague" } : found;
}

const span = /^(?:(半)|(\d{1,4}(?:\.\d)?))个?(半)?(小时|钟头|分钟|刻钟)(?:之内|以内|内|之后|以后|后)?$/u;

/** 两小时后 and 48小时内 count from now to the minute. */
function findSpan(text: string, now: number): Moment | undefined {
  const match = span.exec(text);
  if (!match) return undefined;
  const [, half, count, more, unit] = match;
  const size = unit === "分钟" ? minuteMs : unit === "刻钟" ? 15 * minuteMs : hourMs;
  const length = Math.round(((half ? 0.5 : Number(count)) + (more ? 0.5 : 0)) * size);
  return length > 0 ? { at: now + length, exact: true } : undefined;
}

interface Day {
  readonly at: number;
  readonly kind: DayKind;
}

/** Behind a day 8.30 is half past eight. */
const dottedClock = /^\d{1,2}\.\d{2}$/u;

function findOnDay(text: string, now: number): Moment | Refusal {
  const days: Day[] = [];
  let rest = text;
  // A day, and one more that says the same: 11月26日周四.
  while (days.length < 2 && !(days.length === 1 && dottedClock.test(rest))) {
    const read = readDay(rest, now);
    if (read === undefined) break;
    if (typeof read.day !== "number") return read.day;
    days.push({ at: read.day, kind: read.kind });
    rest = read.rest;
  }
  const day = agreedDay(days, now);
  if ("why" in day) return day;
  if (rest === "") {
    const at = day.at + endOfWork * minuteMs;
    return { at, exact: false, ...likely(day, days.length > 0, undefined, at, now) };
  }
  const clock = readClock(rest);
  if ("why" in clock) return clock;
  if ("afternoon" in clock) return { why: "unclear clock", likely: nextAt(day.at, clock.afternoon, now) };
  const at = day.at + clock.minutes * minuteMs;
  return { at, exact: clock.exact, ...likely(day, days.length > 0, clock.bare, at, now) };
}

function readDay(
  text: string,
  now: number,
): { readonly day: number | Refusal; readonly kind: DayKind; readonly rest: string } | undefined {
  for (const { kind, pattern, day } of dayRules) {
    const match = pattern.exec(text);
    if (match) {
      return { day: day(match, now), kind, rest: text.slice(match[0].length).replace(/^[T的]/u, "") };
    }
  }
  return undefined;
}

/** The one day that all words mean; today when there are none. */
function agreedDay(days: readonly Day[], now: number): Day | Refusal {
  const [first, second] = days;
  if (first === undefined) return { at: startOfDay(now), kind: "relative" };
  if (second === undefined) return first;
  const [checked, by] = first.kind === "open weekday" ? [second, first] : [first, second];
  if (by.kind === "open weekday" && checked.kind !== "open weekday") {
    const isSame = localTime(checked.at).weekday === localTime(by.at).weekday;
    return isSame ? checked : { why: "other weekday", day: checked.at };
  }
  return first.at === second.at ? first : { why: "two days", days: [first.at, second.at] };
}

/** What may be meant by a time that has passed: that evening, tomorrow, or a week later; nothing for a date. */
function likely(
  { at: day, kind }: Day,
  named: boolean,
  bare: boolean | undefined,
  at: number,
  now: number,
): { readonly likely?: number } {
  if (at > now) return {};
  if (kind === "weekday" || kind === "open weekday")
    return at + 7 * dayMs > now ? { likely: at + 7 * dayMs } : {};
  if (kind === "date" || day !== startOfDay(now)) return {};
  if (bare === true && at + 12 * hourMs > now) return { likely: at + 12 * hourMs };
  const evening = day + endOfEvening * minuteMs;
  if (bare === undefined && named && evening > now) return { likely: evening };
  return { likely: at + dayMs };
}

function nextAt(day: number, minutes: number, now: number): number {
  const at = day + minutes * minuteMs;
  return at > now || day < startOfDay(now) ? at : at + dayMs;
}
