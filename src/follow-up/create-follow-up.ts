import type { Duty, FollowUpParts } from "./types.ts";

/** Looks after open notices by the clock: nothing here has to be thought of by a person. */
export interface FollowUp {
  /**
   * Looks once at everything that may be due. Never rejects: a duty that fails is logged and looked at again the next time, the others go on. Called while a
   * look is under way it waits for that one and does nothing more.
   */
  look(): Promise<void>;
  /** Something was said that may be due before the next minute: looks at that as soon as it is. Returns at once and never throws. */
  soon(): void;
  /** No look begins any more of itself. */
  stop(): void;
  /** Resolves when no look is under way. Never rejects. */
  settled(): Promise<void>;
}

/** Builds the follow-up of these duties, looked at in this order. It does nothing by itself: `schedule.ts` calls it. */
export function createFollowUp(parts: FollowUpParts, duties: readonly Duty[]): FollowUp {
  let running: Promise<void> | undefined;
  let hastening: Promise<void> | undefined;
  let cancelWake = (): void => undefined;
  let stopped = false;

  async function run(which: readonly Duty[]): Promise<void> {
    let anyDue = false;
    for (const { name, look } of which) {
      try {
        anyDue = (await look(parts, parts.clock.now())) || anyDue;
      } catch (error) {
        parts.log.error({ err: error, duty: name }, "a duty failed; it is looked at again in a minute");
      }
    }
    if (anyDue) parts.wake();
  }

  /** Wakes when the first of them wants to be looked at. */
  function soon(): void {
    cancelWake();
    if (stopped) return;
    const now = parts.clock.now();
    const hasty = duties.flatMap((duty) => {
      const at = duty.nextAt?.(parts, now);
      return at === undefined ? [] : [{ duty, at }];
    });
    const at = Math.min(...hasty.map((one) => one.at));
    if (!Number.isFinite(at)) return;
    const due = hasty.filter((one) => one.at === at).map(({ duty }) => duty);
    cancelWake = parts.clock.wakeAt(at, () => {
      hastening = (hastening ?? Promise.resolve()).then(() => run(due)).then(soon);
    });
  }

  return {
    soon,
    stop() {
      stopped = true;
      cancelWake();
    },
    look() {
      running ??= run(duties).finally(() => {
        running = undefined;
      });
      return running;
    },
    async settled() {
      while (running !== undefined || hastening !== undefined) {
        const last = hastening;
        await running;
        await last;
        if (hastening === last) hastening = undefined;
      }
    },
  };
}
