import { deadlineTexts } from "../texts/desk-deadline.ts";
import { dayMs, hourMs, instantOf, localTime, minuteMs, startOfDay } from "../zone.ts";

/** When a notice is due, or a sentence that says why that cannot be and what to type. */
export type Deadline = { readonly dueAt: number } | { readonly refused: string };

/** A day without a time ends with the working day; an evening without a time before the quiet hours. */
const endOfWork = 18 * 60;
const endOfEvening = 21 * 60;
const furthestMs = 366 * dayMs;

/**
 * Reads a deadline as officers write it: 明天18点, 今晚8点半, 周五前, 下周一上午10点, 11月26日, 26号, 月底, 3天内, 48小时内, 2026-11-26 18:00. A 截止 in front and
 * a 前 behind are allowed. `undefined` for an empty text. What is not certainly understood, does not exist or has passed is refused.
 */
export function readDeadline(text: string, now: number): Deadline | undefined {
  const written = text.trim();
  const plain = written
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/^(?:截止|期限)(?:时间|日期)?[是为到至:]?/u, "")
    .replace(/[。.!;,，；!]+$/u, "")
    .replace(/(?:之前|以前|前|止)$/u, "");
  if (plain === "") return written === "" ? undefined : { refused: deadlineTexts.notUnderstood(written) };
  const dueAt = findInstant(plain, now);
  if (dueAt === undefined) return { refused: deadlineTexts.notUnderstood(written) };
  if (dueAt <= now) return { refused: deadlineTexts.past(written) };
  if (dueAt - now > furthestMs) return { refused: deadlineTexts.tooFar(written) };
  return { dueAt };
}

function findInstant(text: string, now: number): number | undefined {
  const span = findSpan(text, now);
  if (span !== undefined) return span;
  for (const rule of dayRules) {
    const match = rule.pattern.exec(text);
    if (!match) continue;
    const day = rule.day(match, now);
    const rest = text.slice(match[0].length);
    const minutes = rest === "" ? (rule.alone ?? endOfWork) : readTime(rest, rule.evening === true);
    return day === undefined || minutes === undefined ? undefined : day + minutes * minuteMs;
  }
  const minutes = readTime(text, false);
  return minutes === undefined ? undefined : startOfDay(now) + minutes * minuteMs;
}

/** 3天内 ends with that day's work; 48小时内 counts from now. */
function findSpan(text: string, now: number): number | undefined {
  const match = /^([\d一二两三四五六七八九十]+)个?(天|日|小时|钟头)(之内|以内|内)?$/u.exec(text);
  const count = readCount(match?.[1]);
  const inside = match?.[3] !== undefined;
  if (!match || count === undefined || count < 1) return undefined;
  if (match[2] === "天" || (match[2] === "日" && inside)) {
    return startOfDay(now) + count * dayMs + endOfWork * minuteMs;
  }
  return match[2] === "日" ? undefined : now + count * hourMs;
}

interface DayRule {
  readonly pattern: RegExp;
  /** Midnight of the day meant; `undefined` when there is no such day. */
  day(match: RegExpExecArray, now: number): number | undefined;
  /** Minutes after midnight when no time is given. */
  readonly alone?: number;
  /** An hour from 1 to 12 is one of the evening. */
  readonly evening?: boolean;
}

const dayRules: readonly DayRule[] = [
  inDays(/^今[晚夜]/u, 0, true),
  inDays(/^明晚/u, 1, true),
  inDays(/^后晚/u, 2, true),
  inDays(/^(?:昨天|昨日|昨晚)/u, -1),
  inDays(/^前天/u, -2),
  inDays(/^(?:今天|今日|当天|当日)/u, 0),
  inDays(/^(?:明天|明日)/u, 1),
  inDays(/^(?:大后天)/u, 3),
  inDays(/^(?:后天|后日)/u, 2),
  {
    pattern: /^(本|这|这个|下|下个)?(?:周|星期|礼拜)([一二三四五六日天1-7])/u,
    day: ([, which, name], now) => weekdayMeant(which, name ?? "", now),
  },
  {
    pattern: /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?/u,
    day: ([, year, month, day], now) => dateMeant(year, Number(month), Number(day), now),
  },
  {
    pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T(?=\d))?/u,
    day: ([, year, month, day], now) => dateMeant(year, Number(month), Number(day), now),
  },
  { pattern: /^(\d{1,2})[日号]/u, day: ([, day], now) => dayOfMonthMeant(Number(day), now) },
  { pattern: /^(?:本|这个|当)?月[底末]/u, day: (_match, now) => monthEnd(now) },
];

function inDays(pattern: RegExp, days: number, evening = false): DayRule {
  return {
    pattern,
    day: (_match, now) => startOfDay(now) + days * dayMs,
    ...(evening ? { evening, alone: endOfEvening } : {}),
  };
}

/** 周五 is the next one to come, today included; 本周 and 下周 run from Monday to Sunday. */
function weekdayMeant(which: string | undefined, name: string, now: number): number {
  const position = "一二三四五六日".indexOf(name.replace("天", "日"));
  const wanted = position >= 0 ? position : Number(name) - 1;
  const today = (localTime(now).weekday + 6) % 7;
  const monday = startOfDay(now) - today * dayMs;
  if (which?.startsWith("下")) return monday + (7 + wanted) * dayMs;
  if (which !== undefined || wanted >= today) return monday + wanted * dayMs;
  return monday + (7 + wanted) * dayMs;
}

/** A date without a year that is long past is one of the coming year. */
function dateMeant(year: string | undefined, month: number, day: number, now: number): number | undefined {
  const present = localTime(now).year;
  const meant = realDay(year === undefined ? present : Number(year), month, day);
  if (year !== undefined || (meant !== undefined && now - meant < 180 * dayMs)) return meant;
  return realDay(present + 1, month, day);
}

/** 26号 is the next 26th to come, today included. */
function dayOfMonthMeant(day: number, now: number): number | undefined {
  const today = localTime(now);
  return day >= today.day
    ? realDay(today.year, today.month, day)
    : realDay(today.month === 12 ? today.year + 1 : today.year, (today.month % 12) + 1, day);
}

function monthEnd(now: number): number {
  const { year, month } = localTime(now);
  return instantOf(year, month + 1, 1) - dayMs;
}

function realDay(year: number, month: number, day: number): number | undefined {
  const at = instantOf(year, month, day);
  const made = localTime(at);
  return made.month === month && made.day === day ? at : undefined;
}

const timePattern =
  /^(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|夜里)?(?:(\d{1,2}):(\d{2})|([\d一二两三四五六七八九十]+)[点时](?:(半)|整|钟|(\d{1,2})分?)?)$/u;

/** Parts of the day that are a time by themselves, in minutes after midnight: the end of that part. */
const partsOfDay: ReadonlyMap<string, number> = new Map([
  ["上午", 12 * 60],
  ["中午", 12 * 60],
  ["下午", endOfWork],
  ["下班", endOfWork],
  ["晚上", endOfEvening],
]);

/** Minutes after midnight, 1440 at most. */
function readTime(text: string, evening: boolean): number | undefined {
  const part = partsOfDay.get(text);
  if (part !== undefined) return part;
  const match = timePattern.exec(text);
  if (!match) return undefined;
  const [, period, colonHour, colonMinute, spokenHour, half, spokenMinute] = match;
  const written = colonHour === undefined ? readCount(spokenHour) : Number(colonHour);
  const minute = half === undefined ? Number(colonMinute ?? spokenMinute ?? 0) : 30;
  if (written === undefined || minute > 59) return undefined;
  const hour = hourMeant(written, period ?? (evening ? "晚上" : undefined));
  if (hour === undefined || hour * 60 + minute > 24 * 60) return undefined;
  return hour * 60 + minute;
}

function hourMeant(hour: number, period: string | undefined): number | undefined {
  if (hour > 24) return undefined;
  switch (period) {
    case undefined:
      return hour;
    case "凌晨":
      return hour <= 6 ? hour : undefined;
    case "早上":
    case "早晨":
    case "上午":
      return hour <= 12 ? hour : undefined;
    case "中午":
      return hour >= 11 && hour <= 13 ? hour : hour <= 2 && hour > 0 ? hour + 12 : undefined;
    case "下午":
    case "傍晚":
      return hour >= 12 ? (hour < 20 ? hour : undefined) : hour > 0 ? hour + 12 : undefined;
    default:
      return hour > 12 ? hour : hour >= 5 ? hour + 12 : undefined;
  }
}

/** 1 to 99 in digits or characters; `undefined` for anything else. */
function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = /^(?:([一二两三四五六七八九])?(十))?([一二两三四五六七八九])?$/u.exec(text);
  if (!match || text === "") return undefined;
  const digit = (character: string | undefined): number =>
    character === undefined ? 0 : "零一二三四五六七八九".indexOf(character === "两" ? "二" : character);
  const tens = match[2] === undefined ? 0 : match[1] === undefined ? 1 : digit(match[1]);
  return tens * 10 + digit(match[3]);
}
