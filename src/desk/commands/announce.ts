import { Declined } from "../../errors.ts";
import { groupsAddressed } from "../../groups/groups-addressed.ts";
import { groupsOfOfficer } from "../../groups/officer-groups.ts";
import type { Group } from "../../groups/types.ts";
import { excessLength, longestBody, mostMedia } from "../../notices/notice-limits.ts";
import type { Schedule } from "../../notices/read-schedule.ts";
import { warnOf } from "../../notices/warn-of.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import type { Announcement } from "../command.ts";
import { showDraft } from "../show-preview.ts";
import { takeDeadline } from "../take-deadline.ts";
import { takeSendingTime } from "../take-sending-time.ts";
import { freshPending, leftOutOf, liveDraft } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 通知, 告知: makes a draft and shows its preview. The photos just sent go with it, and those of a draft it replaces. */
export function announce(turn: Turn, announcement: Announcement): Outcome {
  const { book, talk, message, now } = turn;
  const groups = groupsOfOfficer(book.directory, turn.officer);
  if (groups.length === 0) throw new Declined(draftTexts.noGroups());
  const word = announcement.ask === "ack" ? "通知" : "告知";
  const { to, body: typed } = addressOf(announcement, groups, word);
  const addressed = getAddressed(to, groups, word);
  if (typed === "") throw new Declined(draftTexts.noBody(word, to));
  const { rest, when } = getTime(turn, typed);
  const { body, dueAt } = getBody(rest, now);
  if (body === "") throw new Declined(draftTexts.noBody(word, to));
  const replaced = liveDraft(talk, now)?.media ?? [];
  const media = [...replaced, ...freshPending(talk, message.at)].slice(0, mostMedia);
  const leftOut = leftOutOf(talk, message.at);
  talk.pending = [];
  const draft = {
    ask: announcement.ask,
    body,
    groups: addressed.map(({ id }) => id),
    media,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(when === undefined ? {} : { when }),
    ...(announcement.pressing ? { pressing: announcement.pressing } : {}),
  };
  return answer(showDraft(turn, draft, leftOut));
}

/** The groups that words address; throws {@link Declined} when a word addresses none. */
export function getAddressed(to: string, groups: readonly Group[], word: string): readonly Group[] {
  const { groups: found, unknown } = groupsAddressed(to, groups);
  if (unknown.length > 0) throw new Declined(draftTexts.unknownGroups(unknown, knownWords(groups)));
  if (found.length === 0) throw new Declined(draftTexts.howTo(word, knownWords(groups)));
  return found;
}

/** What he typed without its 定时, and that; throws {@link Declined} when the time is refused. */
export function getTime(
  { message }: Turn,
  typed: string,
  refused: (sentence: string) => string = draftTexts.refused,
): { readonly rest: string; readonly when?: Schedule; readonly none?: true } {
  const taken = takeSendingTime(typed, message.at);
  if ("refused" in taken) throw new Declined(refused(taken.refused));
  const { body, ...time } = taken;
  return { rest: body, ...time };
}

/** A body without its deadline, and that; throws {@link Declined} when it is too long or its deadline is refused, `refused` being what is said then. */
export function getBody(
  typed: string,
  now: number,
  refused: (sentence: string) => string = draftTexts.refused,
): { readonly body: string; readonly dueAt?: number; readonly none?: true } {
  const taken = takeDeadline(typed, now);
  if ("refused" in taken) throw new Declined(refused(taken.refused));
  const length = excessLength(taken.body);
  if (length !== undefined) throw new Declined(draftTexts.tooLong(length, longestBody));
  if (warnOf(taken.body).includes("id number")) throw new Declined(draftTexts.idNumber());
  return taken;
}

/** Where nothing set the groups apart, leading words that are groups are taken for them. */
function addressOf(
  { to, body }: Announcement,
  groups: readonly Group[],
  word: string,
): { readonly to: string; readonly body: string } {
  if (to !== undefined) return { to, body };
  const address = /^(?:\S+\s+)+/u.exec(body)?.[0] ?? "";
  let cut = 0;
  for (const { 0: piece, index } of address.matchAll(/\S+\s+/gu)) {
    const { groups: found, unknown } = groupsAddressed(piece, groups);
    if (found.length === 0 || unknown.length > 0) break;
    cut = index + piece.length;
  }
  if (cut > 0) return { to: body.slice(0, cut).trim(), body: body.slice(cut).trim() };
  const alone = groupsAddressed(body, groups);
  if (alone.groups.length > 0 && alone.unknown.length === 0) return { to: body, body: "" };
  throw new Declined(draftTexts.howTo(word, knownWords(groups)));
}

function knownWords(groups: readonly Group[]): string[] {
  return [...new Set(groups.flatMap(({ name, tags }) => (tags.length > 0 ? tags : [name])))];
}
