import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lock } from "proper-lockfile";
import { z } from "zod";
import type { Log } from "../ports.ts";
import { hasCode } from "./error-code.ts";
import { DataInUse } from "./errors.ts";
import { makeFolder } from "./replace-file.ts";

/** A data folder that is ours alone. */
export interface DataLock {
  /** Gives the folder free. Never rejects; a second call does nothing. */
  release(): Promise<void>;
}

export interface LockOptions {
  readonly log: Log;
  /**
   * Called at most once, when the lock was lost: the process slept or was held up so long that another may have taken the folder. Nothing may be
   * written after that; the caller stops.
   */
  onLost(cause: Error): void;
  /** After how many milliseconds without a sign of life a lock counts as left behind by a crash; default 10,000, at least 2,000. */
  readonly staleMs?: number;
}

const owner = z.object({ pid: z.number(), host: z.string() });

/**
 * Takes the lock of a data folder (`lock/`, with `lock.json` saying who). A living owner renews it, and is told apart from a crashed one by that alone:
 * process numbers mean nothing across containers. So a start beside a living one is refused within a fifth of `staleMs`, and a start after a crash
 * waits until the old lock has gone stale, and says so. Rejects with {@link DataInUse}.
 */
export async function lockData(folder: string, options: LockOptions): Promise<DataLock> {
  const staleMs = Math.max(options.staleMs ?? 10_000, 2_000);
  await makeFolder(folder, true);
  const lockFolder = join(folder, "lock");
  const ownerFile = join(folder, "lock.json");
  let lost = false;
  const take = () =>
    lock(folder, {
      lockfilePath: lockFolder,
      stale: staleMs,
      update: Math.max(staleMs / 5, 1_000),
      onCompromised: (cause) => {
        lost = true;
        options.onLost(cause);
      },
    });
  const free = await waitFor(take, folder, lockFolder, ownerFile, options.log);
  await writeFile(ownerFile, JSON.stringify({ pid: process.pid, host: hostname() }), { mode: 0o600 }).catch(
    // Only the sentence to a second process is poorer for it.
    (error: unknown) => options.log.warn({ err: error }, "could not note who holds the lock"),
  );
  let released = false;
  return {
    async release() {
      // A lock that was lost is not ours to take away, nor is the note of whoever has it now.
      if (released || lost) return;
      released = true;
      await rm(ownerFile, { force: true }).catch(() => undefined);
      await free().catch((error: unknown) =>
        options.log.debug({ err: error }, "the lock was gone before it was released"),
      );
    },
  };
}

async function waitFor(
  take: () => Promise<() => Promise<void>>,
  folder: string,
  lockFolder: string,
  ownerFile: string,
  log: Log,
): Promise<() => Promise<void>> {
  let seen = await findRenewal(lockFolder);
  let told = false;
  for (;;) {
    try {
      return await take();
    } catch (error) {
      if (!hasCode(error, "ELOCKED")) throw error;
    }
    const renewed = await findRenewal(lockFolder);
    if (seen !== undefined && renewed !== undefined && renewed !== seen) {
      throw new DataInUse(folder, await findOwner(ownerFile));
    }
    seen ??= renewed;
    if (!told)
      log.info(
        { folder },
        "the data folder is locked; waiting to see whether its owner is alive or has crashed",
      );
    told = true;
    await sleep(200);
  }
}

/** When the lock was last renewed; `undefined` when there is none. */
async function findRenewal(lockFolder: string): Promise<number | undefined> {
  try {
    return (await stat(lockFolder)).mtimeMs;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** The owner's process, where it runs on this machine and said so. */
async function findOwner(ownerFile: string): Promise<number | undefined> {
  try {
    const said = owner.parse(JSON.parse(await readFile(ownerFile, "utf8")));
    return said.host === hostname() ? said.pid : undefined;
  } catch {
    return undefined;
  }
}
