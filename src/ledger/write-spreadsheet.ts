import { onePageWide } from "./one-page-wide.ts";
import type { SpreadsheetKind } from "./types.ts";

/** What is written: a heading for each column with its width in characters, and rows of words. */
export interface Table {
  readonly sheet: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** It is to be printed and written on: this stands above the headings, and every cell, the empty ones too, has its frame. */
  readonly title?: string;
}

/** A cell that a spreadsheet would take for a formula, perhaps marked as text already. */
const looksLikeFormula = /^'*[=+\-@\t\r]/u;
/** A mark of text: {@link readMark} takes it off again. */
const marked = /^'+[=+\-@\t\r]/u;

/**
 * The bytes of a file that holds the table. Every cell is text: nothing in it is ever calculated. Further tables become sheets of their own; a CSV file has
 * room for the first one only.
 */
export async function writeSpreadsheet(
  table: Table,
  kind: SpreadsheetKind,
  ...further: readonly Table[]
): Promise<Uint8Array> {
  return kind === "csv" ? writeCsv(table) : await writeXlsx([table, ...further]);
}

/** The words of a cell without the apostrophe that keeps a spreadsheet from calculating them. */
export function readMark(cell: string): string {
  return marked.test(cell) ? cell.slice(1) : cell;
}

/** CSV as Excel reads it without asking: UTF-8 with a byte order mark, lines ended by CR LF. */
function writeCsv({ columns, rows }: Table): Uint8Array {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((row) =>
    row.map((cell) => quote(looksLikeFormula.test(cell) ? `'${cell}` : cell)).join(","),
  );
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`, "utf8");
}

function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

async function writeXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const { default: writeExcel } = await import("write-excel-file/node");
  const isForm = tables.every(({ title }) => title !== undefined);
  // Below the title stand the headings.
  const features = isForm
    ? [
        onePageWide(
          tables.map(({ sheet }) => sheet),
          2,
        ),
      ]
    : [];
  return await writeExcel(tables.map(sheetOf), { features }).toBuffer();
}

function sheetOf({ sheet, columns, rows, title }: Table) {
  const isForm = title !== undefined;
  const frame = isForm ? { borderStyle: "thin" as const } : {};
  const head = columns.map(({ heading }) => ({
    value: heading,
    type: String,
    fontWeight: "bold" as const,
    backgroundColor: "#E8EEF4",
    alignVertical: "center" as const,
    height: 24,
    ...frame,
  }));
  const body = rows.map((row) => {
    // Not every program makes room for wrapped words by itself.
    const lines = Math.max(
      isForm ? 2 : 1,
      ...row.map((cell, column) => linesOf(cell, columns[column]?.width)),
    );
    return row.map((cell) => {
      if (cell === "" && !isForm) return null;
      return {
        ...(cell === "" ? {} : { value: keepWords(cell), type: String, format: "@" }),
        wrap: true,
        height: lineHeight * lines,
        alignVertical: "center" as const,
        ...frame,
      };
    });
  });
  const above = isForm ? [titleRow(title, columns.length)] : [];
  return {
    data: [...above, head, ...body],
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length + 1,
    orientation: "landscape" as const,
  };
}

function titleRow(title: string, columnSpan: number) {
  const cell = {
    value: keepWords(title),
    type: String,
    fontWeight: "bold" as const,
    fontSize: 14,
    alignVertical: "center" as const,
    height: 32,
    columnSpan,
  };
  return [cell, ...Array.from({ length: columnSpan - 1 }, () => null)];
}

/** Points. */
const lineHeight = 16;

/** How many lines the words take in a column of that width; a Chinese character is two wide. */
function linesOf(cell: string, width = 10): number {
  const wide = [...cell].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2), 0);
  return Math.ceil(wide / (width - 1));
}

/** Words as they have to be written into a cell: `_x0041_` would be read as a character (ECMA-376 part 1, 22.9.2.19). */
export function keepWords(cell: string): string {
  const written = marked.test(cell) ? `'${cell}` : cell;
  return written.replace(/_(?=x[\da-f]{4}_)/giu, "_x005F_");
}
