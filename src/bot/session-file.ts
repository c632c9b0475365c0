import { chmod, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { hasErrorCode } from "./has-error-code.ts";

/** The parts of a `MemoryCard` (package memory-card) used here. */
export interface MemoryCard {
  entries(): AsyncIterableIterator<[string, unknown]>;
  save(): Promise<void>;
}

/** Where Wechaty keeps the session of a bot of this name. */
export function sessionFile(name: string): string {
  return `${name}.memory-card.json`;
}

/**
 * The memory card holds live login cookies, and its package writes it in place, readable by everybody: a process that ends while it
 * writes loses the session (source: memory-card `StorageFile`). From now on it is written whole or not at all (temporary file, fsync,
 * rename) with mode 0600, one write at a time; a file already there gets that mode too.
 */
export async function guardSessionFile(card: MemoryCard, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await chmod(file, 0o600).catch((error: unknown) => {
    if (!hasErrorCode(error, "ENOENT")) throw error;
  });
  let last = Promise.resolve();
  card.save = () => {
    const saved = last.then(() => write(card, file));
    last = saved.catch(() => undefined);
    return saved;
  };
}

async function write(card: MemoryCard, file: string): Promise<void> {
  const payload: Record<string, unknown> = {};
  for await (const [key, value] of card.entries()) payload[key] = value;
  await writePrivateFile(file, JSON.stringify(payload));
}

/** Replaces a file with this content, readable by its owner only. Rejects when the disk refuses, the old content standing. */
export async function writePrivateFile(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.tmp`;
  await rm(temporary, { force: true });
  const handle = await open(temporary, "w", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}
