import type { Book } from "../src/desk/types.ts";
import type { GroupId, MemberId, SiteId } from "../src/groups/types.ts";
import type { Answer } from "../src/notices/types.ts";
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

function topicOf(room: RoomAddress): string {
  return `网吧店主群${room.slice(2)}`;
}

/** Registers the station's groups, sites and members. */
export function addStation(book: Book, station: Station, now: number): void {
  const { directory } = book;
  for (const { group, room, member, site, seen } of station.speakers) {
    directory.groups[group] ??= {
      id: group,
      name: topicOf(room),
      tags: ["网吧"],
      channel: "bot",
      registeredAt: now,
      account,
    };
    const name = seen.groupNickname ?? seen.nickname;
    directory.sites[site] = { id: site, name, aliases: [], category: "网吧", addedAt: now };
    directory.members[member] = {
      id: member,
      group,
      nickname: seen.nickname,
      groupNickname: name,
      sites: [site],
      firstSeenAt: now,
    };
  }
  const { next } = directory;
  next.group = station.rooms.length + 1;
  next.site = station.speakers.length + 1;
  next.member = station.speakers.length + 1;
}

/** Adds a notice that all groups of the station have got, answered by the first `answered` of each group. Returns its number. */
export function addNotice(book: Book, station: Station, answered: number, now: number): number {
  const number = book.directory.next.notice;
  book.directory.next.notice += 1;
  const groups = [...new Set(station.speakers.map(({ group }) => group))];
  const body = "请各网吧今晚自查灭火器和疏散通道，拍照留存，发现问题立即整改。";
  book.notices[number] = {
    notice: {
      number,
      ask: "ack",
      title: body.slice(0, 12),
      body,
      media: [],
      groups,
      createdAt: now,
      sendAt: now,
      urgent: false,
      recipients: station.speakers.map(({ site, group }) => ({ site, groups: [group], nobodyThere: false })),
      rulings: [],
      reminders: [],
    },
    sheets: {},
  };
  const file = book.notices[number];
  for (const group of groups) {
    const speakers = station.speakers.filter((speaker) => speaker.group === group).slice(0, answered);
    file.sheets[group] = {
      group,
      parts: [
        {
          key: `${number}/${group}/0`,
          content: { kind: "text", text: `【回执${number}】${body}\n看到请回复“收到”。` },
          state: "sent",
          at: now,
          notBefore: now,
          messageId: `sent ${number} ${group}`,
          account,
        },
      ],
      deliveredAt: now,
      answers: speakers.map((speaker) => answerOf(speaker, number, now)),
    };
  }
  book.directory.live.push(number);
  return number;
}

/** The answer of one who replied long ago, as the bot would have recorded it. */
function answerOf(speaker: Speaker, number: number, at: number): Answer {
  return {
    messageId: `7${String(number).padStart(4, "0")}00000000${speaker.member}`,
    account,
    at,
    by: speaker.member,
    sites: [speaker.site],
    kind: "text",
    text: "收到",
    reading: { kind: "received", confidence: 0.9, because: "只说了“收到”" },
    which: "the only notice open here",
    source: "group",
  };
}
