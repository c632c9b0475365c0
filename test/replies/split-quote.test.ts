import { expect, test } from "vitest";
import { splitQuote } from "../../src/replies/split-quote.ts";

const dashes = "- - - - - - - - - - - - - - -";

test("a quoted reply is taken apart", () => {
  expect(splitQuote(`「张三：明天开会」\n${dashes}\n收到`)).toEqual({
    quoted: { name: "张三", text: "明天开会" },
    own: "收到",
  });
});

test.each([
  ["an ASCII colon", `「张三:明天开会」\n${dashes}\n收到`],
  ["dashes without spaces", "「张三：明天开会」\n---------------\n收到"],
  ["full-width dashes", "「张三：明天开会」\n－－－－－－－－\n收到"],
  ["CRLF", `「张三：明天开会」\r\n${dashes}\r\n收到`],
  ["half-width brackets", `｢张三：明天开会｣\n${dashes}\n收到`],
])("%s makes no difference", (_, text) => {
  expect(splitQuote(text)).toEqual({ quoted: { name: "张三", text: "明天开会" }, own: "收到" });
});

test("a quote of a quote is one quote", () => {
  const inner = `「李四：几点」\n${dashes}\n三点`;
  expect(splitQuote(`「张三：${inner}」\n${dashes}\n收到`)).toEqual({
    quoted: { name: "张三", text: inner },
    own: "收到",
  });
});

test("brackets inside the quoted words stay there, matched or not", () => {
  expect(splitQuote(`「张三：看「通知」了吗」\n${dashes}\n收到`).own).toBe("收到");
  expect(splitQuote(`「张「三：看了吗」\n${dashes}\n收到`)).toEqual({
    quoted: { name: "张「三", text: "看了吗" },
    own: "收到",
  });
  expect(splitQuote(`「张」三：看了吗」\n${dashes}\n收到`).own).toBe("收到");
});

test("own words keep their lines", () => {
  expect(splitQuote(`「张三：a\nb」\n${dashes}\n收到\n谢谢`)).toEqual({
    quoted: { name: "张三", text: "a\nb" },
    own: "收到\n谢谢",
  });
});

test.each([
  "收到",
  "「收到」",
  "「张三：收到」",
  "「收到」\n谢谢",
  `收到\n${dashes}\n谢谢`,
  `说「好」\n${dashes}\n收到`,
  "",
])("%j is nobody's quote", (text) => {
  expect(splitQuote(text)).toEqual({ own: text });
});
