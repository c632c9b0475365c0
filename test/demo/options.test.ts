import { expect, it } from "vitest";
import { readOptions, usage } from "../../demo/options.ts";

it("words the demo does not know are answered with what it knows, in Chinese and in English", () => {
  expect(readOptions(["--bogus"])).toBeUndefined();
  const options = usage.split("\n").filter((line) => /^\s+--/.test(line));
  expect(options).toHaveLength(4);
  for (const line of options) expect(line).toMatch(/\p{Script=Han}.* \/ [a-z]/u);
});
