import { describe, expect, test } from "vitest";
import { readReply } from "../../src/replies/read-reply.ts";

const notice = "【回执1】请今晚自查灭火器和疏散通道。看到请回复“收到”。";
const read = (text: string) => readReply({ kind: "text", text }, { ask: "ack", notice });

describe("a receipt", () => {
  test.each([
    "收到，几点检查？",
    "收到 几点检查",
    "收到！啥时候来查？",
    "收到\n还要登记吗",
    "好的收到，麻烦问一下通道能放鞋柜吗",
    "收到，灭火器在哪买",
    "收到，灭火器不够怎么办",
    "已阅，灭火器要多大的？",
  ])("%j asks something", (text) => {
    expect(read(text)).toMatchObject({ kind: "received", asks: true });
  });

  test.each([
    "收到",
    "收到，没什么问题",
    "收到了吧？收到",
    "收到？收到！",
    "收到未？收到啦",
    "收到，有什么事再联系",
    "收到！辛苦了吧？",
    "收到，什么时候都可以",
    "开车呢，收到",
    "收到，路上堵了好几天",
  ])("%j asks nothing", (text) => {
    const reading = read(text);
    expect(reading.kind).toBe("received");
    expect(reading.asks).toBeUndefined();
  });
});

test("a question without a receipt stays a question", () => {
  expect(read("几点检查？")).toEqual(expect.objectContaining({ kind: "question" }));
  expect(read("几点检查？").asks).toBeUndefined();
});
