import { foldName } from "../groups/names.ts";
import { rowRefusals } from "../texts/sites.ts";
import type { Cell } from "./types.ts";
import { readMark } from "./write-spreadsheet.ts";

/** A cell's words, or why they cannot be taken. */
export type CleanCell = { readonly words: string } | { readonly because: string };

/** What people write where they have nothing to write. */
const nothing = /^(?:无|暂无|没有|不详|[/\\]|[-—–_]+|n\/?a|null)$/iu;
const formula = /^(?:=|[@+-][a-z]+\(|[@+-].*\|)/iu;
const html = /<[/!]?[a-z][^<]*>|&(?:lt|gt|#\d+|#x[\da-f]+);/iu;
const errors = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!)$/u;
/** They show nothing, and come along when names are copied from WeChat or a web page. */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;

/**
 * A cell as we keep it: full-width letters, digits and spaces made plain, white space single, what shows nothing removed; empty where it says that there is
 * nothing.
 */
export function cleanCell(cell: Cell, heading: string, longest: number): CleanCell {
  if (cell instanceof Date) return { because: rowRefusals.date(heading) };
  const words = plainWords(cell);
  if (words === "" || nothing.test(words)) return { words: "" };
  if (errors.test(words)) return { because: rowRefusals.error(heading) };
  if (formula.test(words)) return { because: rowRefusals.formula(heading) };
  if (html.test(words)) return { because: rowRefusals.html(heading) };
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]|\p{Surrogate}/u.test(words))
    return { because: rowRefusals.control(heading) };
  if ([...words].length > longest) return { because: rowRefusals.tooLong(heading, longest) };
  if (foldName(words) === "") return { because: rowRefusals.nameless(heading) };
  return { words };
}

/** What shows in a cell, on one line. */
export function plainWords(cell: string): string {
  const plain = cell
    .replace(invisible, "")
    .normalize("NFC")
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, (letter) => letter.normalize("NFKC"))
    // A line break within Chinese is there for the width of the column.
    .replace(/(?<=\p{Script=Han})[\r\n]+(?=\p{Script=Han})/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return readMark(plain);
}

/**
 * Whether an identity number stands in a cell: 18 characters, a date of birth inside. The last three digits do not count: Excel has made zeros of them where the cell
 * was a number.
 */
export function hasIdentityNumber(cell: Cell): boolean {
  if (cell instanceof Date) return false;
  const plain = cell.normalize("NFKC");
  return identity.test(plain) || identity.test(plain.replace(/(?<=\d)[\s-]+(?=[\dx])/giu, ""));
}

const identity =
  /(?<!\d)[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx](?![\da-z])/iu;
