import { handOver } from "../delivery/hand-over.ts";
import { say } from "../delivery/say.ts";
import type { OfficerId } from "../groups/types.ts";
import type { Outcome } from "./turn.ts";
import type { Book } from "./types.ts";

/** Puts his answer into the outbox, before whatever the command had said to others: a whole station may have to hear of it, and he waits. `already` are the keys said before the command. */
export function sayAnswers(
  book: Book,
  officer: OfficerId,
  key: string,
  { say: sentences, hand = [] }: Pick<Outcome, "say" | "hand">,
  already: ReadonlySet<string>,
  now: number,
): void {
  const { says } = book.outbox;
  const toOthers = Object.entries(says).filter(([other]) => !already.has(other));
  for (const [other] of toOthers) delete says[other];
  sentences.forEach((text, index) => {
    say(book, { key: `desk/${key}${index === 0 ? "" : `/${index}`}`, to: { officer }, text }, now);
  });
  handOver(book, `desk/${key}/hand`, officer, hand, now);
  for (const [other, said] of toOthers) says[other] = said;
}
