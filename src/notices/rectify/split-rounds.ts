import type { Answer, NoticeFile, Ruling } from "../types.ts";
import type { LabelledAnswer } from "./list-submissions.ts";
import { messageKey } from "./message-key.ts";

const second = 1_000;

/**
 * What was said, apart by rounds: the present one last, an empty one for a round in which nothing was said. WeChat gives the time of a message in whole seconds, a
 * ruling has its milliseconds: what bears the second of a 退回, or a later one, is an answer to it, unless it was on record by then.
 *
 * @param sentBack the standing 退回, oldest first
 */
export function splitRounds(
  said: readonly LabelledAnswer[],
  sentBack: readonly Ruling[],
): { readonly earlier: readonly LabelledAnswer[][]; readonly present: readonly LabelledAnswer[] } {
  const earlier = sentBack.map((): LabelledAnswer[] => []);
  const present: LabelledAnswer[] = [];
  for (const one of said) {
    const round = sentBack.findIndex((ruling) => isBefore(one.answer, ruling));
    (earlier[round] ?? present).push(one);
  }
  return { earlier, present };
}

/** The keys of messages on record at `now` that bear this second or, as clocks differ, a later one; empty as a rule. */
export function listHeardByNow({ sheets }: Pick<NoticeFile, "sheets">, now: number): string[] {
  return Object.values(sheets)
    .flatMap(({ answers }) => answers)
    .filter(({ at }) => at >= wholeSecond(now))
    .map(messageKey);
}

function isBefore(answer: Answer, { at, verdict }: Ruling): boolean {
  if (answer.at < wholeSecond(at)) return true;
  return verdict.is === "sentBack" && verdict.heard?.includes(messageKey(answer)) === true;
}

function wholeSecond(at: number): number {
  return Math.floor(at / second) * second;
}
