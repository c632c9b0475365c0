import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { readReply } from "../../src/replies/read-reply.ts";
import { isReadingKind } from "../../src/replies/types.ts";

const notice = "【回执41】星空网吧：安全出口上锁，灭火器过期。请三日内整改，整改后回复。";
const context = { ask: "rectify", notice } as const;

/** Replies in many manners, by what a careful officer writes down. */
const replies = {
  done: [
    "已整改",
    "都弄好了",
    "锁拆了，灭火器也换了",
    "整改完毕，请领导验收",
    "出口打开了，灭火器换成新的了",
    "搞定了，您什么时候来看？",
    "师傅已经都换好了",
    "本来说明天弄，今天已经都弄好了",
  ],
  promise: [
    "明天弄",
    "弄好了告诉您",
    "灭火器换了，锁还没拆",
    "正在换，马上就好",
    "已经联系师傅了",
    "弄好了，哦不对，还有一个没弄",
    "等老板回来就拆",
  ],
  cannot: [
    "不拆",
    "没钱换",
    "锁是房东的，找房东去",
    "能不能宽限几天",
    "我们的灭火器没过期",
    "拆了我怎么防贼",
  ],
  question: ["灭火器在哪买？", "要换几个", "弄好了吗？"],
  none: ["空调修好了", "隔壁的已经整改好了", "电脑修好了，来玩"],
  unclear: ["应该换了吧", "听说换好了，我没去看", "修好了又坏了", "还没弄", "换"],
} as const;

const lines = Object.entries(replies).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })));
const anyLine = fc.constantFrom(...lines);

function kindOf(text: string): string {
  return readReply({ kind: "text", text }, context).kind;
}

describe("what is said of hazards", () => {
  test.each(lines)("$text is read as $kind", ({ kind, text }) => {
    expect(kindOf(text)).toBe(kind);
  });

  test("spaces anywhere do not change a reading", () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.array(fc.nat()),
        fc.constantFrom(" ", "\u3000", "\u200b"),
        ({ kind, text }, places, space) => {
          const letters = [...text];
          for (const place of places) letters.splice(place % (letters.length + 1), 0, space);
          expect(kindOf(letters.join(""))).toBe(kind);
        },
      ),
    );
  });

  test("repeated punctuation and marks at the end do not change a reading", () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.integer({ min: 2, max: 5 }),
        fc.constantFrom("", "。", "！！", "~"),
        ({ kind, text }, times, end) => {
          const repeated = text.replace(/[，。！？]/g, (mark) => mark.repeat(times));
          expect(kindOf(repeated + end)).toBe(kind);
        },
      ),
    );
  });

  test("one's own shop's name in front or at the end does not change a reading", () => {
    fc.assert(
      fc.property(anyLine, fc.constantFrom("，", "：", "\n"), ({ kind, text }, gap) => {
        expect(kindOf(`星空网吧${gap}${text}`)).toBe(kind);
        expect(kindOf(`${text}${gap}星空网吧`)).toBe(kind);
      }),
    );
  });

  test("full-width marks and traditional characters do not change a reading", () => {
    const toTraditional = Converter({ from: "cn", to: "t" });
    for (const { kind, text } of lines) {
      expect(kindOf(text.replaceAll("，", ",").replaceAll("？", "?"))).toBe(kind);
      expect(kindOf(toTraditional(text))).toBe(kind);
    }
    for (const text of ["ＯＫ了", "ＤＯＮＥ"]) expect(kindOf(text)).toBe("done");
  });

  test("the quoted notice never decides", () => {
    fc.assert(
      fc.property(anyLine, ({ kind, text }) => {
        expect(kindOf(`「回执助手：${notice}」\n- - - - - - - - - - - - - - -\n${text}`)).toBe(kind);
      }),
    );
  });

  test("an officer's short question may be quoted, another's private talk may not", () => {
    const under = (quote: string): string => `「${quote}」\n- - - - - - - - - - - - - - -\n都弄好了`;
    expect(kindOf(under("李警官：星空的锁拆了没有"))).toBe("done");
    expect(kindOf(under("老周：车修好没"))).toBe("none");
    expect(kindOf(under("李警官：【回执50】明天的培训参加没有"))).toBe("none");
  });

  test("words one says one will write are not yet written", () => {
    expect(kindOf("改好以后我会回复“已整改”")).toBe("promise");
    expect(kindOf("“已整改”")).toBe("done");
  });

  test("20,000 characters of any of its words are read in one go", () => {
    for (const piece of ["换", "没", "好的", "不", "就", "锁", "弄好了", "还没", "3个", "老", "了", "在"]) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));
      expect(isReadingKind(kindOf(text))).toBe(true);
    }
  });
});
