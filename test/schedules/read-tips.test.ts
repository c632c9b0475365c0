import { expect, test } from "vitest";
import { readTips } from "../../src/schedules/read-tips.ts";

test.each([
  ["lines of dashes", "一\n---\n二\n\n-----\n三", ["一", "二", "三"]],
  ["headings, which are the first line of each", "## 甲\n一\n\n## 乙\n二", ["甲\n一", "乙\n二"]],
  ["headings that only count", "## 第1条\n一\n## 2.\n二\n## 三\n三", ["一", "二", "三"]],
  ["headings with dashes in between", "## 甲\n一\n---\n## 乙\n二", ["甲\n一", "乙\n二"]],
  ["no mark at all: one tip", "只有一条\n两行", ["只有一条\n两行"]],
  ["a title and a preface, which belong to none", "# 防诈\n每周一条\n\n## 甲\n一", ["甲\n一"]],
  ["a title before dashes", "# 防诈\n一\n---\n二", ["一", "二"]],
  ["a mark at the beginning of the file, and other ends of lines", "\uFEFF一\r\n---\r\n二\r\n", ["一", "二"]],
  ["empty pieces, which are none", "---\n一\n---\n\n---\n二\n---", ["一", "二"]],
  ["many empty lines inside, which become one", "一\n\n\n\n还是一", ["一\n\n还是一"]],
  ["a heading alone", "## 不要转账", ["不要转账"]],
  ["dashes in a sentence", "一--二\n- 三", ["一--二\n- 三"]],
])("tips are set apart by %s", (_how, text, tips) => expect(readTips(text)).toEqual({ tips }));

test.each(["", " \n\n", "---\n---", "# 只有标题"])("%j holds none", (text) =>
  expect(readTips(text)).toEqual({ wrong: "empty" }),
);

test("one too long is named by its place and how it begins; too many are counted", () => {
  expect(readTips(`一\n---\n${"字".repeat(2001)}`)).toEqual({
    wrong: "too long",
    index: 2,
    length: 2001,
    most: 2000,
    begins: "字".repeat(10),
  });
  expect(readTips(Array.from({ length: 401 }, (_, index) => `第${index}条`).join("\n---\n"))).toEqual({
    wrong: "too many",
    count: 401,
    most: 400,
  });
});
