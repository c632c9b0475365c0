import type { RoomAddress, RoomSeen } from "../ports.ts";
import { foldName } from "./names.ts";
import type { Directory, Group, GroupId, Member } from "./types.ts";

/** The part of the smaller roster that must be known for a room of the same topic to be the same group. */
const overlapNeeded = 0.5;

/**
 * Which of the rooms seen is which registered group (DESIGN §8): by the stable id if the puppet has one, else the bot's own nickname in
 * the room, else topic and overlap of members. A group with none or several candidates, and a room two groups could be, stay unmatched.
 */
export function matchRooms(directory: Directory, rooms: readonly RoomSeen[]): Map<GroupId, RoomSeen> {
  const matched = new Map<GroupId, RoomSeen>();
  const taken = new Set<RoomAddress>();
  const groups = Object.values(directory.groups).filter((group) => group.channel === "bot");
  const rosters = presentMembers(directory);
  const rules: ((group: Group, room: RoomSeen) => boolean)[] = [
    (group, room) => group.stableId !== undefined && group.stableId === room.stableId,
    (group, room) => group.botNickname !== undefined && group.botNickname === ownNickname(room),
    (group, room) => isSameTopic(group, room) && hasKnownRoster(rosters.get(group.id) ?? [], room),
  ];
  for (const fits of rules) {
    const open = groups.filter((group) => !matched.has(group.id));
    const free = rooms.filter(({ room }) => !taken.has(room));
    for (const group of open) {
      const [only, second] = free.filter((room) => fits(group, room));
      if (only === undefined || second !== undefined) continue;
      if (open.some((other) => other !== group && fits(other, only))) continue;
      matched.set(group.id, only);
      taken.add(only.room);
    }
  }
  return matched;
}

/** The nickname the bot has in this room and nowhere else by itself; `undefined` when none was set for it. */
export function ownNickname(room: RoomSeen): string | undefined {
  return room.members.find(({ self }) => self)?.groupNickname;
}

function isSameTopic(group: Group, room: RoomSeen): boolean {
  return foldName(group.name) === foldName(room.topic);
}

/** The members of each group who have not left, by what a roster shows of them. */
function presentMembers(directory: Directory): Map<GroupId, string[]> {
  const rosters = new Map<GroupId, string[]>();
  for (const member of Object.values(directory.members)) {
    if (member.leftAt !== undefined) continue;
    const roster = rosters.get(member.group);
    if (roster) roster.push(rosterKey(member));
    else rosters.set(member.group, [rosterKey(member)]);
  }
  return rosters;
}

function hasKnownRoster(known: readonly string[], room: RoomSeen): boolean {
  if (known.length === 0) return true;
  const seen = new Map<string, number>();
  const others = room.members.filter(({ self }) => !self);
  for (const member of others) {
    // Who is known only from what was pasted is known by the name he set for the group.
    const { nickname, groupNickname = nickname } = member;
    for (const key of new Set([rosterKey({ nickname }), rosterKey({ nickname: groupNickname })])) {
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  let shared = 0;
  for (const key of known) {
    const left = seen.get(key) ?? 0;
    if (left > 0) {
      shared += 1;
      seen.set(key, left - 1);
    }
  }
  return shared >= overlapNeeded * Math.min(known.length, others.length) && shared > 0;
}

function rosterKey(member: Pick<Member, "nickname">): string {
  return member.nickname.normalize("NFKC").trim();
}
