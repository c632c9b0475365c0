import { formTexts } from "../texts/form-readings.ts";
import { readingTexts } from "../texts/readings.ts";
import { splitClauses } from "./clauses.ts";
import { findImpersonal } from "./find-impersonal.ts";
import { isEmergency } from "./is-emergency.ts";
import { isDisguised, normaliseText } from "./normalise-text.ts";
import { withoutNumbersNamed } from "./numbers-named.ts";
import { simplifyText } from "./simplify-text.ts";
import type { Reading } from "./types.ts";

/** A reading by a rule of the given sureness. */
export function formReading(
  kind: Reading["kind"],
  confidence: number,
  because: keyof typeof formTexts,
): Reading {
  return { kind, confidence, because: formTexts[because] };
}

/**
 * What decides before any rule of what was asked: hidden marks that turn text round, an emergency, words for or by a machine, a sign or a mark without a
 * word. Undefined for everything else.
 */
export function readOutset(own: string): Reading | undefined {
  if (isDisguised(own)) return { kind: "unclear", confidence: 1, because: readingTexts.disguised };
  if (isEmergency(simplifyText(own)))
    return { kind: "urgent", confidence: 0.9, because: readingTexts.urgent };
  const impersonal = findImpersonal(own);
  if (impersonal !== undefined) return { kind: "none", confidence: 0.9, because: readingTexts[impersonal] };
  if (/[\p{L}\p{N}]/u.test(normaliseText(own).replace(bracketedSign, ""))) return undefined;
  const { okSigns, otherSigns } = splitClauses(own);
  if (okSigns > 0) return { kind: "received", confidence: 0.9, because: readingTexts.okSign };
  const because = otherSigns > 0 ? readingTexts.signOnly : readingTexts.fragment;
  return { kind: "unclear", confidence: 0.9, because };
}

/** A mention ends with U+2005, which NFKC makes a plain space. */
const mention = /@(?:所有人|全体成员)|@[^\s@]{1,32}(?:\s|$)/g;
/** WeChat's signs, such as [强], have at most four characters. */
const bracketedSign = /\[[\p{Script=Han}a-z]{1,4}\]/giu;
const pictograph = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3/gu;

/** Own words for comparing: simplified, in small letters, without mentions, signs and the notice's number. Lines stay lines. */
export function plainWords(own: string): string {
  return withoutNumbersNamed(simplifyText(own))
    .replace(mention, "\n")
    .replace(bracketedSign, ",")
    .replace(pictograph, ",");
}

/** A stretch between two marks of punctuation. */
export interface Phrase {
  /** Without spaces, but for one between two digits or letters. */
  readonly text: string;
  /** The same, cut at its spaces. */
  readonly pieces: readonly string[];
  /** A question mark ends it. */
  readonly asked: boolean;
}

const mark = /[\p{P}\p{S}\p{Cc}]+/gu;
const looseSpace = /(?<![0-9a-z]) +| +(?![0-9a-z])/g;

/** Plain words without the spaces that mean nothing: those between two digits or letters stay. Lines stay lines. */
export function withoutLooseSpaces(plain: string): string {
  return plain.replace(/[^\S\n]+/g, " ").replace(looseSpace, "");
}

/** Cuts plain words at punctuation and line ends. Empty when nothing but marks is there. */
export function splitPhrases(plain: string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let from = 0;
  const add = (to: number, asked: boolean): void => {
    const spaced = plain
      .slice(from, to)
      .replace(/[^\S\n]+/g, " ")
      .trim();
    const text = spaced.replace(looseSpace, "");
    if (text !== "") phrases.push({ text, pieces: spaced.split(" "), asked });
  };
  for (const match of plain.matchAll(mark)) {
    add(match.index, match[0].includes("?"));
    from = match.index + match[0].length;
  }
  add(plain.length, false);
  return phrases;
}
