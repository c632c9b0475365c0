import { isByHand } from "../delivery/list-waiting.ts";
import { listFriendsOf } from "../groups/private-words.ts";
import type { SiteId } from "../groups/types.ts";
import { followUpDue } from "../notices/follow-up-due.ts";
import { listReminderSlots, reminderPolicies } from "../notices/reminder-slots.ts";
import { reminderPreviewLines } from "../texts/reminders.ts";
import type { Turn } from "./turn.ts";
import type { Draft } from "./types.ts";

/** When those who do not answer will be reminded, if it goes out at `startsAt`; empty for what nobody has to answer. */
export function reminderLines(
  turn: Turn,
  { ask, dueAt, groups, pressing }: Pick<Draft, "ask" | "dueAt" | "groups" | "pressing">,
  sites: readonly SiteId[],
  startsAt: number,
): string[] {
  const { book, rules, bindings } = turn;
  const due = followUpDue({ ask, ...(dueAt === undefined ? {} : { dueAt }) }, startsAt);
  if (reminderPolicies[ask] === undefined || due === undefined || sites.length === 0) return [];
  return reminderPreviewLines({
    assumedDue: dueAt === undefined ? due : undefined,
    slots: listReminderSlots(
      { ask, since: startsAt, dueAt: due, pressing: pressing === true },
      rules.pace.quietHours,
    ),
    privately:
      rules.remindBy === "private"
        ? sites.filter((site) => listFriendsOf(book.directory, [site], bindings).length > 0).length
        : undefined,
    byHand: groups.every((group) => isByHand(book, group)),
  });
}
