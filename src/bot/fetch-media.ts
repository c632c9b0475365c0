import type { Clock, FetchedFile, Log } from "../ports.ts";
import { FileTooLarge } from "./errors.ts";
import { pause, within } from "./pause.ts";

/** A file that is not there by then is given up: the message counts all the same. */
const LONGEST = 30_000;
const BETWEEN_TRIES = 3_000;
/** Fetched at the same time, at most: a few large files are in memory then, not all of a group's. */
const AT_ONCE = 4;

/**
 * The bytes of a message's file, tried again until they are there or 30 s have passed since its turn came; then `undefined`. The servers sometimes answer with nothing
 * while the sender's phone is still uploading (report). `too large` once it is known to be. Never rejects.
 */
export type FetchMedia = (fetch: () => Promise<unknown>) => Promise<FetchedFile | undefined>;

/** Makes what fetches files, four at a time: the others wait for their turn. */
export function createFetchMedia(clock: Clock, log: Log): FetchMedia {
  let free = AT_ONCE;
  const waiting: (() => void)[] = [];

  async function fetchInTurn(fetch: () => Promise<unknown>): Promise<FetchedFile | undefined> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await fetchUntilThere(fetch, clock);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  }

  return async (fetch) => {
    const file = await fetchInTurn(fetch);
    if (file === undefined) log.warn({}, "the file of a message could not be fetched");
    if (file === "too large") log.warn({}, "the file of a message is too large to be fetched");
    return file;
  };
}

async function fetchUntilThere(
  fetch: () => Promise<unknown>,
  clock: Clock,
): Promise<FetchedFile | undefined> {
  const until = clock.now() + LONGEST;
  let given = false;
  const tryOn = async (): Promise<FetchedFile | undefined> => {
    while (!given) {
      const file = await fetch().catch((error: unknown) =>
        error instanceof FileTooLarge ? ("too large" as const) : undefined,
      );
      if (file === "too large") return file;
      if (file instanceof Uint8Array && file.length > 0) return file;
      if (clock.now() + BETWEEN_TRIES >= until) return undefined;
      await pause(clock, BETWEEN_TRIES);
    }
    return undefined;
  };
  const file = await within(clock, LONGEST, tryOn());
  given = true;
  return file;
}
