import type { Clock } from "./ports.ts";

/** The longest a timer of Node's waits, milliseconds; longer waits are made of several. */
const longestTimer = 2 ** 31 - 1;

/** This machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wakeAt(at, wake) {
    let timer: NodeJS.Timeout;
    const arm = (): void => {
      const left = at - Date.now();
      timer = setTimeout(left > longestTimer ? arm : wake, Math.min(Math.max(left, 0), longestTimer));
    };
    arm();
    return () => clearTimeout(timer);
  },
};
