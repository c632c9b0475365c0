import { isByHand } from "../../delivery/list-waiting.ts";
import { say } from "../../delivery/say.ts";
import { Declined } from "../../errors.ts";
import { listFriendsOf, nameOfMember } from "../../groups/private-words.ts";
import type { GroupId } from "../../groups/types.ts";
import type { HazardNotice } from "../../notices/rectify/hazard-of.ts";
import { isShownIn } from "../../notices/rectify/is-shown-in.ts";
import { listMessage } from "../../notices/rectify/message-of.ts";
import { addReminder, listGroupsOwing } from "../../notices/remind.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { afterQuietHours } from "../../quiet-hours.ts";
import { hazardRemindTexts } from "../../texts/hazard-lists.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { type StandingHazard, standOf } from "./list-hazards.ts";

/**
 * 催 of a hazard: only its shop hears of it, in private where somebody of it is a friend of the account, else in its groups without its name. What only the owner
 * was told goes in no group: the officer gets it to pass on. All that stands in the same message is reminded of together.
 */
export function remindOwner(turn: Turn, file: NoticeFile, hazard: HazardNotice, urgent: boolean): Outcome {
  const { book, bindings, officer, now, rules } = turn;
  const { number } = file.notice;
  const owing = listMessage(book, file)
    .flatMap((one) => standOf(turn, one) ?? [])
    .filter(({ standing }) => standing.owes && !standing.unclear);
  if (owing.length === 0) throw new Declined(hazardRemindTexts.nothingOwed(number));
  const startsAt = urgent ? now : afterQuietHours(rules.pace.quietHours, now);
  const until = startsAt > now ? startsAt : undefined;
  const site = book.directory.sites[hazard.hazard.site]?.name ?? hazard.hazard.site;
  const dueAt = owing[0]?.hazard.dueAt;
  const text = hazardRemindTexts.toOwner(
    owing.map(({ notice }) => ({ number: notice.number, words: notice.body })),
    site,
    dueAt,
  );
  const how = { reminds: number, ...(urgent ? { urgent: true } : {}) };
  const asked = { for: "reminder", officer, number, at: now } as const;
  const friends = listFriendsOf(book.directory, [hazard.hazard.site], bindings);
  if (friends.length > 0) {
    noteReminders(owing, turn);
    for (const member of friends) {
      say(book, { ...how, key: `remind/${number}/${now}/${member}`, to: { member }, text, asked }, now);
    }
    const names = friends.map((member) => nameOfMember(book.directory.members[member]));
    return answer(hazardRemindTexts.privately(number, names, until));
  }
  const groups = file.notice.groups.filter((group) => isShownIn(book, file, group));
  if (groups.length === 0) {
    noteReminders(owing, turn);
    return { say: [hazardRemindTexts.passOn(number)], hand: [{ kind: "text", text }] };
  }
  const here = listGroupsOwing(file, book.directory, now).map(({ group }) => group);
  const wanted = groups.filter((group) => here.includes(group));
  if (wanted.length === 0) throw new Declined(hazardRemindTexts.nobody(number));
  noteReminders(owing, turn);
  const words = hazardRemindTexts.toGroup(number, dueAt);
  const posted = wanted.filter((group) => !isByHand(book, group));
  for (const group of posted) {
    say(book, { ...how, key: `remind/${number}/${now}/${group}`, to: { group }, text: words, asked }, now);
  }
  const nameOf = (group: GroupId): string => book.directory.groups[group]?.name ?? group;
  const byHand = wanted.filter((group) => isByHand(book, group)).map(nameOf);
  return answer(
    [
      ...(posted.length === 0 ? [] : [hazardRemindTexts.inGroups(number, posted.map(nameOf), until)]),
      ...(byHand.length === 0 ? [] : [hazardRemindTexts.byHand(byHand, words)]),
    ].join("\n"),
  );
}

function noteReminders(owing: readonly StandingHazard[], { officer, now }: Turn): void {
  for (const { file, standing } of owing) {
    const reached = file.notice.groups.map((group) => ({ group, sites: [standing.site] }));
    addReminder(file, reached, officer, now);
  }
}
