import { pinyin } from "pinyin-pro";
import { readReply } from "../src/replies/read-reply.ts";
import type { ReadingAsk } from "../src/replies/types.ts";
import { type Line, type Measurement, median, show, showRatio } from "./figures.ts";

const receiptNotice = "【回执31】各位店主：请今晚自查灭火器和疏散通道，严禁堵塞、上锁。收到请回复“收到”。";
const hazardNotice = "【回执32】二楼疏散通道堆放杂物，灭火器过期，请3天内整改并回复。";
const signupNotice = "【回执33】周六办消防培训，请回复人数。";
const voteNotice = "【回执34】投票：A. 周六上午 B. 周六下午 C. 周日晚上";
const rosterNotice = "【回执35】本周有来去的请报，没有回复“无”。";
const suggestNotice = "【回执36】有什么意见和建议？";

/** What most replies look like, by what was asked. */
const common: readonly (readonly [string, ReadingAsk, string, readonly string[]])[] = [
  [
    "ack: 收到, 好的 and the like",
    "ack",
    receiptNotice,
    ["收到", "收到。", "收到！", "收到谢谢", "好的", "好的收到", "知道了", "已阅"],
  ],
  [
    "ack: with a shop, thanks, a deed",
    "ack",
    receiptNotice,
    ["星空网吧收到", "收到，谢谢警官", "收到，马上查", "明白，今晚自查"],
  ],
  ["rectify: 已整改 and the like", "rectify", hazardNotice, ["已整改", "整改好了", "已整改完毕", "收到"]],
  [
    "rectify: in his own words",
    "rectify",
    hazardNotice,
    ["已经清理好了", "灭火器换好了", "明天弄", "弄好了，您来看看"],
  ],
  ["signup: a number", "signup", signupNotice, ["2人", "2", "3个人", "1个"]],
  ["signup: a shop, names, a refusal", "signup", signupNotice, ["星空网吧2人", "张伟、李娜", "+1", "不参加"]],
  ["vote: a letter", "vote", voteNotice, ["A", "B", "c", "A。"]],
  ["vote: in words", "vote", voteNotice, ["选B", "周日晚上", "第二个", "都行"]],
  ["roster: 无 and the like", "roster", rosterNotice, ["无", "没有", "无变动", "没有变动"]],
  ["roster: a change", "roster", rosterNotice, ["新来一个收银员", "走了一个", "没人走"]],
  ["suggest: none", "suggest", suggestNotice, ["没意见", "没有", "没有意见"]],
  ["suggest: a wish", "suggest", suggestNotice, ["建议多装几个摄像头", "路灯坏了没人修"]],
];

/** What a bot without a reader does. */
const plainPattern = /收到|好的|知道|明白|已整改|ok/i;

const long = "收到，今晚就去检查，灭火器上个月换过，通道里的箱子已经搬走了，还有两个应急灯要等师傅来。";
const lengths = [1_000, 2_000, 4_000, 8_000, 16_000];

const rounds = 21;
/** Calls in a round, of short texts. */
const calls = 400;

/** What reading a reply costs, beside one pinyin conversion of the same text and a plain regular expression; and how it grows with its length. */
export async function measureReading(): Promise<Measurement> {
  const lines: Line[] = [];
  for (const [what, ask, notice, texts] of common) {
    const [reading, sound, pattern] = costs(texts, calls, [
      (text) => readReply({ kind: "text", text }, { ask, notice }),
      (text) => pinyin(text, { toneType: "none", type: "array" }),
      (text) => plainPattern.test(text),
    ]);
    lines.push({
      what,
      figures: [show(reading), show(sound), show(pattern), showRatio(reading, sound)],
      ...(/and the like|number|letter|none/.test(what) ? { good: "< ×1" } : {}),
    });
  }
  const times = lengths.map((length) => {
    const text = long.repeat(Math.ceil(length / long.length)).slice(0, length);
    return costs([text], 2, [
      (words) => readReply({ kind: "text", text: words }, { ask: "ack", notice: receiptNotice }),
      (words) => pinyin(words, { toneType: "none", type: "array" }),
      (words) => plainPattern.test(words),
    ]);
  });
  times.forEach(([reading, sound, pattern], index) => {
    lines.push({
      what: `ack: ${show(lengths[index] ?? 0)} characters`,
      figures: [show(reading), show(sound), show(pattern), showRatio(reading, sound)],
    });
  });
  const [first, last] = [times[0]?.[0], times.at(-1)?.[0]];
  lines.push({
    what: "16,000 characters ÷ 1,000",
    figures: [showRatio(last, first), "", "", ""],
    good: "≤ ×24",
  });
  return {
    title: "What reading a reply costs",
    means:
      "µs of the middle one of 21 rounds, each a few hundred readings of common replies. Sound: one conversion of the same text to pinyin (pinyin-pro). " +
      "Pattern: one plain regular expression, which reads 没收到 as 收到. A common reply should cost less than a conversion; time should grow no faster than length.",
    heads: ["reading", "sound", "pattern", "÷ sound"],
    lines,
  };
}

type Costs = readonly [number, number, number];
type Act = (text: string) => unknown;

/** Microseconds a call of each, the acts taking turns, so that all see the same machine. */
function costs(texts: readonly string[], times: number, acts: readonly [Act, Act, Act]): Costs {
  const seen: readonly [number[], number[], number[]] = [[], [], []];
  for (let round = -2; round < rounds; round++) {
    acts.forEach((act, index) => {
      const start = performance.now();
      for (let call = 0; call < times; call++) for (const text of texts) act(text);
      const spent = ((performance.now() - start) * 1000) / (times * texts.length);
      // The first rounds are the compiler's.
      if (round >= 0) seen[index]?.push(spent);
    });
  }
  return [median(seen[0]), median(seen[1]), median(seen[2])];
}
