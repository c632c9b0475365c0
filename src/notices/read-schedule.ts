import type { Recurrence } from "./next-times.ts";
import { findComing } from "./time-words/find-coming.ts";
import { readRecurrence } from "./time-words/read-recurrence.ts";
import { notUnderstood, type Refusal, refusalSentence } from "./time-words/refusal.ts";

/** When something is to be sent: once, `at` in epoch milliseconds, or again and again. */
export type Schedule =
  | { readonly kind: "once"; readonly at: number }
  | { readonly kind: "recurring"; readonly rule: Recurrence };

/**
 * Reads a time of sending as officers write it: 周五9点, 明早8点半, 两小时后; 每天8点, 每个工作日9点, 每周一、周四9点, 每月1号10点. A 定时 in front and a 发 behind are
 * allowed. `undefined` for an empty text. What names no hour, is not certainly understood or has passed is refused with a sentence.
 */
export function readSchedule(text: string, now: number): Schedule | { readonly refused: string } | undefined {
  const written = text
    .trim()
    .replace(/^(?:定时|发送时间)\s*[:：]?\s*/u, "")
    .replace(/(?:再发|群发|发送|发出|发)[。.]?$/u, "")
    .trim();
  if (written === "") return undefined;
  const found = readRecurrence(written) ?? findOnce(written, now);
  if ("why" in found) return { refused: refusalSentence(found, written, now, "sending") };
  return "kind" in found ? found : { kind: "recurring", rule: found };
}

function findOnce(written: string, now: number): Schedule | Refusal {
  // A time to be ready by is none to send at.
  if (/[前内]$/u.test(written)) return notUnderstood;
  const found = findComing(written, now);
  if ("why" in found) return found;
  return found.exact ? { kind: "once", at: found.at } : { why: "no clock" };
}
