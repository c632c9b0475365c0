import { expect, test } from "vitest";
import { findMissedTime } from "../../src/groups/missed-time.ts";
import type { Gap } from "../../src/groups/types.ts";
import { instantOf } from "../../src/zone.ts";

const at = (hour: number, minute = 0): number => instantOf(2026, 11, 24, hour, minute);

test.each<[string, readonly Gap[], number, Gap | undefined]>([
  ["it is noted every ten minutes", [], at(14, 10), undefined],
  ["a minute or two late is no matter", [], at(14, 12), undefined],
  ["the program did not run for an hour", [], at(15), { from: at(14), to: at(15) }],
  ["the session was over, and that is known", [{ from: at(14, 2), to: at(15) }], at(15), undefined],
  [
    "two gaps tell of it together",
    [
      { from: at(14), to: at(14, 40) },
      { from: at(14, 30), to: at(14, 55) },
    ],
    at(15),
    undefined,
  ],
  ["the gap tells of half of it", [{ from: at(14), to: at(14, 30) }], at(15), { from: at(14), to: at(15) }],
  ["an old gap tells of nothing", [{ from: at(12), to: at(13) }], at(15), { from: at(14), to: at(15) }],
])("last noted at 14:00: %s", (_, gaps, now, missed) => {
  expect(findMissedTime(at(14), gaps, now)).toEqual(missed);
});
