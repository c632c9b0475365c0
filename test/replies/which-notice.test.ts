import { describe, expect, test } from "vitest";
import { numbersNamed } from "../../src/replies/numbers-named.ts";
import { splitQuote } from "../../src/replies/split-quote.ts";
import { type Candidate, whichNotice } from "../../src/replies/which-notice.ts";

const dashes = "- - - - - - - - - - - - - - -";
const bodies: Record<number, string> = {
  30: "请各店主今晚自查灭火器和疏散通道，收到请回复。",
  31: "明天上午停水检修，请提前储水，收到请回复。",
  32: "星空网吧：二楼疏散通道堆放杂物，请于3天内整改。",
};

function candidate(number: number, change: Partial<Candidate> = {}): Candidate {
  return {
    number,
    ask: "ack",
    body: `【回执${number}】${bodies[number] ?? "通知"}`,
    startedAt: number * 1000,
    deliveredAt: number * 1000 + 100,
    messageIds: [`m${number}`, `p${number}`],
    answered: false,
    owed: change.answered !== true && change.ask !== "inform",
    ...change,
  };
}

function sending(number: number): Candidate {
  const { deliveredAt: _, ...rest } = candidate(number);
  return rest;
}

function which(
  text: string,
  candidates: readonly Candidate[],
  more: {
    messageId?: string;
    quotesReceipt?: boolean;
    at?: number;
    fits?: (candidate: Candidate) => boolean;
  } = {},
) {
  const { own, quoted } = splitQuote(text);
  const { messageId, quotesReceipt, at = 100_000_000, fits = () => true } = more;
  const pointers = {
    own,
    at,
    numbersNamed: numbersNamed(own),
    ...(quoted && { quoted: { ...quoted, ...(messageId !== undefined && { messageId }) } }),
    ...(quotesReceipt !== undefined && { quotesReceipt }),
  };
  return whichNotice(pointers, fits, candidates);
}

const all = [candidate(30), candidate(31), candidate(32)];

describe("a number", () => {
  test("a named notice is meant, whatever is newer", () => {
    expect(which("【回执30】收到", all)).toEqual({ numbers: [30], because: "写明了【回执30】" });
    expect(which("30号通知收到", all).numbers).toEqual([30]);
    expect(which("回执30、31收到", all).numbers).toEqual([30, 31]);
  });

  test("a number that is not open here is never replaced by a guess", () => {
    expect(which("【回执29】收到", all)).toEqual({
      numbers: [],
      because: "说的是【回执29】，本群没有这条待回复的通知",
    });
  });

  test("a named number wins over the quote", () => {
    expect(which(`「回执助手：【回执31】停水」\n${dashes}\n回执30收到`, all).numbers).toEqual([30]);
  });
});

describe("a quote", () => {
  test.each([
    ["the number in it", `「回执助手：【回执30】还有6家没回」\n${dashes}\n收到`],
    ["the notice's words", `「回执助手：请各店主今晚自查灭火器和疏散通道，收到请回复。」\n${dashes}\n收到`],
    ["its words cut short", `「回执助手：【回执30】请各店主今晚自…」\n${dashes}\n收到`],
    ["words cut short without a number", `「回执助手：请各店主今晚」\n${dashes}\n收到`],
    ["a part of its words", `「回执助手：自查灭火器和疏散通道，收到请回复。」\n${dashes}\n收到`],
  ])("points to its notice by %s", (_, text) => {
    expect(which(text, all)).toEqual({ numbers: [30], because: "引用了【回执30】" });
  });

  test("of the notice's picture points to it by id", () => {
    expect(which(`「回执助手：图片」\n${dashes}\n收到`, all, { messageId: "p30" }).numbers).toEqual([30]);
  });

  test("of a picture without a known id tells nothing: the newest is meant", () => {
    expect(which(`「回执助手：图片」\n${dashes}\n收到`, all).numbers).toEqual([32]);
  });

  test("of something else answers no notice", () => {
    expect(which(`「老李：七点老地方」\n${dashes}\n收到`, all)).toEqual({
      numbers: [],
      because: "引用的是别的消息，不是在回通知",
    });
    expect(which(`「回执助手：【回执12】防汛」\n${dashes}\n收到`, all).numbers).toEqual([]);
  });

  test("of another member's receipt is about the newest", () => {
    expect(which(`「老李：收到」\n${dashes}\n+1`, all, { quotesReceipt: true }).numbers).toEqual([32]);
  });
});

describe("neither", () => {
  test("the newest delivered is meant, also when the site has answered it already", () => {
    expect(which("收到", all).numbers).toEqual([32]);
    expect(which("收到", [candidate(30), candidate(31, { answered: true })]).numbers).toEqual([31]);
  });

  test("newest is what was delivered last, not what has the highest number", () => {
    expect(which("收到", [candidate(30, { deliveredAt: 99_000 }), candidate(31)]).numbers).toEqual([30]);
  });

  test("the newest that this kind of answer fits is meant", () => {
    expect(which("收到", all, { fits: ({ number }) => number !== 32 }).numbers).toEqual([31]);
    expect(which("打牌", all, { fits: () => false })).toEqual({ numbers: [], because: "没有对得上的通知" });
  });

  test("one still being delivered is not meant while another is owed", () => {
    expect(which("收到", [candidate(30), sending(31)]).numbers).toEqual([30]);
  });

  test("one still being delivered is meant when it is the only one, or all others are answered", () => {
    expect(which("收到", [sending(31)]).numbers).toEqual([31]);
    expect(which("收到", [candidate(30, { answered: true }), sending(31)]).numbers).toEqual([31]);
  });

  test("without candidates none is meant", () => {
    expect(which("收到", []).numbers).toEqual([]);
  });
});

describe("the newest asks nothing, or is answered, and an older one is owed", () => {
  const tip = candidate(33, { ask: "inform" });
  const minute = 60_000;
  const at = (number: number, minutes: number, change: Partial<Candidate> = {}): Candidate =>
    candidate(number, { startedAt: minutes * minute, deliveredAt: minutes * minute + 100, ...change });

  test("a 告知 or a tip is passed over", () => {
    expect(which("收到", [candidate(31), tip])).toEqual({
      numbers: [31],
      because: "没有写明，【回执33】不用再回，算还欠的【回执31】",
    });
    expect(
      which("收到", [candidate(30), candidate(31), tip, candidate(34, { ask: "inform" })]).numbers,
    ).toEqual([31]);
  });

  test("but is meant while nothing else is owed, or the reply quotes or names it", () => {
    expect(which("收到", [candidate(31, { answered: true }), tip]).numbers).toEqual([33]);
    expect(which("回执33收到", [candidate(31), tip]).numbers).toEqual([33]);
    expect(which("收到", [candidate(31, { owed: false }), tip]).numbers).toEqual([33]);
  });

  test("a newer notice that is owed is not passed over", () => {
    expect(which("收到", [candidate(31), tip, candidate(34)]).numbers).toEqual([34]);
  });

  test("one still being delivered is meant when what is delivered asks nothing", () => {
    expect(which("收到", [tip, sending(34)]).numbers).toEqual([34]);
  });

  test("one he answered himself is passed over, unless it was a moment ago", () => {
    const older = at(30, 0);
    const newer = at(31, 600, { answered: true, answeredByHimAt: 610 * minute });
    expect(which("收到", [older, newer], { at: 700 * minute }).numbers).toEqual([30]);
    expect(which("收到", [older, newer], { at: 613 * minute }).numbers).toEqual([31]);
  });

  test("a second 收到 soon after the first is for the other of two delivered close together", () => {
    const newer = at(31, 10, { answered: true, answeredByHimAt: 20 * minute });
    expect(which("收到", [at(30, 0), newer], { at: 21 * minute }).numbers).toEqual([30]);
  });

  test("one a colleague answered is his too, until the older one was reminded of since", () => {
    const newer = at(31, 600, { answered: true });
    expect(which("收到", [at(30, 0), newer], { at: 900 * minute }).numbers).toEqual([31]);
    expect(
      which("收到", [at(30, 0, { remindedAt: 800 * minute }), newer], { at: 900 * minute }).numbers,
    ).toEqual([30]);
    expect(
      which("收到", [at(30, 0, { remindedAt: 500 * minute }), newer], { at: 900 * minute }).numbers,
    ).toEqual([31]);
  });
});

describe("several at once", () => {
  test.each([
    "都收到",
    "都收到了",
    "以上收到",
    "全部收到，谢谢",
    "以上通知已收到",
    "星空网吧都收到",
    "上面的都看到了",
  ])("%s counts for all delivered here", (text) => {
    expect(which(text, [...all, sending(33)])).toEqual({
      numbers: [32, 31, 30],
      because: "说“都收到”，本群3条通知都算",
    });
  });

  test("两条都收到 counts for the two newest", () => {
    expect(which("两条都收到", all).numbers).toEqual([32, 31]);
    expect(which("这3条收到", all).numbers).toEqual([32, 31, 30]);
  });

  test.each(["我们都收到了", "员工全部收到", "上面那条收到", "收到"])("%s counts for one", (text) => {
    expect(which(text, all).numbers).toEqual([32]);
  });
});

describe("one 收到 where several are owed", () => {
  const minutes = 60_000;
  const at = (number: number, minute: number, answered = false): Candidate =>
    candidate(number, { startedAt: minute * minutes, deliveredAt: minute * minutes + 100, answered });

  test("those delivered within an hour before the newest may be meant too", () => {
    const owed = [at(30, 0), at(31, 30), at(33, 60), at(34, 61, true), at(35, 70)];
    expect(which("收到", owed)).toMatchObject({ numbers: [35], mayAlsoMean: [33, 31] });
  });

  test("nothing is left open when he names, quotes or says 都收到", () => {
    const owed = [at(30, 0), at(31, 10)];
    for (const text of [
      "【回执31】收到",
      "都收到",
      `「回执助手：【回执31】${bodies[31]}」\n${dashes}\n收到`,
    ]) {
      expect(which(text, owed).mayAlsoMean).toBeUndefined();
    }
  });

  test("a hazard is not meant by the receipt of a notice", () => {
    expect(which("收到", [{ ...at(32, 0), ask: "rectify" }, at(33, 1)]).mayAlsoMean).toBeUndefined();
  });
});
