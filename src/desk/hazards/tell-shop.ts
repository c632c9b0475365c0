import { isByHand } from "../../delivery/list-waiting.ts";
import { say } from "../../delivery/say.ts";
import type { Addressee } from "../../delivery/types.ts";
import { listFriendsOf } from "../../groups/private-words.ts";
import { findChat } from "../../notices/rectify/chat-of.ts";
import type { Ruling } from "../../notices/types.ts";
import { afterQuietHours } from "../../quiet-hours.ts";
import { hazardRulingTexts } from "../../texts/rectify.ts";
import type { Turn } from "../turn.ts";
import type { StandingHazard } from "./list-hazards.ts";

/** A hazard just ruled on. */
export interface RuledHazard {
  readonly one: StandingHazard;
  readonly ruling: Ruling;
}

/**
 * Tells the shop what was ruled, in the chat where it wrote last, else in private, else in its group, by the number alone: others read along. One message a chat. Returns
 * what the officer is told of it, a line each: when it goes, or what he has to pass on.
 */
export function tellShop(
  turn: Turn,
  ruled: readonly RuledHazard[],
  word: (numbers: readonly number[]) => string,
): string[] {
  const { book, now } = turn;
  const lines = new Set<string>();
  for (const { to, hazards } of byChat(turn, ruled)) {
    const text = word(hazards.map(({ one }) => one.notice.number));
    for (const { one } of hazards) forgetThanks(turn, one.notice.number);
    const [first] = hazards;
    if (!to) lines.add(hazardRulingTexts.nobodyToTell(text));
    else if ("group" in to && isByHand(book, to.group)) {
      lines.add(hazardRulingTexts.tellByHand([book.directory.groups[to.group]?.name ?? to.group], text));
    } else if (first) {
      const { notice } = first.one;
      say(book, { key: keyOf(hazards), to, about: notice.number, text }, now);
      const startsAt = afterQuietHours(turn.rules.pace.quietHours, now);
      lines.add(hazardRulingTexts.tellingShop(startsAt > now ? startsAt : undefined, now));
    }
  }
  return [...lines];
}

/** What stands in the key under which a shop is told of a ruling, once for each hazard of the message. */
export function pieceOf(number: number, ruling: number): string {
  return `${number}.${ruling}`;
}

/** Begins the key under which shops are told of rulings. */
export const rulingKey = "ruling/";

function keyOf(hazards: readonly RuledHazard[]): string {
  return rulingKey + hazards.map(({ one, ruling }) => pieceOf(one.notice.number, ruling.id)).join("+");
}

function byChat(
  turn: Turn,
  ruled: readonly RuledHazard[],
): { readonly to: Addressee | undefined; readonly hazards: RuledHazard[] }[] {
  const chats = new Map<string, { readonly to: Addressee | undefined; readonly hazards: RuledHazard[] }>();
  for (const each of ruled) {
    const to = chatFor(turn, each.one);
    const key = `${JSON.stringify(to ?? null)} ${each.one.notice.hazard.site}`;
    const chat = chats.get(key);
    if (chat) chat.hazards.push(each);
    else chats.set(key, { to, hazards: [each] });
  }
  return [...chats.values()];
}

/** Where the shop hears of it; `undefined` where the bot can tell it nowhere. */
export function chatFor(
  turn: Turn,
  { file, notice, standing, hazard }: StandingHazard,
): Addressee | undefined {
  const { book, bindings } = turn;
  const shown = hazard.allSubmissions.at(-1);
  const newest = shown && [...shown.shown, ...(shown.words ? [shown.words] : [])].at(-1);
  const said = newest ?? standing.answers.findLast(({ recalledAt }) => recalledAt === undefined);
  const chat = said && findChat(file, said);
  if (chat && ("group" in chat || bindings.friendOf(chat.member) !== undefined)) return chat;
  const [friend] = listFriendsOf(book.directory, [notice.hazard.site], bindings);
  if (friend !== undefined) return { member: friend };
  const [group] = notice.groups;
  return group === undefined || notice.hazard.shown === "owner" ? undefined : { group };
}

/** Who hears the result needs no word any more that it is waited for. */
function forgetThanks({ book }: Turn, number: number): void {
  for (const [key, { part }] of Object.entries(book.outbox.says)) {
    const isOver = key.startsWith(`thanks/${number}/`) || key.startsWith(`askphoto/${number}/`);
    if (isOver && part.state === "queued") delete book.outbox.says[key];
  }
}
