import { readingTexts } from "../texts/readings.ts";
import { type Clause, type Clauses, splitClauses } from "./clauses.ts";
import { findDuty } from "./duty/find-duty.ts";
import { findImpersonal } from "./find-impersonal.ts";
import { findReceipts } from "./find-receipts.ts";
import { isAgreement, isIdle } from "./is-agreement.ts";
import { isEmergency } from "./is-emergency.ts";
import { isDisguised, normaliseText } from "./normalise-text.ts";
import { noticeFacts } from "./notice-facts.ts";
import { isReluctant, readAgreement } from "./read-agreement.ts";
import { readReceipts } from "./read-receipts.ts";
import { readRest } from "./read-rest.ts";
import { findPlainAnswer } from "./rectify/plain-answers.ts";
import { readRectify } from "./rectify/read-rectify.ts";
import { respellBySound } from "./respell-by-sound.ts";
import { reading } from "./short-reading.ts";
import { simplifyText } from "./simplify-text.ts";
import { isProxy } from "./speaks-for-others.ts";
import { splitRunOn } from "./split-run-on.ts";
import { takesBack } from "./takes-back.ts";
import type { Reading, ReadingContext } from "./types.ts";

const onlyOnes = /^[\s+.。!~]*(?:已?(?:扣|回复|回|打))?[“"']?1{1,9}[”"']?\u20e3?(?:了|啦)?[\s.。!~]*$/;

/** 已扣. */
const saidOne = /^(?:我)?(?:已|已经)?(?:扣|回|打)(?:了|过了|好了|啦)?[。.!~]*$/;

/** Short replies come again and again, word for word; longer ones do not. */
const longestKept = 24;
const kept = 1000;

/** What one's own words say, the quote set aside. The same short words under the same notice are read once. */
export function readWords(own: string, context: ReadingContext): Reading {
  if (own.length > longestKept) return decide(own, context);
  const plain = context.ask === "rectify" ? findPlainAnswer(own) : undefined;
  if (plain !== undefined) return plain;
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
  if (impersonal !== undefined)
    return reading(impersonal === "autoReceived" ? "unclear" : "none", 0.9, impersonal);
  if (takesBack(text)) return { ...reading("unclear", 0.9, "takesBack"), takesBack: true };
  const whole = splitClauses(text);
  const split = context.ask === "rectify" ? whole : { ...whole, clauses: whole.clauses.flatMap(splitRunOn) };
  if (
    noticeFacts(context.notice).asksOne &&
    !text.trimStart().startsWith("?") &&
    (onlyOnes.test(text) ||
      saidOne.test(text.replace(/\s/g, "")) ||
      text.trim() === "一" ||
      split.clauses.some(isOnes))
  )
    return reading("received", 0.95, "askedDigit");
  const read = readClauses(split, context);
  const decided = read === undefined || read.because === readingTexts.doneUnclear ? undefined : read;
  return (
    decided ??
    readBySound(split, context) ??
    read ??
    readRest(split, text, context.ask, noticeFacts(context.notice).matter) ??
    reading("none", 0.7, "chatter")
  );
}

const longestOnes = 14;

/** 1（302宿舍） and 502寝室1: the digit that was asked for, with who sends it. */
function isOnes({ text, asked }: Clause): boolean {
  if (asked || text.length > longestOnes) return false;
  if (/^1(?:我|收到|好|知|已|本店|谢|烦|又|就|几|能不能|麻烦|辛苦|请问|想问|那|但|不过|明白|可以)/.test(text))
    return true;
  if (/^1(?![0-9楼点号个小时天块元月日栋层:])\D{0,10}\d{0,4}$/.test(text) && !/[吗没不么什怎停]/.test(text))
    return true;
  if (!/[^0-9.]1$/.test(text) && !/^1+$/.test(text)) return false;
  const name = text.replace(/1{1,9}$/, "");
  return (
    name === "" ||
    (/^[\p{Script=Han}a-z0-9]{2,10}$/u.test(name) &&
      !/[吗没不么什怎停扣回帮替代第十差缺等要打]/.test(name)) ||
    /(?:寝室|宿舍|寝|班|室|房|店|吧|咖|宿|馆)$/.test(name)
  );
}

function readClauses(split: Clauses, context: ReadingContext): Reading | undefined {
  const { text: notice, matter, hazards, duties } = noticeFacts(context.notice);
  const about = { text: notice, pairs: matter, topic: duties.topic };
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
  const deeds = split.clauses.map((clause) => findDuty(clause, duties));
  const acts = deeds.some((deed) => deed !== undefined);
  const reluctant = isReluctant(split.clauses, deeds);
  const told = deeds.includes("done");
  // 转告了，他们说知道了.
  const onlyOthers =
    told &&
    receipts.every(({ finding }) => finding === "otherSite") &&
    !split.clauses.some(({ text }) => isProxy(text));
  const onlySoft = receipts.every(({ spelling, finding }) => spelling === "soft" && finding === "denied");
  const read =
    (((acts || reluctant) && onlySoft) || onlyOthers
      ? undefined
      : readReceipts(split, receipts, known, about, deeds)) ??
    readAgreement(split, deeds, about) ??
    (deeds.includes("maybe") || reluctant ? undefined : readReceipts(split, receipts, known, about, deeds));
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
