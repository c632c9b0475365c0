import type { Command } from "../command.ts";

/** One way to say something, and the command it is. */
export interface Form {
  /** What it must look like from its beginning to its end. */
  readonly pattern: RegExp;
  /** `undefined` when it looks right but says something else. */
  command(groups: Readonly<Record<string, string | undefined>>): Command | undefined;
}

/** A notice's number as people write it: 31, 31号, 第31号通知, 【回执31】, #31. */
export const noticeNumber = String.raw`(?:通知)?(?:第)?[#【\[]*(?:回执)?\s*(?<number>\d{1,6})\s*[】\]]*(?:号|条)?(?:通知|那条|这条)?`;

/** `{ number }`, or nothing where none was typed. */
export function numbered(digits: string | undefined): { readonly number?: number } {
  return digits === undefined ? {} : { number: Number(digits) };
}

/** 1-4, 2、3 and 5 as numbers in the order typed, each once; `undefined` when it is no such list, or an absurd one. */
export function readIndexes(text: string): number[] | undefined {
  const found = new Set<number>();
  for (const piece of text.split(/[、,，和及\s]+/u)) {
    if (piece === "") continue;
    const match = /^(\d{1,3})(?:[-~到至—–](\d{1,3}))?$/u.exec(piece);
    if (!match) return undefined;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (to < from || to - from > 200) return undefined;
    for (let index = from; index <= to; index += 1) found.add(index);
  }
  return found.size === 0 ? undefined : [...found];
}
