import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { freeze } from "immer";
import { emptyOutbox } from "../delivery/types.ts";
import { type Book, emptyDesk } from "../desk/types.ts";
import { emptyDirectory, type GroupId } from "../groups/types.ts";
import { emptyInspections } from "../inspections/types.ts";
import type { NoticeFile, Sheet } from "../notices/types.ts";
import { emptySchedules } from "../schedules/types.ts";
import {
  documentFile,
  noticeFolder,
  noticesFolder,
  parseNoticeFolder,
  parseSheetFileName,
} from "./document-address.ts";
import { type Disk, openDocument } from "./documents.ts";
import { hasCode } from "./error-code.ts";
import { StoreDamaged } from "./errors.ts";

/** What the store knows when it starts. */
export interface Loaded {
  /** Frozen; closed notices are not in it. */
  readonly book: Book;
  /** The numbers of all notices on disk. */
  readonly numbers: Set<number>;
}

/** Reads the small documents and the live notices; of closed ones only the names of their folders. Rejects with `StoreDamaged` or `StoreTooNew`. */
export async function loadBook(disk: Disk): Promise<Loaded> {
  const directory = openDocument(disk, { kind: "directory" }, null);
  const outbox = openDocument(disk, { kind: "outbox" }, emptyOutbox());
  const desk = openDocument(disk, { kind: "desk" }, emptyDesk());
  const schedules = openDocument(disk, { kind: "schedules" }, emptySchedules());
  const inspections = openDocument(disk, { kind: "inspections" }, emptyInspections());
  for (const document of [directory, outbox, desk, schedules, inspections]) await document.read();
  const numbers = await listFolders(disk);
  if (directory.data === null && numbers.size > 0) {
    const file = documentFile(disk.folder, { kind: "directory" });
    throw new StoreDamaged(file, "it is missing, though there are notices", "missing");
  }
  const book: Book = {
    directory: directory.data ?? emptyDirectory(),
    outbox: outbox.data ?? emptyOutbox(),
    desk: desk.data ?? emptyDesk(),
    schedules: schedules.data ?? emptySchedules(),
    inspections: inspections.data ?? emptyInspections(),
    notices: {},
  };
  for (const number of book.directory.live) {
    if (!numbers.has(number))
      throw missingNotice(disk, number, "it is missing, though directory.json calls it live");
    book.notices[number] = await loadNotice(disk, number);
  }
  return { book: freeze(book, true), numbers };
}

/** Reads one notice with its sheets, frozen. Rejects with `StoreDamaged` or `StoreTooNew`. */
export async function loadNotice(disk: Disk, number: number): Promise<NoticeFile> {
  const notice = openDocument(disk, { kind: "notice", number }, null);
  await notice.read();
  if (notice.data === null) throw missingNotice(disk, number, "it is missing, though its folder is there");
  const names = await readdir(noticeFolder(disk.folder, number));
  const sheets: Record<GroupId, Sheet> = {};
  const groups = new Set(names.sort().map((name) => parseSheetFileName(name.replace(/\.prev$/, ""))));
  for (const group of groups) {
    if (group === undefined) continue;
    const sheet = openDocument(disk, { kind: "sheet", number, group }, null);
    await sheet.read();
    if (sheet.data !== null) sheets[group] = sheet.data;
  }
  return freeze({ notice: notice.data, sheets }, true);
}

/** A folder in which nothing was ever stored (the disk refused the first write) is no notice. */
async function listFolders(disk: Disk): Promise<Set<number>> {
  const numbers = new Set<number>();
  for (const name of await listNames(noticesFolder(disk.folder))) {
    const number = parseNoticeFolder(name);
    if (number === undefined) continue;
    const names = await listNames(join(noticesFolder(disk.folder), name));
    if (names.includes("notice.json")) numbers.add(number);
    else if (names.some((file) => /\.json(\.prev)?$/.test(file))) {
      throw missingNotice(disk, number, "it is missing, though other files of the notice are there");
    }
  }
  return numbers;
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

function missingNotice(disk: Disk, number: number, wrong: string): StoreDamaged {
  return new StoreDamaged(documentFile(disk.folder, { kind: "notice", number }), wrong, "missing");
}
