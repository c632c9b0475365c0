import { say } from "../delivery/say.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { OfficerId } from "../groups/types.ts";
import type { Clock, Log, Messenger, Store } from "../ports.ts";
import { noticeTexts } from "../texts/desk-notice.ts";
import type { Recallable } from "./turn.ts";
import type { Book } from "./types.ts";

/** What taking back needs. */
interface RecallParts {
  readonly store: Store<Book>;
  readonly bindings: SessionBindings;
  readonly messenger: Pick<Messenger, "recall">;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
}

/** Takes messages back one after the other, notes which were, and tells the officer. Rejects only when the store does. */
export async function recallMessages(
  { store, bindings, messenger, clock, log, wake }: RecallParts,
  officer: OfficerId,
  key: string,
  messages: readonly Recallable[],
): Promise<void> {
  const [first] = messages;
  if (!first) return;
  const back: Recallable[] = [];
  for (const message of messages) {
    const room = bindings.roomOf(message.group);
    if (room === undefined || messenger.recall === undefined) continue;
    try {
      await messenger.recall({ kind: "room", room }, message.messageId);
      back.push(message);
    } catch (error) {
      log.warn({ err: error, part: message.key }, "a message could not be taken back");
    }
  }
  await store.update(first.number, (book) => {
    const now = clock.now();
    for (const message of back) {
      const parts = book.notices[message.number]?.sheets[message.group]?.parts ?? [];
      const part = parts.find((one) => one.key === message.key);
      if (part) part.recalledAt = now;
    }
    const left = messages.filter((message) => !back.includes(message));
    const groups = [...new Set(left.map(({ group }) => book.directory.groups[group]?.name ?? group))];
    const text = noticeTexts.recalled(first.number, back.length, groups);
    say(book, { key: `desk/${key}/recalled`, to: { officer }, text }, now);
  });
  wake();
}
