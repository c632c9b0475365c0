import type { Heard, Log, Recalled } from "../ports.ts";

/** The most that is kept; then the oldest go. */
const most = 5_000;

/** Messages of rooms not yet bound, in memory: unbound never means lost, and chats nobody registered leave no trace. */
export interface WaitingRoom {
  add(message: Heard | Recalled): void;
  isEmpty(): boolean;
  /** Hands out everything that waits, in the order heard, and is empty afterwards. */
  takeAll(): (Heard | Recalled)[];
}

/** A waiting room with nobody in it. */
export function createWaitingRoom(log: Log): WaitingRoom {
  let waiting: (Heard | Recalled)[] = [];
  return {
    add(message) {
      waiting.push(message);
      if (waiting.length <= most) return;
      waiting.shift();
      log.warn(
        { most },
        "more is said in rooms not yet bound than can be kept: the oldest message is dropped",
      );
    },
    isEmpty: () => waiting.length === 0,
    takeAll() {
      const all = waiting;
      waiting = [];
      return all;
    },
  };
}
