import type { SessionBindings } from "../groups/session-bindings.ts";
import type { Content } from "../notices/types.ts";
import type { AccountId, Address, Clock, Log, Messenger, Outgoing, Store } from "../ports.ts";
import { type FoundPart, findPart, scopeOf } from "./find-part.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { preparePart, type Workshop } from "./prepare-part.ts";
import { beginPart, isWanted } from "./settle-part.ts";
import type { DeliveryBook, PartAddress } from "./types.ts";

/** What is needed to send. */
export interface SendingParts extends Workshop {
  readonly store: Store<DeliveryBook>;
  readonly bindings: SessionBindings;
  readonly messenger: Pick<Messenger, "send" | "capabilities">;
  readonly clock: Clock;
  readonly log: Log;
}

/** A part that was tried; what came of it is still to be stored. */
export interface Tried {
  readonly address: PartAddress;
  readonly outcome: Outcome;
  /** Which account said it; absent when there was no session. */
  readonly account?: AccountId;
}

/**
 * Sends one part: makes it ready, stores `sending`, looks again, and speaks. Resolves with what came of it, which the caller stores before anything else
 * is sent; with `undefined` when the part was not there to be sent. Rejects only when the store does, before anything was sent.
 */
export async function sendPart(parts: SendingParts, address: PartAddress): Promise<Tried | undefined> {
  const { store, bindings, messenger, clock, log } = parts;
  const before = findPart(store.book(), address);
  if (!before) return undefined;
  let ready: Outgoing;
  try {
    ready = await preparePart(before.part, parts, clock.now());
  } catch (error) {
    log.warn({ err: error, part: address.key }, "a part cannot be made ready");
    return { address, outcome: outcomeOf(error) };
  }
  const begun = await store.update(scopeOf(address), (draft) => beginPart(draft, address, clock.now()));
  if (!begun) return undefined;
  const { account } = bindings;
  const found = findPart(store.book(), address);
  const to = found && isWanted(found) ? addressOf(bindings, found) : undefined;
  if (account === undefined || !to || !found) return { address, outcome: { is: "held back" } };
  try {
    // What a reminder says was worded anew when it was taken for sending.
    const { content } = found.part;
    const what = content.kind === "text" ? textOf(parts, content) : ready;
    const { messageId } = await messenger.send(to, what);
    return { address, account, outcome: { is: "sent", ...(messageId === undefined ? {} : { messageId }) } };
  } catch (error) {
    const outcome = outcomeOf(error);
    log.warn({ err: error, part: address.key, outcome: outcome.is }, "a part was not sent, or nobody knows");
    return { address, account, outcome };
  }
}

/** Mentions only where they make a phone ring: elsewhere naming would only shame. Who is not bound is left out. */
function textOf(
  { bindings, messenger }: Pick<SendingParts, "bindings" | "messenger">,
  { text, mention = [] }: Content & { readonly kind: "text" },
): Outgoing {
  const mentions = messenger.capabilities.notifyingMentions
    ? mention.flatMap((member) => bindings.contactOfMember(member) ?? [])
    : [];
  return { kind: "text", text, ...(mentions.length === 0 ? {} : { mentions }) };
}

function addressOf(bindings: SessionBindings, { to }: FoundPart): Address | undefined {
  if ("group" in to) {
    const room = bindings.roomOf(to.group);
    return room === undefined ? undefined : { kind: "room", room };
  }
  const contact = "officer" in to ? bindings.contactOf(to.officer) : bindings.friendOf(to.member);
  return contact === undefined ? undefined : { kind: "contact", contact };
}
