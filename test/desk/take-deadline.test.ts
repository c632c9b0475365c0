import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeDeadline } from "../../src/desk/take-deadline.ts";
import { stampText } from "../../src/texts/time.ts";
import { instantOf } from "../../src/zone.ts";

const now = instantOf(2026, 11, 23, 14, 20);

function take(text: string): string {
  const taken = takeDeadline(text, now);
  if ("refused" in taken) return taken.refused;
  return `${taken.body} | ${taken.none ? "none" : taken.dueAt === undefined ? "" : stampText(taken.dueAt)}`;
}

describe("the deadline leaves the words, which still read well", () => {
  test.each([
    ["请自查灭火器。截止 明天18点", "请自查灭火器。 | 2026-11-24 18:00"],
    ["请自查灭火器，截止明天18点前", "请自查灭火器。 | 2026-11-24 18:00"],
    ["请自查灭火器 截止明天18点", "请自查灭火器 | 2026-11-24 18:00"],
    ["请自查灭火器\n截止：11月26日", "请自查灭火器 | 2026-11-26 18:00"],
    ["请自查灭火器。截止时间：明天18：30。", "请自查灭火器。 | 2026-11-24 18:30"],
    ["请自查灭火器（截止周五）", "请自查灭火器 | 2026-11-27 18:00"],
    ["请自查。截止 明天18点。不回的要上门。", "请自查。不回的要上门。 | 2026-11-24 18:00"],
    ["请自查，截止明天，不回的要上门。", "请自查，不回的要上门。 | 2026-11-24 18:00"],
    ["请自查\n截止 明天\n不回的要上门", "请自查\n不回的要上门 | 2026-11-24 18:00"],
    ["截止明天，请自查", "请自查 | 2026-11-24 18:00"],
    ["请自查。期限3天", "请自查。 | 2026-11-26 18:00"],
    ["请自查。截止到月底", "请自查。 | 2026-11-30 18:00"],
    ["请自查。截止 11月26日（周四）18:00，不回的要上门", "请自查。不回的要上门 | 2026-11-26 18:00"],
    ["请自查（截止周五（27号）18点）。谢谢", "请自查。谢谢 | 2026-11-27 18:00"],
    ["请自查，截止下周一上午九点半前", "请自查。 | 2026-11-30 09:30"],
    ["请自查。截止半小时内", "请自查。 | 2026-11-23 14:50"],
    ["请自查。期限：3个工作日", "请自查。 | 2026-11-26 18:00"],
    ["请自查。截止明早9点。", "请自查。 | 2026-11-24 09:00"],
    ["请自查。截止年底", "请自查。 | 2026-12-31 18:00"],
    ["请自查。截止时间：本周五下班前，收到请回复", "请自查。收到请回复 | 2026-11-27 18:00"],
    ["截止 明天12点", " | 2026-11-24 12:00"],
    ["请自查。截止 不限", "请自查。 | none"],
    ["请自查", "请自查 | "],
  ])("%j", (text, taken) => expect(take(text)).toBe(taken));
});

describe("a 截止 that is no deadline stays in the words", () => {
  test.each([
    "报名截止后不再受理",
    "请检查截止阀",
    "截止阀要检查",
    "请关好截止阀，谢谢",
    "截止目前已有3家失火",
    "紧急",
    "紧急：明天18点停电",
    "11月26日18点停电，请备好电筒",
    "周五下午3点开会，请于今晚8点前看完材料",
    "截止到目前已有3家失火",
  ])("%s", (text) => expect(take(text)).toBe(`${text} | `));
});

test("a deadline that is not understood is refused, not passed over", () => {
  for (const [text, sentence] of [
    ["请自查。截止 尽快", "“尽快”不够明确"],
    ["请自查。截止尽快", "“尽快”不够明确"],
    ["请自查，截止", "没看懂截止时间“截止”"],
    ["请自查。截止：", "没看懂截止时间“截止”"],
    ["请自查。截止 2月30日", "2026年2月没有30日"],
    ["请自查。期限 尽快。谢谢", "“尽快”不够明确"],
    ["请自查。截止国庆前", "“国庆前”说不准是哪一天"],
    ["请自查。截止 周末", "可以是周六也可以是周日"],
    ["请自查。截止 11月26日（周五）", "日历上是11月26日（周四）"],
  ] as const) {
    expect(take(text)).toContain(sentence);
  }
  expect(take("请自查。截止 昨天")).toContain("已经过了");
});

test("no text throws, and none takes long", () => {
  const words = fc.constantFrom(..."截止期限时间明天18点。，：\n（）前 ,".split(""));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (list) => {
      takeDeadline(list.join(""), now);
    }),
    { numRuns: 3000 },
  );
  for (const long of ["截止 ", "，1", "截止，1", " "]) takeDeadline(long.repeat(5000), now);
});
