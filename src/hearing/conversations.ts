import type { Log } from "../ports.ts";

/** Runs what belongs to one conversation in order, and different conversations side by side. */
export interface Conversations {
  /** Runs `task` after those queued before under the same key. A failure is logged and stops nothing else. */
  queue(key: string, task: () => Promise<void>): void;
  /** Counts `work` among what {@link settled} waits for; a failure is logged. */
  track(work: Promise<void>): void;
  /** Resolves when everything queued or tracked is done, also what was added meanwhile. Never rejects. */
  settled(): Promise<void>;
}

/** Conversations with nothing under way. */
export function createConversations(log: Log): Conversations {
  const last = new Map<string, Promise<void>>();
  const underWay = new Set<Promise<void>>();

  function track(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => log.error({ err: error }, "something heard could not be dealt with"))
      .then(() => {
        underWay.delete(done);
      });
    underWay.add(done);
  }

  return {
    track,
    queue(key, task) {
      const run = (last.get(key) ?? Promise.resolve()).then(task);
      const ended = run.then(
        () => undefined,
        () => undefined,
      );
      last.set(key, ended);
      track(
        run.finally(() => {
          if (last.get(key) === ended) last.delete(key);
        }),
      );
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
