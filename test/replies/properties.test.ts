import fc from "fast-check";
import { expect, test } from "vitest";
import { numbersNamed } from "../../src/replies/numbers-named.ts";
import { readReply } from "../../src/replies/read-reply.ts";
import { splitQuote } from "../../src/replies/split-quote.ts";
import { isReadingKind } from "../../src/replies/types.ts";
import { noReceipts, receipts, unsure } from "./further-lines.ts";
import { listStreetLines, streetNotice } from "./street-lines.ts";

const context = { ask: "ack", notice: streetNotice } as const;
const street = listStreetLines().filter(({ kind }) => kind === "text");
const all = [...street.map(({ text }) => text), ...receipts, ...noReceipts, ...unsure];
/** A mention ends at a space and a quote at its line of dashes: there spaces are more than spaces. */
const plain = all.filter((text) => !/[@「<=:：]|\u202e|\u202d|[a-z]/i.test(text));

function kindOf(text: string): string {
  return readReply({ kind: "text", text }, context).kind;
}

const line = fc.constantFrom(...plain);

test("spaces anywhere do not change a reading", () => {
  fc.assert(
    fc.property(
      line,
      fc.array(fc.nat()),
      fc.constantFrom(" ", "  ", "\u3000", "\u200b"),
      (text, places, space) => {
        const letters = [...text];
        // Inside a sign such as [强] or a number's digits nobody types a space.
        fc.pre(!/[[\]\d\u200d]/.test(text));
        for (const place of places) letters.splice(place % (letters.length + 1), 0, space);
        expect(kindOf(letters.join(""))).toBe(kindOf(text));
      },
    ),
  );
});

test("repeated punctuation does not change a reading", () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 2, max: 6 }), (text, times) => {
      const repeated = text.replace(/[，。！？、；]/g, (mark) => mark.repeat(times));
      expect(kindOf(repeated)).toBe(kindOf(text));
    }),
  );
});

test("marks after a receipt do not change it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...receipts),
      fc.constantFrom("。", "！！！", "~~~", "…", "、"),
      (text, marks) => {
        expect(kindOf(text + marks)).toBe(kindOf(text));
      },
    ),
  );
});

test("full-width letters do not change a reading", () => {
  for (const text of ["ok", "OK收到", "shoudao", "1收到"]) {
    const wide = text.replace(/[!-~]/g, (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
    );
    expect(kindOf(wide)).toBe(kindOf(text));
  }
});

test("a shop's name beside a plain receipt does not change it", () => {
  const shops = [
    "星空网吧",
    "如家民宿302",
    "迷雾森林密室逃脱",
    "幸福路18号日租房",
    "宏达制衣厂宿舍",
    "金色年华网咖",
  ];
  const words = ["收到", "已收到", "收到了", "收到谢谢", "好的收到", "知道了", "已阅", "好的", "受到"];
  fc.assert(
    fc.property(
      fc.constantFrom(...shops),
      fc.constantFrom(...words),
      fc.constantFrom("", " ", "，", "：\n"),
      (shop, own, gap) => {
        expect(kindOf(`${shop}${gap}${own}`)).toBe("received");
        expect(kindOf(`${own}${gap}${shop}`)).toBe("received");
      },
    ),
  );
});

test("the words quoted of the notice never decide", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...street.map(({ text }) => text).filter((text) => !text.startsWith("「"))),
      (text) => {
        const quoted = `「回执助手：${streetNotice}」\n- - - - - - - - - - - - - - -\n${text}`;
        expect(kindOf(quoted)).toBe(kindOf(text));
      },
    ),
  );
});

test("overriding direction marks make any words unclear", () => {
  fc.assert(
    fc.property(fc.constantFrom(...all.filter((text) => !text.startsWith("「"))), fc.nat(), (text, place) => {
      const at = place % (text.length + 1);
      expect(kindOf(`${text.slice(0, at)}\u202e${text.slice(at)}`)).toBe("unclear");
    }),
  );
});

test("no text of any Unicode makes the reader throw", () => {
  const wild = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.constantFrom(...all, "「", "」", "\n- - - - - -\n", "\ud83d", "【回执", "31"))
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(wild, fc.constantFrom("ack", "inform", "rectify"), (text, ask) => {
      const reading = readReply({ kind: "text", text }, { ask, notice: text.slice(0, 50) });
      expect(isReadingKind(reading.kind)).toBe(true);
      expect(reading.because).not.toBe("");
      splitQuote(text);
      numbersNamed(text);
    }),
  );
});

/** Each is repeated to 20,000 characters; a pattern that takes more than linear time would run into the test's own limit. */
const hostile = [
  "收到",
  "收",
  "没收到",
  "收到请回复",
  "「",
  "」\n",
  "」\n- - - - - -",
  "- ",
  "「a：」\n- - - - - \n",
  "回执1、",
  "31号",
  "1、",
  "@",
  "@a ",
  "[",
  "[强",
  "<a",
  "=A(",
  "您好",
  "请大家",
  "全部",
  "以上都",
  "好的",
  "星空网吧",
  "自查",
  "疏散通道",
  "，",
  " ",
  "\n",
  "👍",
  "a",
  "shou",
  "1",
  "代",
  "的",
  "\u200b",
  "a̐",
];

test("20,000 characters of anything are read in one go", () => {
  for (const piece of hostile) {
    for (const head of ["", "收到", "「a：b"]) {
      const text = head + piece.repeat(Math.ceil(20_000 / piece.length));
      for (const ask of ["ack", "rectify"] as const) {
        expect(isReadingKind(readReply({ kind: "text", text }, { ask, notice: streetNotice }).kind)).toBe(
          true,
        );
      }
      numbersNamed(text);
    }
  }
});
