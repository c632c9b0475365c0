import { expect, test } from "vitest";
import type { LabelledLine } from "./measure/labelled-lines.ts";
import { measure } from "./measure/measure.ts";
import { formatErrors, formatFigures } from "./measure/report.ts";
import { upperBound } from "./measure/upper-bound.ts";

const line = (id: string, text: string, label: string, more: Partial<LabelledLine> = {}): LabelledLine => ({
  id,
  ask: "signup",
  notice: "请报名，回复人数",
  text,
  kind: "text",
  label,
  ...more,
});

const figures = measure([
  line("a", "2人", "signup", { qty: 2 }),
  line("b", "3人", "signup", { qty: 4 }),
  line("c", "5人", "other"),
  line("d", "不参加", "other"),
]);

test("precision, recall and the confusion table count each line once", () => {
  const signup = figures[0]?.labels.find(({ label }) => label === "signup");
  expect(signup).toMatchObject({ labelled: 2, read: 3, right: 2, precision: 2 / 3, recall: 1 });
  expect(formatFigures(figures)).toContain("| other | 1 | 1 |");
});

test("a wrong number is an error of its own beside a wrong signup", () => {
  const claims = figures[0]?.claims.map(({ name, size, errors }) => [name, size, errors.length]);
  expect(claims).toEqual([
    ["wrong signup", 3, 1],
    ["wrong cancel", 0, 0],
    ["wrong qty", 2, 1],
  ]);
});

test("costly errors are listed with their words, and only when asked for", () => {
  expect(formatErrors(figures)).toContain('COSTLY c: "5人": other, read as signup 5');
  expect(formatFigures(figures)).not.toContain("5人");
});

test("the upper bound is Clopper and Pearson's", () => {
  expect(upperBound(0, 300)).toBeCloseTo(1 - 0.05 ** (1 / 300), 6);
  expect(upperBound(1, 100)).toBeCloseTo(0.0466, 3);
  expect(upperBound(3, 3)).toBe(1);
  expect(upperBound(0, 0)).toBe(1);
});
