import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextTimes } from "../../src/notices/next-times.ts";
import { readSchedule } from "../../src/notices/read-schedule.ts";
import { recurrenceText } from "../../src/texts/recurrence.ts";
import { stampText } from "../../src/texts/time.ts";
import { instantOf } from "../../src/zone.ts";

/** A Monday, 14:20. */
const now = instantOf(2026, 11, 23, 14, 20);

function read(text: string, at = now): string {
  const schedule = readSchedule(text, at);
  if (schedule === undefined) return "none";
  if ("refused" in schedule) return schedule.refused;
  return schedule.kind === "once" ? stampText(schedule.at) : recurrenceText(schedule.rule);
}

function next(text: string, from: string, count = 3): string[] {
  const schedule = readSchedule(text, now);
  if (schedule === undefined || "refused" in schedule || schedule.kind === "once") throw new Error(text);
  return nextTimes(schedule.rule, Date.parse(`${from}+08:00`), count).map(stampText);
}

describe("a time of sending is read as officers write it", () => {
  test.each([
    ["周五9点", "2026-11-27 09:00"],
    ["定时 周五9点", "2026-11-27 09:00"],
    ["定时：明早8点半", "2026-11-24 08:30"],
    ["明早八点半发", "2026-11-24 08:30"],
    ["今晚8点", "2026-11-23 20:00"],
    ["下周一上午九点", "2026-11-30 09:00"],
    ["11月26日 18:30", "2026-11-26 18:30"],
    ["两小时后", "2026-11-23 16:20"],
    ["半小时后发送", "2026-11-23 14:50"],
    ["18:00", "2026-11-23 18:00"],
    ["3天后9点", "2026-11-26 09:00"],
  ])("%s is once, %s", (text, at) => expect(read(text)).toBe(at));

  test.each([
    ["每天8点", "每天08:00"],
    ["每日 8:30", "每天08:30"],
    ["每天早上八点半", "每天08:30"],
    ["每晚8点", "每天20:00"],
    ["每早9点", "每天09:00"],
    ["每个工作日9点", "每个工作日09:00"],
    ["每工作日上午9点", "每个工作日09:00"],
    ["工作日9点", "每个工作日09:00"],
    ["每周一9点", "每周一09:00"],
    ["定时 每周一9点", "每周一09:00"],
    ["每周日晚8点", "每周日20:00"],
    ["每周天20:00", "每周日20:00"],
    ["每个周五下午3点", "每周五15:00"],
    ["每星期五下午3点", "每周五15:00"],
    ["逢周五9点", "每周五09:00"],
    ["每逢周五9点", "每周五09:00"],
    ["每周一、周四 9点", "每周一、周四09:00"],
    ["每周一、四9点", "每周一、周四09:00"],
    ["每周四和周一9点", "每周一、周四09:00"],
    ["每周一三五9点", "每周一、周三、周五09:00"],
    ["每周一三点一刻", "发送时间“每周一三点一刻”没说清是上午还是下午，请按24小时写，例如“15点”。"],
    ["每周三十点", "每周三10:00"],
    ["每周一二十点", "每周一20:00"],
    ["每周1 9点", "每周一09:00"],
    ["每周1、3 9点", "每周一、周三09:00"],
    ["每周一到周五9点", "每周一、周二、周三、周四、周五09:00"],
    ["每周一至五9点", "每周一、周二、周三、周四、周五09:00"],
    ["每周一到周日9点", "每天09:00"],
    ["每月1号10点", "每月1号10:00"],
    ["每月一号上午十点", "每月1号10:00"],
    ["每个月15日9:30", "每月15号09:30"],
    ["每月1号、15号10点", "每月1号、15号10:00"],
    ["每月15、1号10点", "每月1号、15号10:00"],
    ["每月二十五号晚上8点", "每月25号20:00"],
    ["每月底18点", "每月最后一天18:00"],
    ["每月最后一天18点", "每月最后一天18:00"],
  ])("%s is %s", (text, rule) => expect(read(text)).toBe(rule));
});

describe("what is no certain time of sending is refused with a sentence", () => {
  test.each([
    ["周五", "发送时间“周五”没写几点，请写明，例如“定时 周五9点”或“定时 每周一9点”。"],
    ["明天上午", "没写几点"],
    ["3天后", "没写几点"],
    ["每周一", "没写几点"],
    ["每天", "没写几点"],
    ["每天晚上", "没写几点"],
    ["每月1号", "没写几点"],
    ["今天9点", "发送时间“今天9点”已经过了，是不是今天21:00？是就写“定时 今天21:00”。"],
    ["昨天9点", "已经过了"],
    ["尽快", "发送时间“尽快”不够明确，机器人没法按点发"],
    ["节后9点", "说不准是哪一天"],
    ["周末9点", "可以是周六也可以是周日"],
    ["每周末9点", "可以是周六也可以是周日"],
    ["明天3点", "没说清是上午还是下午，请按24小时写，例如“定时 明天15:00”。"],
    ["每天3点", "没说清是上午还是下午，请按24小时写，例如“15点”。"],
    ["每天25点", "的钟点不对"],
    ["每天24点", "的钟点不对"],
    ["2月30日9点", "2026年2月没有30日"],
    ["每两周周一9点", "这样的间隔还不会，可以写“每天8点”"],
    ["每隔一天9点", "这样的间隔还不会"],
    ["隔周一9点", "这样的间隔还不会"],
    ["每小时", "这样的间隔还不会"],
    ["每年1月1日9点", "这样的间隔还不会"],
    ["每月第一个周一9点", "这样的间隔还不会"],
    ["每周9点", "没看懂发送时间"],
    ["每周五到周一9点", "这样的间隔还不会"],
    ["每月32号9点", "没看懂发送时间"],
    ["每月0号9点", "没看懂发送时间"],
    ["每周八9点", "这样的间隔还不会"],
    ["周五9点前", "没看懂发送时间"],
    ["两小时内", "没看懂发送时间"],
    ["每周一9点和10点", "没看懂发送时间"],
    ["随便", "没看懂发送时间“随便”，请写成“定时 周五9点”“定时 明早8点半”或“定时 每周一9点”。"],
  ])("%s: %s", (text, sentence) => expect(read(text)).toContain(sentence));

  test("long words are said back in part, and take no time", () => {
    expect(read(`每周一${" ".repeat(20_000)}9点`)).toHaveLength(85);
    expect(read("每周一、".repeat(5000))).toContain("没看懂发送时间“每周一、每周一、");
    expect(read(" 发".repeat(5000))).toContain("没看懂");
  });

  test("no words, no time", () => {
    for (const text of ["", " \n", "定时", "定时：", "发"]) expect(read(text)).toBe("none");
  });
});

describe("the next times of a rule", () => {
  test("come after the moment asked about, never at it", () => {
    expect(next("每天8点", "2026-11-23T08:00")).toEqual([
      "2026-11-24 08:00",
      "2026-11-25 08:00",
      "2026-11-26 08:00",
    ]);
    expect(next("每天8点", "2026-11-23T07:59", 1)).toEqual(["2026-11-23 08:00"]);
    expect(next("每天8点", "2026-11-23T07:59", 0)).toEqual([]);
  });

  test("of a weekday fall on public holidays too", () => {
    expect(next("每周四9点", "2026-09-25T00:00")).toEqual([
      "2026-10-01 09:00",
      "2026-10-08 09:00",
      "2026-10-15 09:00",
    ]);
  });

  test("of workdays leave out holidays and keep the weekends worked in exchange", () => {
    expect(next("每个工作日9点", "2026-09-30T09:00")).toEqual([
      "2026-10-08 09:00",
      "2026-10-09 09:00",
      "2026-10-10 09:00",
    ]);
    expect(next("每个工作日9点", "2026-11-27T12:00", 1)).toEqual(["2026-11-30 09:00"]);
  });

  test("of several weekdays alternate", () => {
    expect(next("每周一、周四9点", "2026-11-23T14:20", 4)).toEqual([
      "2026-11-26 09:00",
      "2026-11-30 09:00",
      "2026-12-03 09:00",
      "2026-12-07 09:00",
    ]);
    expect(next("每周日20点", "2026-11-23T14:20", 1)).toEqual(["2026-11-29 20:00"]);
  });

  test("of a date fall on the last day of a shorter month", () => {
    expect(next("每月30号10点", "2027-01-30T10:00")).toEqual([
      "2027-02-28 10:00",
      "2027-03-30 10:00",
      "2027-04-30 10:00",
    ]);
    expect(next("每月底18点", "2028-01-31T18:00", 2)).toEqual(["2028-02-29 18:00", "2028-03-31 18:00"]);
    expect(next("每月30、31号10点", "2027-02-01T00:00")).toEqual([
      "2027-02-28 10:00",
      "2027-03-30 10:00",
      "2027-03-31 10:00",
    ]);
    expect(next("每月1号10点", "2026-12-31T23:59", 1)).toEqual(["2027-01-01 10:00"]);
  });
});

test("no text throws; once lies ahead, and a rule has its next times ahead and ascending", () => {
  const words = fc.constantFrom(
    ..."定时每逢隔个周一二三四五六日天月号底上下午早晚点半到至、和1239:- 前后发".split(""),
    ...["工作日", "星期", "每天", "每周", "每月", "9点", "31号", "最后一天", "小时后"],
  );
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(words, { maxLength: 12 }).map((list) => list.join("")),
  );
  const at = fc.integer({ min: instantOf(2026, 1, 1), max: instantOf(2032, 1, 1) });
  fc.assert(
    fc.property(texts, at, (text, from) => {
      const schedule = readSchedule(text, from);
      if (schedule === undefined) return;
      if ("refused" in schedule) {
        expect(schedule.refused).toMatch(/。$/u);
        return;
      }
      const times = schedule.kind === "once" ? [schedule.at] : nextTimes(schedule.rule, from, 5);
      expect(times).toHaveLength(schedule.kind === "once" ? 1 : 5);
      for (const [index, time] of times.entries()) expect(time).toBeGreaterThan(times[index - 1] ?? from);
    }),
    { numRuns: 5000 },
  );
});
