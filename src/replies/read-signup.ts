import { containsWord } from "./cover.ts";
import { clearGoodsSet } from "./lexicon.ts";
import {
  formReading,
  type Phrase,
  plainWords,
  readOutset,
  splitPhrases,
  withoutLooseSpaces,
} from "./plain-words.ts";
import { respellLatin } from "./respell-latin.ts";
import { type Count, findCounts } from "./signup/find-counts.ts";
import { hideOtherNumbers, listCountedUnits, vagueNumber } from "./signup/other-numbers.ts";
import { findOwnLine } from "./signup/own-line.ts";
import { countNamed, countNamedPieces, isSomebody, namesSite } from "./signup/people.ts";
import { readCancel } from "./signup/read-cancel.ts";
import { readCounts, signup } from "./signup/read-counts.ts";
import { asksForSome, wantsSome } from "./signup/wants.ts";
import {
  aloneSet,
  biddingSet,
  correctionSet,
  declineSet,
  hedgeSet,
  joinSet,
  openSet,
  otherSiteSet,
  questionSet,
  sellingSet,
  severalSitesSet,
  signupWordSet,
  storySet,
} from "./signup/words.ts";
import type { Reading, ReadingContext } from "./types.ts";

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
  const plain = respellLatin(plainWords(own));
  const counted = listCountedUnits(context.notice);
  const line = findOwnLine(plain);
  if (line !== undefined) return readLine(line, counted);
  return readStatement(
    context.notice.includes("补") ? plain.replace(/补(?=[\d一两])/g, "要") : plain,
    counted,
  );
}

/** The member's own line of a list: what stands there is signed up, a name or a shop without a number for one. */
function readLine(line: string, counted: readonly string[]): Reading {
  const reading = readStatement(line, counted);
  if (reading.kind === "signup" || reading.kind === "cancel")
    return { ...reading, because: formReading("signup", 1, "countedChain").because };
  const nothing = ["chatter", "countTooLarge"] as const;
  return nothing.some((because) => reading.because === formReading("none", 1, because).because)
    ? signup(1, "countedChain")
    : reading;
}

function readStatement(plain: string, counted: readonly string[]): Reading {
  const spoken = markSigns(plain);
  const all = splitPhrases(spoken);
  if (isForOthers(all, counted)) return formReading("unclear", 0.8, "forOtherSite");
  if (all.some(({ text }) => containsWord(text, clearGoodsSet)) || isStory(all))
    return formReading("none", 0.7, "chatter");
  const phrases = splitPhrases(hideOtherNumbers(markSigns(withoutLooseSpaces(plain)), counted));
  if (isOneAskedCount(phrases, counted)) return formReading("unclear", 0.8, "countVague");
  const said = phrases.filter((phrase) => !asks(phrase));
  const found = said
    .filter(({ text }) => !containsWord(text, storySet) || containsWord(text, signupWordSet))
    .flatMap(({ text }) => findCounts(text, counted).filter(isAsked));
  const cancelled = readCancel(said, found);
  if (cancelled !== undefined) return cancelled;
  if (containsWord(withoutLooseSpaces(spoken), sellingSet)) return formReading("none", 0.7, "chatter");
  const positive = found.filter(({ value }) => value > 0);
  if (isHedged(said, counted)) return formReading("unclear", 0.8, "countVague");
  const totals = positive.filter(({ before }) => !each.test(before));
  if (totals.length > 0) return readCounts(totals, said);
  if (positive.length > 0) return formReading("unclear", 0.8, "countVague");
  const spaced = splitPhrases(hideOtherNumbers(spoken, counted)).filter((phrase) => !asks(phrase));
  return readUncounted(phrases, said, spaced, found.length > 0);
}

/** 每间, 各: how many of them there are is not told. */
const each = /(?:每|人手|各)[^,]{0,6}$/;

/** 3顶？ by itself. */
function isOneAskedCount(phrases: readonly Phrase[], counted: readonly string[]): boolean {
  const [only, ...others] = phrases;
  if (only === undefined || others.length > 0 || !only.asked) return false;
  return findCounts(only.text, counted).some(({ before, after }) => before === "" && after === "");
}

function isHedged(said: readonly Phrase[], counted: readonly string[]): boolean {
  const corrected = said.some(({ text }) => containsWord(text, correctionSet));
  return said.some(
    ({ text }) =>
      text.includes(vagueNumber) ||
      (containsWord(text, hedgeSet) && findCounts(text, counted).length > 0 && !corrected),
  );
}

/** 昨晚丢了2箱啤酒: numbers of what happened, and no word of a signup with them. */
function isStory(phrases: readonly Phrase[]): boolean {
  return (
    phrases.some(({ text }) => containsWord(text, storySet) && !containsWord(text, signupWordSet)) &&
    !phrases.some(({ text }) => containsWord(text, signupWordSet))
  );
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
  return (
    asked ||
    containsWord(text.replace(/[我咱这]们?几[个家位]/, ""), questionSet) ||
    /[去来带要行能]不$/.test(text)
  );
}

/** 已经有8个了 is what one has, 一个都去不了 and 没有2个人 are none. */
function isAsked({ before, after, value }: Count): boolean {
  if (value === 0) return true;
  if (/^人?$/.test(after) && /才$/.test(before)) return false;
  if (/^(?:肯定|都|还)?(?:不够|太少|少了|不行)/.test(after)) return false;
  if (/^(?:人|员工)?(?:都|也).{0,3}[不没]/.test(after) || /[没不]$|不是$/.test(before)) return false;
  if (/[^报领要加去来到多少]了$/.test(before) || takenOff.test(before)) return false;
  const has = /(?:有|剩|坏了?|招了?)$/.test(before) && !/还有$/.test(before);
  return !has || /参加|报名|去|来|到|要|留|给我|就?够|就行|就好/.test(after) || /共有$/.test(before);
}

/** 退掉1个: what is left is told elsewhere. */
const takenOff = /(?:退掉?|取消|去掉|删掉|划掉|减掉)(?:其中)?$/;

/** 三号店2个，四号店1个. */
const branch = /[\d一二三四五六七八九十]号店/g;

/** 我是对面理发店的: where his own shop is. */
const ownPlace = /我们?(?:家|店|这)?(?:就|是|在)+.{0,3}(?:隔壁|对面|楼上那家|楼下那家)/;

/** For another's shop, or for more than one. Another's shop nothing is wanted for is talk. */
function isForOthers(phrases: readonly Phrase[], counted: readonly string[]): boolean {
  if (phrases.some(({ text }) => containsWord(text, severalSitesSet) && !/几|多少/.test(text))) return true;
  const shops = phrases.reduce((sum, { text }) => sum + (text.match(branch)?.length ?? 0), 0);
  return shops > 1 || phrases.some(({ text }) => namesOthers(text, counted));
}

function namesOthers(text: string, counted: readonly string[]): boolean {
  if (containsWord(text, otherSiteSet) && !ownPlace.test(text)) {
    const shown = hideOtherNumbers(text, counted);
    return (
      !containsWord(text, storySet) &&
      (findCounts(shown, counted).length > 0 ||
        containsWord(text, joinSet) ||
        containsWord(text, signupWordSet))
    );
  }
  if (/[店家吧咖宿馆]各(?!位)|[店家]都.{0,3}\d/.test(text)) return true;
  return (
    /^我?们?(?:代|替|帮)(?!我|本|表)/.test(text) && namesSite(text.replace(/^我?们?[代替帮](.*?)报.*$/, "$1"))
  );
}

/** `spaced`: what is said with its spaces, which part names. */
function readUncounted(
  phrases: readonly Phrase[],
  said: readonly Phrase[],
  spaced: readonly Phrase[],
  none: boolean,
): Reading {
  const declined = said.some(({ text }) => containsWord(text, declineSet)) || none;
  const open = phrases.some(({ text, asked }) => !asked && containsWord(text, openSet));
  if (open) return formReading("unclear", 0.7, "countVague");
  const named = countRow(said) ?? countAllNamed(spaced, declined);
  if (named !== undefined) return signup(named, "countedNames");
  if (said.some(({ text }) => containsWord(text, aloneSet) || sendsOne(text)))
    return signup(1, "countedNames");
  if (phrases.some(({ text }) => containsWord(text, biddingSet))) return formReading("none", 0.8, "chatter");
  if (declined) return formReading("none", 0.8, "declined");
  const joins =
    said.some(({ text }) => wantsSome(text)) ||
    phrases.some(({ text, asked }) => !asked && asksForSome(text));
  if (joins) return formReading("unclear", 0.8, "countMissing");
  if (phrases.some(asks)) return formReading("question", 0.8, "asksOnly");
  if (phrases.length === 0) return formReading("unclear", 0.7, "countTooLarge");
  if (said.some(({ text }) => /^\d|^(?:one|two|three|four|five)/.test(text))) {
    return formReading("unclear", 0.6, "countConflict");
  }
  return formReading("none", 0.7, "chatter");
}

/** 我老公去, 店长参加: one, though no name is told. */
function sendsOne(text: string): boolean {
  const who =
    /^(.{1,6}?)(?:会|要|代我|代表|替我)?(?:去|来|参加|到场|过去|过来)(?:参加|听|学)?[吧哈的了]?$/.exec(
      text,
    )?.[1];
  return who !== undefined && !/^我们?$/.test(who) && isSomebody(who);
}

/** 我、大伟、强子: short words in a row, himself among them. */
function countRow(said: readonly Phrase[]): number | undefined {
  const row = said.filter(({ text }) => !namesSite(text));
  const short = row.length > 1 && row.every(({ text }) => /^\p{Script=Han}{1,3}$/u.test(text));
  return short && row.some(({ text }) => text === "我") ? row.length : undefined;
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
