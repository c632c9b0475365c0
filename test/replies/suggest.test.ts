import { expect, test } from "vitest";
import { labels } from "../../src/replies/labels.ts";
import { readReply } from "../../src/replies/read-reply.ts";

const notice = "【回执81】征求意见：对社区治安、消防工作有什么建议，请直接回复。";

test.each([
  ["a wish", "希望晚上多巡逻", "suggestion"],
  ["a wish asked as a question", "能不能别查那么勤", "suggestion"],
  ["a complaint one could act on", "路灯坏了好久没人修", "suggestion"],
  ["a wish behind 没意见", "没意见，就是路口缺个红绿灯", "suggestion"],
  ["what should not be, without a word of wishing", "通知别半夜发", "suggestion"],
  ["more of something", "收费低点大家就去充了", "suggestion"],
  ["what cannot be done", "扫码半天扫不上", "suggestion"],
  ["a word to a neighbour", "老王，少喝点啊", "other"],
  ["a dish that is praised", "夜市的臭豆腐真香", "other"],
  ["none", "没有意见", "other"],
  ["praise", "太感谢了，挺好的", "other"],
  ["one announced and not told", "我有个建议", "other"],
  ["an advertisement", "建议零售价15元", "other"],
  ["a question of procedure", "什么时候截止", "other"],
  ["a disguised text", "建议\u202e加灯", "other"],
])("%s: %j", (_promise, text, expected) => {
  const { kind } = readReply({ kind: "text", text }, { ask: "suggest", notice });
  expect(labels[kind].suggest).toBe(expected);
});
