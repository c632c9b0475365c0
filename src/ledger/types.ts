/** What stands in a cell: its words, empty for none, or a date the spreadsheet made of them. */
export type Cell = string | Date;

/** One sheet of a spreadsheet, row by row from its first row; cells beyond the last written one are missing. */
export interface Sheet {
  /** Empty in a file that has but one. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The kinds of file we read and write. */
export type SpreadsheetKind = "xlsx" | "csv";

/** What a file's name says it is; `undefined` for any other ending. */
export function kindOfSpreadsheet(file: string): SpreadsheetKind | undefined {
  const ending = /\.(xlsx|csv)$/iu.exec(file)?.[1]?.toLowerCase();
  return ending === "xlsx" || ending === "csv" ? ending : undefined;
}
