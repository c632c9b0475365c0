import type { Clock, Messenger } from "../../../src/ports.ts";

/** One process of the bot, from its start to its end. When it has died nothing of it stirs any more. */
export interface Life {
  readonly clock: Clock;
  readonly messenger: Messenger;
  /** Resolves when it dies. */
  readonly ended: Promise<void>;
  die(): void;
}

/** Begins a process that lives by this clock and speaks through this messenger. */
export function beginLife(clock: Clock, messenger: Messenger): Life {
  let alive = true;
  let die: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    die = () => {
      alive = false;
      resolve();
    };
  });
  /** What a dead process waits for never comes. */
  const silence = <T>(): Promise<T> => new Promise<T>(() => undefined);
  return {
    clock: {
      now: () => clock.now(),
      wakeAt: (at, wake) =>
        clock.wakeAt(at, () => {
          if (alive) wake();
        }),
    },
    messenger: {
      get capabilities() {
        return messenger.capabilities;
      },
      send: (to, what) => (alive ? messenger.send(to, what) : silence()),
      setRemark: (contact, remark) => (alive ? messenger.setRemark(contact, remark) : silence()),
      recall: (from, messageId) =>
        alive ? (messenger.recall?.(from, messageId) ?? Promise.resolve()) : silence(),
      acceptFriend: (request) => (alive ? messenger.acceptFriend(request) : silence()),
      listRooms: () => (alive ? messenger.listRooms() : silence()),
      listFriends: () => (alive ? messenger.listFriends() : silence()),
    },
    ended,
    die: () => die(),
  };
}
