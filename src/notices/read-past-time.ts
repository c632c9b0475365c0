import { dayMs, startOfDay } from "../zone.ts";
import { readDeadline } from "./read-deadline.ts";

/** A date written without a year is looked for from so long ago. */
const furthestMs = 90 * dayMs;

/**
 * Reads when something happened as officers write it: 14:20, 下午3点半, 今天9点, 昨天16:00, 昨晚8点, 11月22日16:00. `undefined` when that is not certainly
 * understood. May lie ahead of `now`: the caller says so.
 */
export function readPastTime(text: string, now: number): number | undefined {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  const today = startOfDay(now);
  const earlier = /^(昨天|昨日|昨|前天)(.*)$/u.exec(plain);
  if (earlier) {
    const [, day = "", rest = ""] = earlier;
    const back = day === "前天" ? 2 : 1;
    const at = instantOf(rest, today);
    return at === undefined ? undefined : at - back * dayMs;
  }
  if (/^\d{1,2}月/u.test(plain)) return instantOf(plain, now - furthestMs);
  return instantOf(plain.replace(/^今(?=[早晨])/u, ""), today);
}

function instantOf(text: string, from: number): number | undefined {
  const read = readDeadline(text, from);
  return read !== undefined && "dueAt" in read ? read.dueAt : undefined;
}
