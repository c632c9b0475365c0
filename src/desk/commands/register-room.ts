import { type Introducer, introduce } from "../../delivery/introduce.ts";
import { Declined } from "../../errors.ts";
import { isSameName } from "../../groups/names.ts";
import { grantGroup, groupsOfOfficer, listTagsOf, mayUseTag } from "../../groups/officer-groups.ts";
import { registerGroup, tagGroup } from "../../groups/register-group.ts";
import type { GroupId } from "../../groups/types.ts";
import type { RoomSeen } from "../../ports.ts";
import { groupTexts } from "../../texts/desk-groups.ts";
import type { CommandOf } from "../command.ts";
import { getListedRoom } from "../get-listed-room.ts";
import { isRoomOfOthers } from "../room-of-others.ts";
import { seatMembers } from "../seat-members.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

const longestTag = 12;

/** 登记 2 网吧: makes the room a group with these tags, or gives a registered one further tags. */
export function register(turn: Turn, { index, tags }: CommandOf<"register">): Outcome {
  if (index === undefined) throw new Declined(groupTexts.howToRegister());
  const room = getListedRoom(turn, index);
  if (tags.length === 0) throw new Declined(groupTexts.noTags(index));
  checkTags(turn, tags);
  // Registered meanwhile by somebody else, whose it is.
  if (isRoomOfOthers(turn, room)) throw new Declined(groupTexts.gone());
  const known = turn.bindings.groupOf(room.room);
  return known === undefined ? add(turn, room, index, tags) : addTags(turn, known, tags);
}

function add(turn: Turn, room: RoomSeen, index: number, tags: readonly string[]): Outcome {
  const { book, bindings, message, now } = turn;
  const lost = groupsOfOfficer(book.directory, turn.officer).find(
    ({ id, name, channel }) =>
      channel === "bot" && bindings.roomOf(id) === undefined && isSameName(name, room.topic),
  );
  if (lost) throw new Declined(groupTexts.maybeKnown(room.topic, index));
  const group = registerGroup(book.directory, room, tags, message.account, now);
  grantGroup(book.directory, turn.officer, group.id);
  const { members, sites, bind } = seatMembers(turn, group.id, room);
  introduce(book, group.id, introducerOf(turn), now);
  return { say: [groupTexts.registered(group.name, group.tags, members, sites)], afterwards: bind };
}

/** Who runs the bot here, and the officer who answers for it. */
export function introducerOf({ book, officer, rules }: Turn): Introducer {
  const { station, botName } = rules;
  return { station, botName, officer: book.directory.officers[officer]?.name };
}

function addTags(turn: Turn, id: GroupId, tags: readonly string[]): Outcome {
  const { directory } = turn.book;
  tagGroup(directory, id, tags);
  const group = directory.groups[id];
  const members = Object.values(directory.members).filter(
    (member) => member.group === id && member.leftAt === undefined,
  );
  const sites = new Set(members.flatMap((member) => member.sites));
  return answer(groupTexts.tagged(group?.name ?? id, group?.tags ?? [], members.length, sites.size));
}

/** Refuses what is no tag, and what is not his to use: others would post in the group, and he would reach their shops. */
export function checkTags({ book, officer }: Turn, tags: readonly string[]): void {
  const bad = tags.find((tag) => !isTag(tag));
  if (bad !== undefined) throw new Declined(groupTexts.badTag(bad));
  const notHis = tags.find((tag) => !mayUseTag(book.directory, officer, tag));
  if (notHis !== undefined) {
    throw new Declined(groupTexts.tagNotHis(notHis, listTagsOf(book.directory, officer)));
  }
}

/** A number would be taken for one of the list, 全部 for every group. */
function isTag(tag: string): boolean {
  return [...tag].length <= longestTag && /\p{L}/u.test(tag) && !/^(?:全部|所有|各|全)群?$/u.test(tag);
}
