import { expect, test } from "vitest";
import { readReply } from "../../src/replies/read-reply.ts";
import { findPlainAnswer, listPlainAnswers } from "../../src/replies/rectify/plain-answers.ts";

const notices = [
  "【回执41】星空网吧：安全出口上锁，灭火器过期。请三日内整改，整改后回复。",
  "【回执42】302房旅客入住没有登记，请补登，登好回复。",
  "【回执43】三楼应急灯不亮，请修好后回复。",
];

test("the table of the commonest answers says what the clause rules say of the same words", () => {
  const table = listPlainAnswers();
  expect(table.length).toBeGreaterThan(500);
  for (const [text, answer] of table) {
    for (const notice of notices) {
      // A leading full stop is no part of the answer, and keeps the text out of the table.
      const read = readReply({ kind: "text", text: `。${text}` }, { ask: "rectify", notice });
      expect(`${text}: ${read.kind}, ${read.because}`).toBe(`${text}: ${answer.kind}, ${answer.because}`);
    }
  }
});

test("a full stop or two do not keep an answer from the table; other words do", () => {
  expect(findPlainAnswer("已整改。")?.kind).toBe("done");
  expect(findPlainAnswer("马上弄！！")?.kind).toBe("promise");
  expect(findPlainAnswer("已整改？")).toBeUndefined();
  expect(findPlainAnswer("没整改")).toBeUndefined();
  expect(findPlainAnswer("")).toBeUndefined();
});
