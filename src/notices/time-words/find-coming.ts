import { dayMs } from "../../zone.ts";
import { findMoment, type Moment } from "./find-moment.ts";
import type { Refusal } from "./refusal.ts";

const furthestMs = 366 * dayMs;

/** The instant that words name, if it lies after `now` and not more than a year away. */
export function findComing(written: string, now: number): Moment | Refusal {
  const found = findMoment(written, now);
  if ("why" in found) return found;
  if (found.at <= now)
    return { why: "past", ...(found.likely === undefined ? {} : { likely: found.likely }) };
  return found.at - now > furthestMs ? { why: "too far" } : found;
}
