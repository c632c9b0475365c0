import { Declined } from "../../errors.ts";
import { groupsAddressed } from "../../groups/groups-addressed.ts";
import { groupsOfOfficer } from "../../groups/officer-groups.ts";
import type { Group } from "../../groups/types.ts";
import { groupTexts } from "../../texts/desk-groups.ts";
import type { CommandOf } from "../command.ts";
import { getListedRoom } from "../get-listed-room.ts";
import { isRoomOfOthers } from "../room-of-others.ts";
import { seatMembers } from "../seat-members.ts";
import type { Outcome, Turn } from "../turn.ts";

/** 绑定确认 2 网吧店主群: that room is the registered group which was not recognised at this login. */
export function confirmBinding(turn: Turn, { index, group: named }: CommandOf<"confirmBinding">): Outcome {
  if (index === undefined) throw new Declined(groupTexts.howToConfirm());
  const { bindings, message } = turn;
  const room = getListedRoom(turn, index);
  if (isRoomOfOthers(turn, room)) throw new Declined(groupTexts.gone());
  const known = bindings.groupOf(room.room);
  if (known !== undefined) {
    throw new Declined(groupTexts.alreadyBound(room.topic));
  }
  const group = getUnbound(turn, index, named);
  const before = group.name;
  group.name = room.topic;
  group.account = message.account;
  if (room.stableId !== undefined) group.stableId = room.stableId;
  const { members, sites, bind } = seatMembers(turn, group.id, room);
  return { say: [groupTexts.confirmed(before, room.topic, members, sites)], afterwards: bind };
}

function getUnbound({ book, bindings, officer }: Turn, index: number, named: string | undefined): Group {
  const unbound = groupsOfOfficer(book.directory, officer).filter(
    ({ id, channel }) => channel === "bot" && bindings.roomOf(id) === undefined,
  );
  if (unbound.length === 0) throw new Declined(groupTexts.nothingUnbound());
  const fitting = named === undefined ? unbound : groupsAddressed(named, unbound).groups;
  const [only, second] = fitting;
  if (!only || second) {
    throw new Declined(
      groupTexts.whichGroup(
        index,
        unbound.map(({ name }) => name),
      ),
    );
  }
  return only;
}
