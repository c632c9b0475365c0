import type { Visit } from "../notices/list-visits.ts";
import { maskedPhone } from "../texts/notice-table.ts";
import { visitStates, visitTable } from "../texts/visits.ts";
import { onOneLine } from "./cell-words.ts";
import type { Table } from "./write-spreadsheet.ts";

/** Characters; together they fill an A4 sheet on its side. */
const widths: Readonly<Record<keyof typeof visitTable.headings, number>> = {
  index: 5,
  name: 16,
  address: 20,
  person: 9,
  phone: 13,
  groups: 14,
  is: 12,
  words: 18,
  result: 15,
  signature: 10,
};

/** Nobody reads more of what was said on paper, in characters. */
const longestWords = 200;

/** The list with which an officer goes from shop to shop: phone numbers masked, room for what he found and a signature. */
export function visitTableOf(
  notice: { readonly number: number; readonly title: string; readonly dueAt: number },
  visits: readonly Visit[],
): Table {
  const fields = Object.keys(visitTable.headings) as (keyof typeof visitTable.headings)[];
  return {
    sheet: visitTable.sheet(notice.number),
    title: onOneLine(visitTable.title(notice.number, notice.title, notice.dueAt)),
    columns: fields.map((field) => ({ heading: visitTable.headings[field], width: widths[field] })),
    rows: visits.map(({ name, address, person, phone, groups, is, words }, index) => {
      const row: Readonly<Record<keyof typeof visitTable.headings, string>> = {
        index: String(index + 1),
        name,
        address: address ?? "",
        person: person ?? "",
        phone: maskedPhone(phone ?? ""),
        groups: groups.join("、"),
        is: visitStates[is],
        words: [...(words ?? "")].slice(0, longestWords).join(""),
        result: "",
        signature: "",
      };
      return fields.map((field) => onOneLine(row[field]));
    }),
  };
}
