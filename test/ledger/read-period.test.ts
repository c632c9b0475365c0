import { expect, test } from "vitest";
import { readDay, readPeriod } from "../../src/ledger/read-period.ts";
import { instantOf, isoDate } from "../../src/zone.ts";

const now = instantOf(2026, 11, 23, 14, 0);

/** First and last day. */
function days(words: string): string | undefined {
  const period = readPeriod(words, now);
  return period && `${isoDate(period.from)}/${isoDate(period.to - 1)}`;
}

test.each([
  ["", "2026-11-01/2026-11-23"],
  ["本月", "2026-11-01/2026-11-23"],
  ["11月份", "2026-11-01/2026-11-23"],
  ["10月", "2026-10-01/2026-10-31"],
  ["12月", "2025-12-01/2025-12-31"],
  ["2026-10", "2026-10-01/2026-10-31"],
  ["上月", "2026-10-01/2026-10-31"],
  ["今年", "2026-01-01/2026-11-23"],
  ["2025年", "2025-01-01/2025-12-31"],
  ["本季度", "2026-10-01/2026-11-23"],
  ["上季度", "2026-07-01/2026-09-30"],
  ["今天", "2026-11-23/2026-11-23"],
  ["昨天", "2026-11-22/2026-11-22"],
  ["11月3日", "2026-11-03/2026-11-03"],
  ["12月3号", "2025-12-03/2025-12-03"],
  ["11月1日到11月15日", "2026-11-01/2026-11-15"],
  ["从11月1日到15日止", "2026-11-01/2026-11-15"],
  ["11.1-11.15", "2026-11-01/2026-11-15"],
  ["12月25日至1月5日", "2025-12-25/2026-01-05"],
  ["2026-11-01至2026-11-30", "2026-11-01/2026-11-23"],
  ["11月20日到今天", "2026-11-20/2026-11-23"],
])("%j names %s", (words, expected) => expect(days(words)).toBe(expected));

test.each([
  "13月",
  "2027年",
  "2月30日",
  "11月15日到2026-11-10",
  "11月15日到11月10日",
  "15日到10日",
  "网吧",
  "11月网吧",
  "2026-12-01",
])("%j names no days that have begun", (words) => expect(days(words)).toBeUndefined());

test("a day in a form has to be one of the calendar", () => {
  expect(isoDate(readDay("2026/11/1") ?? 0)).toBe("2026-11-01");
  expect(isoDate(readDay("2024-02-29") ?? 0)).toBe("2024-02-29");
  expect(readDay("2026-02-29")).toBeUndefined();
  expect(readDay("11-01")).toBeUndefined();
});
