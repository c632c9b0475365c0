import type { OfficerId } from "../groups/types.ts";
import type { Content } from "../notices/types.ts";
import { dayMs } from "../zone.ts";
import type { DeliveryBook, Say } from "./types.ts";

/** A word that reached nobody for so long is no use any more, in milliseconds: one week. */
const staleMs = 7 * dayMs;

/** How something is said outside a notice, whatever it is. */
export interface Saying
  extends Pick<
    Say,
    "to" | "reminds" | "automatic" | "about" | "carries" | "urgent" | "emergency" | "until" | "asked"
  > {
  /** Said once per key: a key is remembered for a day after it was said, a week when it was said to a member. */
  readonly key: string;
  /** Not to be said before this instant; absent = at once. */
  readonly notBefore?: number;
}

/** What the bot shall say outside a notice: words, or any one message. */
export type NewSay = Saying & ({ readonly text: string } | { readonly content: Content });

/** Puts one message into the outbox, unless that key is there already, said or not. */
export function say(draft: DeliveryBook, what: NewSay, now: number): void {
  forgetOldSays(draft, now);
  const { key, to, reminds, automatic, about, carries, urgent, emergency, until, asked } = what;
  const { notBefore = now } = what;
  if (draft.outbox.says[key] !== undefined) return;
  const content: Content = "text" in what ? { kind: "text", text: what.text } : what.content;
  draft.outbox.says[key] = {
    to,
    part: { key, content, state: "queued", at: now, notBefore },
    ...(reminds === undefined ? {} : { reminds }),
    ...(automatic === undefined ? {} : { automatic }),
    ...(about === undefined ? {} : { about }),
    ...(carries === undefined ? {} : { carries }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(emergency === undefined ? {} : { emergency }),
    ...(until === undefined ? {} : { until }),
    ...(asked === undefined ? {} : { asked }),
  };
}

/** Says several messages to one, pictures too, in this order; each once per key. */
export function sayEach(draft: DeliveryBook, how: Saying, contents: readonly Content[], now: number): void {
  contents.forEach((content, index) => {
    say(draft, { ...how, key: `${how.key}/${index}`, content }, now);
  });
}

/** Says the same to several officers, each once. */
export function sayToOfficers(
  draft: DeliveryBook,
  officers: readonly OfficerId[],
  what: { readonly key: string; readonly text: string; readonly emergency?: boolean },
  now: number,
): void {
  for (const officer of officers) {
    say(draft, { ...what, key: `${what.key}/${officer}`, to: { officer } }, now);
  }
}

/**
 * Forgets says settled more than a day ago, to members and about a notice more than a week, as they may still be quoted; and those that nobody could be told for a week. One
 * being sent stays.
 */
export function forgetOldSays(draft: DeliveryBook, now: number): void {
  for (const [key, { part, to, about }] of Object.entries(draft.outbox.says)) {
    if (part.state === "sending") continue;
    const isQuoted = "member" in to || about !== undefined;
    const keptMs = part.state === "queued" || isQuoted ? staleMs : dayMs;
    if (now - part.at > keptMs) delete draft.outbox.says[key];
  }
}
