import { describe, expect, test } from "vitest";
import { followUpDue } from "../../src/notices/follow-up-due.ts";
import { listReminderSlots } from "../../src/notices/reminder-slots.ts";
import type { Ask } from "../../src/notices/types.ts";
import { instantOf, isoTime } from "../../src/zone.ts";

/** The instant of "11-24 18:00" in 2026. */
function at(written: string): number {
  const [, month, day, hour, minute] = /^(\d+)-(\d+) (\d+):(\d+)$/.exec(written) ?? [];
  return instantOf(2026, Number(month), Number(day), Number(hour), Number(minute));
}

const night = { from: 21 * 60, to: 8 * 60 };

function slots(
  since: string,
  due: string | undefined,
  {
    pressing = false,
    ask = "ack",
    quiet = night,
  }: {
    readonly pressing?: boolean;
    readonly ask?: Ask;
    readonly quiet?: { readonly from: number; readonly to: number } | "none";
  } = {},
): string[] {
  const dueAt = followUpDue({ ask, ...(due === undefined ? {} : { dueAt: at(due) }) }, at(since));
  if (dueAt === undefined) return [];
  const found = listReminderSlots(
    { ask, since: at(since), dueAt, pressing },
    quiet === "none" ? undefined : quiet,
  );
  return found.map((slot) => isoTime(slot).slice(5, 16).replace("T", " "));
}

describe("a notice is reminded of halfway and two hours before its deadline", () => {
  test.each<[string, string, string | undefined, string[]]>([
    // In 2026 the 23rd of November is a Monday.
    ["within one day", "11-23 09:00", "11-23 18:00", ["11-23 13:30", "11-23 16:00"]],
    [
      "over a working day, halfway in the night",
      "11-23 14:00",
      "11-24 18:00",
      ["11-24 08:00", "11-24 16:00"],
    ],
    ["over two days", "11-23 10:00", "11-25 18:00", ["11-24 14:00", "11-25 16:00"]],
    [
      "over a week, halfway on a Thursday night, and the end of the weekend",
      "11-23 09:00",
      "11-30 09:00",
      ["11-27 08:00", "11-30 08:00"],
    ],
    [
      "two hours before is in the night, after which it is too late",
      "11-23 17:30",
      "11-25 00:00",
      ["11-24 08:45"],
    ],
    ["halfway as quiet hours begin", "11-23 18:00", "11-24 00:00", []],
    ["a deadline in the morning", "11-23 14:00", "11-24 09:30", ["11-24 08:00"]],
    ["a deadline as quiet hours end", "11-23 14:00", "11-24 08:00", []],
    ["a deadline in the night", "11-23 14:00", "11-23 23:00", ["11-23 18:30"]],
    ["both fall together in the morning", "11-23 20:00", "11-24 10:00", ["11-24 08:00"]],
    ["four hours: one, not two at the same time", "11-23 10:00", "11-23 14:00", ["11-23 12:00"]],
    ["less than an hour apart are one, the earlier", "11-23 10:00", "11-23 15:00", ["11-23 12:30"]],
    ["an hour apart are two", "11-23 10:00", "11-23 16:00", ["11-23 13:00", "11-23 14:00"]],
    ["three hours", "11-23 14:00", "11-23 17:00", ["11-23 15:00"]],
    ["one hour: halfway is half an hour after the news", "11-23 14:00", "11-23 15:00", ["11-23 14:30"]],
    ["less than an hour: none", "11-23 14:00", "11-23 14:50", []],
    ["halfway falls on a quarter of an hour", "11-23 09:07", "11-23 18:00", ["11-23 13:30", "11-23 16:00"]],
    ["on a Friday evening for Monday", "11-27 17:00", "11-30 18:00", ["11-30 08:00", "11-30 16:00"]],
    ["on a Friday evening for the weekend", "11-27 17:00", "11-29 18:00", []],
    ["on a Saturday for Tuesday", "11-28 10:00", "12-01 18:00", ["11-30 08:00", "12-01 16:00"]],
    ["before National Day, for its middle", "09-30 15:00", "10-03 18:00", []],
    [
      "before National Day, for the day after it",
      "09-30 15:00",
      "10-08 18:00",
      ["10-08 08:00", "10-08 16:00"],
    ],
    ["on a Sunday worked for National Day", "09-19 10:00", "09-20 18:00", ["09-20 08:00", "09-20 16:00"]],
    ["on a Saturday worked for National Day", "10-09 16:00", "10-10 18:00", ["10-10 08:00", "10-10 16:00"]],
    ["into Spring Festival", "02-13 15:00", "02-16 18:00", []],
    ["no deadline: the next workday 18:00", "11-23 14:00", undefined, ["11-24 08:00", "11-24 16:00"]],
    ["no deadline, in the morning", "11-23 08:30", undefined, ["11-24 08:00", "11-24 16:00"]],
    ["no deadline, on a Friday", "11-27 14:00", undefined, ["11-30 08:00", "11-30 16:00"]],
    ["no deadline, before National Day", "09-30 14:00", undefined, ["10-08 08:00", "10-08 16:00"]],
  ])("%s", (_, since, due, expected) => {
    expect(slots(since, due)).toEqual(expected);
  });
});

describe("a pressing notice", () => {
  test.each<[string, string, string | undefined, string[]]>([
    ["is reminded of on a weekend", "11-27 17:00", "11-29 18:00", ["11-28 17:30", "11-29 16:00"]],
    ["is reminded of on a holiday", "10-01 09:00", "10-02 18:00", ["10-02 08:00", "10-02 16:00"]],
    ["leaves the night in peace all the same", "11-28 20:00", "11-29 11:00", ["11-29 08:00", "11-29 09:00"]],
  ])("%s", (_, since, due, expected) => {
    expect(slots(since, due, { pressing: true })).toEqual(expected);
  });
});

test("what asks for no answer is never reminded of", () => {
  expect(slots("11-23 09:00", "11-25 18:00", { ask: "inform" })).toEqual([]);
  expect(followUpDue({ ask: "inform" }, at("11-23 09:00"))).toBeUndefined();
});

test("where the night is not quiet a day off ends at eight", () => {
  expect(slots("11-27 17:00", "11-30 18:00", { quiet: "none" })).toEqual(["11-30 08:00", "11-30 16:00"]);
  expect(slots("11-23 20:00", "11-24 10:00", { quiet: "none" })).toEqual(["11-24 03:00", "11-24 08:00"]);
});

test("quiet hours in the middle of the day move a reminder to their end", () => {
  const quiet = { from: 12 * 60, to: 14 * 60 };
  expect(slots("11-23 09:00", "11-23 17:00", { quiet })).toEqual(["11-23 14:00", "11-23 15:00"]);
  expect(slots("11-27 17:00", "11-30 18:00", { quiet })).toEqual(["11-30 08:00", "11-30 16:00"]);
});
