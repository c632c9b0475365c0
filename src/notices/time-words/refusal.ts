import { dateText, momentText } from "../../texts/time.ts";
import { type TimeUse, timeTexts } from "../../texts/time-words.ts";
import { dayMs, localTime } from "../../zone.ts";

/** Why words are no time. Days and instants are epoch milliseconds. */
export type Refusal =
  | {
      readonly why:
        | "not understood"
        | "vague"
        | "holiday"
        | "weekend"
        | "whole week"
        | "part of month"
        | "no such clock"
        | "too far"
        | "no clock"
        | "other rhythm";
    }
  /** `likely` is what may be meant instead. */
  | { readonly why: "past"; readonly likely?: number }
  | { readonly why: "no such day"; readonly year: number; readonly month: number; readonly day: number }
  /** An hour that may be of the morning or the afternoon; `likely` is where it lies in the afternoon of a known day. */
  | { readonly why: "unclear clock"; readonly likely?: number }
  /** A date with a weekday it is not. */
  | { readonly why: "other weekday"; readonly day: number }
  | { readonly why: "two days"; readonly days: readonly [number, number] }
  | { readonly why: "date or clock"; readonly first: string; readonly second: string };

export const notUnderstood: Refusal = { why: "not understood" };

/** So many characters of what was written are said back. */
const longestEcho = 40;

/** The sentence that says why, and what to type. */
export function refusalSentence(refusal: Refusal, whole: string, now: number, use: TimeUse): string {
  const written = whole.length > longestEcho ? `${whole.slice(0, longestEcho)}…` : whole;
  switch (refusal.why) {
    case "not understood":
      return timeTexts.notUnderstood(use, written, exampleDate(now));
    case "vague":
      return timeTexts.vague(use, written);
    case "holiday":
      return timeTexts.holiday(use, written, exampleDate(now));
    case "weekend":
      return timeTexts.weekend(use, written);
    case "whole week":
      return timeTexts.wholeWeek(use, written);
    case "part of month":
      return timeTexts.partOfMonth(use, written);
    case "no such clock":
      return timeTexts.noSuchClock(use, written);
    case "too far":
      return timeTexts.tooFar(use, written, exampleDate(now));
    case "no clock":
      return timeTexts.noClock(written);
    case "other rhythm":
      return timeTexts.otherRhythm(written);
    case "past":
      return timeTexts.past(use, written, momentOf(refusal.likely, now));
    case "no such day":
      return timeTexts.noSuchDay(use, written, refusal.year, refusal.month, refusal.day);
    case "unclear clock":
      return timeTexts.unclearClock(use, written, momentOf(refusal.likely, now));
    case "other weekday":
      return timeTexts.otherWeekday(use, written, dateText(refusal.day));
    case "two days":
      return timeTexts.twoDays(use, written, dateText(refusal.days[0]), dateText(refusal.days[1]));
    case "date or clock":
      return timeTexts.dateOrClock(use, written, refusal.first, refusal.second);
  }
}

/** Days ahead, so that what he copies is no past. */
const exampleAheadMs = 3 * dayMs;

function exampleDate(now: number): string {
  const { month, day } = localTime(now + exampleAheadMs);
  return `${month}月${day}日`;
}

function momentOf(at: number | undefined, now: number): string | undefined {
  return at === undefined ? undefined : momentText(at, now);
}
