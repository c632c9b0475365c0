import { Buffer } from "node:buffer";
import writeExcel, { type SheetData } from "write-excel-file/node";

/** An .xlsx file of these cells, one sheet each. */
export async function excelOf(...sheets: readonly { name: string; rows: SheetData }[]): Promise<Buffer> {
  return await writeExcel(
    sheets.map(({ name, rows }) => ({ sheet: name, data: rows, dateFormat: "yyyy-mm-dd" })),
  ).toBuffer();
}

/** A UTF-8 CSV file of these lines. */
export function csvOf(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.join("\n"), "utf8");
}
