import { publishOccurrence } from "./publish-occurrence.ts";
import { startScheduled } from "./start-scheduled.ts";
import type { Duty } from "./types.ts";

/**
 * 定时: sends the notices whose time has come, and publishes what comes again. Each is done in the update that also stores that it was done; what could go out only
 * hours late does not, and whoever looks after it is told.
 */
export const publishScheduled: Duty = {
  name: "publish-scheduled",
  async look(parts, now) {
    const started = await startScheduled(parts, now);
    return (await publishOccurrence(parts, now)) || started;
  },
};
