import { dayMs, hourMs, localTime, minuteMs, startOfDay } from "../zone.ts";
import { readDeadline } from "./read-deadline.ts";
import { plainWords } from "./time-words/plain-words.ts";

/** A date written without a year is looked for from so long ago. */
const furthestMs = 90 * dayMs;

/**
 * Reads when something happened as officers write it: 14:20, 下午3点半, 今天9点, 昨天16:00, 昨晚8点, 周五9点 (the last one), 11月22日16:00, 刚才, 半小时前.
 * `undefined` when that is not certainly understood, and for a day without a time. May lie ahead of `now`: the caller says so.
 */
export function readPastTime(text: string, now: number): number | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/左右$/u, "")
    .replace(/早(?![上晨])/u, "早上");
  const span = readSpan(plain);
  if (span !== undefined) return now - span;
  const at = findInstant(plain, now);
  const isWholeDay = !/[:点时]/u.test(plain);
  return isWholeDay && at !== undefined && at < startOfDay(now) + dayMs ? undefined : at;
}

function findInstant(plain: string, now: number): number | undefined {
  const today = startOfDay(now);
  const earlier = /^(大前天|前天|前(?=晚)|昨天|昨日|昨)(.*)$/u.exec(plain);
  if (earlier) {
    const [, day = "", rest = ""] = earlier;
    const at = instantOf(rest, today);
    return at === undefined ? undefined : at - daysBack(day) * dayMs;
  }
  const weekday = /^(上个?)?(?:周|星期|礼拜)([一二三四五六日天])(.*)$/u.exec(plain);
  if (weekday) {
    const [, week, name = "", rest = ""] = weekday;
    const day = lastWeekday(name, week !== undefined, today);
    const at = instantOf(rest, today);
    return at === undefined ? undefined : at - today + day;
  }
  const date = /^(\d{1,2})[日号](.*)$/u.exec(plain);
  if (date) return instantOf(plain, today - (localTime(now).day - 1) * dayMs);
  if (/^\d{1,2}月/u.test(plain)) return instantOf(plain, now - furthestMs);
  const slashed = /^(\d{1,2})\/(\d{1,2})(.*)$/u.exec(plain);
  if (slashed) return instantOf(`${slashed[1]}月${slashed[2]}日${slashed[3]}`, now - furthestMs);
  return instantOf(plain.replace(/^今(?=[早晨])/u, "").replace(/^明(?=早)/u, "明天"), today);
}

function daysBack(day: string): number {
  if (day === "大前天") return 3;
  return day.startsWith("前") ? 2 : 1;
}

/** Midnight of the last such weekday, today included; of the calendar week before with 上周. */
function lastWeekday(name: string, weekBefore: boolean, today: number): number {
  const wanted = "一二三四五六日".indexOf(name.replace("天", "日"));
  const present = (localTime(today).weekday + 6) % 7;
  if (weekBefore) return today - (present + 7 - wanted) * dayMs;
  return today - ((present - wanted + 7) % 7) * dayMs;
}

/** How long ago, milliseconds: 刚才, 10分钟前, 半小时前, 两个半小时前. */
function readSpan(plain: string): number | undefined {
  if (/^(?:刚才|刚刚|刚)$/u.test(plain)) return 0;
  if (!/前$/u.test(plain)) return undefined;
  const match = /^(半|\d{1,3})个?(半)?(小时|钟头|分钟)$/u.exec(plainWords(plain).plain);
  if (!match) return undefined;
  const [, count = "", more, unit] = match;
  if (unit === "分钟" && (count === "半" || more !== undefined)) return undefined;
  return ((count === "半" ? 0.5 : Number(count)) + (more ? 0.5 : 0)) * (unit === "分钟" ? minuteMs : hourMs);
}

function instantOf(text: string, from: number): number | undefined {
  const read = readDeadline(text, from);
  return read !== undefined && "dueAt" in read ? read.dueAt : undefined;
}
