import { execFileSync } from "node:child_process";
import { describe, expect, it, test } from "vitest";
import {
  addWorkdays,
  hasArrangement,
  isStatutoryHoliday,
  isWorkday,
  nextWorkday,
  workdayFrom,
} from "../src/workdays.ts";
import { dayMs, instantOf, isoDate } from "../src/zone.ts";

function on(date: string, hour = 12): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return instantOf(year, month, day, hour);
}

function holidaysOf(year: number): string[] {
  const found: string[] = [];
  for (let day = instantOf(year, 1, 1); day < instantOf(year + 1, 1, 1); day += dayMs) {
    if (isStatutoryHoliday(day)) found.push(isoDate(day).slice(5));
  }
  return found;
}

describe("a year whose arrangement is known follows it", () => {
  it.each([
    ["2026-11-23", true, "a Monday"],
    ["2026-11-28", false, "a Saturday"],
    ["2026-01-01", false, "元旦"],
    ["2026-01-02", false, "off in exchange"],
    ["2026-01-04", true, "a Sunday worked in exchange"],
    ["2026-02-14", true, "a Saturday worked in exchange"],
    ["2026-02-23", false, "a Monday off in exchange"],
    ["2026-10-10", true, "a Saturday worked in exchange"],
    ["2025-10-08", false, "国庆 and 中秋 together"],
  ])("%s: %s, %s", (date, works) => {
    expect(isWorkday(on(date))).toBe(works);
    expect(isWorkday(on(date, 0))).toBe(works);
    expect(isWorkday(on(date, 24) - 1)).toBe(works);
  });
});

describe("a year without an arrangement has its weekends and statutory holidays", () => {
  it.each([
    ["2031-01-01", false, "元旦, a Wednesday"],
    ["2031-01-22", false, "除夕"],
    ["2031-01-23", false, "初一"],
    ["2031-01-27", true, "初五, a Monday"],
    ["2031-05-02", false, "the second day of 劳动节"],
    ["2031-05-05", true, "a Monday"],
    ["2031-06-24", false, "端午"],
    ["2031-10-01", false, "国庆, and 中秋"],
    ["2031-10-04", false, "a Saturday"],
    ["2031-10-06", true, "nobody knows yet that it will be off"],
  ])("%s: %s, %s", (date, works) => expect(isWorkday(on(date))).toBe(works));

  it("2027 by law", () => {
    expect(holidaysOf(2027)).toEqual([
      ...["01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09", "09-15"],
      ...["10-01", "10-02", "10-03"],
    ]);
  });

  it("a leap month has no second 端午", () => {
    expect(isStatutoryHoliday(on("2028-05-28"))).toBe(true);
    expect(isStatutoryHoliday(on("2028-06-27"))).toBe(false);
  });
});

test("every statutory holiday of the years since 2025 is off in their arrangements", () => {
  for (let year = 2025; hasArrangement(year); year += 1) {
    const holidays = holidaysOf(year);
    expect(holidays.length).toBeGreaterThanOrEqual(12);
    for (const date of holidays) expect([date, isWorkday(on(`${year}-${date}`))]).toEqual([date, false]);
  }
});

test("which arrangements are known", () => {
  expect([2003, 2004, 2025, 2026, 2040].map(hasArrangement)).toEqual([false, true, true, true, false]);
});

test("workdays are counted over weekends and holidays", () => {
  expect(isoDate(nextWorkday(on("2026-11-23")))).toBe("2026-11-24");
  expect(isoDate(nextWorkday(on("2026-11-27", 23)))).toBe("2026-11-30");
  expect(isoDate(nextWorkday(on("2026-09-30")))).toBe("2026-10-08");
  expect(isoDate(nextWorkday(on("2026-02-13")))).toBe("2026-02-14");
  expect(isoDate(workdayFrom(on("2026-11-23")))).toBe("2026-11-23");
  expect(isoDate(workdayFrom(on("2026-11-28")))).toBe("2026-11-30");
  expect(isoDate(addWorkdays(on("2026-11-26"), 3))).toBe("2026-12-01");
  expect(addWorkdays(on("2026-11-28"), 0)).toBe(on("2026-11-28", 0));
});

test("the machine's zone changes nothing", () => {
  const script = `
    import { isWorkday } from "./src/workdays.ts";
    import { instantOf, dayMs } from "./src/zone.ts";
    let text = "";
    for (let at = instantOf(2025, 1, 1); at < instantOf(2029, 1, 1); at += dayMs) text += isWorkday(at) ? "w" : "-";
    console.log(text);`;
  const calendars = ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"].map((zone) =>
    execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    }).trim(),
  );
  expect(new Set(calendars).size).toBe(1);
  expect(calendars[0]).toHaveLength(1461);
});
