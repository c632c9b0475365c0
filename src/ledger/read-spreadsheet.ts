import { Declined } from "../errors.ts";
import { fileTexts } from "../texts/sites.ts";
import { decodeText } from "./decode-text.ts";
import { listMergedCells, type MergedCells } from "./merged-cells.ts";
import { readCsv } from "./read-csv.ts";
import type { Cell, Sheet, SpreadsheetKind } from "./types.ts";
import { listZipEntries } from "./zip-entries.ts";

/** A file may be this long, in bytes. */
export const largestSpreadsheet = 20_000_000;
/** What an archive of that length may unpack to, in bytes; no list of shops packs ten times better. */
const largestUnpacked = 200_000_000;
const mostRows = 50_000;

/**
 * The sheets of an .xlsx or .csv file, at least one. Cells merged downwards hold the same in each row. Throws `Declined` with what to do when the file is not what
 * its kind says, locked, damaged or too large.
 */
export async function readSpreadsheet(bytes: Buffer, kind: SpreadsheetKind): Promise<Sheet[]> {
  if (bytes.length > largestSpreadsheet)
    throw new Declined(fileTexts.tooLarge(largestSpreadsheet / 1_000_000));
  if (bytes.length === 0) throw new Declined(fileTexts.empty());
  // Renamed files are common; both kinds of archive say at once what they are.
  const sheets =
    kind === "csv" && !isArchive(bytes)
      ? [{ name: "", rows: readCsv(decodeText(bytes)) }]
      : await readXlsx(bytes);
  if (sheets.some(({ rows }) => rows.length > mostRows)) throw new Declined(fileTexts.tooManyRows(mostRows));
  return sheets;
}

function isArchive(bytes: Buffer): boolean {
  return bytes.length >= 4 && [0x04034b50, 0xe011cfd0].includes(bytes.readUInt32LE(0));
}

async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  const library = await import("read-excel-file/node");
  try {
    const entries = listZipEntries(bytes);
    const unpacked = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
    if (unpacked > largestUnpacked) throw new Declined(fileTexts.tooLarge(largestSpreadsheet / 1_000_000));
    const merged = listMergedCells(entries);
    const sheets = await library.default(bytes, { parseNumber: (written) => String(Number(written)) });
    return sheets.map(({ sheet: name, data }) => ({
      name,
      rows: fillMerged(
        data.map((row) => row.map(asCell)),
        merged.get(name) ?? [],
      ),
    }));
  } catch (error) {
    if (error instanceof Declined) throw error;
    const isOld = error instanceof library.InvalidInputError && error.code === "XLS_FILE_NOT_SUPPORTED";
    throw new Declined(isOld ? fileTexts.oldFormat() : fileTexts.notSpreadsheet());
  }
}

function asCell(value: unknown): Cell {
  if (value instanceof Date) return value;
  return value === null || value === undefined ? "" : String(value);
}

function fillMerged(rows: Cell[][], merged: readonly MergedCells[]): Cell[][] {
  for (const { column, from, to } of merged) {
    const value = rows[from]?.[column] ?? "";
    if (value === "") continue;
    for (const row of rows.slice(from + 1, to + 1)) {
      while (row.length < column) row.push("");
      row[column] = value;
    }
  }
  return rows;
}
