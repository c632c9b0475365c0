import type { Clock, Log } from "../ports.ts";
import { pause, within } from "./pause.ts";

/** A file that is not there by then is given up: the message counts all the same. */
const LONGEST = 30_000;
const BETWEEN_TRIES = 3_000;

/**
 * The bytes of a message's file, tried again until they are there or 30 s have passed; then `undefined`. The servers sometimes answer
 * with nothing while the sender's phone is still uploading (report). Never rejects.
 */
export async function fetchMedia(
  fetch: () => Promise<unknown>,
  clock: Clock,
  log: Log,
): Promise<Uint8Array | undefined> {
  const until = clock.now() + LONGEST;
  let given = false;
  const tryOn = async (): Promise<Uint8Array | undefined> => {
    while (!given) {
      const bytes = await fetch().catch(() => undefined);
      if (bytes instanceof Uint8Array && bytes.length > 0) return bytes;
      if (clock.now() + BETWEEN_TRIES >= until) return undefined;
      await pause(clock, BETWEEN_TRIES);
    }
    return undefined;
  };
  const bytes = await within(clock, LONGEST, tryOn());
  given = true;
  if (bytes === undefined) log.warn({}, "the file of a message could not be fetched");
  return bytes;
}
