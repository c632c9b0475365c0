import { officersFor } from "../delivery/report-delivery.ts";
import { say } from "../delivery/say.ts";
import type { DeliveryBook } from "../delivery/types.ts";
import { wordForGroup } from "../delivery/word-reminder.ts";
import type { DueGroup } from "../notices/due-reminder.ts";
import { automaticTexts } from "../texts/reminders.ts";

/** Gives the words for groups in which people post to who looks after the notices: one message for all his groups, to be copied from. */
export function handReminders(
  draft: DeliveryBook,
  before: DeliveryBook,
  due: readonly DueGroup[],
  now: number,
): void {
  const mine = due.flatMap(({ group, notices }) =>
    notices.flatMap((notice) => {
      const file = before.notices[notice.number];
      return file ? officersFor(before, file.notice).map((officer) => ({ officer, group, notice })) : [];
    }),
  );
  for (const officer of new Set(mine.map((one) => one.officer))) {
    const his = mine.filter((one) => one.officer === officer);
    const groups = [...new Set(his.map(({ group }) => group))].flatMap((group) => {
      const reminds = his
        .filter((one) => one.group === group)
        .map(({ notice: { number, slot } }) => ({ number, slot }));
      const worded = wordForGroup(before, group, reminds, now);
      return worded ? [{ name: before.directory.groups[group]?.name ?? group, ...worded }] : [];
    });
    if (groups.length === 0) continue;
    const reminds = groups.flatMap((one) => one.reminds);
    const text = automaticTexts.byHand(groups);
    say(draft, { key: `remind/by-hand/${now}/${officer}`, to: { officer }, text, reminds }, now);
  }
}
