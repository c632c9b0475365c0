import type { Book } from "../src/desk/types.ts";
import { SessionBindings } from "../src/groups/session-bindings.ts";
import { createEar, type Ear } from "../src/hearing/create-ear.ts";
import type { GroupEarParts } from "../src/hearing/hear-group.ts";
import type { Heard, Messenger, Store } from "../src/ports.ts";
import { openMediaFiles } from "../src/stores/media-files.ts";
import { systemClock } from "../src/system-clock.ts";
import { silentLog } from "./silent-log.ts";
import { account, type Speaker, type Station } from "./station.ts";

/** The hearing half of the core. */
export interface Core {
  readonly ear: Ear;
  readonly bindings: SessionBindings;
}

/** What is measured sends no pictures. */
const noPictures: GroupEarParts["pictures"] = {
  receive: () => Promise.reject(new Error("no picture was expected")),
};

/** The core as it hears groups, over the real store; nobody speaks to its desk. `bound` is called after each binding of the session. */
export function openCore(
  store: Store<Book>,
  folder: string,
  messenger: Pick<Messenger, "listRooms" | "listFriends">,
  bound: () => void = () => undefined,
): Core {
  const bindings = new SessionBindings();
  const ear = createEar({
    store,
    bindings,
    messenger,
    media: openMediaFiles(folder),
    pictures: noPictures,
    clock: systemClock,
    log: silentLog,
    desk: {
      heard: () => Promise.resolve(),
      heardInGroup: () => Promise.resolve(),
      strangerHeard: () => Promise.resolve(false),
      friendAsked: () => Promise.resolve(),
    },
    wake: () => undefined,
    answered: () => undefined,
    bound: async () => bound(),
  });
  return { ear, bindings };
}

/** Binds everybody as a login that found them all would have. */
export function bindAll(bindings: SessionBindings, station: Station): void {
  bindings.begin(account);
  for (const { group, room, member, seen } of station.speakers) {
    bindings.bindGroup(group, room);
    bindings.bindMember(group, seen.contact, member);
  }
}

/** 收到, from this speaker, now. */
export function receiptOf(speaker: Speaker): Heard {
  return {
    account,
    messageId: `8${speaker.member}`,
    at: systemClock.now(),
    from: speaker.seen,
    room: speaker.room,
    kind: "text",
    text: "收到",
  };
}

/** How many answers to live notices are durable. */
export function countDurable(book: Book): number {
  let count = 0;
  for (const number of book.directory.live) {
    for (const { answers } of Object.values(book.notices[number]?.sheets ?? {})) count += answers.length;
  }
  return count;
}
