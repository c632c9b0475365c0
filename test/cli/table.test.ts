import { expect, it } from "vitest";
import { displayWidth, printable, table } from "../../src/cli/table.ts";

it.each([
  ["abc", 3],
  ["网吧", 4],
  ["“收到”", 8],
  ["（1）", 5],
  ["👍", 2],
  ["e\u0301", 1],
  ["", 0],
])("%j takes %i columns", (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

it("what others wrote cannot move the cursor, turn the line around or break it", () => {
  expect(printable("\u001b[31m红\u009b2J\u202e店\r\n名 \u0000")).toBe("[31m红2J店 名");
});

it("columns line up whatever their letters", () => {
  expect(
    table(
      ["名", "n"],
      [
        ["网吧", "1"],
        ["abc", "22"],
      ],
    ),
  ).toBe("名    n\n网吧  1\nabc   22");
  expect(table(["名"], [])).toBe("");
});
