import { readingTexts } from "../texts/readings.ts";
import { type Clause, type Clauses, splitClauses } from "./clauses.ts";
import { containsWord, leftover, startsWithWord, wordSet } from "./cover.ts";
import { isAcceptance, isBidding } from "./find-acceptance.ts";
import { type Deed, findDeed, withoutMatter } from "./find-deeds.ts";
import { findImpersonal } from "./find-impersonal.ts";
import { findReceipts, type Known, type Receipt } from "./find-receipts.ts";
import { findReluctance } from "./find-refusal.ts";
import { isAgreement, isFine, isIdle } from "./is-agreement.ts";
import { isEmergency } from "./is-emergency.ts";
import {
  addresses,
  adverbs,
  clearGoodsSet,
  englishQuestionSet,
  particles,
  questionSet,
  selfWords,
  surnames,
  tradeSet,
} from "./lexicon.ts";
import { isDisguised, normaliseText } from "./normalise-text.ts";
import { noticeFacts } from "./notice-facts.ts";
import { readRectify } from "./read-rectify.ts";
import { respellBySound } from "./respell-by-sound.ts";
import { simplifyText } from "./simplify-text.ts";
import { takesBack } from "./takes-back.ts";
import type { Reading, ReadingContext } from "./types.ts";

const thankingSet = wordSet(particles, adverbs, addresses, surnames);
const proxySet = wordSet(particles, adverbs, selfWords, ["收到", "已阅", "知道", "回一下", "回个", "看到"]);
/** 我代我妈回一下，她收到了: his own people. */
const ownPeople =
  /(?:我|俺|咱)们?(?:妈|爸|老公|老婆|爱人|媳妇|哥|姐|弟|妹|老板|店长|家|对象|男朋友|女朋友|父|母|儿子|女儿|先生|太太|合伙)|老板|店长/;
const otherPeople = /隔壁|对面|楼下|楼上|旁边|别家|那家|邻居|朋友|同行/;
const onlyOnes = /^[\s+.。!~]*(?:已?(?:扣|回复|回|打))?[“"']?1{1,9}[”"']?\u20e3?(?:了|啦)?[\s.。!~]*$/;
const onlyDigits = /^[\p{N}\p{P}\p{S}\s]*\p{N}[\p{N}\p{P}\p{S}\s]*$/u;
const proxy = /^(?:代|替|帮)(?!我|表|本店|理|了|收)/;
const pieces = ["shoudao", "zhidao", "haode", "mingbai"];

/** Short replies come again and again, word for word; longer ones do not. */
const longestKept = 24;
const kept = 1000;

/** What one's own words say, the quote set aside. The same short words under the same notice are read once. */
export function readWords(own: string, context: ReadingContext): Reading {
  if (own.length > longestKept) return decide(own, context);
  const { readings } = noticeFacts(context.notice);
  const key = `${context.ask}\n${context.speaksFor?.join() ?? ""}\n${own}`;
  const before = readings.get(key);
  if (before !== undefined) return before;
  const read = decide(own, context);
  if (readings.size >= kept) readings.clear();
  readings.set(key, read);
  return read;
}

/**
 * The first rule that decides wins; the order is the policy. How words sound is asked only when they
 * say nothing as they are written.
 */
function decide(own: string, context: ReadingContext): Reading {
  if (isDisguised(own)) return reading("unclear", 1, "disguised");
  const plain = normaliseText(own);
  const text = simplifyText(plain);
  if (isEmergency(text)) return reading("urgent", 0.9, "urgent");
  const impersonal = findImpersonal(plain);
  if (impersonal !== undefined) return reading("none", 0.9, impersonal);
  if (takesBack(text)) return { ...reading("unclear", 0.9, "takesBack"), takesBack: true };
  const split = splitClauses(text);
  if (noticeFacts(context.notice).asksOne && (onlyOnes.test(text) || split.clauses.some(isOnes)))
    return reading("received", 0.95, "askedDigit");
  const read = readClauses(split, context);
  const decided = read === undefined || read.because === readingTexts.doneUnclear ? undefined : read;
  return (
    decided ??
    readBySound(split, context) ??
    read ??
    readRest(split, text, context) ??
    reading("none", 0.7, "chatter")
  );
}

const longestOnes = 14;

/** 1（302宿舍） and 502寝室1: the digit that was asked for, with who sends it. */
function isOnes({ text, asked }: Clause): boolean {
  if (asked || text.length > longestOnes) return false;
  if (/^1(?![0-9楼点号个小时天块元月日栋层:])\D{0,10}\d{0,4}$/.test(text) && !/[吗没不么什怎停]/.test(text))
    return true;
  if (!/[^0-9.]1$/.test(text) && !/^1+$/.test(text)) return false;
  const name = text.replace(/1{1,9}$/, "");
  return (
    name === "" ||
    (/^[\p{Script=Han}0-9]{2,8}$/u.test(name) && !/[吗没不么什怎停扣回帮替代第十]/.test(name)) ||
    /(?:寝室|宿舍|寝|班|室|房|店|吧|咖|宿|馆)$/.test(name)
  );
}

function readClauses(split: Clauses, context: ReadingContext): Reading | undefined {
  const { text: notice, matter, hazards } = noticeFacts(context.notice);
  const known = { matter, speaksFor: (context.speaksFor ?? []).map((name) => simplifyText(name)) };
  const receipts = split.clauses.flatMap((clause) => findReceipts(clause, known));
  if (context.ask === "rectify") {
    const state = readRectify(split, {
      notice,
      hazards,
      speaksFor: known.speaksFor,
      isReceipt: (clause) =>
        isAgreement(clause) || findReceipts(clause, known).some(({ finding }) => finding === "received"),
      isIdle: (clause) => isIdle(clause) || isAgreement(clause),
    });
    if (state !== undefined) return state;
  }
  const deeds = split.clauses.map((clause): Deed | undefined =>
    isAcceptance(clause, notice) ? "promise" : findDeed(clause, matter),
  );
  const read = readReceipts(split, receipts, known) ?? readAgreement(split, deeds, matter);
  if (read !== undefined) return read;
  return deeds.includes("maybe") ? reading("unclear", 0.6, "doneUnclear") : undefined;
}

/** 以整改 is read as 已整改, when that says something. */
function readBySound(split: Clauses, context: ReadingContext): Reading | undefined {
  const respelled = split.clauses.map(({ text }) => respellBySound(text));
  if (respelled.every((text) => text === undefined)) return undefined;
  const clauses = split.clauses.map((clause, index) => ({
    ...clause,
    text: respelled[index] ?? clause.text,
  }));
  const read = readClauses({ ...split, clauses }, context);
  return read === undefined || read.kind === "none"
    ? undefined
    : { ...read, confidence: read.confidence * 0.9 };
}

function reading(kind: Reading["kind"], confidence: number, because: keyof typeof readingTexts): Reading {
  return { kind, confidence, because: readingTexts[because] };
}

/** An own 收到 wins over a question or complaint beside it, but not over money, a later 没收到, or words for another shop. */
function readReceipts(split: Clauses, all: readonly Receipt[], known: Known): Reading | undefined {
  const receipts = all.filter(({ finding, spelling }) => finding !== "odd" || spelling === "firm");
  const has = (finding: Receipt["finding"]): boolean =>
    receipts.some((receipt) => receipt.finding === finding);
  const received = receipts.filter(({ finding }) => finding === "received");
  const words = split.clauses.map(({ text }) => text).join();
  const forOwn = ownPeople.test(words) && !otherPeople.test(words);
  const best = received[0];
  if (best === undefined) {
    const only = split.clauses.length === 1 ? split.clauses[0] : undefined;
    const onlyMark = only?.asked === true && !/[吗没么未不]/.test(only.text) && only.text.length <= 4;
    if (forOwn && has("otherSite") && !has("denied")) return reading("received", 0.8, "receivedPlainly");
    return readNoReceipt(has, onlyMark);
  }
  if (has("requested")) return reading("unclear", 0.8, "requestAndReceipt");
  const forOther = has("otherSite") || split.clauses.some(({ text }) => isProxy(text));
  if (forOther && !forOwn && !received.some(({ own }) => own)) return reading("unclear", 0.8, "otherSite");
  if (has("goods") || split.clauses.some(({ text }) => containsWord(text, clearGoodsSet))) {
    return reading("unclear", 0.7, "receiptBesideGoods");
  }
  const lastDenied = receipts.findLastIndex(({ finding }) => finding === "denied");
  if (lastDenied > receipts.findLastIndex(({ finding }) => finding === "received")) {
    return reading("unclear", 0.7, "deniedAfterwards");
  }
  if (received.some(({ spelling }) => spelling === "firm"))
    return reading("received", 0.98, "receivedPlainly");
  if (has("hedged")) return reading("unclear", 0.7, "hedged");
  if (speaksOfTrade(split, known.matter)) return reading("unclear", 0.7, "agreedBesideOther");
  if (received.every(({ spelling }) => spelling === "sound")) {
    const whole = split.clauses.every(
      (clause) =>
        isIdle(clause) || isBidding(clause) || findReceipts(clause, known).length > 0 || isAgreement(clause),
    );
    return whole ? reading("received", 0.9, "receivedBySound") : reading("unclear", 0.6, "notWhole");
  }
  return reading("received", 0.92, "readOrUnderstood");
}

function readNoReceipt(
  has: (finding: Receipt["finding"]) => boolean,
  onlyMark: boolean,
): Reading | undefined {
  if (has("restated")) return reading("unclear", 0.8, "requestAndReceipt");
  if (has("requested")) return reading("none", 0.9, "requestRepeated");
  if (has("hedged")) return reading("unclear", 0.9, "hedged");
  if (has("otherSite")) return reading("unclear", 0.9, "otherSite");
  if (has("goods")) return reading("none", 0.9, "otherThing");
  if (has("denied") && has("odd")) return reading("unclear", 0.6, "notWhole");
  if (has("denied")) return reading("none", 0.9, "denied");
  if (has("asked")) return reading(onlyMark ? "unclear" : "question", 0.85, onlyMark ? "hedged" : "askedWho");
  if (has("odd")) return reading("unclear", 0.6, "notWhole");
  return undefined;
}

function isProxy(text: string): boolean {
  return proxy.test(text) && leftover(text, proxySet) !== "";
}

/** 好嘞，两间大床房: unless the notice is about that too. */
function speaksOfTrade(split: Clauses, matter: ReadonlySet<string>): boolean {
  return split.clauses.some(({ text }) => containsWord(withoutMatter(text, matter), tradeSet));
}

/** 好的, [OK], 查过了, 今晚就查: they answer when nothing in the words is about something else. */
function readAgreement(
  split: Clauses,
  deeds: readonly (Deed | undefined)[],
  matter: ReadonlySet<string>,
): Reading | undefined {
  const agreed = split.clauses.some((clause) => isAgreement(clause));
  const deed = deeds.find((each) => each === "done" || each === "promise");
  if (!agreed && deed === undefined) return undefined;
  const foreign = split.clauses.some(
    (clause, index) =>
      deeds[index] === undefined &&
      !isIdle(clause) &&
      !isAgreement(clause) &&
      !isBidding(clause) &&
      !isFine(clause) &&
      withoutMatter(clause.text, matter) === clause.text,
  );
  const forOther = split.clauses.some(({ text }) => isProxy(text));
  const goods = split.clauses.some(({ text }) => containsWord(text, clearGoodsSet));
  if (forOther) return reading("unclear", 0.8, "otherSite");
  if (foreign || goods || speaksOfTrade(split, matter) || findReluctance(split.clauses) !== undefined)
    return reading("unclear", 0.6, "agreedBesideOther");
  if (deed !== undefined)
    return deed === "done" ? reading("done", 0.85, "does") : reading("promise", 0.85, "willDo");
  const signs = split.clauses.every(({ text }) => text === "ok") && split.okSigns > 0;
  return signs ? reading("received", 0.95, "okSign") : reading("received", 0.9, "agreed");
}

function readRest(split: Clauses, text: string, context: ReadingContext): Reading | undefined {
  const only = split.clauses[0];
  if (onlyDigits.test(text) && split.otherSigns === 0) return reading("unclear", 0.9, "digits");
  if (only === undefined) return reading("unclear", 0.9, split.otherSigns > 0 ? "signOnly" : "fragment");
  const said = split.clauses.map((clause) => clause.text).join("");
  const reluctance = findReluctance(split.clauses);
  if (reluctance !== undefined)
    return reading(
      reluctance === "refusal" && context.ask !== "rectify" ? "cannot" : "unclear",
      0.7,
      reluctance === "refusal" ? "refused" : "deferred",
    );
  if (split.clauses.some((clause) => isProxy(clause.text) && /[回收]/.test(clause.text)))
    return reading("unclear", 0.7, "otherSite");
  const asks = ({ text: words, asked }: Clause): boolean =>
    asked ||
    containsWord(words, questionSet) ||
    startsWithWord(words, englishQuestionSet) ||
    /[么没]$/.test(words);
  if (said.length > 0 && split.clauses.some(asks)) return reading("question", 0.8, "question");
  if (pieces.some((word) => said.length > 1 && word.startsWith(said)))
    return reading("unclear", 0.7, "fragment");
  if (said.length <= 1 || /^[收到]+$/.test(said)) return reading("unclear", 0.8, "fragment");
  if (leftover(said, thankingSet) === "" && /谢|辛苦|thank|thx|謝/.test(said))
    return reading("unclear", 0.8, "thanksOnly");
  return undefined;
}
