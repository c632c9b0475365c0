import type { Log } from "../src/ports.ts";

function nothing(): void {}

/** A log that costs nothing. Faults are thrown, so that no figure is printed for work that was not done. */
export const silentLog: Log = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: (facts, message) => {
    const cause = "err" in facts ? facts.err : facts;
    throw new Error(`the measured bot reported: ${message}`, { cause });
  },
};
