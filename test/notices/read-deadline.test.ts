import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDeadline } from "../../src/notices/read-deadline.ts";
import { stampText } from "../../src/texts/time.ts";
import { instantOf } from "../../src/zone.ts";

/** A Monday, 14:20. */
const now = instantOf(2026, 11, 23, 14, 20);

function read(text: string, at = now): string {
  const deadline = readDeadline(text, at);
  if (deadline === undefined) return "none";
  return "dueAt" in deadline ? stampText(deadline.dueAt) : deadline.refused;
}

describe("a deadline is read as officers write it", () => {
  test.each([
    ["今天18点", "2026-11-23 18:00"],
    ["今天", "2026-11-23 18:00"],
    ["今日下午五点半", "2026-11-23 17:30"],
    ["今晚", "2026-11-23 21:00"],
    ["今晚8点", "2026-11-23 20:00"],
    ["今晚八点半前", "2026-11-23 20:30"],
    ["今晚12点", "2026-11-24 00:00"],
    ["今晚20:15", "2026-11-23 20:15"],
    ["18点", "2026-11-23 18:00"],
    ["18：30", "2026-11-23 18:30"],
    ["下午5点之前", "2026-11-23 17:00"],
    ["今天下班前", "2026-11-23 18:00"],
    ["截止 明天18点", "2026-11-24 18:00"],
    ["明天", "2026-11-24 18:00"],
    ["明天中午", "2026-11-24 12:00"],
    ["明天 上午 10点", "2026-11-24 10:00"],
    ["明天１８点", "2026-11-24 18:00"],
    ["明晚9点", "2026-11-24 21:00"],
    ["明天24点", "2026-11-25 00:00"],
    ["后天12点", "2026-11-25 12:00"],
    ["大后天", "2026-11-26 18:00"],
    ["周一", "2026-11-23 18:00"],
    ["周五", "2026-11-27 18:00"],
    ["星期五下午3点", "2026-11-27 15:00"],
    ["本周日", "2026-11-29 18:00"],
    ["这周天", "2026-11-29 18:00"],
    ["下周一上午9点", "2026-11-30 09:00"],
    ["下周五前", "2026-12-04 18:00"],
    ["11月26日", "2026-11-26 18:00"],
    ["11月26号10点", "2026-11-26 10:00"],
    ["2026年12月1日", "2026-12-01 18:00"],
    ["2026-11-26 09:30", "2026-11-26 09:30"],
    ["2026-11-26T09:30", "2026-11-26 09:30"],
    ["1月5日", "2027-01-05 18:00"],
    ["26号", "2026-11-26 18:00"],
    ["5号", "2026-12-05 18:00"],
    ["月底", "2026-11-30 18:00"],
    ["本月底前", "2026-11-30 18:00"],
    ["3天内", "2026-11-26 18:00"],
    ["三天", "2026-11-26 18:00"],
    ["十五日内", "2026-12-08 18:00"],
    ["两小时内", "2026-11-23 16:20"],
    ["48小时之内", "2026-11-25 14:20"],
  ])("%s is %s", (text, due) => expect(read(text)).toBe(due));

  test("a weekday already behind us is one of the coming week", () => {
    expect(read("周五", instantOf(2026, 11, 28, 9))).toBe("2026-12-04 18:00");
  });

  test("the month's end in December is the year's end", () => {
    expect(read("月底", instantOf(2026, 12, 3))).toBe("2026-12-31 18:00");
    expect(read("5号", instantOf(2026, 12, 30))).toBe("2027-01-05 18:00");
  });
});

describe("a deadline that cannot be meant is refused, never dropped", () => {
  test.each(["今天8点", "上午10点", "11月20日", "2025年11月26日", "今天中午"])("%s has passed", (text) =>
    expect(read(text)).toContain("已经过了"),
  );

  test("this week's Friday has passed on Saturday", () => {
    expect(read("本周五", instantOf(2026, 11, 28, 9))).toContain("已经过了");
  });

  test.each([
    "尽快",
    "周末",
    "2月30日",
    "31号25点",
    "明天25点",
    "明天18:60",
    "明天上午13点",
    "晚上3点",
    "明天十八",
    "0天内",
    "节前",
    "明天18点后天",
    "11月31日",
    "截止",
    "前",
  ])("%s is not understood", (text) => expect(read(text)).toContain("没看懂截止时间"));

  test("a year ahead at most", () => {
    expect(read("2028年1月1日")).toContain("太远了");
    expect(read("500天内")).toContain("太远了");
  });

  test("no words, no deadline", () => {
    expect(readDeadline("", now)).toBeUndefined();
    expect(readDeadline(" \n", now)).toBeUndefined();
  });

  test("no text throws, and what is read lies ahead", () => {
    const words = fc.constantFrom(
      ..."今明后天晚周一五日下本月底号点半前内小时截止上午:/-".split(""),
      "12",
      "3",
      "十",
    );
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(words).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const deadline = readDeadline(text, now);
        if (deadline !== undefined && "dueAt" in deadline) expect(deadline.dueAt).toBeGreaterThan(now);
      }),
      { numRuns: 2000 },
    );
  });
});
