import { GroupWords } from "../groups/group-words.ts";
import { splitNames } from "../groups/site-keys.ts";
import type { Directory, Site } from "../groups/types.ts";
import { type SiteField, siteHeadings, siteSheetName } from "../texts/sites.ts";
import type { Table } from "./write-spreadsheet.ts";

const widths: Readonly<Record<SiteField, number>> = {
  name: 20,
  category: 10,
  address: 30,
  person: 10,
  phone: 16,
  groups: 18,
  aliases: 16,
  officer: 10,
};

/** The list of sites as it is written to a file, one a row in the order they were added: read again, it changes nothing. */
export function siteTable(directory: Directory): Table {
  const words = new GroupWords(directory);
  const cell: Readonly<Record<SiteField, (site: Site) => string>> = {
    name: ({ name }) => name,
    category: ({ category }) => category ?? "",
    address: ({ address }) => address ?? "",
    person: ({ person }) => person ?? "",
    phone: ({ phone }) => phone ?? "",
    groups: ({ groups }) => (groups ?? []).map((group) => words.wordFor(group)).join("、"),
    aliases: ({ aliases }) => aliases.flatMap(splitNames).join("、"),
    officer: ({ officer }) => officer ?? "",
  };
  const fields = Object.keys(siteHeadings) as SiteField[];
  return {
    sheet: siteSheetName,
    columns: fields.map((field) => ({ heading: siteHeadings[field], width: widths[field] })),
    rows: Object.values(directory.sites).map((site) => fields.map((field) => onOneLine(cell[field](site)))),
  };
}

/** As it is read again: a space before = or + would hide from the writer that it begins like a formula. */
function onOneLine(words: string): string {
  return words.replace(/[\s\p{Cc}\u200b\ufeff]+/gu, " ").trim();
}
