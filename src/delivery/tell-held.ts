import { nameOfMember } from "../groups/private-words.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import { dailyMessagesText } from "../texts/delivery.ts";
import { notFriendsText } from "../texts/private-words.ts";
import { dayMs, isoDate, minuteMs, startOfDay } from "../zone.ts";
import { allowedFrom, type Bound } from "./decide-next.ts";
import { listWaitingOf } from "./list-waiting.ts";
import type { PaceRules } from "./pace-rules.ts";
import { officersFor, tellHowItFares } from "./report-delivery.ts";
import { say, sayToOfficers } from "./say.ts";
import type { DeliveryBook } from "./types.ts";

/** How long a group may stay unrecognised before an officer hears of it, in milliseconds. */
export const unboundPatienceMs = 5 * minuteMs;

/** What has to be told about parts that cannot go. */
export interface Held {
  /** Notices that wait for a group which has not been recognised for a while. */
  readonly unbound: readonly number[];
  /** Notices that wait because the day's number is used up. */
  readonly spent: readonly number[];
  /** Keys of words that wait because their addressee is no friend of the account, of which nobody was told yet. */
  readonly unfriended: readonly string[];
  /** When to look again, because a group's patience ends; absent when none waits. */
  readonly nextAt?: number;
}

/** Looks for what holds parts up and is worth telling. `boundSince`: since when the rooms of this session are known; absent = not yet. */
export function listHeld(
  book: DeliveryBook,
  bound: Bound,
  rules: PaceRules,
  boundSince: number | undefined,
  now: number,
): Held {
  const unbound: number[] = [];
  const spent: number[] = [];
  let nextAt: number | undefined;
  for (const file of Object.values(book.notices)) {
    const waits = listWaitingOf(book, file).map((waiting) => ({
      ...allowedFrom(book, waiting, rules, now),
      since: Math.max(waiting.part.notBefore, waiting.part.at, boundSince ?? Number.POSITIVE_INFINITY),
      isBound: "group" in waiting.to && bound.group(waiting.to.group),
    }));
    if (waits.some(({ isBound, because, at }) => isBound && because === "daily messages" && at > now)) {
      spent.push(file.notice.number);
    }
    const tellAt = Math.min(
      ...waits
        .filter(({ isBound }) => !isBound)
        .map(({ at, since }) => Math.max(at, since + unboundPatienceMs)),
    );
    if (tellAt <= now) unbound.push(file.notice.number);
    else if (Number.isFinite(tellAt)) nextAt = Math.min(nextAt ?? tellAt, tellAt);
  }
  const unfriended = boundSince === undefined ? [] : listUnfriended(book, bound);
  return { unbound, spent, unfriended, ...(nextAt === undefined ? {} : { nextAt }) };
}

/** Only what somebody asked for: the account's list of friends is known as soon as its rooms are. */
function listUnfriended({ outbox }: DeliveryBook, bound: Bound): string[] {
  return Object.values(outbox.says).flatMap(({ to, part, asked, waitToldAt }) =>
    "member" in to && asked && part.state === "queued" && waitToldAt === undefined && !bound.member(to.member)
      ? [part.key]
      : [],
  );
}

/** Tells whoever asked, in one line for each notice, and notes that he was told. */
function tellUnfriended(draft: DeliveryBook, keys: readonly string[], now: number): void {
  const { outbox, directory } = draft;
  const waiting = keys.flatMap((key) => {
    const one = outbox.says[key];
    return one?.asked && "member" in one.to ? [{ one, asked: one.asked, member: one.to.member }] : [];
  });
  const asking = new Map(waiting.map(({ asked }) => [`${asked.number}/${asked.officer}`, asked]));
  for (const [which, { number, officer }] of asking) {
    const his = waiting.filter(({ asked }) => asked.number === number && asked.officer === officer);
    const people = new Set(his.map(({ member }) => nameOfMember(directory.members[member])));
    const text = notFriendsText(number, [...people]);
    say(draft, { key: `unfriended/${which}/${now}`, to: { officer }, text }, now);
    for (const { one } of his) one.waitToldAt = now;
  }
}

/** Tells the officers, once a day for each notice that waits for a group, and once a day that the day's number is used up; and whoever asked for words to somebody who is no friend. */
export function tellHeld(draft: DeliveryBook, held: Held, bound: Bound, rules: PaceRules, now: number): void {
  const date = isoDate(now);
  tellUnfriended(draft, held.unfriended, now);
  for (const number of held.unbound) {
    const file = draft.notices[number];
    if (file) tellHowItFares(draft, file, bound, `unbound/${number}/${date}`, now);
  }
  const until = afterQuietHours(rules.quietHours, startOfDay(now) + dayMs);
  const spent = held.spent.flatMap((number) => draft.notices[number]?.notice ?? []);
  for (const officer of new Set(spent.flatMap((notice) => officersFor(draft, notice)))) {
    const numbers = spent
      .filter((notice) => officersFor(draft, notice).includes(officer))
      .map(({ number }) => number);
    const text = dailyMessagesText(rules.dailyMessages, numbers, until, now);
    sayToOfficers(draft, [officer], { key: `daily/${date}`, text }, now);
  }
}
