import type { GroupId, MemberId, SiteId } from "../src/groups/types.ts";
import type { AccountId, ContactAddress, MemberSeen, RoomAddress, RoomSeen } from "../src/ports.ts";

/** The largest group WeChat allows has 500 members (report). */
export const largestGroup = 500;

/** The bot's account everywhere in here. */
export const account = "uin:1" as AccountId;

/** One member of one group, who speaks for one site. */
export interface Speaker {
  readonly group: GroupId;
  readonly room: RoomAddress;
  readonly member: MemberId;
  readonly site: SiteId;
  readonly seen: MemberSeen;
}

/** A station whose groups are as full as can be. */
export interface Station {
  /** Group by group. */
  readonly speakers: readonly Speaker[];
  readonly rooms: readonly RoomSeen[];
}

/** Lays out a station with so many sites, one member each, in as few groups as hold them. Nothing is stored yet. */
export function layOutStation(sites: number, perGroup = largestGroup): Station {
  const speakers = Array.from({ length: sites }, (_, index) =>
    speakerOf(index + 1, Math.floor(index / perGroup) + 1),
  );
  const rooms = new Map<RoomAddress, MemberSeen[]>();
  for (const { room, seen } of speakers) {
    const members = rooms.get(room);
    if (members) members.push(seen);
    else rooms.set(room, [seen]);
  }
  return { speakers, rooms: [...rooms].map(([room, members]) => ({ room, topic: topicOf(room), members })) };
}

function speakerOf(number: number, group: number): Speaker {
  const name = `网吧${String(number).padStart(5, "0")}号`;
  return {
    group: `g${group}` as GroupId,
    room: `@@${group}` as RoomAddress,
    member: `m${number}` as MemberId,
    site: `s${number}` as SiteId,
    seen: {
      contact: `@${number}` as ContactAddress,
      nickname: `店主${number}`,
      groupNickname: name,
      self: false,
    },
  };
}

/** The name of the group behind a room. */
export function topicOf(room: RoomAddress): string {
  return `网吧店主群${room.slice(2)}`;
}
