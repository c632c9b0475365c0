import { nameOfMember } from "../groups/private-words.ts";
import type { Part } from "../notices/types.ts";
import { lostFileText, lostReminderText, lostReplyText } from "../texts/delivery.ts";
import { lostGroupWordText, lostWordText, unaskedTexts } from "../texts/private-words.ts";
import { automaticTexts } from "../texts/reminders.ts";
import { isoDate } from "../zone.ts";
import { forgetReminder } from "./forget-reminder.ts";
import { listReminds } from "./list-reminds.ts";
import { officersFor } from "./report-delivery.ts";
import { say } from "./say.ts";
import type { DeliveryBook, PartAddress, Say } from "./types.ts";

/**
 * Tells whoever waits for what the bot was to say outside a notice that it did not arrive, or that nobody knows: a file he asked for, words he had said in a
 * group. Nothing for anything else, and for a part of a notice.
 */
export function tellOfLoss(draft: DeliveryBook, address: PartAddress, now: number): void {
  const lost = address.of === "say" ? draft.outbox.says[address.key] : undefined;
  if (!lost) return;
  tellOfFile(draft, lost, now);
  tellAsker(draft, lost, now);
  if (lost.automatic && lost.part.state === "failed") tellOfReminder(draft, lost, now);
}

/** A reminder nobody asked for was refused: it is none, and whoever looks after the notices hears where the bot could not remind of them. */
function tellOfReminder(draft: DeliveryBook, lost: Say, now: number): void {
  const { part, to } = lost;
  const reminded = listReminds(lost);
  forgetReminder(draft, lost);
  if (!("group" in to) || part.content.kind !== "text") return;
  const name = draft.directory.groups[to.group]?.name ?? to.group;
  const { text: words } = part.content;
  const notices = reminded.flatMap(({ number }) => draft.notices[number]?.notice ?? []);
  for (const officer of new Set(notices.flatMap((notice) => officersFor(draft, notice)))) {
    const his = notices.filter((notice) => officersFor(draft, notice).includes(officer));
    const numbers = his.map(({ number }) => number);
    const text = automaticTexts.refused(numbers, name, words);
    say(draft, { key: `${part.key}/lost/${officer}`, to: { officer }, text }, now);
  }
}

/** Words that did not arrive are missed; a file is waited for. */
function tellOfFile(draft: DeliveryBook, { part, to }: Say, now: number): void {
  if (part.content.kind !== "file" || !("officer" in to)) return;
  const text = lostFileText(part.content.name, part.state === "unknown");
  say(draft, { key: `${part.key}/lost`, to, text }, now);
}

/**
 * Words an officer had said in a group, a reply or a reminder, did not arrive, or nobody knows: he is told which and where, and what to type. What WeChat
 * refused counts for nothing: the question waits for him again, and the reminder was none once it reached no group. Nothing for words nobody asked for.
 */
function tellAsker(draft: DeliveryBook, lost: Say, now: number): void {
  const { part, to, asked } = lost;
  if (!asked || "officer" in to) return;
  const { officer, number } = asked;
  const isUnsure = part.state === "unknown";
  if (!isUnsure) takeBack(draft, lost, asked, now);
  const words = part.content.kind === "text" ? part.content.text : undefined;
  if ("member" in to) {
    const person = nameOfMember(draft.directory.members[to.member]);
    const text = lostWordText({ number, person, words, isUnsure, why: whyOf(part) });
    // Words and their pictures, or several of these, are one thing to him.
    say(draft, { key: `lost/${number}/${to.member}/${isoDate(now)}/${officer}`, to: { officer }, text }, now);
    return;
  }
  if (words === undefined) return;
  const group = draft.directory.groups[to.group]?.name ?? to.group;
  const what = { number, group, words, isUnsure };
  const text = { reminder: lostReminderText, reply: lostReplyText, word: lostGroupWordText }[asked.for](what);
  say(draft, { key: `${part.key}/lost`, to: { officer }, text }, now);
}

function whyOf({ error }: Part): string {
  return error?.code === undefined ? (error?.sentence ?? "") : unaskedTexts.refused(error.code);
}

function takeBack(draft: DeliveryBook, lost: Say, asked: NonNullable<Say["asked"]>, now: number): void {
  const notice = draft.notices[asked.number]?.notice;
  if (!notice || asked.for === "word") return;
  if (asked.for === "reply") {
    for (const ruling of notice.rulings) {
      if (asked.rulings.includes(ruling.id)) ruling.undoneAt ??= now;
    }
    return;
  }
  forgetReminder(draft, lost, [{ number: asked.number }]);
}
