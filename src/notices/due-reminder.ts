import type { QuietHours } from "../config.ts";
import type { Directory, GroupId, SiteId } from "../groups/types.ts";
import { afterTimeOff } from "../quiet-hours.ts";
import { hourMs } from "../zone.ts";
import { countsFrom } from "./correct-notice.ts";
import { askedSince, dueOf } from "./follow-up-due.ts";
import { isLive } from "./notice-status.ts";
import { type GroupOwing, listGroupsOwing } from "./remind.ts";
import { listReminderSlots, mostAutomaticReminders, restAfterNewsMs, standsInMs } from "./reminder-slots.ts";
import type { NoticeBook, NoticeFile, Sheet } from "./types.ts";

/** What a reminder is judged by. */
export interface ReminderFacts {
  readonly book: NoticeBook;
  readonly quiet: QuietHours | undefined;
  readonly now: number;
  /** Whether a question to an officer has to be answered before this site may be reminded of this notice; absent = none waits for anything. */
  readonly isHeld?: (site: SiteId, number: number) => boolean;
  /** Whether a reminder of it has not reached this group yet, or only just did: that one stands in for what is due; absent = none. */
  readonly isOnItsWay?: (group: GroupId, number: number) => boolean;
}

/** A notice due to be reminded of in one group. */
export interface DueNotice {
  readonly number: number;
  /** When it was due. */
  readonly slot: number;
  /** Who owes an answer there and may be reminded; empty when there is nobody: then the time has passed without a word. */
  readonly sites: readonly SiteId[];
}

/** One group and all it is to be reminded of in one go. */
export interface DueGroup {
  readonly group: GroupId;
  /** Ascending by number, never empty. */
  readonly notices: readonly DueNotice[];
}

/** What is due within so many milliseconds is said along with what is due now. */
const takenAlongMs = hourMs;

/**
 * Every group with something due now; empty as a rule. Only the newest time counts of those that were missed, and none once the deadline has passed. A group that is
 * reminded anyway is reminded of its other notices due within the hour too.
 */
export function listDueReminders(facts: ReminderFacts): DueGroup[] {
  const { book, quiet, now } = facts;
  if (afterTimeOff(quiet, now, true) !== now) return [];
  const isDayOff = afterTimeOff(quiet, now, false) !== now;
  const candidates = book.directory.live
    .toSorted((one, other) => one - other)
    .flatMap((number) => {
      const file = book.notices[number];
      return !file || (isDayOff && !file.notice.pressing) ? [] : (findCandidate(file, facts) ?? []);
    });
  const groups = new Set(candidates.flatMap(({ file }) => file.notice.groups));
  return [...groups].flatMap((group) => {
    const due = candidates.flatMap((candidate) => findDue(candidate, group, now, facts) ?? []);
    if (!due.some(({ sites }) => sites.length > 0)) return due.length === 0 ? [] : [{ group, notices: due }];
    const along = candidates.flatMap((candidate) => {
      if (due.some(({ number }) => number === candidate.file.notice.number)) return [];
      const next = findDue(candidate, group, now + takenAlongMs, facts);
      return next && next.sites.length > 0 ? [next] : [];
    });
    return [{ group, notices: [...due, ...along].sort((one, other) => one.number - other.number) }];
  });
}

/** A notice that may be reminded of now. */
interface Candidate {
  readonly file: NoticeFile;
  /** When it was or will be due, ascending. */
  readonly slots: readonly number[];
}

/** `undefined` for one that is over, stopped, chased no more, not out, or past its deadline. */
function findCandidate(file: NoticeFile, { quiet, now }: ReminderFacts): Candidate | undefined {
  const { notice } = file;
  const since = askedSince(file);
  const dueAt = dueOf(file);
  if (!isLive(notice) || notice.stoppedAt !== undefined || notice.unchasedSince !== undefined)
    return undefined;
  if (since === undefined || dueAt === undefined || now >= dueAt) return undefined;
  const { ask, pressing = false } = notice;
  return { file, slots: listReminderSlots({ ask, since, dueAt, pressing }, quiet) };
}

/** The notice as it is due in that group by `until`, now or within the hour; `undefined` when it is not. */
function findDue(
  { file, slots }: Candidate,
  group: GroupId,
  until: number,
  facts: ReminderFacts,
): DueNotice | undefined {
  const { now, isHeld, isOnItsWay } = facts;
  const { number } = file.notice;
  const sheet = file.sheets[group];
  if (sheet?.deliveredAt === undefined) return undefined;
  const newest = slots.findLast((at) => at <= until);
  const slot =
    newest !== undefined && isOpen(file, sheet, newest, now) ? newest : findWaiting(file, sheet, until);
  if (slot === undefined || isBeyondMost(file, slot)) return undefined;
  if (isOnItsWay?.(group, number) === true) return { number, slot, sites: [] };
  const owing = findOwing(file, group, facts.book.directory, now)?.sites ?? [];
  const sites = owing.filter((site) => isHeld?.(site, number) !== true);
  // Everybody who owes waits for an officer's answer: it is due again when he has given it.
  if (sites.length === 0 && owing.length > 0) return undefined;
  return { number, slot, sites };
}

/** Whether this time was not dealt with in the group: by itself, by another reminder within the hour before, or by the news being too fresh there. */
function isOpen(file: NoticeFile, sheet: Sheet, slot: number, now: number): boolean {
  const { chased } = sheet;
  if (chased && (chased.slot >= slot || (chased.waitsUntil === undefined && chased.at > slot - standsInMs))) {
    return false;
  }
  const newsAt = Math.max(sheet.deliveredAt ?? now, countsFrom(file, sheet.group));
  return newsAt + restAfterNewsMs <= slot && !wasRemindedSince(file, slot - standsInMs);
}

/** The time that waits since the group had had its automatic messages, once it is due again and no officer reminded the group meanwhile. */
function findWaiting(file: NoticeFile, { chased }: Sheet, until: number): number | undefined {
  if (chased?.waitsUntil === undefined || chased.waitsUntil > until) return undefined;
  return wasRemindedSince(file, chased.at) ? undefined : chased.slot;
}

function wasRemindedSince({ notice }: NoticeFile, at: number): boolean {
  return notice.reminders.some((reminder) => reminder.by !== undefined && reminder.at > at);
}

function isBeyondMost({ notice }: NoticeFile, slot: number): boolean {
  const automatic = notice.reminders.filter(({ by }) => by === undefined);
  return automatic.length >= mostAutomaticReminders && !automatic.some((one) => one.slot === slot);
}

function findOwing(
  file: NoticeFile,
  group: GroupId,
  directory: Directory,
  now: number,
): GroupOwing | undefined {
  return listGroupsOwing(file, directory, now).find((one) => one.group === group);
}
