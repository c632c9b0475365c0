import type { SessionBindings } from "../groups/session-bindings.ts";
import type { GroupId, MemberId, OfficerId } from "../groups/types.ts";
import { mayGoAtNight } from "../notices/may-go-at-night.ts";
import { awaitsClock } from "../notices/start-scheduled.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import { dayMs, isoDate, startOfDay } from "../zone.ts";
import { openBreakerOf } from "./breaker.ts";
import { listWaiting, type Waiting } from "./list-waiting.ts";
import { gapBefore } from "./pace-gap.ts";
import type { PaceRules } from "./pace-rules.ts";
import type { DeliveryBook, PartAddress } from "./types.ts";

/** Who can be reached in this session. */
export interface Bound {
  group(group: GroupId): boolean;
  officer(officer: OfficerId): boolean;
  member(member: MemberId): boolean;
}

/** Why nothing is sent just now. */
export const reasons = [
  "pace",
  "not before",
  "quiet hours",
  "daily messages",
  "breaker",
  "not bound",
  "nothing queued",
] as const;
export type Reason = (typeof reasons)[number];

/** What to do now: send this part, look again at an instant, or do nothing until something changes. */
export type Next =
  | { readonly is: "send"; readonly part: PartAddress }
  | { readonly is: "wait"; readonly until: number; readonly because: Reason }
  | { readonly is: "idle"; readonly because: Reason };

/** From when a part may go by every rule but pace; `at` is infinite while only a login, a binding or a person can free it. */
export interface Allowed {
  readonly at: number;
  readonly because: Reason;
}

/**
 * The next thing to send. The first part in order that may go, goes; a part that may not (yet) never holds up those behind it. Only pace is
 * waited for by all, so that the order stays as it is.
 */
export function decideNext(book: DeliveryBook, bound: Bound, rules: PaceRules, now: number): Next {
  let soonest: Allowed = { at: Number.POSITIVE_INFINITY, because: "nothing queued" };
  for (const waiting of listWaiting(book)) {
    const allowed: Allowed = isBound(waiting, bound)
      ? allowedFrom(book, waiting, rules, now)
      : { at: Number.POSITIVE_INFINITY, because: "not bound" };
    if (allowed.at <= now) {
      const until = paceEnds(book, waiting, rules, now);
      return until > now ? { is: "wait", until, because: "pace" } : { is: "send", part: waiting.address };
    }
    if (allowed.at < soonest.at || soonest.because === "nothing queued") soonest = allowed;
  }
  return Number.isFinite(soonest.at)
    ? { is: "wait", until: soonest.at, because: soonest.because }
    : { is: "idle", because: soonest.because };
}

/** From when the part may go, bound or not. Officers are told at any hour and beyond the day's number, and so is whoever cries for help. */
export function allowedFrom(book: DeliveryBook, waiting: Waiting, rules: PaceRules, now: number): Allowed {
  const toOfficer = "officer" in waiting.to;
  const { notice } = waiting;
  // Whether it is not too late for it is judged by the clock, not here.
  if (notice && awaitsClock(notice) && waiting.part.notBefore <= now) {
    return { at: Number.POSITIVE_INFINITY, because: "not before" };
  }
  let latest: Allowed = { at: waiting.part.notBefore, because: "not before" };
  const later = (at: number, because: Reason): void => {
    if (at > Math.max(latest.at, now)) latest = { at, because };
  };
  later(breakerEnds(book, toOfficer, rules, now), "breaker");
  if (toOfficer || waiting.emergency || latest.at === Number.POSITIVE_INFINITY) return latest;
  const { today } = book.outbox.pace;
  if (today?.date === isoDate(now) && today.count >= rules.dailyMessages) {
    later(startOfDay(now) + dayMs, "daily messages");
  }
  const mayGo = waiting.notice && mayGoAtNight(waiting.notice, waiting.part, rules.quietHours);
  if (!mayGo && !waiting.urgent) {
    const from = Math.max(latest.at, now);
    // A day's end lies in the night as a rule: what keeps the part is still the day's number.
    const because = latest.because === "daily messages" && latest.at > now ? latest.because : "quiet hours";
    later(afterQuietHours(rules.quietHours, from), because);
  }
  return latest;
}

/** Whether its addressee can be reached in this session. */
export function isBound({ to }: Waiting, bound: Bound): boolean {
  if ("group" in to) return bound.group(to.group);
  return "officer" in to ? bound.officer(to.officer) : bound.member(to.member);
}

/** Who can be reached by these bindings, asked anew each time. */
export function boundBy(bindings: SessionBindings): Bound {
  return {
    group: (group) => bindings.roomOf(group) !== undefined,
    officer: (officer) => bindings.contactOf(officer) !== undefined,
    member: (member) => bindings.friendOf(member) !== undefined,
  };
}

function breakerEnds(book: DeliveryBook, toOfficer: boolean, rules: PaceRules, now: number): number {
  const breaker = openBreakerOf(book, now);
  if (!breaker) return Number.NEGATIVE_INFINITY;
  if (breaker.until === undefined) return Number.POSITIVE_INFINITY;
  const { pauseMs, refusals } = rules.officersMeanwhile;
  if (!toOfficer || (breaker.officerRefusals ?? 0) >= refusals) return breaker.until;
  return Math.min(breaker.until, (breaker.refusedAt ?? breaker.since) + pauseMs);
}

function paceEnds(book: DeliveryBook, waiting: Waiting, rules: PaceRules, now: number): number {
  const { last } = book.outbox.pace;
  const isSwift = "officer" in waiting.to || waiting.emergency === true;
  const gap = gapBefore(waiting.part, !isSwift, rules);
  // A last message that lies ahead means that the clock was set back: it must not hold everything for that long.
  return !last || last.at > now + gap ? now : last.at + gap;
}
