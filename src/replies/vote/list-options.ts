import { simplifyText } from "../simplify-text.ts";
import { sameWords } from "./same-words.ts";

/** A. B、 (c) 【d】, or a letter with a space or a mark before and words behind. */
const letterMark = /(?<![a-z0-9])([a-h])(?![a-z0-9]) ?[.、:：)）\]】]? ?/g;
/** 1. 2、 (3), and 1红色 at the beginning of a phrase, which a circled figure became. */
const digitMark =
  /(?<![\d.]|\d:)([1-9]) ?[.、:：)）](?!\d) ?|(?<=^|[\s,，。;；:：(（?!？！])([1-9])(?=\p{Script=Han})/gu;
const numeralMark = /(?:方案|选项) ?([一二三四五六七八九])[、.:：)） ]?|([一二三四五六七八九])[、.:：)）]/g;
const stemMark = /([甲乙丙丁戊])[、.:：)） ]/g;

/** 同意请回复1，不同意请回复2: the mark stands behind the words. */
const markBehind =
  /([^,，。;；\n:：?？!！]{1,20}?)的?请?(?:回复?|扣|打|选|发|填|投)(?:数字|字母)?["“'「]? ?([a-h1-9])(?![\d.a-z])/g;

const marks: readonly (readonly [RegExp, string])[] = [
  [letterMark, "abcdefgh"],
  [digitMark, "123456789"],
  [numeralMark, "一二三四五六七八九"],
  [stemMark, "甲乙丙丁戊"],
];

/** At most this many characters of a notice are looked at for options. */
const longest = 2_000;

/**
 * The options of a notice in their order, as {@link sameWords} writes them: marked by letters, figures or numerals, or set beside each other (周二 / 周四, 红色还是蓝色).
 * Empty when none can be made out.
 */
export function listOptions(notice: string): readonly string[] {
  const text = sameWords(simplifyText(notice.slice(0, longest))).replace(/【?回执 ?\d{1,5}】?/, "");
  for (const [pattern, order] of marks) {
    const options = listMarked(text, pattern, order);
    if (options.length > 1) return options;
  }
  const behind = listMarkedBehind(text);
  if (behind.length > 1) return behind;
  return listSideBySide(text);
}

function listMarked(text: string, pattern: RegExp, order: string): readonly string[] {
  const found: { readonly from: number; readonly to: number }[] = [];
  for (const match of text.matchAll(pattern)) {
    const mark = match[1] ?? match[2];
    if (mark === order[found.length]) found.push({ from: match.index, to: match.index + match[0].length });
  }
  return found
    .map(({ to }, index) => firstPhrase(text.slice(to, found[index + 1]?.from)))
    .filter((words) => words !== "");
}

function firstPhrase(words: string): string {
  return (
    words
      .trim()
      .split(/[\n。;；!！?？]|[,，](?:请|回)|请(?:回|大家)/)[0]
      ?.replace(/[\p{P}\s]+$/gu, "")
      .replace(/^[\p{P}\s]+/gu, "")
      .trim() ?? ""
  );
}

function listMarkedBehind(text: string): readonly string[] {
  const options: string[] = [];
  for (const match of text.matchAll(markBehind)) {
    const [, words = "", mark = ""] = match;
    const place = "123456789".includes(mark) ? Number(mark) : mark.charCodeAt(0) - 96;
    if (place === options.length + 1) options.push(words.replace(/^[\p{P}\s]+/gu, ""));
  }
  return options;
}

function listSideBySide(text: string): readonly string[] {
  for (const sentence of text.split(/[\n。;；!！?？]/)) {
    for (const phrase of sentence.split(/[:：,，]/)) {
      for (const between of [/\//, /还是|或者|或|、/]) {
        const options = phrase.split(between).map((words) => words.trim());
        if (options.length > 1 && options.every((words) => words !== "" && words.length <= 14))
          return options;
      }
    }
  }
  return [];
}
