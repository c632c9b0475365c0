import { lostReminderText, lostReplyText } from "../texts/delivery.ts";
import { say } from "./say.ts";
import type { DeliveryBook, Say } from "./types.ts";

/**
 * Words an officer had said in a group, a reply or a reminder, did not arrive, or nobody knows: he is told which and where, and what to type. What WeChat
 * refused counts for nothing: the question waits for him again, and the reminder was none once it reached no group. Nothing for words nobody asked for.
 */
export function tellAsker(draft: DeliveryBook, { part, to, asked }: Say, now: number): void {
  if (!asked || !("group" in to) || part.content.kind !== "text") return;
  const { officer, number } = asked;
  const isUnsure = part.state === "unknown";
  if (!isUnsure) takeBack(draft, asked, now);
  const group = draft.directory.groups[to.group]?.name ?? to.group;
  const lost = { number, group, words: part.content.text, isUnsure };
  const text = asked.for === "reply" ? lostReplyText(lost) : lostReminderText(lost);
  say(draft, { key: `${part.key}/lost`, to: { officer }, text }, now);
}

function takeBack(draft: DeliveryBook, asked: NonNullable<Say["asked"]>, now: number): void {
  const notice = draft.notices[asked.number]?.notice;
  if (!notice) return;
  if (asked.for === "reply") {
    for (const ruling of notice.rulings) {
      if (asked.rulings.includes(ruling.id)) ruling.undoneAt ??= now;
    }
    return;
  }
  const { at } = asked;
  const reached = Object.values(draft.outbox.says).some(
    ({ asked: other, part }) =>
      other?.for === "reminder" &&
      other.number === asked.number &&
      other.at === at &&
      part.state !== "failed",
  );
  if (!reached) notice.reminders = notice.reminders.filter((reminder) => reminder.at !== at);
}
