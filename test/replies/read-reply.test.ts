import { describe, expect, test } from "vitest";
import { labels } from "../../src/replies/labels.ts";
import { readReply } from "../../src/replies/read-reply.ts";
import type { ReadingContext } from "../../src/replies/types.ts";
import { noReceipts, receipts, unsure } from "./further-lines.ts";
import { streetNotice } from "./street-lines.ts";

const context: ReadingContext = { ask: "ack", notice: streetNotice };
const dashes = "- - - - - - - - - - - - - - -";

function kindOf(text: string, against: ReadingContext = context): string {
  return readReply({ kind: "text", text }, against).kind;
}

function labelOf(text: string): string {
  return labels[readReply({ kind: "text", text }, context).kind].ack;
}

describe("a notice that asks for 收到", () => {
  test("receipts in further spellings are counted or left to the officer, 95 of 100 counted", () => {
    expect(receipts.filter((text) => labelOf(text) === "not_ack")).toEqual([]);
    const counted = receipts.filter((text) => labelOf(text) === "ack");
    console.info(`further lines: ${counted.length} of ${receipts.length} receipts counted`);
    expect(counted.length / receipts.length).toBeGreaterThanOrEqual(0.95);
  });

  test.each(noReceipts)("%s is not counted", (text) => {
    expect(labelOf(text)).not.toBe("ack");
  });

  test.each(unsure)("%s is left to the officer", (text) => {
    expect(labelOf(text)).toBe("unclear");
  });

  test("digits answer only a notice that asks for them", () => {
    expect(kindOf("1")).toBe("unclear");
    const asksOne = { ask: "ack", notice: "今晚停水，看到请回复1" } as const;
    expect(["1", "11", "+1", " １ "].map((text) => kindOf(text, asksOne))).toEqual(Array(4).fill("received"));
    expect(kindOf("2", asksOne)).toBe("unclear");
    expect(kindOf("1", { ask: "ack", notice: "看到请回复12345" })).toBe("unclear");
  });
});

describe("what is no text", () => {
  test.each([
    ["picture", "只发了图片，没有写字"],
    ["voice", "发的是语音，需要人工听"],
    ["sticker", "只发了表情图，看不出意思"],
  ] as const)("a %s without words is unclear, with the reason", (kind, because) => {
    expect(readReply({ kind, text: "" }, context)).toMatchObject({ kind: "unclear", because });
  });
});

describe("quotes", () => {
  test("the quoted half never decides", () => {
    expect(kindOf(`「星空网吧：收到」\n${dashes}\n今晚打牌吗`)).toBe("question");
    expect(kindOf(`「回执助手：${streetNotice}」\n${dashes}\n没收到图片`)).toBe("none");
  });

  test("收到 under a quote of private talk is not about the notice", () => {
    expect(kindOf(`「老李：七点老地方」\n${dashes}\n收到`)).toBe("none");
  });

  test("+1 counts under another member's 收到 only", () => {
    expect(kindOf(`「星空网吧：收到」\n${dashes}\n+1`)).toBe("received");
    expect(kindOf(`「星空网吧：今晚打牌」\n${dashes}\n+1`)).not.toBe("received");
    expect(kindOf("+1")).toBe("unclear");
  });

  test("a reminder that bears the notice's number is about it, one with another number is not", () => {
    expect(kindOf(`「回执助手：【回执31】还有6家没回」\n${dashes}\n收到`)).toBe("received");
    expect(kindOf(`「回执助手：【回执30】还有6家没回」\n${dashes}\n收到`)).toBe("none");
  });

  test("a quote known by its id to be the notice's is about it whatever its words", () => {
    const text = `「回执助手：第二部分」\n${dashes}\n收到`;
    expect(kindOf(text)).toBe("none");
    expect(kindOf(text, { ...context, quotesThisNotice: true })).toBe("received");
  });

  test("a quote without own words is unclear", () => {
    expect(kindOf(`「星空网吧：收到」\n${dashes}\n`)).toBe("unclear");
  });
});

describe("emergencies", () => {
  test.each(["着火了", "三楼冒浓烟了快来", "打起来了！！", "救命啊", "收到，我这里着火了"])(
    "%s is urgent",
    (text) => {
      expect(kindOf(text)).toBe("urgent");
    },
  );

  test.each(["着火了怎么办", "防止着火了", "昨天新闻说哪里着火了", "救命啊哈哈哈笑死"])(
    "%s is not",
    (text) => {
      expect(kindOf(text)).not.toBe("urgent");
    },
  );
});

describe("a notice of hazards", () => {
  const hazard: ReadingContext = {
    ask: "rectify",
    notice: "【回执32】星空网吧：二楼疏散通道堆放杂物，灭火器过期。请于3天内整改，整改后拍照回复。",
  };

  test.each([
    ["已整改", "done"],
    ["通道清理完了，灭火器换新了", "done"],
    ["马上整改", "promise"],
    ["灭火器已换，通道明天清", "promise"],
    ["没钱改", "cannot"],
    ["收到", "received"],
    ["怎么整改", "question"],
  ])("%s is %s", (text, kind) => {
    expect(kindOf(text, hazard)).toBe(kind);
  });

  test.each([
    "弄好了告诉您",
    "通道清了一半",
    "快弄好了",
    "应该弄好了",
    "隔壁修好了",
    "换好了吗",
    "没换",
    "收到",
  ])("%s closes nothing", (text) => {
    expect(kindOf(text, hazard)).not.toBe("done");
  });
});

describe("words before 收到 that are nobody's name", () => {
  test.each(["懒得收到", "假装收到", "取消收到", "就算收到", "晚点收到", "一会收到", "收到的话我会说"])(
    "%s is no receipt",
    (text) => {
      const reading = readReply(
        { kind: "text", text },
        { ask: "ack", notice: "请今晚自查。看到请回复“收到”。" },
      );
      expect(reading.kind).not.toBe("received");
    },
  );
});
