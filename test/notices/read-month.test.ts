import { expect, test } from "vitest";
import { readMonth } from "../../src/notices/read-month.ts";
import { instantOf } from "../../src/zone.ts";

test.each([
  ["本月", "2026-11"],
  ["上月", "2026-10"],
  ["上个月", "2026-10"],
  ["10月", "2026-10"],
  ["１０月份", "2026-10"],
  ["11", "2026-11"],
  ["12月", "2025-12"],
  ["2025年3月", "2025-3"],
  ["2026-10", "2026-10"],
  ["2026-12", undefined],
  ["2027年1月", undefined],
  ["0月", undefined],
  ["13月", undefined],
  ["去年", undefined],
])("on 23 November 2026, %s is %s", (written, month) => {
  const read = readMonth(written, instantOf(2026, 11, 23, 14));
  expect(read && `${read.year}-${read.month}`).toBe(month);
});
