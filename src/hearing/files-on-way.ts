import type { Clock } from "../ports.ts";

/** A poll waits no longer for files that are being fetched, milliseconds. */
const longestMs = 2_000;

/** The files of messages that are still being fetched. */
export interface FilesOnWay {
  /** Counts a file until it is there or given up. */
  add(file: Promise<unknown>): void;
  /** Resolves when `settled` does; after two seconds also while a file is on its way: nobody else is to wait for it. Never rejects unless `settled` does. */
  orSettled(settled: Promise<void>): Promise<void>;
}

/** With no file on its way. */
export function createFilesOnWay(clock: Clock): FilesOnWay {
  let onWay = 0;
  return {
    add(file) {
      onWay += 1;
      const arrived = (): void => {
        onWay -= 1;
      };
      void file.then(arrived, arrived);
    },
    async orSettled(settled) {
      let cancel = (): void => undefined;
      const late = new Promise<void>((resolve) => {
        cancel = clock.wakeAt(clock.now() + longestMs, () => {
          if (onWay > 0) resolve();
        });
      });
      try {
        await Promise.race([settled, late]);
      } finally {
        cancel();
      }
    },
  };
}
