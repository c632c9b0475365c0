import { Declined } from "../errors.ts";
import type { OfficerId } from "../groups/types.ts";
import { type NoticeTables, noticeTables } from "../ledger/notice-table.ts";
import { writeSpreadsheet } from "../ledger/write-spreadsheet.ts";
import type { Clock, MediaRef, MediaStore, Store } from "../ports.ts";
import { pickNotice } from "./pick-notice.ts";
import type { Book } from "./types.ts";

/** A notice's table as a file that is kept. */
export interface TableFile {
  readonly number: number;
  readonly media: MediaRef;
  readonly sites: number;
  /** Replies of people who speak for no known site. */
  readonly unplaced: number;
}

/**
 * Writes the table of the notice that an officer means by this number, or by none, to a file. `undefined` where that is no notice of his: he is told why when
 * the command is carried out.
 */
export async function makeTable(
  { store, media, clock }: { readonly store: Store<Book>; readonly media: MediaStore; readonly clock: Clock },
  officer: OfficerId,
  number: number | undefined,
): Promise<TableFile | undefined> {
  const found = await store.read(number ?? "directory", (book) =>
    findTables(book, officer, number, clock.now()),
  );
  if (!found) return undefined;
  const { sites, unplaced } = found.tables;
  const further = unplaced.rows.length > 0 ? [unplaced] : [];
  const bytes = await writeSpreadsheet(sites, "xlsx", ...further);
  const ref = await media.save(bytes, "xlsx");
  return {
    number: found.number,
    media: ref,
    sites: sites.rows.length,
    unplaced: unplaced.rows.length,
  };
}

function findTables(
  book: Book,
  officer: OfficerId,
  number: number | undefined,
  now: number,
): { readonly number: number; readonly tables: NoticeTables } | undefined {
  try {
    const file = pickNotice({ book, officer, number }, "");
    return { number: file.notice.number, tables: noticeTables(file, book.directory, now) };
  } catch (error) {
    if (error instanceof Declined) return undefined;
    throw error;
  }
}
