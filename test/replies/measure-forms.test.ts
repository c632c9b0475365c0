import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import { expect, test } from "vitest";
import { readReply } from "../../src/replies/read-reply.ts";
import { isReadingKind } from "../../src/replies/types.ts";
import { type LabelledLine, listLabelled } from "./measure/labelled-lines.ts";
import { measure, readLine } from "./measure/measure.ts";

const forms = ["signup", "vote", "roster", "suggest"] as const;
const lines = listLabelled("tuning").filter(({ ask }) => forms.some((form) => form === ask));
/** A mention ends at a space, a quote at a line of dashes and a member's line at its end: there spaces and lines are more than that. */
const plain = lines.filter(({ text, kind }) => kind === "text" && !/[@「<=\n\u202d\u202e]/.test(text));

function readAs(line: LabelledLine, text: string): string {
  const { got, qty, choice } = readLine({ ...line, text });
  return [got, qty, choice].join(" ");
}

/**
 * A guard against going back, not a measure: every line here was seen when the rules were last mended, w3, w4 and those before alike. Fresh lines are
 * read worse: the first figures of w3 were 74 % (signup), 79 % (vote), 68 % (roster) and 66 % (suggest), those of w4-5, the last, 88, 77, 90 and 97 %.
 */
test("the lines that the rules were mended on are read as they are now", () => {
  for (const { ask, lines: all, wrong, claims } of measure(lines)) {
    expect({ ask, right: (all.length - wrong.length) / all.length }).toEqual({
      ask,
      right: expect.toSatisfy((rate) => rate >= 0.98),
    });
    for (const { name, size, errors } of claims)
      expect({ name, wrong: errors.length / size }).toEqual({
        name,
        wrong: expect.toSatisfy((rate) => rate <= 0.01),
      });
  }
});

test("spaces between characters do not change a reading", () => {
  // Between letters and figures nobody types them, a list's marks need theirs, and names are told apart by them.
  const spaceless = plain.filter(({ text }) => !/[a-z0-9０-９＋+\s.、,，:：/[\]]/i.test(text));
  const changed = spaceless.flatMap((line) => {
    const letters = [...line.text];
    const as = readAs(line, line.text);
    return letters
      .map((_letter, place) => [...letters.slice(0, place), " ", ...letters.slice(place)].join(""))
      .concat(letters.join(" "))
      .filter((text) => readAs(line, text) !== as);
  });
  expect(changed).toEqual([]);
});

test("another member's answer that is quoted never decides", () => {
  const answers = ["「张伟：报名3人」", "「张伟：选A」", "「张伟：走了一个」", "「张伟：路灯太暗了」"];
  const quotedBy = new Map(forms.map((ask, index) => [ask as string, answers[index] ?? ""]));
  // +1 and 同上 point at what is quoted: they are read apart below.
  const own = plain.filter(({ text }) => !/^[\s+]*1|^我?们?(?:也|家|店)?.{0,2}(?:同|一样|也是)/.test(text));
  const changed = own.filter((line) => {
    const under = `${quotedBy.get(line.ask)}\n- - - - - - - - - - - - - - -\n${line.text}`;
    return readAs(line, under) !== readAs(line, line.text);
  });
  expect(changed.map(({ text }) => text)).toEqual([]);
});

test("traditional characters do not change a reading", () => {
  const toTraditional = Converter({ from: "cn", to: "t" });
  const changed = plain.filter((line) => readAs(line, toTraditional(line.text)) !== readAs(line, line.text));
  expect(changed.map(({ text }) => text)).toEqual([]);
});

test("full-width letters and figures do not change a reading", () => {
  const widen = (text: string) =>
    text.replace(/[a-z0-9]/gi, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
  const changed = plain.filter((line) => readAs(line, widen(line.text)) !== readAs(line, line.text));
  expect(changed.map(({ text }) => text)).toEqual([]);
});

test("zero-width marks anywhere do not change a reading", () => {
  fc.assert(
    fc.property(fc.constantFrom(...plain), fc.array(fc.nat(), { maxLength: 4 }), (line, places) => {
      const letters = [...line.text];
      for (const place of places) letters.splice(place % (letters.length + 1), 0, "\u200b");
      expect(readAs(line, letters.join(""))).toBe(readAs(line, line.text));
    }),
  );
});

test("repeated punctuation and a mark at the end do not change a reading", () => {
  const repeated = (text: string) => text.replace(/[，。！、；]/g, (mark) => mark.repeat(3));
  const changed = plain.filter(
    (line) =>
      readAs(line, repeated(line.text)) !== readAs(line, line.text) ||
      readAs(line, `${line.text}。。`) !== readAs(line, line.text),
  );
  expect(changed.map(({ text }) => text)).toEqual([]);
});

test("spaces around the words and a shop's name before them do not change an answer", () => {
  const answers = plain.filter(
    (line) =>
      /^(?:signup|vote|change|nochange)$/.test(line.label) &&
      readAs(line, line.text).startsWith(line.label) &&
      !/[:：.\d+吧店]/.test(line.text),
  );
  const changed = answers.filter((line) => {
    const as = readAs(line, line.text);
    return readAs(line, `  ${line.text} \u3000`) !== as || readAs(line, `如家民宿：${line.text}`) !== as;
  });
  expect(changed.map(({ text }) => text)).toEqual([]);
});

test("the words quoted of the notice never decide", () => {
  const changed = plain.filter((line) => {
    const quoted = `「回执助手：${line.notice.replace(/\n/g, " ")}」\n- - - - - - - - - - - - - - -\n${line.text}`;
    return readAs(line, quoted) !== readAs(line, line.text);
  });
  expect(changed.map(({ text }) => text)).toEqual([]);
});

test("no text of any Unicode makes a form's reader throw", () => {
  const wild = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          ...plain.map(({ text }) => text),
          "「",
          "\n1.",
          "十百",
          "两两",
          "+",
          "A",
          "\ud83d",
          "\ue000",
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(wild, wild, fc.constantFrom(...forms), (text, notice, ask) => {
      const { kind, because, quantity } = readReply({ kind: "text", text }, { ask, notice });
      expect(isReadingKind(kind)).toBe(true);
      expect(because).not.toBe("");
      expect(quantity === undefined || Number.isSafeInteger(quantity)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

/** Each is repeated to 20,000 characters; a pattern that takes more than linear time would run into the test's own limit. */
const hostile = [
  "1个",
  "两",
  "1",
  "十",
  "1-",
  "1.",
  "1. 张伟\n",
  "张",
  "张伟",
  "我带",
  "取消",
  "加",
  "+1",
  "A",
  "a ",
  "ab",
  "选",
  "第",
  "周六",
  "不",
  "没",
  "来了",
  "走了一个",
  "新",
  "建议",
  "说",
  "请",
  "把",
  "少",
  "给",
  " ",
  "，",
  "?",
  "\n",
  "\ue000",
  "换",
  "网吧",
  "还是",
  "比",
];

test("20,000 characters of anything are read in one go", () => {
  for (const piece of hostile) {
    for (const head of ["", "我们", "1. "]) {
      const text = head + piece.repeat(Math.ceil(20_000 / piece.length));
      for (const ask of forms) {
        const { kind } = readReply({ kind: "text", text }, { ask, notice: "投票：A. 周六上午 B. 周日" });
        expect(isReadingKind(kind)).toBe(true);
      }
    }
  }
});
