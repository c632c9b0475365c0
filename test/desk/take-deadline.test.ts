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
    "截止到目前已有3家失火",
  ])("%s", (text) => expect(take(text)).toBe(`${text} | `));
});

test("a deadline that is not understood is refused, not passed over", () => {
  for (const text of [
    "请自查。截止 尽快",
    "请自查，截止",
    "请自查。截止：",
    "请自查。截止 2月30日",
    "请自查。期限 尽快。谢谢",
  ]) {
    expect(take(text)).toContain("没看懂截止时间");
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
