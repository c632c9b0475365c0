import { findComing } from "./time-words/find-coming.ts";
import { refusalSentence } from "./time-words/refusal.ts";

/** When a notice is due, or a sentence that says why that cannot be and what to type. */
export type Deadline = { readonly dueAt: number } | { readonly refused: string };

/**
 * Reads a deadline as officers write it: 明天18点, 今晚8点半, 周五前, 下周一上午九点半, 11月26日（周四）, 26号, 月底, 3天内, 两小时后, 2026-11-26 18:00. A 截止 in front
 * and a 前 behind are allowed; a day without a time is its 18:00, an evening 21:00. `undefined` for an empty text. What is not certainly understood,
 * contradicts itself, does not exist or has passed is refused.
 */
export function readDeadline(text: string, now: number): Deadline | undefined {
  const written = text.trim();
  if (written === "") return undefined;
  const found = findComing(written, now);
  return "why" in found ? { refused: refusalSentence(found, written, now, "deadline") } : { dueAt: found.at };
}
