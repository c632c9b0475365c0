import { isByHand } from "../../delivery/list-waiting.ts";
import { say } from "../../delivery/say.ts";
import { Declined } from "../../errors.ts";
import { isOut } from "../../notices/correct-notice.ts";
import { isHazard } from "../../notices/rectify/hazard-of.ts";
import {
  addReminder,
  type GroupOwing,
  listGroupsOwing,
  remindersWithoutAsking,
} from "../../notices/remind.ts";
import { tallyNotice } from "../../notices/tally.ts";
import type { Notice, NoticeFile } from "../../notices/types.ts";
import { afterQuietHours } from "../../quiet-hours.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { remindTexts, rulingTexts } from "../../texts/desk-rulings.ts";
import { reminderText } from "../../texts/group-words.ts";
import { minuteMs } from "../../zone.ts";
import { remindOwner } from "../hazards/remind-owner.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { Asked } from "../questions.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** Officers are asked before a group is reminded again within so many milliseconds. */
const justMs = 30 * minuteMs;

/** 催: one message in each group in which somebody still owes; none where all have answered. Looked at once more just before it is sent. */
export function remind(turn: Turn, { urgent = false }: { readonly urgent?: boolean }): Outcome {
  const { book, now, rules } = turn;
  const file = pickLiveNotice(turn, "催", ({ notice }) => notice.ask === "ack");
  const { notice } = file;
  const { number } = notice;
  if (isHazard(notice)) {
    if (!isOut(file)) throw new Declined(rulingTexts.notOutYet(number));
    const begins = urgent ? now : afterQuietHours(rules.pace.quietHours, now);
    if (!hurryOrDecline(turn, number, urgent, begins)) askBefore(turn, notice);
    return remindOwner(turn, file, notice, urgent);
  }
  if (notice.ask !== "ack") throw new Declined(rulingTexts.owesNothing(number));
  if (!isOut(file)) throw new Declined(rulingTexts.notOutYet(number));
  const { nobodyThere } = tallyNotice(file, book.directory, now);
  const owing = listGroupsOwing(file, book.directory, now);
  if (owing.length === 0) {
    throw new Declined(
      nobodyThere.length > 0
        ? remindTexts.onlyNobodyThere(number, nobodyThere.length)
        : remindTexts.nobodyOwing(number),
    );
  }
  const startsAt = urgent ? now : afterQuietHours(rules.pace.quietHours, now);
  const hurries = hurryOrDecline(turn, number, urgent, startsAt);
  if (!hurries) askBefore(turn, notice);
  addReminder(file, owing, turn.officer, now);
  const missing = new Set(owing.flatMap(({ sites }) => sites)).size;
  tellHolder(turn, notice, (by) => colleagueTexts.reminded(by, notice, missing));
  return answer(sayAll(turn, file, owing, { urgent, startsAt, nobodyThere: nobodyThere.length }));
}

/** Throws {@link Asked} where it was done often, or just now, and he was not warned yet. */
function askBefore({ confirmed, now }: Turn, { number, reminders }: Notice): void {
  const earlier = reminders.at(-1);
  if (confirmed || !earlier) return;
  if (reminders.length >= remindersWithoutAsking) {
    throw new Asked(remindTexts.often(number, reminders.length, earlier.at, now), { of: "warning" });
  }
  if (now - earlier.at < justMs) {
    throw new Asked(remindTexts.just(number, earlier.at, now), { of: "warning" });
  }
}

/** One already under way is not doubled; one that waits for the morning may only be hurried. Returns whether it was. */
function hurryOrDecline({ book, now }: Turn, number: number, urgent: boolean, startsAt: number): boolean {
  const waiting = Object.entries(book.outbox.says).filter(
    ([, { reminds, part }]) => reminds === number && (part.state === "queued" || part.state === "sending"),
  );
  if (waiting.length === 0) return false;
  const held = waiting.every(([, { part, urgent: hurried }]) => part.state === "queued" && !hurried);
  if (held && urgent) {
    for (const [key] of waiting) delete book.outbox.says[key];
    return true;
  }
  throw new Declined(
    startsAt > now ? remindTexts.alreadyWaiting(number, startsAt, now) : remindTexts.stillGoing(number),
  );
}

function sayAll(
  turn: Turn,
  { notice }: NoticeFile,
  owing: readonly GroupOwing[],
  how: { readonly urgent: boolean; readonly startsAt: number; readonly nobodyThere: number },
): string {
  const { book, now, bindings } = turn;
  const { number } = notice;
  const lines = owing.map(({ group, sites }) => ({
    group,
    name: book.directory.groups[group]?.name ?? group,
    sites: sites.length,
    text: reminderText({
      number,
      missing: sites.length,
      title: notice.tracked ? notice.title : undefined,
    }),
  }));
  const posted = lines.filter(({ group }) => !isByHand(book, group));
  for (const { group, text } of posted) {
    say(
      book,
      {
        key: `remind/${number}/${now}/${group}`,
        to: { group },
        text,
        reminds: number,
        asked: { for: "reminder", officer: turn.officer, number, at: now },
        ...(how.urgent ? { urgent: true } : {}),
      },
      now,
    );
  }
  return remindTexts.reminding({
    number,
    groups: posted,
    until: how.startsAt > now && posted.length > 0 ? how.startsAt : undefined,
    nobodyThere: how.nobodyThere,
    byHand: lines.filter(({ group }) => isByHand(book, group)),
    unbound: posted.filter(({ group }) => bindings.roomOf(group) === undefined).map(({ name }) => name),
    now,
  });
}
