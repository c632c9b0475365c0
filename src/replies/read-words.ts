import { readingTexts } from "../texts/readings.ts";
import { type Clause, type Clauses, splitClauses } from "./clauses.ts";
import { containsWord, cover, leftover, startsWithWord, wordSet } from "./cover.ts";
import { type Deed, findDeed, listMatterPairs, withoutMatter } from "./find-deeds.ts";
import { findImpersonal } from "./find-impersonal.ts";
import { findReceipts, type Receipt } from "./find-receipts.ts";
import { findReluctance } from "./find-refusal.ts";
import { isEmergency } from "./is-emergency.ts";
import {
  addresses,
  adverbs,
  agreeWords,
  clearGoodsSet,
  englishQuestionSet,
  harmlessNegationSet,
  negationSet,
  particles,
  questionSet,
  selfWords,
  surnames,
  titles,
} from "./lexicon.ts";
import { isDisguised, normaliseText } from "./normalise-text.ts";
import { isNameLike, isSiteName } from "./site-name.ts";
import type { Reading, ReadingContext } from "./types.ts";

const agreeing: ReadonlySet<string> = new Set(agreeWords);
const besideAgreeSet = wordSet(particles, addresses, surnames, agreeWords);
const idleSet = wordSet(particles, adverbs, addresses, surnames);
const proxySet = wordSet(particles, adverbs, selfWords);
const ownSet = wordSet(particles, adverbs, addresses, surnames, selfWords);
const notice1 = /(?:回复|回|扣|打|发|敲|输入)(?:个|数字)?[“"'「『]?1(?!\d)/;
const onlyOnes = /^[\s+.。!~]*1{1,3}[\s.。!~]*$/;
const onlyDigits = /^[\p{N}\p{P}\p{S}\s]*\p{N}[\p{N}\p{P}\p{S}\s]*$/u;
/** A name with its address, and 好的. */
const longestAgreement = 40;
const proxy = /^(?:代|替|帮)(?!我|表|本店|理|了|收)/;
const pieces = ["shoudao", "zhidao", "haode", "mingbai"];

/** What one's own words say, the quote set aside. The first rule that decides wins; the order is the policy. */
export function readWords(own: string, context: ReadingContext): Reading {
  if (isDisguised(own)) return reading("unclear", 1, "disguised");
  const text = normaliseText(own);
  if (isEmergency(text)) return reading("urgent", 0.9, "urgent");
  const impersonal = findImpersonal(text);
  if (impersonal !== undefined) return reading("none", 0.9, impersonal);
  const split = splitClauses(text);
  if (onlyOnes.test(text) && notice1.test(normaliseText(context.notice)))
    return reading("received", 0.95, "askedDigit");
  const matter = listMatterPairs(normaliseText(context.notice));
  const receipts = split.clauses.flatMap((clause) => findReceipts(clause));
  const deeds = split.clauses.map((clause) => findDeed(clause, matter));
  if (context.ask === "rectify") {
    const deed = readRectification(split, deeds, receipts);
    if (deed !== undefined) return deed;
  }
  return (
    readReceipts(split, receipts) ??
    readAgreement(split, deeds, matter) ??
    readRest(split, text, deeds) ??
    reading("none", 0.7, "chatter")
  );
}

function reading(kind: Reading["kind"], confidence: number, because: keyof typeof readingTexts): Reading {
  return { kind, confidence, because: readingTexts[because] };
}

/** A hazard is only called done when every deed told is done and nothing else in the words limits it. */
function readRectification(
  split: Clauses,
  deeds: readonly (Deed | undefined)[],
  receipts: readonly Receipt[],
): Reading | undefined {
  if (findReluctance(split.clauses) === "refusal") return reading("cannot", 0.8, "refused");
  const last = deeds.findLast((deed) => deed !== undefined);
  if (last === undefined) return undefined;
  if (last === "promise") return reading("promise", 0.8, "promised");
  const open = deeds.some((deed) => deed === "promise" || deed === "maybe");
  const silent = split.clauses.some((clause, index) => deeds[index] === undefined && !isIdle(clause));
  if (last === "maybe" || open || (silent && receipts.length === 0))
    return reading("unclear", 0.6, "doneUnclear");
  return reading("done", 0.85, "donePlainly");
}

/** An own 收到 wins over a question or complaint beside it, but not over money, a later 没收到, or words for another shop. */
function readReceipts(split: Clauses, all: readonly Receipt[]): Reading | undefined {
  const receipts = all.filter(({ finding, spelling }) => finding !== "odd" || spelling === "firm");
  const has = (finding: Receipt["finding"]): boolean =>
    receipts.some((receipt) => receipt.finding === finding);
  const received = receipts.filter(({ finding }) => finding === "received");
  const best = received[0];
  if (best === undefined) return readNoReceipt(has);
  if (has("requested")) return reading("unclear", 0.8, "requestAndReceipt");
  const forOther = has("otherSite") || split.clauses.some(({ text }) => isProxy(text));
  if (forOther && !received.some(({ own }) => own)) return reading("unclear", 0.8, "otherSite");
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
  if (received.every(({ spelling }) => spelling === "sound")) {
    const whole = split.clauses.every(
      (clause) => isIdle(clause) || findReceipts(clause).length > 0 || isAgreement(clause),
    );
    return whole ? reading("received", 0.9, "receivedBySound") : reading("unclear", 0.6, "notWhole");
  }
  return reading("received", 0.92, "readOrUnderstood");
}

function readNoReceipt(has: (finding: Receipt["finding"]) => boolean): Reading | undefined {
  if (has("restated")) return reading("unclear", 0.8, "requestAndReceipt");
  if (has("requested")) return reading("none", 0.9, "requestRepeated");
  if (has("hedged")) return reading("unclear", 0.9, "hedged");
  if (has("otherSite")) return reading("unclear", 0.9, "otherSite");
  if (has("goods")) return reading("none", 0.9, "otherThing");
  if (has("denied") && has("odd")) return reading("unclear", 0.6, "notWhole");
  if (has("denied")) return reading("none", 0.9, "denied");
  if (has("asked")) return reading("question", 0.85, "askedWho");
  if (has("odd")) return reading("unclear", 0.6, "notWhole");
  return undefined;
}

function isProxy(text: string): boolean {
  return proxy.test(text) && leftover(text, proxySet) !== "";
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
      withoutMatter(clause.text, matter) === clause.text,
  );
  const forOther = split.clauses.some(({ text }) => isProxy(text));
  const goods = split.clauses.some(({ text }) => containsWord(text, clearGoodsSet));
  if (forOther) return reading("unclear", 0.8, "otherSite");
  if (foreign || goods || findReluctance(split.clauses) !== undefined)
    return reading("unclear", 0.6, "agreedBesideOther");
  if (deed !== undefined)
    return deed === "done" ? reading("done", 0.85, "does") : reading("promise", 0.85, "willDo");
  const signs = split.clauses.every(({ text }) => text === "ok") && split.okSigns > 0;
  return signs ? reading("received", 0.95, "okSign") : reading("received", 0.9, "agreed");
}

/** 好的, or 好的 beside a shop's name; 老李可以的 speaks of someone. */
function isAgreement({ text, asked }: Clause): boolean {
  if (asked || containsWord(leftover(text, harmlessNegationSet), negationSet)) return false;
  if (agreesPlainly(text)) return true;
  if (text.length > longestAgreement) return false;
  for (let at = 1; at < text.length; at++) {
    const [first, second] = [text.slice(0, at), text.slice(at)];
    if (isSiteName(first) && agreesPlainly(second)) return true;
    if (isNameLike(second) && agreesPlainly(first)) return true;
  }
  return false;
}

function agreesPlainly(text: string): boolean {
  const { words, rest } = cover(text, besideAgreeSet);
  const first = words.findIndex((word) => agreeing.has(word));
  if (rest !== "" || first < 0) return false;
  const opening = words.slice(0, first);
  return !opening.some((word) => surnames.includes(word)) || opening.some((word) => titles.includes(word));
}

/** A clause that changes nothing: thanks, an address, a name. */
function isIdle({ text, asked }: Clause): boolean {
  return !asked && (leftover(text, idleSet) === "" || isNameLike(text) || leftover(text, ownSet) === "");
}

function readRest(split: Clauses, text: string, deeds: readonly (Deed | undefined)[]): Reading | undefined {
  const only = split.clauses[0];
  if (onlyDigits.test(text) && split.otherSigns === 0) return reading("unclear", 0.9, "digits");
  if (only === undefined) return reading("unclear", 0.9, split.otherSigns > 0 ? "signOnly" : "fragment");
  const said = split.clauses.map((clause) => clause.text).join("");
  const reluctance = findReluctance(split.clauses);
  if (reluctance !== undefined)
    return reading(
      reluctance === "refusal" ? "cannot" : "unclear",
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
  if (deeds.includes("maybe")) return reading("unclear", 0.6, "doneUnclear");
  if (said.length <= 1 || /^[收到]+$/.test(said)) return reading("unclear", 0.8, "fragment");
  if (leftover(said, idleSet) === "" && /谢|辛苦|thank|thx|謝/.test(said))
    return reading("unclear", 0.8, "thanksOnly");
  return undefined;
}
