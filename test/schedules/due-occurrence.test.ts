import fc from "fast-check";
import { expect, test } from "vitest";
import type { GroupId, OfficerId } from "../../src/groups/types.ts";
import type { Recurrence } from "../../src/notices/next-times.ts";
import { findDueOccurrence } from "../../src/schedules/due-occurrence.ts";
import { noteOccurrence } from "../../src/schedules/series.ts";
import type { Series } from "../../src/schedules/types.ts";
import { listUpcoming } from "../../src/schedules/upcoming.ts";
import { hourMs, instantOf, minuteMs } from "../../src/zone.ts";

const quiet = { from: 21 * 60, to: 8 * 60 };
const start = instantOf(2026, 11, 23, 14, 0);
const at = (day: number, hour: number, minute = 0): number => instantOf(2026, 11, day, hour, minute);

function series(changes: Partial<Series> = {}): Series {
  return {
    number: 1,
    rule: { on: { every: "day" }, minutes: 9 * 60 },
    groups: ["g1" as GroupId],
    what: { is: "notice", ask: "inform", body: "请自查", media: [] },
    createdAt: start,
    createdBy: "o1" as OfficerId,
    urgent: false,
    occurrences: [],
    ...changes,
  };
}

const due = (one: Series, now: number, mayGo = true) => findDueOccurrence(one, { quiet, mayGo, now });

test.each([
  ["before its time nothing is due", {}, at(24, 8, 59), undefined],
  ["at its time it is published", {}, at(24, 9), { at: at(24, 9), as: "publish" }],
  ["so it is two hours later", {}, at(24, 11), { at: at(24, 9), as: "publish" }],
  ["a minute after that it is missed", {}, at(24, 11, 1), { at: at(24, 9), as: "missed" }],
  ["of several missed ones the newest counts", {}, at(27, 9, 30), { at: at(27, 9), as: "publish" }],
  [
    "years later it is still found",
    {},
    instantOf(2029, 3, 1, 9, 5),
    { at: instantOf(2029, 3, 1, 9), as: "publish" },
  ],
  ["paused nothing is due", { pausedAt: start }, at(24, 9), undefined],
  ["resumed, what fell into the pause is over", { resumedAt: at(24, 9, 1) }, at(24, 9, 30), undefined],
  ["cancelled nothing is due", { cancelledAt: start }, at(24, 9), undefined],
  ["the one to be left out is skipped", { skips: at(24, 9) }, at(24, 9), { at: at(24, 9), as: "skip" }],
  [
    "what fell into quiet hours' beginning waits for the morning no more",
    { rule: { on: { every: "day" as const }, minutes: 20 * 60 + 50 } },
    at(23, 21, 30),
    { at: at(23, 20, 50), as: "missed" },
  ],
  [
    "unless it may break them",
    { rule: { on: { every: "day" as const }, minutes: 20 * 60 + 50 }, urgent: true },
    at(23, 21, 30),
    { at: at(23, 20, 50), as: "publish" },
  ],
] satisfies readonly (readonly [string, Partial<Series>, number, unknown])[])(
  "%s",
  (_title, changes, now, expected) => {
    expect(due(series(changes), now)).toEqual(expected);
  },
);

test("while nothing can be sent it waits, however late it gets", () => {
  expect(due(series(), at(24, 9), false)).toBeUndefined();
  expect(due(series(), at(26, 9), false)).toBeUndefined();
});

test("a time to be left out is forgotten with the time, and not among the next", () => {
  const one = series({ skips: at(24, 9) });
  expect(listUpcoming(one, start, 2)).toEqual([at(25, 9), at(26, 9)]);
  noteOccurrence(one, { at: at(24, 9), became: "skipped" });
  expect(one.skips).toBeUndefined();
});

const rules: fc.Arbitrary<Recurrence> = fc.record({
  on: fc.oneof(
    fc.constant({ every: "day" as const }),
    fc.constant({ every: "workday" as const }),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
      .map((weekdays) => ({ every: "week" as const, weekdays: weekdays.sort() })),
    fc.integer({ min: 1, max: 31 }).map((day) => ({ every: "month" as const, days: [day] })),
  ),
  minutes: fc.integer({ min: 8 * 60, max: 20 * 60 }),
});

test("however often and irregularly it is looked at: no time twice, in order, none published more than two hours late", () => {
  const looks = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(rules, looks, (rule, minutes) => {
      const one = series({ rule });
      let now = start;
      for (const pass of minutes) {
        now += pass * minuteMs;
        const found = due(one, now);
        if (!found) continue;
        expect(found.at).toBeGreaterThan(one.occurrences.at(-1)?.at ?? start);
        expect(found.at).toBeLessThanOrEqual(now);
        if (found.as === "publish") expect(now - found.at).toBeLessThanOrEqual(2 * hourMs + minuteMs);
        noteOccurrence(
          one,
          found.as === "publish"
            ? { at: found.at, became: "published", number: 1 }
            : { at: found.at, became: "missed" },
        );
        expect(due(one, now)).toBeUndefined();
      }
    }),
  );
});
