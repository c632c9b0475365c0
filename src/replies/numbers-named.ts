import { normaliseText } from "./normalise-text.ts";

/** 【回执31】, 回执31、32号. The list sign is 、 or 和: after a comma a room number may follow. */
const afterWord = /回(?:执|執)[ :#№]{0,2}(?:第 ?)?(\d{1,5}(?:号? ?[、和及与] ?\d{1,5}){0,20})(?![\d室房])/g;

/** 31号通知, 第31号 通知, 31、32号通知. 12月31号通知 is a day and 幸福路31号通知 an address. */
const beforeWord =
  /(?<![\d月路街巷弄道.:-])(\d{1,5}(?:号? ?[、和及与] ?\d{1,5}){0,20}) ?号(?:的 ?)?(?:通知|告知|回执|公告)/g;

/**
 * The notice numbers a member names in his own words, in the order named, each once. Only unmistakable forms count: a bare number is a
 * room, a price or a count. Empty when none is named.
 */
export function numbersNamed(text: string): number[] {
  const plain = normaliseText(text);
  const found = new Set<number>();
  for (const pattern of [afterWord, beforeWord]) {
    for (const match of plain.matchAll(pattern)) {
      for (const digits of match[1]?.match(/\d+/g) ?? []) found.add(Number(digits));
    }
  }
  return [...found];
}

/** The text without the notice numbers it names, for reading the rest. */
export function withoutNumbersNamed(text: string): string {
  return text
    .replace(/[【[(][^\S\n]{0,2}回(?:执|執)[^\S\n]{0,2}\d{1,5}[^\S\n]{0,2}[】\])]/g, "")
    .replace(afterWord, "通知")
    .replace(beforeWord, "通知");
}
