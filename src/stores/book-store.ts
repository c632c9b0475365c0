import type { Book } from "../desk/types.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { Log, Scope } from "../ports.ts";
import { applyChange } from "./apply-change.ts";
import { type Disk, writeDocument } from "./documents.ts";
import { StoreClosed, StoreUncertain } from "./errors.ts";
import { type Loaded, loadNotice } from "./load-book.ts";
import type { OpenStore, WriteCounts } from "./open-store.ts";
import { type RedoRecord, removeRedo, rewriteChanges, writeChanges, writeRedo } from "./redo-record.ts";
import { bookSeen, type DocumentChange, listChanges, listNotices, type Shelf } from "./shelf.ts";

/** So many changes share a write at most: applying them must not keep the process from everything else for long. */
const batchSize = 500;

/** An update that waits for its turn. */
interface Waiting {
  readonly scope: Scope;
  /** Applies the change; `resolve` tells its caller that it is durable. Throws what the change throws. */
  apply(shelf: Shelf): { readonly shelf: Shelf; readonly resolve: () => void };
  reject(error: unknown): void;
}

/**
 * The store over an open data folder. One immutable book is what is durable; a change makes a new one beside it, which takes its place only when the
 * disk has it. One write at a time; the changes called meanwhile share the next.
 */
export class BookStore implements OpenStore {
  readonly #disk: Disk;
  readonly #log: Log;
  readonly #numbers: Set<number>;
  #book: Book;
  /** Closed notices in memory, because somebody visits them or an unfinished record holds them. */
  readonly #visited = new Map<number, NoticeFile>();
  readonly #guests = new Map<number, number>();
  readonly #loading = new Map<number, Promise<void>>();
  readonly #queue: Waiting[] = [];
  #writing: Promise<void> | undefined;
  /** Durable as a redo record, but not yet in all its documents. Nothing else is written before it is. */
  #unfinished: RedoRecord | undefined;
  #uncertain: StoreUncertain | undefined;
  #closed = false;
  #commits = 0;
  #redoRecords = 0;

  constructor(disk: Disk, log: Log, loaded: Loaded) {
    this.#disk = disk;
    this.#log = log;
    this.#book = loaded.book;
    this.#numbers = loaded.numbers;
  }

  get writes(): WriteCounts {
    return { commits: this.#commits, documents: this.#disk.documentsWritten, redoRecords: this.#redoRecords };
  }

  book(): Book {
    return this.#book;
  }

  async read<T>(scope: Scope, look: (book: Book) => T): Promise<T> {
    try {
      await this.#enter(scope);
      return look(bookSeen(this.#shelf(), scope));
    } finally {
      this.#leave(scope);
    }
  }

  update<T>(scope: Scope, change: (draft: Book, before: Book) => T): Promise<T> {
    if (this.#closed) return Promise.reject(new StoreClosed());
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({
        scope,
        apply: (shelf) => {
          const applied = applyChange(shelf, (number) => this.#numbers.has(number), scope, change);
          return { shelf: applied.shelf, resolve: () => resolve(applied.result) };
        },
        reject,
      });
      this.#writing ??= this.#writeAll();
    });
  }

  async listNumbers(): Promise<readonly number[]> {
    return [...this.#numbers].sort((a, b) => a - b);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#writing;
    if (this.#unfinished === undefined) return;
    await this.#finishRecord().catch((error: unknown) => {
      this.#log.warn({ err: error }, "the last change lies in redo.json; the next start finishes it");
    });
  }

  async #writeAll(): Promise<void> {
    // Changes called in the same breath share the first write too.
    await Promise.resolve();
    while (this.#queue.length > 0) {
      const batch = this.#queue.splice(0, batchSize);
      try {
        await this.#writeBatch(batch);
      } catch (error) {
        if (error instanceof StoreUncertain) this.#uncertain = error;
        this.#log.error({ err: error, changes: batch.length }, "changes could not be stored");
        for (const waiting of batch) waiting.reject(error);
      } finally {
        for (const { scope } of batch) this.#leave(scope);
      }
      // Where nothing had to be written nothing else had its turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#writing = undefined;
  }

  /** Rejects when nothing of the batch is stored. */
  async #writeBatch(batch: readonly Waiting[]): Promise<void> {
    const loaded = await this.#enterAll(batch);
    if (this.#uncertain !== undefined) throw this.#uncertain;
    await this.#finishRecord();
    const before = this.#shelf();
    let after = before;
    // Nobody is told anything before the write: what a change saw, or stumbled over, may be an earlier one that is about to be undone.
    const tell: (() => void)[] = [];
    for (const waiting of loaded) {
      try {
        const applied = waiting.apply(after);
        after = applied.shelf;
        tell.push(applied.resolve);
      } catch (error) {
        tell.push(() => waiting.reject(error));
      }
    }
    await this.#store(listChanges(before, after), after);
    for (const each of tell) each();
  }

  /** Makes all of the changes durable or rejects with none of them so. Memory follows at the moment they are. */
  async #store(changes: readonly DocumentChange[], after: Shelf): Promise<void> {
    const [first, ...others] = changes;
    if (first === undefined) return;
    this.#commits += 1;
    if (others.length === 0) {
      await writeDocument(this.#disk, first);
      this.#adopt(after);
      return;
    }
    const record = { changes };
    await writeRedo(this.#disk, record);
    this.#redoRecords += 1;
    this.#unfinished = record;
    this.#adopt(after);
    try {
      await writeChanges(this.#disk, record);
      await removeRedo(this.#disk);
      this.#unfinished = undefined;
    } catch (error) {
      this.#log.error(
        { error },
        "a change is safe in redo.json but has not reached all its files; it is tried again before the next",
      );
    }
  }

  async #finishRecord(): Promise<void> {
    if (this.#unfinished === undefined) return;
    await rewriteChanges(this.#disk, this.#unfinished);
    await removeRedo(this.#disk);
    this.#unfinished = undefined;
    for (const number of this.#visited.keys()) this.#forgetUnlessVisited(number);
  }

  #shelf(): Shelf {
    return { book: this.#book, visited: Object.fromEntries(this.#visited) };
  }

  #adopt(after: Shelf): void {
    this.#book = after.book;
    for (const [number] of listNotices(after.book.notices)) {
      this.#numbers.add(number);
      this.#visited.delete(number);
    }
    for (const [number, file] of listNotices(after.visited)) {
      this.#numbers.add(number);
      this.#visited.set(number, file);
      this.#forgetUnlessVisited(number);
    }
  }

  /** Loads what the batch names; a notice that cannot be read rejects only those who named it. */
  async #enterAll(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const outcomes = await Promise.all(
      batch.map(async (waiting) => {
        try {
          await this.#enter(waiting.scope);
          return waiting;
        } catch (error) {
          waiting.reject(error);
          return undefined;
        }
      }),
    );
    return outcomes.filter((waiting) => waiting !== undefined);
  }

  /** Counts a guest at once; every call is followed by one of `#leave`, also when this rejects. */
  async #enter(scope: Scope): Promise<void> {
    if (scope === "directory") return;
    this.#guests.set(scope, (this.#guests.get(scope) ?? 0) + 1);
    if (scope in this.#book.notices || this.#visited.has(scope) || !this.#numbers.has(scope)) return;
    const loading =
      this.#loading.get(scope) ??
      loadNotice(this.#disk, scope)
        .then((file) => void this.#visited.set(scope, file))
        .finally(() => this.#loading.delete(scope));
    this.#loading.set(scope, loading);
    await loading;
  }

  #leave(scope: Scope): void {
    if (scope === "directory") return;
    const guests = (this.#guests.get(scope) ?? 0) - 1;
    if (guests > 0) this.#guests.set(scope, guests);
    else this.#guests.delete(scope);
    this.#forgetUnlessVisited(scope);
  }

  #forgetUnlessVisited(number: number): void {
    if (!this.#guests.has(number) && this.#unfinished === undefined) this.#visited.delete(number);
  }
}
