import { minuteMs } from "../zone.ts";
import type { PartAddress } from "./types.ts";

/** The first pause and the longest; it doubles in between. Milliseconds. */
const firstPauseMs = 15_000;
const longestPauseMs = 5 * minuteMs;
/** About a quarter of an hour: then an officer decides, who may have posted it by hand by now. */
const mostTries = 8;

/** How often parts did not even reach the service. Forgotten with the process: after a start every part has its tries again. */
export class Misses {
  readonly #tries = new Map<string, number>();

  /** Counts a miss. Returns when to try again; `undefined` when it was tried often enough. Words outside notices are tried until they grow stale. */
  retryAt({ key, of }: PartAddress, now: number): number | undefined {
    const tries = (this.#tries.get(key) ?? 0) + 1;
    this.#tries.set(key, tries);
    if (of === "notice" && tries >= mostTries) {
      this.forget(key);
      return undefined;
    }
    return now + Math.min(firstPauseMs * 2 ** (tries - 1), longestPauseMs);
  }

  forget(key: string): void {
    this.#tries.delete(key);
  }
}
