import { expect, test } from "vitest";
import { numbersNamed } from "../../src/replies/numbers-named.ts";

test.each([
  ["【回执31】收到", [31]],
  ["[回执31]收到", [31]],
  ["【回执３１】收到", [31]],
  ["回执31 收到", [31]],
  ["回执第31号收到", [31]],
  ["31号通知收到", [31]],
  ["第31号通知", [31]],
  ["31号的通知收到", [31]],
  ["回执30、31收到", [30, 31]],
  ["30和31号通知都收到", [30, 31]],
  ["【回执30】【回执31】收到", [30, 31]],
  ["回执31，回执31", [31]],
] as const)("%s names its notices", (text, numbers) => {
  expect(numbersNamed(text)).toEqual(numbers);
});

test.each([
  "收到",
  "302收到",
  "31收到",
  "12月31号通知的那个会",
  "幸福路31号通知到了",
  "31号收到",
  "回执1234567",
  "回执助手 31",
  "13800138000",
  "",
])("%s names none", (text) => {
  expect(numbersNamed(text)).toEqual([]);
});

test("a room behind the number is no second notice", () => {
  expect(numbersNamed("回执31，302室收到")).toEqual([31]);
  expect(numbersNamed("回执31、302室收到")).toEqual([31]);
});
