import { Declined } from "../../errors.ts";
import { sitesOfGroup } from "../../groups/sites-of-group.ts";
import type { RoomSeen } from "../../ports.ts";
import { groupLines, groupTexts, type RoomLine } from "../../texts/desk-groups.ts";
import { splitLines } from "../split-lines.ts";
import type { Outcome, Turn } from "../turn.ts";

/** 群: the rooms of this session, numbered, registered ones first; and the registered groups that were not found among them. */
export function listGroups(turn: Turn): Outcome {
  const { book, bindings, rooms, talk, now } = turn;
  if (rooms === undefined) throw new Declined(groupTexts.notRead());
  const listed = [
    ...rooms.filter(({ room }) => bindings.groupOf(room) !== undefined),
    ...rooms.filter(({ room }) => bindings.groupOf(room) === undefined),
  ];
  talk.rooms = { shownAt: now, session: bindings.session, rooms: listed.map(({ room }) => room) };
  const lost = Object.values(book.directory.groups)
    .filter(({ id }) => bindings.roomOf(id) === undefined)
    .map(({ name, tags, channel }) => ({ name, tags, byHand: channel === "by hand" }));
  return {
    say: splitLines(
      groupLines(
        listed.map((room) => lineOf(turn, room)),
        lost,
      ),
    ),
  };
}

function lineOf({ book, bindings }: Turn, seen: RoomSeen): RoomLine {
  const id = bindings.groupOf(seen.room);
  const group = id === undefined ? undefined : book.directory.groups[id];
  const line = { topic: seen.topic, members: seen.members.filter(({ self }) => !self).length };
  if (!group) return line;
  return {
    ...line,
    registered: { tags: group.tags, sites: sitesOfGroup(book.directory, group.id).length },
  };
}
