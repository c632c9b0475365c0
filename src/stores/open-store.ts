import { resolve } from "node:path";
import type { Book } from "../desk/types.ts";
import type { Log, Store } from "../ports.ts";
import { BookStore } from "./book-store.ts";
import type { Disk } from "./documents.ts";
import { loadBook } from "./load-book.ts";
import { findRedo, removeRedo, rewriteChanges } from "./redo-record.ts";
import { makeFolder } from "./replace-file.ts";

/** What has been written since the store was opened. */
export interface WriteCounts {
  /** Writes shared by all changes that waited for them; changes that changed nothing make none. */
  readonly commits: number;
  /** Files replaced, redo records not among them. */
  readonly documents: number;
  /** Commits that touched more than one file. */
  readonly redoRecords: number;
}

/** The store over one data folder. */
export interface OpenStore extends Store<Book> {
  readonly writes: WriteCounts;
  /** Resolves when everything called before is settled. Releases nothing else: the lock is the caller's. Later updates are rejected with `StoreClosed`. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /**
   * Default `true`: what is confirmed survives a power cut. `false` is for tests and simulations: what is confirmed survives the end of this process,
   * `kill -9` included, but a power cut or a crash of the operating system may lose or empty files that were confirmed.
   */
  readonly fsync?: boolean;
}

/**
 * Opens the data folder, which is made if it is missing, and finishes what a crash interrupted. Only one process may have it open: take the lock of
 * `lock.ts` first. Starts with an empty book where nothing is stored. Rejects with `StoreDamaged` or `StoreTooNew` (both name the file and the
 * cure), or `StoreWriteFailed` when an interrupted change cannot be finished.
 */
export async function openStore(folder: string, log: Log, options: StoreOptions = {}): Promise<OpenStore> {
  const disk: Disk = { folder: resolve(folder), fsync: options.fsync ?? true, documentsWritten: 0 };
  await makeFolder(disk.folder, disk.fsync);
  const interrupted = await findRedo(disk);
  if (interrupted !== undefined) {
    await rewriteChanges(disk, interrupted);
    await removeRedo(disk);
    log.info({ files: interrupted.changes.length }, "finished a change that was interrupted");
  }
  return new BookStore({ ...disk, documentsWritten: 0 }, log, await loadBook(disk));
}
