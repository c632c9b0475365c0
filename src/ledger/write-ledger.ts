import type { PreparedPicture, Thumbnails } from "../picture-ports.ts";
import type { MediaRef } from "../ports.ts";
import { hazardCells, ledgerTexts } from "../texts/ledger.ts";
import { loadThumbnails } from "./load-thumbnails.ts";
import { onePageWide } from "./one-page-wide.ts";
import { type Placed, placePictures } from "./place-pictures.ts";
import type { LedgerCell, LedgerSheet } from "./types.ts";
import { keepWords } from "./write-spreadsheet.ts";

/** Points, of the words in the table. */
const fontSize = 9;
const lineHeight = 12;
/** Points; Excel has no higher row. */
const highestRow = 409;
/** Pixels, of a picture in its cell. */
const highestPicture = 100;
const pointsPerPixel = 0.75;
/** Above the rows: title, what it is about, headings. They stand on every page. */
const rowsAbove = 3;

const words = { type: String, format: "@", fontFamily: "宋体", fontSize, wrap: true } as const;
const middle = { ...words, alignVertical: "center" } as const;
const framed = { ...middle, borderStyle: "thin" } as const;

/**
 * The bytes of an .xlsx file with these tables: A4 on its side, as wide as the page, headings on every page, pictures inside their cells. Every cell is text: nothing in it
 * is ever calculated. Rejects when the disk fails; a picture that cannot be had is told of in its cell.
 */
export async function writeLedger(
  sheets: readonly LedgerSheet[],
  thumbnails: Thumbnails,
): Promise<Uint8Array> {
  const { default: writeExcel } = await import("write-excel-file/node");
  const drawn = await loadThumbnails(sheets.flatMap(picturesOf), thumbnails);
  const names = sheets.map(({ name }) => name);
  // The width of a column is told in digits of the default font.
  const options = { fontFamily: "Calibri", fontSize: 11, features: [onePageWide(names, rowsAbove)] };
  return await writeExcel(
    sheets.map((sheet) => layOut(sheet, drawn)),
    options,
  ).toBuffer();
}

function picturesOf({ rows }: LedgerSheet): MediaRef[] {
  return rows.flat().flatMap((cell) => (typeof cell === "string" ? [] : cell.pictures));
}

function layOut(sheet: LedgerSheet, drawn: ReadonlyMap<string, PreparedPicture>) {
  const { columns, rows, notes, foot } = sheet;
  const images: ReturnType<typeof imageOf>[] = [];
  const body = rows.map((row, rowIndex) => {
    const cells = row.map((cell, column) => layOutCell(cell, columns[column]?.width ?? 10, drawn));
    for (const [column, { placed }] of cells.entries()) {
      const anchor = { row: rowsAbove + rowIndex + 1, column: column + 1 };
      images.push(...placed.map((one) => imageOf(one, anchor)));
    }
    const height = Math.min(highestRow, Math.max(2 * lineHeight, ...cells.map((cell) => cell.height)) + 4);
    return cells.map(({ words: value, placed }) => ({
      ...framed,
      ...(value === "" ? {} : { value: keepWords(value) }),
      ...(placed.length > 0 ? { align: "center" as const, alignVertical: "bottom" as const } : {}),
      ...(isFigure.test(value) ? { align: "center" as const } : {}),
      height,
    }));
  });
  const nothing = across(ledgerTexts.nothing, columns.length, { ...framed, align: "center", height: 24 });
  return {
    data: [
      across(sheet.title, columns.length, { ...middle, ...titleLook }),
      across(sheet.about, columns.length, { ...middle, fontSize: 10, height: 20 }),
      columns.map(({ heading }) => ({ ...framed, ...headLook, value: heading })),
      ...(body.length === 0 ? [nothing] : body),
      ...notes.map((note) => across(note, columns.length, { ...middle, height: 18 })),
      footOf(foot, columns),
    ],
    images,
    sheet: sheet.name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: rowsAbove,
    orientation: "landscape" as const,
  };
}

/** Numbers, dates, phone numbers, and 是 or 否: they stand in the middle of their column. */
const isFigure = /^(?:[\d\s:.%*-]+|[是否])$/u;

const titleLook = { fontSize: 16, fontWeight: "bold", align: "center", height: 32 } as const;
const headLook = { fontWeight: "bold", align: "center", backgroundColor: "#E8EEF4", height: 30 } as const;

interface LaidOut {
  readonly words: string;
  readonly placed: readonly Placed[];
  /** Points. */
  readonly height: number;
}

function layOutCell(cell: LedgerCell, width: number, drawn: ReadonlyMap<string, PreparedPicture>): LaidOut {
  if (typeof cell === "string") {
    return { words: cell, placed: [], height: lineHeight * linesOf(cell, width) };
  }
  const found = cell.pictures.flatMap(({ hash }) => drawn.get(hash) ?? []);
  const lost = found.length < cell.pictures.length ? [hazardCells.lost] : [];
  const below = [...lost, ...(cell.words === "" ? [] : [cell.words])].join("，");
  const { placed, height } = placePictures(found, width, highestPicture);
  const lines = below === "" ? 0 : linesOf(below, width);
  return { words: below, placed, height: Math.ceil(height * pointsPerPixel) + lineHeight * lines };
}

function imageOf({ picture, x, y, width, height }: Placed, anchor: { row: number; column: number }) {
  return {
    content: Buffer.from(picture.bytes),
    contentType: "image/jpeg",
    width,
    height,
    dpi: 96,
    anchor,
    offsetX: x,
    offsetY: y,
  };
}

/** One cell over so many columns. */
function across<Look extends object>(value: string, columnSpan: number, look: Look) {
  return [{ ...look, value: keepWords(value), columnSpan }, ...empty(columnSpan - 1)];
}

/** The words side by side, each over its share of the width. */
function footOf(foot: readonly string[], columns: LedgerSheet["columns"]) {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  let from = 0;
  let taken = 0;
  return foot.flatMap((value, index) => {
    const isLast = index === foot.length - 1;
    let span = 0;
    const until = isLast ? all : (all * (index + 1)) / foot.length;
    for (;;) {
      const width = columns[from + span]?.width;
      // A column goes where most of it lies.
      if (width === undefined || taken + width / 2 > until) break;
      taken += width;
      span += 1;
    }
    from += span;
    return span === 0 ? [] : across(value, span, { ...middle, fontSize: 10, height: 26 });
  });
}

function empty(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

/** How many lines the words take in a column of that width: a Chinese character is 12 pixels wide, others 6. */
function linesOf(cell: string, width: number): number {
  const room = width * 7 - 6;
  return cell.split("\n").reduce((lines, line) => {
    const wide = [...line].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x1100 ? 6 : 12), 0);
    return lines + Math.max(1, Math.ceil(wide / room));
  }, 0);
}
