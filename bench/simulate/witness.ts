import type { Book } from "../../src/desk/types.ts";
import type { Address, Clock, Messenger, Outgoing, Store } from "../../src/ports.ts";
import { kindOf, type SentKind } from "./sent-kind.ts";

/** One message that WeChat took, and what it was sent for. */
export interface Delivered {
  readonly at: number;
  /** The key under which it stood in the outbox; absent for a word to somebody who is not on record. */
  readonly key: string | undefined;
  readonly kind: SentKind;
  /** The group's topic, or the person's name. */
  readonly to: string;
  readonly isGroup: boolean;
  /** `[picture]` and the like for what is no text. */
  readonly text: string;
  /** The notices it belongs to; empty where it belongs to none. */
  readonly numbers: readonly number[];
}

/** What stands between the bot and WeChat and writes down what passes. */
export interface Witness {
  readonly delivered: readonly Delivered[];
  /** The messenger that the bot is to use. */
  watch(messenger: Messenger, store: () => Store<Book>): Messenger;
  /** Is called after each message. */
  whenDelivered(tell: (one: Delivered) => void): void;
}

/** Opens the book of what was said. The outbox itself says what each message is: it names the part under way before the call. */
export function openWitness(clock: Pick<Clock, "now">): Witness {
  const delivered: Delivered[] = [];
  let tell: (one: Delivered) => void = () => undefined;
  return {
    delivered,
    whenDelivered(called) {
      tell = called;
    },
    watch(messenger, store) {
      return {
        get capabilities() {
          return messenger.capabilities;
        },
        async send(to, what) {
          const book = store().book();
          const taken = await messenger.send(to, what);
          const one = describe(book, to, what, clock.now());
          delivered.push(one);
          tell(one);
          return taken;
        },
        setRemark: (contact, remark) => messenger.setRemark(contact, remark),
        acceptFriend: (request) => messenger.acceptFriend(request),
        listRooms: () => messenger.listRooms(),
        listFriends: () => messenger.listFriends(),
      };
    },
  };
}

function describe(book: Book, to: Address, what: Outgoing, at: number): Delivered {
  const { sending } = book.outbox;
  const address: string = to.kind === "room" ? to.room : to.contact;
  const text = what.kind === "text" ? what.text : `[${what.kind}]`;
  const key = sending?.key;
  return {
    at,
    key,
    kind: kindOf(book, sending, text),
    to: address.slice(address.indexOf(":") + 1),
    isGroup: to.kind === "room",
    text,
    numbers: sending?.of === "notice" ? [sending.number] : numbersIn(text),
  };
}

function numbersIn(text: string): number[] {
  return [...new Set([...text.matchAll(/【回执(\d+)】/gu)].map(([, number]) => Number(number)))];
}
