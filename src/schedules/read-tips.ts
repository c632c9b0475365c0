import { excessLength, longestBody } from "../notices/notice-limits.ts";

/** What a file of tips holds, or the first thing wrong with it. `index` counts from 1. */
export type ReadTips =
  | { readonly tips: readonly string[] }
  | { readonly wrong: "empty" }
  | { readonly wrong: "too many"; readonly count: number; readonly most: number }
  | {
      readonly wrong: "too long";
      readonly index: number;
      readonly length: number;
      readonly most: number;
      readonly begins: string;
    };

/** More tips than a year of days are no file of tips. */
const mostTips = 400;

/**
 * Reads a file of tips: they are set apart by a line of three or more dashes, or each begins with a heading of the second level (`## `), whose words are its first
 * line. A title of the first level and what stands before the first heading belong to none. A tip too long to be posted is refused, and so is a file without any.
 */
export function readTips(text: string): ReadTips {
  const lines = text
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .split("\n");
  const tips = (lines.some(isHeading) ? byHeadings(lines) : byRules(lines)).filter((tip) => tip !== "");
  if (tips.length === 0) return { wrong: "empty" };
  if (tips.length > mostTips) return { wrong: "too many", count: tips.length, most: mostTips };
  for (const [index, tip] of tips.entries()) {
    const length = excessLength(tip);
    if (length === undefined) continue;
    return {
      wrong: "too long",
      index: index + 1,
      length,
      most: longestBody,
      begins: [...tip].slice(0, 10).join(""),
    };
  }
  return { tips };
}

function isHeading(line: string): boolean {
  return /^##[ \t　]+\S/u.test(line);
}

function isRule(line: string): boolean {
  return /^\s*(?:-{3,}|—{2,}|\*{3,}|_{3,})\s*$/u.test(line);
}

/** The words of a heading are the tip's first line; one that only counts (## 第3条) is left out. */
function byHeadings(lines: readonly string[]): string[] {
  const tips: string[][] = [];
  for (const line of lines) {
    if (isHeading(line)) tips.push([line.replace(/^##\s+/u, "").replace(/\s+#+\s*$/u, "")]);
    else if (!isRule(line)) tips.at(-1)?.push(line);
  }
  return tips.map(([head = "", ...rest]) => {
    const body = tidy(rest);
    const onlyCounts = /^(?:第?\s*[\d一二三四五六七八九十百]+\s*[条期.、]?)$/u.test(head.trim());
    return (onlyCounts ? body : [head.trim(), body].filter((part) => part !== "").join("\n")).trim();
  });
}

function byRules(lines: readonly string[]): string[] {
  const tips: string[][] = [[]];
  for (const line of lines) {
    if (isRule(line)) tips.push([]);
    else if (!/^#[ \t]/u.test(line)) tips.at(-1)?.push(line);
  }
  return tips.map(tidy);
}

/** No space at the ends of lines, and one empty line at most. */
function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}
