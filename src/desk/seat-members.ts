import { matchRoster } from "../groups/match-members.ts";
import type { GroupId, MemberId } from "../groups/types.ts";
import { keepSites } from "../notices/keep-sites.ts";
import type { RoomSeen } from "../ports.ts";
import type { Turn } from "./turn.ts";

/** How a room's people were placed, and what makes them known in this session. */
export interface Seated {
  /** People without the bot. */
  readonly members: number;
  /** Sites somebody there speaks for. */
  readonly sites: number;
  /** Binds room and members; to be called once the update is stored. */
  readonly bind: () => void;
}

/** Takes the roster of a room over into its group. */
export function seatMembers(turn: Turn, group: GroupId, room: RoomSeen): Seated {
  const { book, bindings, now } = turn;
  const moving = (member: MemberId): void => keepSites(book, member);
  const who = [...matchRoster(book.directory, group, room.members, bindings, now, book.directory, moving)];
  const sites = new Set(who.flatMap(([, member]) => book.directory.members[member]?.sites ?? []));
  const { session } = bindings;
  return {
    members: room.members.filter(({ self }) => !self).length,
    sites: sites.size,
    bind() {
      if (bindings.session !== session || bindings.account === undefined) return;
      bindings.bindGroup(group, room.room);
      for (const [contact, member] of who) bindings.bindMember(group, contact, member);
    },
  };
}
