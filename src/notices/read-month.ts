import { localTime } from "../zone.ts";
import { type Month, monthBefore } from "./monthly-report.ts";

/** The month somebody means: 本月, 上月, 10月 (the last one that has begun), 2026年10月, 2026-10. `undefined` for anything else, and for what has not begun. */
export function readMonth(written: string, now: number): Month | undefined {
  const text = written.normalize("NFKC").replace(/\s+|份$/gu, "");
  const { year, month } = localTime(now);
  if (/^(?:本|这个?|当)月$/u.test(text)) return { year, month };
  if (/^上个?月$/u.test(text)) return monthBefore(now);
  const found = /^(?:(?<year>\d{4})[年\-/.])?(?<month>\d{1,2})月?$/u.exec(text)?.groups;
  if (!found) return undefined;
  const named = Number(found.month);
  if (named < 1 || named > 12) return undefined;
  if (found.year === undefined) return { year: named > month ? year - 1 : year, month: named };
  const ofYear = Number(found.year);
  return ofYear > year || (ofYear === year && named > month) ? undefined : { year: ofYear, month: named };
}
