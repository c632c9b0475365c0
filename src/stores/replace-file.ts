import { constants, copyFile, link, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { hasCode } from "./error-code.ts";
import { StoreUncertain, StoreWriteFailed } from "./errors.ts";

/** How carefully files are written. */
export interface ReplaceOptions {
  /**
   * `true`: a file replaced survives a power cut once this resolves. `false`: it survives the end of this process, however sudden, but a power cut
   * or a crash of the operating system may lose or empty it. Never `false` where people's answers are kept.
   */
  readonly fsync: boolean;
  /** Keep what the file held before as `<file>.prev`. */
  readonly keepPrevious: boolean;
}

/** Where the generation before the present one is kept. */
export function previousFile(file: string): string {
  return `${file}.prev`;
}

/**
 * Replaces a whole file, or leaves it as it was: temporary file, fsync, rename, fsync of the folder. Missing folders are made (0700), the file is
 * for its owner only (0600). The caller sees to it that one file is replaced by one call at a time.
 *
 * Rejects with {@link StoreWriteFailed} when the old content stands, with {@link StoreUncertain} when the disk would not confirm the new one.
 */
export async function replaceFile(
  file: string,
  content: string | Uint8Array,
  options: ReplaceOptions,
): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    await writeTemporary(temporary, content, options.fsync);
    if (options.keepPrevious) await keepPrevious(file);
    await rename(temporary, file);
  } catch (cause) {
    // A full disk needs the space back; if even this fails, the next write of this file reuses the name.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new StoreWriteFailed(file, cause);
  }
  if (!options.fsync) return;
  try {
    await syncFolder(dirname(file));
  } catch (cause) {
    throw new StoreUncertain(file, cause);
  }
}

/** Makes a folder and those above it (0700), durably. Does nothing when it exists. */
export async function makeFolder(folder: string, fsync: boolean): Promise<void> {
  // Not mkdir's own `recursive`: where the system refuses with ENOENT, as below /proc, Node tries without end.
  const missing: string[] = [];
  for (let entry = resolve(folder); !(await isThere(entry)); entry = dirname(entry)) {
    missing.push(entry);
    if (dirname(entry) === entry) break;
  }
  for (const entry of missing.reverse()) {
    await mkdir(entry, { mode: 0o700 }).catch((error: unknown) => {
      // Somebody else may have made it in between.
      if (!hasCode(error, "EEXIST")) throw error;
    });
    // It is a new entry of its parent.
    if (fsync) await syncFolder(dirname(entry));
  }
}

/** Whether the folder is there. Rejects with ENOTDIR when a file is in its place. */
async function isThere(folder: string): Promise<boolean> {
  try {
    // The final slash asks for a folder.
    await stat(join(folder, sep));
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}

/** Makes renames, new and removed names in a folder durable. Windows cannot, and orders them itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeTemporary(
  temporary: string,
  content: string | Uint8Array,
  fsync: boolean,
): Promise<void> {
  const handle = await open(temporary, "w", 0o600).catch(async (error: unknown) => {
    if (!hasCode(error, "ENOENT")) throw error;
    await makeFolder(dirname(temporary), fsync);
    return await open(temporary, "w", 0o600);
  });
  try {
    await handle.writeFile(content);
    if (fsync) await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for the present content costs no data; file systems without such links get a copy. */
async function keepPrevious(file: string): Promise<void> {
  const previous = previousFile(file);
  await rm(previous, { force: true });
  try {
    await link(file, previous);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    await copyFile(file, previous);
  }
}
