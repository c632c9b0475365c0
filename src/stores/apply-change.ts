import { produce } from "immer";
import type { Book } from "../desk/types.ts";
import type { Scope } from "../ports.ts";
import { ChangeRefused } from "./errors.ts";
import { bookSeen, findNotice, listChanges, listNotices, type Shelf, shelve } from "./shelf.ts";
import { findProblem } from "./storable.ts";

/** What a change made of the shelf, and what it returned. */
export interface Applied<T> {
  readonly shelf: Shelf;
  readonly result: T;
}

interface Frame<T> {
  book: Book;
  result: T | undefined;
}

/**
 * Applies one change to a shelf, without storing anything. `isTaken` tells which notice numbers exist on disk. What the change returns may be part of
 * the draft: it comes out as a frozen value. Throws what the change throws, and {@link ChangeRefused} when the result could not be read back.
 */
export function applyChange<T>(
  shelf: Shelf,
  isTaken: (number: number) => boolean,
  scope: Scope,
  change: (draft: Book, before: Book) => T,
): Applied<T> {
  const base = bookSeen(shelf, scope);
  const start: Frame<T> = { book: base, result: undefined };
  // The result rides inside the frame, so that drafts within it are finished together with the book.
  const frame = produce<Frame<T>, Frame<T>>(start, (draft) => {
    const result = change(draft.book, base);
    if (result instanceof Promise) {
      result.catch(() => undefined);
      throw new ChangeRefused("a change must be synchronous, this one returned a promise");
    }
    draft.result = result;
  });
  if (frame.book === base) return { shelf, result: frame.result as T };
  refuseLosses(base, frame.book);
  refuseStrangers(shelf, isTaken, base, frame.book);
  const after = shelve(shelf, frame.book);
  for (const { address, content } of listChanges(shelf, after)) {
    const problem = findProblem(address, content);
    if (problem !== undefined) throw new ChangeRefused(problem);
  }
  return { shelf: after, result: frame.result as T };
}

/** Nothing stored is ever dropped by a change: facts are only added. */
function refuseLosses(before: Book, after: Book): void {
  if (before.notices === after.notices) return;
  for (const [number, was] of listNotices(before.notices)) {
    const is = after.notices[number];
    if (is === undefined) {
      throw new ChangeRefused(
        `notice ${number} was taken out of the book; take it out of directory.live instead`,
      );
    }
    if (is.sheets === was.sheets) continue;
    for (const group of Object.keys(was.sheets)) {
      if (!(group in is.sheets))
        throw new ChangeRefused(`the sheet of group ${group} was taken out of notice ${number}`);
    }
  }
}

/** Every notice in the book is new or was read; every live one is in the book; every one lies under its own name. */
function refuseStrangers(
  shelf: Shelf,
  isTaken: (number: number) => boolean,
  before: Book,
  after: Book,
): void {
  if (before.notices === after.notices && before.directory.live === after.directory.live) return;
  for (const number of after.directory.live) {
    if (!(number in after.notices))
      throw new ChangeRefused(`notice ${number} is live but not in the book; name it in the scope`);
  }
  for (const [number, is] of listNotices(after.notices)) {
    const was = before.notices[number];
    if (was === is) continue;
    if (was === undefined && (isTaken(number) || findNotice(shelf, number) !== undefined)) {
      throw new ChangeRefused(`there is a notice ${number} already`);
    }
    if (!Number.isSafeInteger(number) || number < 1)
      throw new ChangeRefused(`${number} is no number for a notice`);
    for (const [key, sheet] of Object.entries(is.sheets)) {
      if (sheet.group !== key)
        throw new ChangeRefused(`the sheet of group ${sheet.group} lies under ${key} in notice ${number}`);
    }
  }
}
