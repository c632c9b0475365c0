import type { Book } from "../desk/types.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { Scope } from "../ports.ts";
import type { DocumentAddress } from "./document-address.ts";
import type { Content } from "./storable.ts";

/** What is in memory: the book with its live notices, and apart from it the notices that somebody is just looking at or changing. */
export interface Shelf {
  readonly book: Book;
  readonly visited: Readonly<Record<number, NoticeFile>>;
}

/** One document and what it shall hold. */
export interface DocumentChange {
  readonly address: DocumentAddress;
  readonly content: Content;
}

/** The book as somebody with this scope sees it: the live notices, and the one he named. */
export function bookSeen(shelf: Shelf, scope: Scope): Book {
  const visited = scope === "directory" ? undefined : shelf.visited[scope];
  if (scope === "directory" || visited === undefined || scope in shelf.book.notices) return shelf.book;
  return Object.freeze({
    ...shelf.book,
    notices: Object.freeze({ ...shelf.book.notices, [scope]: visited }),
  });
}

/** Puts a book away after a change: live notices in the book, the others beside it. */
export function shelve(before: Shelf, book: Book): Shelf {
  const live = new Set(book.directory.live);
  const open: Record<number, NoticeFile> = {};
  const visited: Record<number, NoticeFile> = {};
  let moved = false;
  for (const [number, file] of listNotices(before.visited)) if (!live.has(number)) visited[number] = file;
  for (const [number, file] of listNotices(book.notices)) {
    if (live.has(number)) open[number] = file;
    else {
      visited[number] = file;
      moved = true;
    }
  }
  return { book: moved ? Object.freeze({ ...book, notices: Object.freeze(open) }) : book, visited };
}

/** The notice as it lies in memory, live or visited; `undefined` when it is not in memory. */
export function findNotice(shelf: Shelf, number: number): NoticeFile | undefined {
  return shelf.book.notices[number] ?? shelf.visited[number];
}

/** The documents that differ. What did not change is the same object, so nothing is compared but references. */
export function listChanges(before: Shelf, after: Shelf): DocumentChange[] {
  const changes: DocumentChange[] = [];
  for (const kind of ["directory", "outbox", "desk", "schedules", "inspections"] as const) {
    if (before.book[kind] !== after.book[kind])
      changes.push({ address: { kind }, content: after.book[kind] });
  }
  if (before.book.notices === after.book.notices && before.visited === after.visited) return changes;
  for (const [number, file] of [...listNotices(after.book.notices), ...listNotices(after.visited)]) {
    const was = findNotice(before, number);
    if (was === file) continue;
    if (was?.notice !== file.notice)
      changes.push({ address: { kind: "notice", number }, content: file.notice });
    for (const sheet of Object.values(file.sheets)) {
      if (was?.sheets[sheet.group] === sheet) continue;
      changes.push({ address: { kind: "sheet", number, group: sheet.group }, content: sheet });
    }
  }
  return changes;
}

/** Notices with their numbers; record keys are strings. */
export function listNotices(notices: Readonly<Record<number, NoticeFile>>): [number, NoticeFile][] {
  return Object.entries(notices).map(([number, file]) => [Number(number), file]);
}
