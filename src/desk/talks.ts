import type { OfficerId } from "../groups/types.ts";
import type { Heard } from "../ports.ts";
import { hourMs, minuteMs } from "../zone.ts";
import type { DeskState, Draft, PendingMedia, Talk } from "./types.ts";

/** A preview, or a list of rooms, means something for so long, milliseconds. */
export const shownForMs = 30 * minuteMs;
/** Photos sent this long before a notice go with it, milliseconds. */
export const pendingForMs = 10 * minuteMs;
/** What was sent this long before a notice and does not go with it is spoken of, milliseconds. */
const thoughtOfForMs = 2 * hourMs;

const rememberedMessages = 1000;
/** He must not believe that something was done: nobody types so much in an hour that a line to each is a burden. */
const hintsAnHour = 20;

/** The officer's talk with the desk, begun when there is none. */
export function talkOf(desk: DeskState, officer: OfficerId): Talk {
  desk.talks[officer] ??= { pending: [], hintedAt: [] };
  return desk.talks[officer];
}

/** The draft he was shown, unless it has lapsed. */
export function liveDraft(talk: Talk, now: number): Draft | undefined {
  const { draft } = talk;
  return draft && now <= (draft.keptUntil ?? draft.shownAt + shownForMs) ? draft : undefined;
}

/** Photos and videos that a notice typed at `at` takes along, in the order sent. */
export function freshPending(talk: Talk, at: number): PendingMedia[] {
  return talk.pending.filter((one) => at - one.at <= pendingForMs);
}

/** Photos and videos that a notice typed at `at` does not take along though he may think so: sent too long before, or with a draft that has lapsed. Oldest first. */
export function leftOutOf(talk: Talk, at: number): PendingMedia[] {
  const lapsed = talk.draft && liveDraft(talk, at) === undefined ? talk.draft.media : [];
  return [...lapsed, ...talk.pending.filter((one) => at - one.at > pendingForMs)].filter(
    (one) => at - one.at <= thoughtOfForMs,
  );
}

/** What still waits, or is still worth speaking of. */
export function keptPending(talk: Talk, at: number): PendingMedia[] {
  return talk.pending.filter((one) => at - one.at <= thoughtOfForMs);
}

/** How a message is remembered. */
export function heardKey(message: Pick<Heard, "account" | "messageId">): string {
  return `${message.account}/${message.messageId}`;
}

/** Remembers a message; `false` when it was heard before. Of very many the oldest are forgotten. */
export function rememberHeard(desk: DeskState, key: string): boolean {
  if (desk.heard.includes(key)) return false;
  desk.heard.push(key);
  if (desk.heard.length > rememberedMessages) {
    desk.heard.splice(0, desk.heard.length - rememberedMessages);
  }
  return true;
}

/** Whether he may be told once more what he can type; counts it when so. */
export function mayHint(talk: Talk, now: number): boolean {
  talk.hintedAt = talk.hintedAt.filter((at) => now - at < hourMs);
  if (talk.hintedAt.length >= hintsAnHour) return false;
  talk.hintedAt.push(now);
  return true;
}
