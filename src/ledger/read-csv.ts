import { Declined } from "../errors.ts";
import { fileTexts } from "../texts/sites.ts";

/**
 * The rows of a CSV text. Cells are separated by commas, or by tabs or semicolons where the first line has more of those; quoted cells may hold separators,
 * line breaks and doubled quotes. Blank lines are rows without cells, so that rows count as they do on screen. Throws `Declined` for a quote that
 * never ends.
 */
export function readCsv(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = (): void => {
    rows.push(row.length === 1 && row[0] === "" ? [] : row);
    row = [];
  };
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      const end = endOfQuote(text, at);
      if (end === undefined) throw new Declined(fileTexts.openQuote(rows.length + 1));
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const end = endOfCell(text, at, separator);
    cell += text.slice(at, end);
    row.push(asText(cell));
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    endRow();
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
  if (row.length > 0) endRow();
  return rows;
}

/** `="0512"` is how CSV keeps Excel from making a number of it. */
function asText(cell: string): string {
  return /^="([^"]*)"$/u.exec(cell)?.[1] ?? cell;
}

function separatorOf(text: string): string {
  const line = /^[^\r\n]*/u.exec(text.trimStart())?.[0] ?? "";
  const counts = [",", "\t", ";"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

/** Where the quote that begins at `from` ends. */
function endOfQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}
