import { officersFor } from "../delivery/report-delivery.ts";
import { say } from "../delivery/say.ts";
import type { DeliveryBook } from "../delivery/types.ts";
import type { GroupId, OfficerId } from "../groups/types.ts";
import type { DueGroup } from "../notices/due-reminder.ts";
import { dueOf } from "../notices/follow-up-due.ts";
import { morningOf } from "../quiet-hours.ts";
import { automaticTexts } from "../texts/reminders.ts";
import { nextWorkday } from "../workdays.ts";
import type { FollowUpRules } from "./types.ts";

/** A notice that cannot be reminded of in a group today. */
interface Postponed {
  readonly number: number;
  readonly group: GroupId;
  /** Absent where the deadline comes before. */
  readonly until: number | undefined;
}

/**
 * Lets the reminders of groups that have had their automatic messages of the day wait for the morning of the next workday, and tells who looks after the notices
 * why, once for each reminder.
 */
export function postponeReminders(
  draft: DeliveryBook,
  before: DeliveryBook,
  due: readonly DueGroup[],
  rules: FollowUpRules,
  now: number,
): void {
  const morning = morningOf(rules.pace.quietHours, nextWorkday(now));
  const news: Postponed[] = [];
  for (const { group, notices } of due) {
    for (const { number, slot } of notices) {
      const file = before.notices[number];
      const sheet = draft.notices[number]?.sheets[group];
      if (!file || !sheet) continue;
      const isInTime = morning < (dueOf(file) ?? Number.NEGATIVE_INFINITY);
      sheet.chased = { slot, at: now, ...(isInTime ? { waitsUntil: morning } : {}) };
      if (file.sheets[group]?.chased?.waitsUntil !== undefined) continue;
      news.push({ number, group, until: isInTime ? morning : undefined });
    }
  }
  for (const officer of new Set(news.flatMap(({ number }) => officersOf(before, number)))) {
    const his = news.filter(({ number }) => officersOf(before, number).includes(officer));
    for (const until of new Set(his.map((one) => one.until))) {
      const told = his.filter((one) => one.until === until);
      const text = automaticTexts.spent({
        numbers: [...new Set(told.map(({ number }) => number))],
        groups: [...new Set(told.map(({ group }) => before.directory.groups[group]?.name ?? group))],
        most: rules.automaticPerGroup,
        until,
        now,
      });
      say(draft, { key: `spent/${now}/${until ?? "lost"}/${officer}`, to: { officer }, text }, now);
    }
  }
}

function officersOf(book: DeliveryBook, number: number): OfficerId[] {
  const file = book.notices[number];
  return file ? officersFor(book, file.notice) : [];
}
