import { expect, test } from "vitest";
import { readReply } from "../../src/replies/read-reply.ts";

const notice = "【回执61】每周五登记人员变动：本周有新来的、离职的请回复，没有变动回复“无”。";

test.each([
  ["nothing changed", "无", "nochange"],
  ["nobody came or went", "没人走也没人来", "nochange"],
  ["the same as ever", "老样子", "nochange"],
  ["one came", "新来一个收银员", "change"],
  ["one went, beside a negation", "没有新来的，走了一个", "change"],
  ["one went, after second thoughts", "没变动，哦不对，昨天走了一个", "change"],
  ["nobody went after all", "走了一个，哦记错了，没走", "nochange"],
  ["next week is not yet", "下周来一个", "unclear"],
  ["a guess is for the officer", "应该没有吧", "unclear"],
  ["guests are for the officer", "来了个亲戚住两天", "unclear"],
  ["有 alone is for the officer", "有", "unclear"],
  ["leave is no change", "小李请假三天", "none"],
  ["recruiting is no change", "招服务员，包吃住", "none"],
  ["a price that stayed is none of it", "价格没有变动", "none"],
  ["another house's people are none of it", "隔壁走了两个人", "none"],
  ["the same people as before", "还是之前报的那三位", "nochange"],
  ["any movement denied", "没添人也没少人", "nochange"],
  ["a number that differs", "原来11个人，现在9个人", "change"],
  ["one who does it no longer", "他不在我们这干了", "change"],
  ["a house that moves is no person", "网吧搬到二楼了", "none"],
  ["no change of one's own beside hearsay", "听说街口换了老板，我们这里没变动", "nochange"],
  ["who would go if", "房租谈不拢的话老吴就搬", "unclear"],
  ["a question is no answer", "保洁算不算", "question"],
])("%s: %j", (_promise, text, expected) => {
  expect(readReply({ kind: "text", text }, { ask: "roster", notice }).kind).toBe(expected);
});
