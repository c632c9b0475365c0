import { describe, expect, test } from "vitest";
import { labels } from "../../src/replies/labels.ts";
import { readReply } from "../../src/replies/read-reply.ts";
import { streetNotice } from "./street-lines.ts";

function labelOf(text: string): string {
  return labels[readReply({ kind: "text", text }, { ask: "ack", notice: streetNotice }).kind].ack;
}

describe("an own 收到 stands, whatever is said beside it", () => {
  test.each([
    "收到我等一下叫他们去检查一下那个通道谢谢你啊",
    "收到，又查啊，烦死了",
    "收到 灭火器哪里买",
    "刚信号不好，这会儿收到了",
    "收到了 不知道是不是骗子",
    "我和隔壁都收到了",
    "房租收到了，通知也收到了",
    "没收到图片，文字收到了",
  ])("%s", (text) => {
    expect(labelOf(text)).toBe("ack");
  });
});

describe("收到 of something else, for others, of others", () => {
  test.each([
    "加油卡收到了",
    "收到一封信",
    "收到您的预订",
    "收到签证了",
    "听说东门那边有人收到假通知",
    "收到几家了",
    "各位老板收到请回复收到",
    "收到通知的人才能去吗？",
  ])("%s is no receipt", (text) => {
    expect(labelOf(text)).toBe("not_ack");
  });
});

describe("a refusal or complaint is for an officer to judge", () => {
  test.each([
    "不同意",
    "有问题",
    "反对",
    "倒闭了还查什么",
    "查什么查",
    "还让不让人活了",
    "没人手",
    "走不脱",
    "我家没有灭火器",
    "还没查",
  ])("%s", (text) => {
    expect(labelOf(text)).toBe("unclear");
  });

  test.each(["为什么又停电", "能请假吗", "不回会怎样", "回“收到”就行吗"])("%s only asks", (text) => {
    expect(labelOf(text)).toBe("not_ack");
  });
});

test.each(["厂家直销灭火器，要的私聊", "好的，那你下午过来拿", "行，那就按上次说的价"])(
  "%s is business with others",
  (text) => {
    expect(labelOf(text)).toBe("not_ack");
  },
);

test("an automatic reply that itself says 收到 is for an officer to judge", () => {
  expect(labelOf("您的消息已收到，我们会尽快回复您")).toBe("unclear");
});
