import type { ZipEntry } from "./zip-entries.ts";

/** Cells of one column merged into one; rows and column from 0, both ends included. */
export interface MergedCells {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The cells merged downwards in each sheet of an .xlsx file, by the sheet's name: the library that reads the cells leaves all but the topmost empty. A
 * merge over several columns counts for the first of them. A sheet whose part is not found has none.
 */
export function listMergedCells(entries: ReadonlyMap<string, ZipEntry>): Map<string, MergedCells[]> {
  const merged = new Map<string, MergedCells[]>();
  const targets = new Map(
    listTags(textOf(entries, "xl/_rels/workbook.xml.rels"), "Relationship").map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  for (const tag of listTags(textOf(entries, "xl/workbook.xml"), "sheet")) {
    const target = targets.get(attribute(tag, "\\w+:id")) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    merged.set(attribute(tag, "name"), mergesIn(textOf(entries, path)));
  }
  return merged;
}

function mergesIn(xml: string): MergedCells[] {
  return listTags(xml, "mergeCell").flatMap((tag) => {
    const found = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/u.exec(attribute(tag, "ref"));
    if (!found) return [];
    const [, column = "", from, to] = found;
    return { column: columnNumber(column), from: Number(from) - 1, to: Number(to) - 1 };
  });
}

function textOf(entries: ReadonlyMap<string, ZipEntry>, path: string): string {
  return entries.get(path)?.read().toString("utf8") ?? "";
}

function listTags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "gu"))].map(([tag]) => tag);
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, "u").exec(tag);
  return unescapeXml(value?.[1] ?? value?.[2] ?? "");
}

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** A is 0. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
