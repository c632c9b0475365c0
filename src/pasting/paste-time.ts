import { dayMs, hourMs, instantOf, localTime, minuteMs, startOfDay } from "../zone.ts";

const weekday = "(?:星期|周|礼拜)[一二三四五六日天]";
const date = `(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/月]\\d{1,2}日?|今天|昨天|前天|${weekday})`;
const period = "(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)";
const clock = `${period}?\\s?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s?[AaPp][Mm])?`;

/** A time as WeChat writes it beside a name, without anchors or groups that capture: 2026/11/23 14:02:10, 11月23日 14:02, 昨天 下午2:02, 14:02. */
export const timePattern = `(?:${date}[\\s,，]*(?:${weekday}\\s*)?)?${clock}`;
/** A day by itself, as in the line between two days. */
export const datePattern = `${date}(?:\\s*${weekday})?`;

/** A clock ahead of ours by this much is still believed. */
const aheadMs = 10 * minuteMs;
/** A clock may be wrong by so much, milliseconds. */
const clocksWrongMs = 30 * dayMs;

/** What a piece of a paste says about time: a day, a time of day, or both. */
export interface ReadTime {
  /** Midnight of the day; absent when only the time of day is written. */
  readonly day?: number;
  /** Milliseconds after midnight; absent when only the day is written. */
  readonly clock?: number;
}

/** Reads a time as {@link timePattern} or {@link datePattern} takes it; `undefined` for a day or hour that does not exist. */
export function readTime(written: string, now: number): ReadTime | undefined {
  const text = written.normalize("NFKC").trim();
  const day = readDay(text, now);
  const time = readClock(text);
  if (day === "none" || time === "none") return undefined;
  return { ...(day === undefined ? {} : { day }), ...(time === undefined ? {} : { clock: time }) };
}

/**
 * Turns what the lines say into instants, line by line: a time without a day belongs to the day last written, after midnight to the next one; without any day
 * to the last such time that has passed. A time that still lies ahead is not believed.
 */
export class Calendar {
  readonly #now: number;
  #day: number | undefined;
  #last: number | undefined;

  constructor(now: number) {
    this.#now = now;
  }

  /** A day stands on a line of its own. */
  turnTo(day: number): void {
    this.#day = day;
    this.#last = undefined;
  }

  /** The instant meant; `undefined` when there is none, `"ahead"` when it has not come yet. */
  at({ day, clock: time }: ReadTime): number | "ahead" | undefined {
    if (time === undefined) return undefined;
    const at = day === undefined ? this.#guess(time) : day + time;
    if (at > this.#now + aheadMs) return "ahead";
    if (day !== undefined) this.#day = day;
    this.#last = at;
    return at;
  }

  #guess(time: number): number {
    if (this.#day === undefined) {
      const today = startOfDay(this.#now) + time;
      return today > this.#now + aheadMs ? today - dayMs : today;
    }
    const same = this.#day + time;
    if (this.#last === undefined || this.#last - same < 12 * hourMs) return same;
    this.#day += dayMs;
    return same + dayMs;
  }
}

function readDay(text: string, now: number): number | "none" | undefined {
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(text);
  if (full) return realDay(Number(full[1]), Number(full[2]), Number(full[3])) ?? "none";
  const short = /^(\d{1,2})[-/月](\d{1,2})(?!\d*:)/u.exec(text);
  if (short) return latestDay(Number(short[1]), Number(short[2]), now) ?? "none";
  const today = startOfDay(now);
  if (text.startsWith("今天")) return today;
  if (text.startsWith("昨天")) return today - dayMs;
  if (text.startsWith("前天")) return today - 2 * dayMs;
  const named = /^(?:星期|周|礼拜)([一二三四五六日天])/u.exec(text)?.[1];
  if (named === undefined) return undefined;
  const wanted = "日一二三四五六".indexOf(named.replace("天", "日"));
  const back = (localTime(now).weekday - wanted + 7) % 7;
  // WeChat says 今天 by showing no day at all: the same weekday is the one a week ago.
  return today - (back === 0 ? 7 : back) * dayMs;
}

/** A day without a year is the last one that is not far ahead: a clock may be wrong by days, and nobody pastes what is nearly a year old. */
function latestDay(month: number, day: number, now: number): number | undefined {
  const { year } = localTime(now);
  const meant = realDay(year, month, day);
  return meant !== undefined && meant - now <= clocksWrongMs ? meant : realDay(year - 1, month, day);
}

function realDay(year: number, month: number, day: number): number | undefined {
  const at = instantOf(year, month, day);
  const made = localTime(at);
  return made.year === year && made.month === month && made.day === day ? at : undefined;
}

function readClock(text: string): number | "none" | undefined {
  const match =
    /(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?\s?(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([AaPp][Mm])?$/u.exec(
      text,
    );
  if (!match) return undefined;
  const [, part, hours, minutes, seconds, half] = match;
  const written = Number(hours);
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  const isLater = /^p/iu.test(half ?? "") || ["下午", "傍晚", "晚上"].includes(part ?? "");
  const isEarly = /^a/iu.test(half ?? "") || part === "凌晨";
  const noon = part === "中午" && written < 11;
  const hour = (isLater || noon) && written < 12 ? written + 12 : isEarly && written === 12 ? 0 : written;
  if (hour > 23 || minute > 59 || second > 59) return "none";
  return hour * hourMs + minute * minuteMs + second * 1000;
}
