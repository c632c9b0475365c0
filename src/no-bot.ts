import { NotLoggedIn } from "./errors.ts";
import type { Messenger } from "./ports.ts";

/** Stands where the bot does while people post: it is never logged in, hears nothing and sends nothing. */
export function createNoBot(): {
  readonly messenger: Messenger;
  start(): Promise<void>;
  stop(): Promise<void>;
} {
  const refuse = (): Promise<never> => Promise.reject(new NotLoggedIn());
  return {
    messenger: {
      capabilities: { notifyingMentions: false, stableIds: false, recall: false, errorCodes: false },
      send: refuse,
      setRemark: refuse,
      acceptFriend: refuse,
      listRooms: refuse,
      listFriends: refuse,
    },
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  };
}
