import { officerWithCode } from "../groups/officers.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { Clock, ContactAddress, FriendRequest, Log, Messenger, Store } from "../ports.ts";
import { greetStranger, mayTryCode } from "./greet-stranger.ts";
import type { Paired } from "./pair-chat.ts";
import { heardKey } from "./talks.ts";
import type { DeskRules } from "./turn.ts";
import type { Book } from "./types.ts";

/** What deciding about a friend request needs. */
export interface FriendParts {
  readonly store: Store<Book>;
  readonly bindings: SessionBindings;
  readonly messenger: Pick<Messenger, "acceptFriend">;
  readonly clock: Clock;
  readonly log: Log;
  readonly rules: DeskRules;
  /** Somebody new can be reached. */
  readonly wake: () => void;
  readonly finishPairing: (paired: Paired, key: string) => Promise<void>;
}

/**
 * Accepts somebody who wrote an officer's code with his request, whose chat is then the officer's at once; somebody who is in a registered group; and an officer
 * who is known already. Anybody else is met with silence, and a wrong code counts as one typed in chat. Rejects when the store does.
 */
export async function takeFriendRequest(parts: FriendParts, request: FriendRequest): Promise<void> {
  const { store, bindings, clock, log, rules } = parts;
  const book = store.book();
  const code = codeIn(request.hello);
  const now = clock.now();
  const isCodeGood =
    code !== undefined &&
    mayTryCode(book.desk, request.from, now) &&
    officerWithCode(book.directory, code, now) !== undefined;
  if (!isCodeGood && !isKnown(book, bindings, request.from.contact)) {
    if (code !== undefined) {
      await store.update("directory", (draft) => greetStranger(draft, request, code, bindings, rules, now));
    }
    log.info({ withCode: code !== undefined }, "ignored: a stranger asks to become friends");
    return;
  }
  try {
    await parts.messenger.acceptFriend(request.request);
  } catch (error) {
    log.warn({ err: error }, "a friend request could not be accepted");
    return;
  }
  bindings.addFriend(request.from.contact);
  parts.wake();
  log.info({ withCode: isCodeGood }, "a friend request was accepted");
  if (!isCodeGood) return;
  const greeted = await store.update("directory", (draft) =>
    greetStranger(draft, request, code, bindings, rules, clock.now()),
  );
  if (greeted.is === "paired") await parts.finishPairing(greeted.paired, heardKey(request));
}

/** The one run of six digits in a hello: 绑定 482913, or the code by itself. */
function codeIn(hello: string): string | undefined {
  const codes = [...hello.normalize("NFKC").matchAll(/(?<!\d)\d{6}(?!\d)/gu)].map(([code]) => code);
  return codes.length === 1 ? codes[0] : undefined;
}

/** Whether this is an officer of this session, or somebody in the roster of a registered group. */
function isKnown({ directory }: Book, bindings: SessionBindings, contact: ContactAddress): boolean {
  if (bindings.officerOf(contact) !== undefined) return true;
  return Object.values(directory.groups).some(({ id }) => {
    const member = bindings.memberOf(id, contact);
    return member !== undefined && directory.members[member]?.leftAt === undefined;
  });
}
