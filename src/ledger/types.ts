import type { Directory, GroupId, SiteId } from "../groups/types.ts";
import type { Check, Inspections } from "../inspections/types.ts";
import type { Notice, NoticeFile } from "../notices/types.ts";
import type { MediaRef } from "../ports.ts";

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

/** A cell of a ledger: words, or pictures with words below them. Empty words for none. */
export type LedgerCell = string | { readonly pictures: readonly MediaRef[]; readonly words: string };

/** One printed table: title, what it is about, headings, rows, and a foot to be filled in by hand. */
export interface LedgerSheet {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly LedgerCell[])[];
  /** Notes across the page below the table. */
  readonly notes: readonly string[];
  /** Side by side below the notes. */
  readonly foot: readonly string[];
}

/** Days: from midnight to before midnight, epoch milliseconds. */
export interface Period {
  readonly from: number;
  /** The first instant that is no more part of it. */
  readonly to: number;
}

/** What a ledger is made of. */
export interface LedgerFacts {
  /** All notices that may matter, closed ones too, in any order: of the period, and the hazards of the twelve months before. */
  readonly files: readonly NoticeFile[];
  readonly directory: Directory;
  readonly inspections: Inspections;
  readonly period: Period;
  /** What whoever asked may see, and what of it he wants: a site, reached through these groups. */
  readonly maySeeNotice: (notice: Notice) => boolean;
  readonly maySeeCheck: (check: Check) => boolean;
  readonly wantsSite: (site: SiteId, groups: readonly GroupId[]) => boolean;
  /** Phone numbers stand in full. */
  readonly phones: boolean;
  readonly now: number;
}
