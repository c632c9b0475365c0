import cron from "node-cron";
import type { Log } from "./ports.ts";

/** What happens by the clock. Both may reject; that is logged, and the next time is tried again. */
export interface Routine {
  /** Every minute. */
  minute(): Promise<void>;
  /** Every night at 04:10 Shanghai time, when nobody writes. */
  night(): Promise<void>;
}

/** Runs a routine until stopped. Times missed while the machine slept are not made up for: both only look again at what is due. */
export function startSchedule(routine: Routine, log: Log): { stop(): Promise<void> } {
  const timezone = "Asia/Shanghai";
  const run = (name: keyof Routine) => async (): Promise<void> => {
    try {
      await routine[name]();
    } catch (error) {
      log.error({ err: error, routine: name }, "a routine failed; it is tried again at its next time");
    }
  };
  const tasks = [
    cron.schedule("* * * * *", run("minute"), { timezone, noOverlap: true }),
    cron.schedule("10 4 * * *", run("night"), { timezone, noOverlap: true }),
  ];
  return {
    async stop() {
      for (const task of tasks) await task.destroy();
    },
  };
}
