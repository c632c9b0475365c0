import { describe, expect, test } from "vitest";
import { readReply } from "../../src/replies/read-reply.ts";
import { streetNotice } from "./street-lines.ts";

function kindOf(text: string, speaksFor?: readonly string[]): string {
  const context = { ask: "ack", notice: streetNotice } as const;
  return readReply({ kind: "text", text }, speaksFor === undefined ? context : { ...context, speaksFor })
    .kind;
}

describe("whose receipt it is", () => {
  test.each(["星空收到", "星空 收到了", "星空网吧收到", "收到 星空", "收到"])(
    "%s is the speaker's own",
    (text) => {
      expect(kindOf(text, ["星空网吧", "星空"])).toBe("received");
    },
  );

  test("another shop's name makes it unclear", () => {
    expect(kindOf("蓝天网吧收到", ["星空网吧", "星空"])).toBe("unclear");
    expect(kindOf("蓝天收到", ["星空网吧", "星空"])).toBe("unclear");
  });

  test("a short name is taken for his own while nobody knows whom he speaks for, a thing is not", () => {
    expect(kindOf("星空收到")).toBe("received");
    expect(kindOf("样品收到")).not.toBe("received");
    expect(kindOf("键盘收到了")).not.toBe("received");
  });
});

describe("taking back", () => {
  test.each(["发错了", "不好意思发错群了", "上一条不算", "手滑", "刚才发错了，不好意思"])(
    "%s takes back",
    (text) => {
      expect(readReply({ kind: "text", text }, { ask: "ack", notice: streetNotice })).toMatchObject({
        kind: "unclear",
        takesBack: true,
      });
    },
  );

  test("发错了，收到 is an answer", () => {
    const reading = readReply({ kind: "text", text: "发错了，收到" }, { ask: "ack", notice: streetNotice });
    expect(reading.kind).toBe("received");
    expect(reading.takesBack).toBeUndefined();
  });
});
