/** Whether the generation before a damaged file could be used in its place. */
export type PreviousGeneration = "readable" | "damaged" | "missing" | "not kept";

/** A stored file cannot be read as what it should be. Nothing was changed, nothing was replaced by a guess. */
export class StoreDamaged extends Error {
  override readonly name = "StoreDamaged";
  /** Absolute path of the damaged file. */
  readonly file: string;
  readonly previous: PreviousGeneration;
  constructor(file: string, wrong: string, previous: PreviousGeneration, options?: ErrorOptions) {
    super(`${file} is damaged: ${wrong} (the generation before it: ${previous})`, options);
    this.file = file;
    this.previous = previous;
  }
}

/** A stored file was written by a newer version of this program. */
export class StoreTooNew extends Error {
  override readonly name = "StoreTooNew";
  readonly file: string;
  readonly version: number;
  constructor(file: string, version: number, understood: number) {
    super(
      `${file} was written by a newer Huizhi (format ${version}; this one reads up to ${understood}). ` +
        "Start the newer version again, or put back the backup made before it was installed.",
    );
    this.file = file;
    this.version = version;
  }
}

/** The disk refused a write (full, read-only, not permitted). Nothing of the change is stored; it may be tried again. */
export class StoreWriteFailed extends Error {
  override readonly name = "StoreWriteFailed";
  /** Absolute path of the file that could not be written. */
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(`${file} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.file = file;
  }
}

/**
 * The disk took a file but would not confirm that it keeps it, so nobody can know whether the change survives a power cut. The store takes no
 * further update until it is opened again.
 */
export class StoreUncertain extends Error {
  override readonly name = "StoreUncertain";
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(`${file} was written, but the disk did not confirm it; check the disk and start again`, { cause });
    this.file = file;
  }
}

/** A change left the book in a shape that could not be read back; the mistake is the caller's, and nothing was changed. */
export class ChangeRefused extends Error {
  override readonly name = "ChangeRefused";
  /** What could not be read back, and why. */
  readonly problem: string;
  constructor(problem: string) {
    super(`the change was refused: ${problem}`);
    this.problem = problem;
  }
}

/** The store has been closed. */
export class StoreClosed extends Error {
  override readonly name = "StoreClosed";
  constructor() {
    super("the store is closed");
  }
}

/** Another process works on the same data folder. */
export class DataInUse extends Error {
  override readonly name = "DataInUse";
  readonly folder: string;
  /** Who, when it said so. */
  readonly pid: number | undefined;
  constructor(folder: string, pid: number | undefined) {
    super(
      `${folder} is in use by another running Huizhi${pid === undefined ? "" : ` (process ${pid})`}. ` +
        "Stop that one first, or set HUIZHI_DATA to another folder.",
    );
    this.folder = folder;
    this.pid = pid;
  }
}
