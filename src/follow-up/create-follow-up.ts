import type { Duty, FollowUpParts } from "./types.ts";

/** Looks after open notices by the clock: nothing here has to be thought of by a person. */
export interface FollowUp {
  /**
   * Looks once at everything that may be due. Never rejects: a duty that fails is logged and looked at again the next time, the others go on. Called while a
   * look is under way it waits for that one and does nothing more.
   */
  look(): Promise<void>;
  /** Resolves when no look is under way. Never rejects. */
  settled(): Promise<void>;
}

/** Builds the follow-up of these duties, looked at in this order. It does nothing by itself: `schedule.ts` calls it. */
export function createFollowUp(parts: FollowUpParts, duties: readonly Duty[]): FollowUp {
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    let anyDue = false;
    for (const { name, look } of duties) {
      try {
        anyDue = (await look(parts, parts.clock.now())) || anyDue;
      } catch (error) {
        parts.log.error({ err: error, duty: name }, "a duty failed; it is looked at again in a minute");
      }
    }
    if (anyDue) parts.wake();
  }

  return {
    look() {
      running ??= run().finally(() => {
        running = undefined;
      });
      return running;
    },
    async settled() {
      await running;
    },
  };
}
