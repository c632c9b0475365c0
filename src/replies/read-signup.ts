import { containsWord, leftover } from "./cover.ts";
import { clearGoodsSet } from "./lexicon.ts";
import { formReading, type Phrase, plainWords, readOutset, splitPhrases } from "./plain-words.ts";
import { type Count, findCounts } from "./signup/find-counts.ts";
import { hideOtherNumbers, listCountedUnits, vagueNumber } from "./signup/other-numbers.ts";
import { findOwnLine } from "./signup/own-line.ts";
import { countNamed, countNamedPieces, isSomebody, namesSite } from "./signup/people.ts";
import {
  bareJoins,
  cancelSet,
  correctionSet,
  declineSet,
  hedgeSet,
  joinSet,
  moreSet,
  openSet,
  otherSiteSet,
  politeDeclines,
  questionSet,
  totalSet,
} from "./signup/words.ts";
import type { Reading, ReadingContext } from "./types.ts";

/** More than a shop would sign up for: rather a room or a mistyped number. */
const most = 200;

/** What most replies are: 2, 3人. Nothing else needs to be asked of them. */
const plainCount = /^(\d{1,2})(?:个人?|人|位|名)?[。.!！]?$/;

/**
 * Reads how many a reply signs up for in all, the quote set aside: {@link Reading.quantity} of a `signup` is the member's total after this message. Ranges,
 * changes without a total, words for other shops and 我参加 are `unclear`; declining is `none`, giving back what was asked for `cancel`.
 */
export function readSignup(own: string, context: ReadingContext): Reading {
  const digits = plainCount.exec(own)?.[1];
  if (digits !== undefined && Number(digits) > 0) return signup(Number(digits), "counted");
  const outset = readOutset(own);
  if (outset !== undefined) return outset;
  const plain = plainWords(own);
  const counted = listCountedUnits(context.notice);
  const line = findOwnLine(plain);
  if (line !== undefined) return readLine(line, counted);
  return readStatement(plain, counted);
}

/** The member's own line of a list: what stands there is signed up, a name or a shop without a number for one. */
function readLine(line: string, counted: readonly string[]): Reading {
  const reading = readStatement(line, counted);
  if (reading.kind === "signup" || reading.kind === "cancel")
    return { ...reading, because: formReading("signup", 1, "countedChain").because };
  return reading.because === formReading("none", 1, "chatter").because ? signup(1, "countedChain") : reading;
}

function signup(quantity: number, because: Parameters<typeof formReading>[2]): Reading {
  if (quantity > most) return formReading("unclear", 0.7, "countTooLarge");
  return { ...formReading("signup", 0.9, because), quantity };
}

function readStatement(plain: string, counted: readonly string[]): Reading {
  const spoken = markSigns(plain);
  const phrases = splitPhrases(hideOtherNumbers(spoken, counted));
  const said = phrases.filter((phrase) => !asks(phrase));
  const found = said.flatMap(({ text }) => findCounts(text, counted).filter(isAsked));
  const all = splitPhrases(spoken);
  if (all.some(({ text }) => isForOthers(text)) || (spoken.match(branch)?.length ?? 0) > 1)
    return formReading("unclear", 0.8, "forOtherSite");
  if (all.some(({ text }) => containsWord(text, clearGoodsSet))) return formReading("none", 0.7, "chatter");
  const cancelled = readCancel(said, found);
  if (cancelled !== undefined) return cancelled;
  const positive = found.filter(({ value }) => value > 0);
  const corrected = said.some(({ text }) => containsWord(text, correctionSet));
  const hedged = said.some(
    ({ text }) =>
      text.includes(vagueNumber) ||
      (containsWord(text, hedgeSet) && findCounts(text, counted).length > 0 && !corrected),
  );
  if (hedged) return formReading("unclear", 0.8, "countVague");
  if (positive.length > 0) return readCounts(positive, said);
  return readUncounted(phrases, said, found.length > 0);
}

/** + and 加一 say one more of nothing: +1 is one. */
function markSigns(plain: string): string {
  return plain
    .trimStart()
    .replace(/^(我们?也?|也)?\s{0,4}\+\s?(?=[\d一两])/, "$1")
    .replace(/(^|[\s\p{P}也我])加(?=[一1](?![\p{L}\d]))/gu, "$1")
    .replace(/(?<=[再又还我也多])\s?\+/g, "加")
    .replace(/[→>]+/g, "改");
}

function asks({ text, asked }: Phrase): boolean {
  return asked || containsWord(text, questionSet) || /[去来带要行能]不$/.test(text);
}

/** 已经有8个了 is what one has, 一个都去不了 and 没有2个人 are none. */
function isAsked({ before, after, value }: Count): boolean {
  if (value === 0) return true;
  if (/^(?:人|员工)?(?:都|也).{0,3}[不没]/.test(after) || /[没不]$/.test(before)) return false;
  if (/[^报领要加去来到多少]了$/.test(before)) return false;
  const has = /(?:有|剩|坏了?|招了?)$/.test(before) && !/还有$/.test(before);
  return !has || /参加|报名|去|来|到|要/.test(after) || /共有$/.test(before);
}

/** 三号店2个，四号店1个. */
const branch = /[\d一二三四五六七八九十]号店/g;

function isForOthers(text: string): boolean {
  if (containsWord(text, otherSiteSet) || /[店家吧咖宿馆]各(?!位)|[店家]都.{0,3}\d/.test(text)) return true;
  return (
    /^我?们?(?:代|替|帮)(?!我|本|表)/.test(text) && namesSite(text.replace(/^我?们?[代替帮](.*?)报.*$/, "$1"))
  );
}

function readCancel(said: readonly Phrase[], found: readonly Count[]): Reading | undefined {
  const at = said.findIndex(({ text }) => containsWord(text, cancelSet));
  const zero = said.some(({ text }) => /[改变]成?为?(?:0|零)[个人位]?/.test(text));
  if (zero) return formReading("cancel", 0.9, "cancelled");
  const phrase = said[at];
  if (phrase === undefined || politeDeclines.test(said.map(({ text }) => text).join(","))) return undefined;
  if (/(?:取消|撤销|去掉|删掉|划掉|退|减)了?(?:其中)?[一两二三四五\d]{1,3}[个人位名份]/.test(phrase.text)) {
    return formReading("unclear", 0.8, "countMore");
  }
  const later = said.slice(at + 1).some(({ text }) => /^(?:换|改|现在|还是|变)/.test(text));
  const restated =
    later && (found.length > 0 || said.slice(at + 1).some(({ text }) => countNamed(text) !== undefined));
  return restated ? undefined : formReading("cancel", 0.85, "cancelled");
}

function readCounts(counts: readonly Count[], said: readonly Phrase[]): Reading {
  const total = counts.findLast(
    ({ before }) =>
      /(?:共|合计|总计|总数|加起来|[连括含同加]我|[上带]我)(?:就|是|有|去|来|报|到|要|一)*$/.test(before) ||
      endsAsTotal(before),
  );
  if (total !== undefined) return signup(total.value, "countedTotal");
  const last = counts.at(-1);
  if (last === undefined) return formReading("unclear", 0.5, "countConflict");
  const words = said.map(({ text }) => text);
  const corrected = words.some((text) => containsWord(text, correctionSet));
  const adds = words.some((text) => containsWord(text, moreSet) || /^加(?!我)/.test(text));
  if (adds && !corrected) {
    return formReading("unclear", 0.8, "countMore");
  }
  if (new Set(counts.map(({ value }) => value)).size === 1 && !counts.some(bringsOthers) && !isSum(counts))
    return signup(last.value, "counted");
  if (counts.length > 1 && corrected && !/^不?是.*不是/.test(words.join("")))
    return signup(last.value, "countedCorrected");
  if (counts.length === 1) {
    return bringsOthers(last) ? signup(last.value + 1, "countedWithOthers") : signup(last.value, "counted");
  }
  if (isSum(counts))
    return signup(
      counts.reduce((sum, { value }) => sum + value, 0),
      "countedSum",
    );
  const going = counts.filter(({ before }) => /(?:来|去|要|报|派|出|领|参加|到|拿|留)$/.test(before));
  const [only, ...others] = going;
  if (only !== undefined && others.length === 0) return signup(only.value, "counted");
  return formReading("unclear", 0.8, "countConflict");
}

function endsAsTotal(before: string): boolean {
  return before.length > 0 && leftover(before.slice(-2), totalSet) === "";
}

/** 我带两个员工, 我和两个服务员, 除了我还有两个: himself as well. */
function bringsOthers({ before, after }: Count): boolean {
  if (/(?:^|[我板娘长理])(?:还|也)?(?:带|领|和|跟|同|与)(?:上|着|了)?(?:我们?|店里|家里)?的?$/.test(before))
    return before !== "";
  if (/^我们?(?:加|也)?$/.test(before) && (isSomebody(after) || /^(?:员工|家属|伙计|工人)/.test(after)))
    return true;
  if (/^(?:另外|还|再|顺便|外加)(?:再|还)?(?:带|叫)(?:上|着|了)?$/.test(before)) return true;
  return /除了?我.{0,4}$/.test(before) || (/我(?:自己)?.{0,3}(?:还有|外加)$/.test(before) && after !== "");
}

/** 2个大人1个小孩, 男3女2: parts of one number. */
function isSum(counts: readonly Count[]): boolean {
  const kinds = /^[大男女小]|^(?:老|孩子|儿童|员工|家属|老板|服务员|保安|成年)/;
  return (
    counts.length > 1 &&
    counts.every(
      ({ before, after }) =>
        kinds.test(after) ||
        isSomebody(before) ||
        /(?:[男女]的?|大人|小孩|孩子|员工|老人|家属|[男女]生|[男女]士|儿童|我|老婆|老公)$/.test(before),
    )
  );
}

/** 想体检, 我们都想去. */
const wants = /^(?:我们?|店里)?[也都]?想.{1,5}$/;

function readUncounted(phrases: readonly Phrase[], said: readonly Phrase[], none: boolean): Reading {
  const declined = said.some(({ text }) => containsWord(text, declineSet)) || none;
  const open = said.some(({ text }) => containsWord(text, openSet));
  if (open) return formReading("unclear", 0.7, "countVague");
  const named = countAllNamed(said, declined);
  if (named !== undefined) return signup(named, "countedNames");
  if (declined) return formReading("none", 0.8, "declined");
  const joins = said.some(
    ({ text }) =>
      containsWord(text, joinSet) || wants.test(text) || bareJoins.has(text.replace(/[了吧啊的呀哦]+$/, "")),
  );
  if (joins) return formReading("unclear", 0.8, "countMissing");
  if (phrases.some(asks)) return formReading("question", 0.8, "asksOnly");
  if (phrases.length === 0) return formReading("unclear", 0.7, "countTooLarge");
  if (said.some(({ text }) => /^\d|^(?:one|two|three|four|five)/.test(text))) {
    return formReading("unclear", 0.6, "countConflict");
  }
  return formReading("none", 0.7, "chatter");
}

/** People named in phrases that hold nothing else; in phrases beside a 不去 only those named after 换 or 让. */
function countAllNamed(said: readonly Phrase[], declined: boolean): number | undefined {
  let sum = 0;
  let site = false;
  for (const { text, pieces } of said) {
    if (containsWord(text, declineSet)) continue;
    if (declined && !/^(?:换|改|让|叫)|去|参加/.test(text)) continue;
    const named = countNamed(text) ?? (pieces.length > 1 ? countNamedPieces(pieces) : 0);
    sum += named;
    site ||= namesSite(text);
  }
  if (sum > 0) return sum;
  return site && !declined ? 1 : undefined;
}
