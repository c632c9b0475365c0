import { listReminds } from "../delivery/list-reminds.ts";
import { isByHand } from "../delivery/list-waiting.ts";
import type { DeliveryBook } from "../delivery/types.ts";
import type { GroupId } from "../groups/types.ts";
import { type DueGroup, listDueReminders } from "../notices/due-reminder.ts";
import { standsInMs } from "../notices/reminder-slots.ts";
import { heldBySingleReceipts } from "./ask-about-single-receipts.ts";
import { hasOfficer } from "./has-officer.ts";
import { sayReminders } from "./say-reminders.ts";
import type { Duty, FollowUpParts } from "./types.ts";

/** 催: reminds the groups of what is due there by the clock, one message for each group, of those who still owe. */
export const remindMissing: Duty = {
  name: "remind-missing",
  async look(parts, now) {
    if (listDue(parts.store.book(), parts, now).length === 0) return false;
    await parts.store.update("directory", (draft, before) => {
      sayReminders(draft, before, listDue(before, parts, now), parts, now);
    });
    return true;
  },
};

/** What is due where it can be said: without a session it waits, and is made good for when there is one. */
function listDue(book: DeliveryBook, parts: FollowUpParts, now: number): DueGroup[] {
  const { rules, bindings } = parts;
  const onTheirWay = listOnTheirWay(book, now);
  return listDueReminders({
    book,
    quiet: rules.pace.quietHours,
    now,
    isHeld: heldBySingleReceipts(book, now),
    isOnItsWay: (group, number) => onTheirWay.has(`${group} ${number}`),
  }).flatMap(({ group, notices }) => {
    if (!isByHand(book, group)) return bindings.roomOf(group) === undefined ? [] : [{ group, notices }];
    const known = notices.filter(({ number }) => hasOfficer(book, number));
    return known.length === 0 ? [] : [{ group, notices: known }];
  });
}

/**
 * Reminders, also those an officer asked for, that a group has not got yet, or got within the hour although they were asked for before, as they had waited for the
 * morning: one more would double them.
 */
function listOnTheirWay({ outbox }: DeliveryBook, now: number): Set<string> {
  return new Set(
    Object.values(outbox.says).flatMap((say) => {
      const { to, part } = say;
      if (!("group" in to) || part.state === "failed") return [];
      const isSaid = part.state === "sent" || part.state === "unknown";
      if (isSaid && now - part.at >= standsInMs) return [];
      const group: GroupId = to.group;
      return listReminds(say).map(({ number }) => `${group} ${number}`);
    }),
  );
}
