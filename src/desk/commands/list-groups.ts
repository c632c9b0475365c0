import { Declined } from "../../errors.ts";
import { foldName } from "../../groups/names.ts";
import { groupsOfOfficer, listTagsOf, mayUseTag } from "../../groups/officer-groups.ts";
import { sitesOfGroup } from "../../groups/sites-of-group.ts";
import { tradeIn } from "../../groups/trade-words.ts";
import type { GroupId } from "../../groups/types.ts";
import type { RoomSeen } from "../../ports.ts";
import { groupLines, groupTexts, type RoomLine, registeredLines } from "../../texts/desk-groups.ts";
import { isRoomOfOthers } from "../room-of-others.ts";
import { splitLines } from "../split-lines.ts";
import type { Outcome, Turn } from "../turn.ts";

const noGroup = "" as GroupId;

/** 群: the rooms of this session that are his or nobody's, numbered, registered ones first; and his groups that were not found among them. While the rooms cannot be read, his groups without numbers. */
export function listGroups(turn: Turn): Outcome {
  const { book, bindings, rooms, talk, now } = turn;
  const his = groupsOfOfficer(book.directory, turn.officer);
  if (rooms === undefined) {
    if (his.length === 0) throw new Declined(groupTexts.notRead());
    return {
      say: splitLines(
        registeredLines(his.map((group) => ({ ...group, byHand: group.channel === "by hand" }))),
      ),
    };
  }
  const hisIds = new Set(his.map(({ id }) => id));
  const listed = [
    ...rooms.filter(({ room }) => hisIds.has(bindings.groupOf(room) ?? noGroup)),
    ...rooms.filter((seen) => bindings.groupOf(seen.room) === undefined && !isRoomOfOthers(turn, seen)),
  ];
  talk.list = {
    of: "rooms",
    shownAt: now,
    session: bindings.session,
    rooms: listed.map(({ room }) => room),
  };
  const lost = his
    .filter(({ id }) => bindings.roomOf(id) === undefined)
    .map(({ name, tags, channel }) => ({ name, tags, byHand: channel === "by hand" }));
  return {
    say: splitLines(
      groupLines(
        listed.map((room) => lineOf(turn, room)),
        lost,
        book.directory.officers[turn.officer]?.groups && listTagsOf(book.directory, turn.officer),
      ),
    ),
  };
}

function lineOf({ book, bindings, officer }: Turn, seen: RoomSeen): RoomLine {
  const id = bindings.groupOf(seen.room);
  const group = id === undefined ? undefined : book.directory.groups[id];
  const line = { topic: seen.topic, members: seen.members.filter(({ self }) => !self).length };
  if (!group) {
    const trade = tradeIn(foldName(seen.topic));
    const isHis = trade !== undefined && mayUseTag(book.directory, officer, trade);
    return isHis ? { ...line, trade } : line;
  }
  return {
    ...line,
    registered: {
      tags: group.tags,
      sites: sitesOfGroup(book.directory, group.id).length,
      byHand: group.channel === "by hand",
    },
  };
}
