import type { RowOutcome, SiteRow } from "../groups/import-sites.ts";
import { isSameName } from "../groups/names.ts";
import { splitNames } from "../groups/site-keys.ts";
import { columnWithoutHeading, rowNotes, rowRefusals, type SiteField } from "../texts/sites.ts";
import { cleanCell, hasIdentityNumber, plainWords } from "./clean-cell.ts";
import { readPhone } from "./read-phone.ts";
import { isHeadingOf, type SiteColumns } from "./site-columns.ts";
import type { Cell } from "./types.ts";

/** How many characters each field may have. */
export const longestOf: Readonly<Record<SiteField, number>> = {
  name: 40,
  category: 20,
  address: 100,
  person: 40,
  phone: 100,
  groups: 400,
  aliases: 40,
  officer: 40,
};
const mostAliases = 20;

/** The rows of a list: what they say, and which could not be taken. */
export interface SiteRows {
  readonly rows: readonly SiteRow[];
  readonly refused: readonly RowOutcome[];
}

/** Why a row cannot be taken; caught where rows are read. */
class RowRefused extends Error {
  override readonly name = "RowRefused";
}

/** Reads the rows below the headings. Rows without anything in a known column, and repeated headings, are passed over. */
export function readSiteRows(cells: readonly (readonly Cell[])[], found: SiteColumns): SiteRows {
  const rows: SiteRow[] = [];
  const refused: RowOutcome[] = [];
  for (const [index, row] of cells.entries()) {
    if (index <= found.row || isToBePassed(row, found)) continue;
    const name = nameIn(row, found);
    try {
      rows.push(readRow(row, index + 1, found));
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      refused.push({ row: index + 1, name, did: "refused", changes: [], because: error.message, notes: [] });
    }
  }
  return { rows, refused };
}

const reachesDown: ReadonlySet<SiteField> = new Set(["category", "groups", "officer"]);

function isToBePassed(row: readonly Cell[], { columns }: SiteColumns): boolean {
  // A merged cell reaches down into blank rows.
  const own = [...columns].flatMap(([field, of]) => (reachesDown.has(field) ? [] : of));
  if (own.every((column) => isEmpty(row[column]))) return true;
  return (columns.get("name") ?? []).some((column) => isHeadingOf("name", row[column] ?? ""));
}

function readRow(row: readonly Cell[], number: number, found: SiteColumns): SiteRow {
  const owner = row.findIndex(hasIdentityNumber);
  if (owner >= 0) throw new RowRefused(rowRefusals.identityNumber(headingOf(found, owner)));
  const name = single(row, found, "name");
  if (name === undefined) throw new RowRefused(rowRefusals.noName());
  const isSum = row.some(
    (cell) => typeof cell === "string" && /^\s*(?:合计|总计|小计|共计)\s*[:：]?\s*$/u.test(cell),
  );
  if (isSum || /^(?:合计|总计|小计|共计|制表人?|填表人?|审核人?|说明|备注|注)(?:[\d\s:：]|$)/u.test(name))
    throw new RowRefused(rowRefusals.notASite());
  const { phone, notes } = phones(row, found);
  const aliases = aliasesOf(row, found, name);
  const groups = cellsOf(row, found, "groups").flatMap(({ cell, heading }) =>
    splitNames(cell instanceof Date ? "" : cell).flatMap(
      (word) => wordsOf(word, heading, longestOf.groups) ?? [],
    ),
  );
  const facts = {
    category: single(row, found, "category"),
    address: single(row, found, "address"),
    person: single(row, found, "person"),
    officer: single(row, found, "officer"),
    phone,
    aliases: aliases.length === 0 ? undefined : aliases,
    groups: groups.length === 0 ? undefined : groups,
  };
  return { row: number, name, notes, ...written(facts) };
}

type Written<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is not there. */
function written<T extends object>(facts: T): Written<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Written<T>;
}

function phones(row: readonly Cell[], found: SiteColumns): { phone: string | undefined; notes: string[] } {
  const numbers: string[] = [];
  const notes: string[] = [];
  for (const { cell, heading } of cellsOf(row, found, "phone")) {
    const words = wordsOf(cell, heading, longestOf.phone);
    if (words === undefined) continue;
    const phone = readPhone(cell instanceof Date ? "" : cell) ?? readPhone(words);
    if (phone === undefined) notes.push(rowNotes.badPhone(words.slice(0, 30)));
    else if (!numbers.includes(phone)) numbers.push(phone);
  }
  return { phone: numbers.length === 0 ? undefined : numbers.join("、"), notes };
}

function aliasesOf(row: readonly Cell[], found: SiteColumns, name: string): string[] {
  const aliases: string[] = [];
  for (const { cell, heading } of cellsOf(row, found, "aliases")) {
    const parts = cell instanceof Date ? [cell] : splitNames(cell);
    for (const part of parts) {
      const alias = wordsOf(part, heading, longestOf.aliases);
      if (alias !== undefined && ![name, ...aliases].some((other) => isSameName(other, alias)))
        aliases.push(alias);
    }
  }
  if (aliases.length > mostAliases) throw new RowRefused(rowRefusals.tooManyAliases(mostAliases));
  return aliases;
}

function single(row: readonly Cell[], found: SiteColumns, field: SiteField): string | undefined {
  const [only] = cellsOf(row, found, field);
  return only && wordsOf(only.cell, only.heading, longestOf[field]);
}

function wordsOf(cell: Cell, heading: string, longest: number): string | undefined {
  const clean = cleanCell(cell, heading, longest);
  if ("because" in clean) throw new RowRefused(clean.because);
  return clean.words === "" ? undefined : clean.words;
}

function cellsOf(
  row: readonly Cell[],
  found: SiteColumns,
  field: SiteField,
): { readonly cell: Cell; readonly heading: string }[] {
  return (found.columns.get(field) ?? []).map((column) => ({
    cell: row[column] ?? "",
    heading: headingOf(found, column),
  }));
}

function headingOf({ headings }: SiteColumns, column: number): string {
  return headings[column] || columnWithoutHeading(column + 1);
}

function nameIn(row: readonly Cell[], found: SiteColumns): string {
  const cell = row[found.columns.get("name")?.[0] ?? -1] ?? "";
  if (cell instanceof Date || hasIdentityNumber(cell)) return "";
  const name = [...plainWords(cell).replace(/\p{Cc}/gu, "")];
  return name.length > longestOf.name ? `${name.slice(0, longestOf.name).join("")}…` : name.join("");
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || (!(cell instanceof Date) && plainWords(cell) === "");
}
