import type { OfficerId } from "../groups/types.ts";
import { dayMs } from "../zone.ts";
import type { AskedBy, DeliveryBook, Say } from "./types.ts";

/** A word that reached nobody for so long is no use any more, in milliseconds: one week. */
const staleMs = 7 * dayMs;

/** What the bot shall say outside a notice. */
export interface NewSay {
  /** Said once per key: a key is remembered for a day after it was said. */
  readonly key: string;
  readonly to: Say["to"];
  readonly text: string;
  readonly reminds?: number;
  readonly urgent?: boolean;
  readonly asked?: AskedBy;
}

/** Puts words into the outbox, unless that key is there already, said or not. */
export function say(draft: DeliveryBook, what: NewSay, now: number): void {
  forgetOldSays(draft, now);
  const { key, to, text, reminds, urgent, asked } = what;
  if (draft.outbox.says[key] !== undefined) return;
  draft.outbox.says[key] = {
    to,
    part: { key, content: { kind: "text", text }, state: "queued", at: now, notBefore: now },
    ...(reminds === undefined ? {} : { reminds }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(asked === undefined ? {} : { asked }),
  };
}

/** Says the same to several officers, each once. */
export function sayToOfficers(
  draft: DeliveryBook,
  officers: readonly OfficerId[],
  what: { readonly key: string; readonly text: string },
  now: number,
): void {
  for (const officer of officers) {
    say(draft, { key: `${what.key}/${officer}`, to: { officer }, text: what.text }, now);
  }
}

/** Forgets says settled more than a day ago, and those that nobody could be told for a week. One being sent stays. */
export function forgetOldSays(draft: DeliveryBook, now: number): void {
  for (const [key, { part }] of Object.entries(draft.outbox.says)) {
    if (part.state === "sending") continue;
    if (now - part.at > (part.state === "queued" ? staleMs : dayMs)) delete draft.outbox.says[key];
  }
}
