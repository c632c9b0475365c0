import { readSchedule, type Schedule } from "../notices/read-schedule.ts";
import { readRecurrence } from "../notices/time-words/read-recurrence.ts";
import { isTimeLike } from "./vocabulary/time-like.ts";

/** A text without its 定时, and that; or a sentence that says what is wrong with it. */
export type TakenTime =
  | { readonly body: string; readonly when?: Schedule; readonly none?: true }
  | { readonly refused: string };

/** 定时 on a line of its own, or as the last clause of the text. */
const line = /(?:^|\n)[^\S\n]*定时(?:发送|发)?[^\S\n]*[:：]?[^\S\n]*(?<words>[^\n]*)(?=\n|$)/gu;
const lastClause =
  /(?<=[。！!；;])[^\S\n]*定时(?:发送|发)?(?:[^\S\n]*[:：][^\S\n]*|[^\S\n]+)(?<words>[^\n。！!；;]*)[。！!]?\s*$/gu;
/** 每周一9点 on a last line of its own; behind a line that leads up to it (例会时间：) it is a part of the text. */
const recurringLine = /(?<=[^\s:：])[^\S\n]*\n\s*(?<words>[每逢][^\n]*?)\s*$/gu;
const without = /^(?:无|没有|不限|不要|不定|不用|取消|去掉)$/u;

/**
 * Takes the time of sending out of what an officer typed at `at`: 定时 …, or a last line that is nothing but 每周一9点. Only words that are nothing but a time are one, so that 定时检查 stays in the notice; a time that
 * is not understood, or has passed, is refused. `none` is set when he wrote that there is to be none.
 */
export function takeSendingTime(typed: string, at: number): TakenTime {
  const found =
    [...typed.matchAll(line), ...typed.matchAll(lastClause)]
      .map((match) => ({ match, words: wordsOf(match) }))
      .findLast(({ words }) => without.test(words) || isTimeLike(words)) ??
    [...typed.matchAll(recurringLine)]
      .map((match) => ({ match, words: wordsOf(match) }))
      .find(({ words }) => namesRecurrence(words));
  if (!found) return { body: typed.trim() };
  const { match, words } = found;
  const body = `${typed.slice(0, match.index).trimEnd()}\n${typed
    .slice(match.index + match[0].length)
    .trimStart()}`.trim();
  if (without.test(words)) return { body, none: true };
  const when = readSchedule(words, at);
  if (when === undefined) return { body: typed.trim() };
  return "refused" in when ? when : { body, when };
}

/** Whether words are a rule to send by, hour and all. */
export function namesRecurrence(words: string): boolean {
  const rule = isTimeLike(words) ? readRecurrence(words) : undefined;
  return rule !== undefined && "minutes" in rule;
}

/** Without 发 and a full stop behind it. */
function wordsOf(match: RegExpMatchArray): string {
  return (match.groups?.words ?? "")
    .replace(/[。.！!\s]+$/u, "")
    .replace(/(?:再发|发送|发出|发)$/u, "")
    .trim();
}
