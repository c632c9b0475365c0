import type { Command, CommandOf } from "../command.ts";
import { type Form, readIndexes } from "./form.ts";

type Ruled = CommandOf<"ruleHazards">;

const end = "[。.!！~～\\s]*$";
const courtesy = "(?:(?:请|麻烦|帮我|那就|那|好的|好|嗯)[,，、\\s]*)?";
/** 31, 31-33, 【回执31】, 31、32号. What may be a span of time, a day or a storey is none. */
const unit = "天日个周星礼月年点时分小楼层米张处次栋单间家人%";
const label = "[#【\\[]*(?:回执)?\\s*";
const digits = "[\\d０-９]{1,6}";
const numbers = `${label}(?<numbers>${digits}(?:\\s*[-~到至—–、,，和]\\s*${digits})*)\\s*[】\\]]*(?:号(?![楼院店]))?(?:隐患)?(?![\\d０-９${unit}]|[:：][\\d０-９])`;
/** The same before a time: 26号 by itself is a day. */
const numbersBeforeTime = `${label}(?<numbers>${digits}(?:\\s*[-~到至—–、,，和]\\s*${digits})*)\\s*[】\\]]*(?:号(?=\\s+\\S))?(?![\\d０-９${unit}号]|[:：][\\d０-９])`;
const spot = "(?<spot>(?:现场|当场|实地|上门|去现场)(?:复查|检查|看过|看了|复核|核查)?(?:了|过)?[,，\\s]*)";
const agreed = "(?:同意|准予|批准|可以|予以)";
const longer = "(?:他|店里)?(?:的)?(?:延期|宽限|延长)(?:申请)?";
const passed =
  "通过|复查通过|复查合格|验收通过|验收合格|整改合格|审核通过|予以通过|准予通过|ok通过|可以通过|给通过|销号";
const loosely = "过|合格|可以了|过了";

/** Words an officer says of one submission that he was just shown, and in many another talk. */
const isLoose = (word: string): boolean => new RegExp(`^(?:${loosely})$`, "iu").test(word);

/** 通过 31-33, 现场通过 31, 31 合格, 都通过, 延期 31 3天, 再给三天, 移交 31 消防大队. Matched against the plain text. */
export const rulingForms: readonly Form[] = [
  {
    pattern: new RegExp(
      `^${courtesy}(?<all>都|全部|全都|全)?${spot}?(?<word>${passed}|${loosely})(?:了|吧)?\\s*[:,，]?\\s*(?:${numbers})?${end}`,
      "iu",
    ),
    command: ({ word = "", numbers: typed, spot: seen, all }) => pass(word, typed, seen, all),
  },
  {
    pattern: new RegExp(
      `^${numbers}\\s*[:,，]?\\s*(?<all>都|全部|全都)?${spot}?(?<word>${passed}|${loosely})(?:了|吧)?${end}`,
      "iu",
    ),
    command: ({ word = "", numbers: typed, spot: seen }) => pass(word, typed, seen, undefined),
  },
  {
    // 现场复查 31 合格, 复查 31 通过
    pattern: new RegExp(
      `^${courtesy}(?:${spot}|(?:复查|验收))\\s*${numbers}\\s*[:,，]?\\s*(?<all>都|全部|全都)?(?<word>${passed}|${loosely}|没问题)(?:了|吧)?${end}`,
      "iu",
    ),
    command: ({ numbers: typed, spot: seen }) => pass("通过", typed, seen, undefined),
  },
  {
    // 同意, 31 同意延期
    pattern: new RegExp(`^(?:${numbers}\\s*[:,，]?\\s*)?${agreed}(?<word>${longer})?${end}`, "u"),
    command: ({ numbers: typed, word }) => agree(typed, word),
  },
  {
    pattern: new RegExp(`^${agreed}(?<word>${longer})?\\s*${numbers}${end}`, "u"),
    command: ({ numbers: typed, word }) => agree(typed, word),
  },
  {
    // 现场复查 31: shows what he can rule.
    pattern: new RegExp(
      `^(?:现场|上门|实地)?(?:复查|验收)\\s*[#【[]*(?:回执)?\\s*(?<number>\\d{1,6})\\s*[】\\]]*号?${end}`,
      "u",
    ),
    command: ({ number }) => ({ kind: "seeHazard", number: Number(number) }),
  },
  {
    pattern: new RegExp(
      `^${courtesy}(?:同意|准予|批准|可以)?(?:再)?(?:延期|宽限|展期|延长(?:期限)?|延)(?:一下)?\\s*(?:${numbersBeforeTime}\\s*[:,，]?\\s*)?(?:到|至)?\\s*(?<words>[\\d一二两三四五六七八九十半今明后本下这周星礼月].*?)?(?:时间)?(?:吧)?${end}`,
      "u",
    ),
    command: ({ numbers: typed, words = "" }) => ruled("extend", typed, words),
  },
  {
    pattern: new RegExp(
      `^${courtesy}${numbers}\\s*[:,，]?\\s*(?:再)?(?:延期|宽限|展期|延长(?:期限)?|延)\\s*(?:到|至)?\\s*(?<words>\\S.*?)?(?:时间)?(?:吧)?${end}`,
      "u",
    ),
    command: ({ numbers: typed, words = "" }) =>
      /[?？]|吗$/u.test(words) ? undefined : ruled("extend", typed, words),
  },
  {
    // 再给他三天, 31 再给3天
    pattern: new RegExp(
      `^${courtesy}(?:${numbers}\\s*[:,，]?\\s*)?再给(?:他|她|他们|店里|这家)?\\s*(?<words>[\\d一二两三四五六七八九十半]{1,3}\\s*个?(?:天|日|周|星期|小时|工作日|月))(?:时间)?(?:吧)?${end}`,
      "u",
    ),
    command: ({ numbers: typed, words = "" }) => ruled("extend", typed, words),
  },
  {
    pattern: new RegExp(
      `^${courtesy}(?:移交|移送)\\s*(?:${numbers})?\\s*(?:给|到|至)?\\s*[:,，]?\\s*(?<words>.*?)${end}`,
      "u",
    ),
    command: ({ numbers: typed, words = "" }) => transfer(typed, words),
  },
  {
    pattern: new RegExp(
      `^${numbers}\\s*[:,，]?\\s*(?:移交|移送)\\s*(?:给|到|至)?\\s*(?<words>.*?)${end}`,
      "u",
    ),
    command: ({ numbers: typed, words = "" }) => transfer(typed, words),
  },
];

/** Granted as asked; by itself also said of much else. */
function agree(typed: string | undefined, word: string | undefined): Command | undefined {
  const command = ruled("extend", typed, "");
  return command && { ...command, agreed: true, ...(word === undefined ? { loose: true } : {}) };
}

const back = "退回(?:整改|重改)?|打回(?:整改)?|驳回|复查不通过|不通过|不予通过|复查不合格";
const backLoosely = "不行|不合格|没改好|没改到位|重拍|重新拍|不到位";
/** What is wrong with a photo: a reason by itself. */
const poorPhoto =
  "(?:照片|图片|图|拍的)?(?:都|有点|太)?(?:没拍[到清全着]|没照[到清]|模糊|糊|看不清|不清楚|暗|黑|远|不是同一[处个]|不是同一个地方|角度不对|位置不对|拍错)";

/** 退回 31 没拍到通道 2天内, 不行，没拍到通道, 文书 31 某公（消）责〔2026〕12号: kept as typed, as the shop, or the ledger, will show it. */
export const verbatimRulingForms: readonly Form[] = [
  {
    // 没改到位，重拍 31
    pattern: new RegExp(
      `^${courtesy}(?<words>[^\\d\\n]{0,30}?(?:${backLoosely}|${poorPhoto})[^\\d\\n]{0,10}?)\\s+${numbers}${end}`,
      "u",
    ),
    command: ({ numbers: typed, words = "" }) => sendBack(typed, words, true),
  },
  {
    pattern: new RegExp(
      `^${courtesy}(?<word>${back})(?!去|来|给|了|吗|单)\\s*(?:${numbers})?\\s*[:：,，、]?\\s*(?<words>[\\s\\S]*)$`,
      "u",
    ),
    command: ({ numbers: typed, words = "" }) => sendBack(typed, words, false),
  },
  {
    pattern: new RegExp(
      `^${courtesy}(?<word>${backLoosely})(?:\\s*(?:${numbers})\\s*[:：,，、]?\\s*|\\s*[:：,，、]\\s*|\\s+|(?=[。.!！~\\s]*$))(?<words>[\\s\\S]*)$`,
      "u",
    ),
    command: ({ word = "", numbers: typed, words = "" }) =>
      sendBack(typed, words.trim() === "" && /拍/u.test(word) ? "请重新拍照" : words, true),
  },
  {
    pattern: new RegExp(
      `^${courtesy}${numbers}\\s*[:：,，]?\\s*(?<word>${back}(?!去|来|给|了|吗|单)|${backLoosely}(?=[:：,，、。.!！~\\s]|$))\\s*[:：,，、]?\\s*(?<words>[\\s\\S]*)$`,
      "u",
    ),
    command: ({ word = "", numbers: typed, words = "" }) =>
      sendBack(typed, words.trim() === "" && /拍/u.test(word) ? "请重新拍照" : words, isBackLoose(word)),
  },
  {
    // 31 没拍到，重拍; 31 太模糊
    pattern: new RegExp(`^${courtesy}${numbers}\\s*[:：,，]?\\s*(?<words>${poorPhoto}[\\s\\S]*)$`, "u"),
    command: ({ numbers: typed, words = "" }) => sendBack(typed, words, false),
  },
  {
    pattern:
      /^(?:法律)?[文][书書](?:编号|号)?(?:\s*[:：]\s*|\s+|(?=[\d０-９【[]))(?:[#【[]*(?:回执)?\s*(?<numbers>[\d０-９]{1,6})\s*[】\]]*号?(?=[\s:：]|$))?\s*[:：]?\s*(?<words>[^\n]*)$/u,
    command: ({ numbers: typed, words = "" }) =>
      words.trim() !== "" && !/[\d０-９]/u.test(words) ? undefined : ruled("document", typed, words),
  },
];

function isBackLoose(word: string): boolean {
  return new RegExp(`^(?:${backLoosely})$`, "u").test(word);
}

function pass(
  word: string,
  typed: string | undefined,
  seen: string | undefined,
  all: string | undefined,
): Command | undefined {
  const listed = listOf(typed);
  if (!listed) return undefined;
  return {
    kind: "ruleHazards",
    as: "pass",
    numbers: listed,
    words: "",
    ...(seen === undefined ? {} : { onSpot: true }),
    ...(all === undefined ? {} : { all: true }),
    ...(isLoose(word) && seen === undefined ? { loose: true } : {}),
  };
}

function sendBack(typed: string | undefined, words: string, loose: boolean): Command | undefined {
  if (/[?？]\s*$|吗[。\s]*$/u.test(words)) return undefined;
  const command = ruled("sendBack", typed, words);
  return command && loose ? { ...command, loose: true } : command;
}

function transfer(typed: string | undefined, words: string): Command | undefined {
  return /^(?:单|了|吗|清单|情况)|[?？]|吗$/u.test(words) ? undefined : ruled("transfer", typed, words);
}

function ruled(as: Ruled["as"], typed: string | undefined, words: string): Ruled | undefined {
  const listed = listOf(typed);
  return listed && { kind: "ruleHazards", as, numbers: listed, words: words.trim() };
}

/** Empty where none was typed; `undefined` when they are no numbers of notices. */
function listOf(typed: string | undefined): readonly number[] | undefined {
  if (typed === undefined) return [];
  const plain = typed.normalize("NFKC").replace(/\s*([-~到至—–、,，和])\s*/gu, "$1");
  const [only] = /^\d+$/u.test(plain) ? [Number(plain)] : [];
  return only === undefined ? readIndexes(plain) : [only];
}
