import { listReminds } from "./list-reminds.ts";
import type { DeliveryBook, Reminds, Say } from "./types.ts";

/**
 * A reminder of these notices is not said, as nobody owes any more or WeChat refused it: it counts for none, unless another message of the same reminder was said,
 * may have been, or is still to be.
 */
export function forgetReminder(
  draft: DeliveryBook,
  say: Say,
  gone: readonly Reminds[] = listReminds(say),
): void {
  for (const { number, slot } of gone) {
    const notice = draft.notices[number]?.notice;
    if (!notice) continue;
    const askedAt = askedAtOf(say, number);
    const others = Object.entries(draft.outbox.says).filter(
      ([key, other]) => key !== say.part.key && other.part.state !== "failed",
    );
    const counts = others.some(([, other]) =>
      slot === undefined
        ? askedAt !== undefined && askedAtOf(other, number) === askedAt
        : listReminds(other).some((one) => one.number === number && one.slot === slot),
    );
    if (counts) continue;
    notice.reminders = notice.reminders.filter((reminder) =>
      slot === undefined ? reminder.by === undefined || reminder.at !== askedAt : reminder.slot !== slot,
    );
  }
}

function askedAtOf({ asked }: Say, number: number): number | undefined {
  return asked?.for === "reminder" && asked.number === number ? asked.at : undefined;
}
