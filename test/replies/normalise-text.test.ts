import { expect, test } from "vitest";
import { isDisguised, normaliseText } from "../../src/replies/normalise-text.ts";

test("what shows nothing is removed and compatibility forms are one", () => {
  expect(normaliseText("收\u200b到\ufeff")).toBe("收到");
  expect(normaliseText("\u200f收到\u2066")).toBe("收到");
  expect(normaliseText("ＯＫ１！")).toBe("OK1!");
  expect(normaliseText("a\r\nb\u2028c")).toBe("a\nb\nc");
  expect(normaliseText("收到\ud83d")).toBe("收到");
  expect(normaliseText("")).toBe("");
});

test("only the marks that turn a text round disguise it", () => {
  expect(isDisguised("\u202e到收")).toBe(true);
  expect(isDisguised("\u202d收到")).toBe(true);
  expect(isDisguised("\u200e收到\u202c")).toBe(false);
});
