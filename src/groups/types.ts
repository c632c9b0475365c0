import type { AccountId, Heard, MediaRef, MemberSeen, Quote } from "../ports.ts";

export type GroupId = string & { readonly __group: unique symbol };
export type MemberId = string & { readonly __member: unique symbol };
export type SiteId = string & { readonly __site: unique symbol };
export type OfficerId = string & { readonly __officer: unique symbol };

/** 群: one topic group as the station knows it. */
export interface Group {
  readonly id: GroupId;
  /** The topic last seen, cleaned. */
  name: string;
  /** 网吧, 日租房 …; how notices address it. */
  tags: string[];
  channel: "bot" | "by hand";
  registeredAt: number;
  /** The account that serves it; absent until first bound. */
  account?: AccountId;
  /** The room's id where the puppet's ids outlive a login. */
  stableId?: string;
  /** The nickname the bot was given in this room, if any: survives a login and a change of topic. */
  botNickname?: string;
  /** When it was told who the bot is; absent before, and for groups that are older than this. */
  introducedAt?: number;
  /** What an officer last asked for here in his own words, offered to him to be tracked; absent when he never did. */
  request?: OfficerRequest;
}

/** A request that an officer posted in a group by hand. */
export interface OfficerRequest {
  readonly officer: OfficerId;
  readonly account: AccountId;
  readonly messageId: string;
  readonly at: number;
  /** Empty once he declined. */
  text: string;
  /** When he was asked whether to track it; when it was heard, where he was not. */
  readonly askedAt: number;
  /** He only told everybody something: he is not asked, and it is forgotten after half an hour. */
  readonly unasked?: true;
  /** When he declined; absent while he has not. */
  settledAt?: number;
  /** What others said since, to be counted if he wants it tracked; dropped when he does not. */
  replies: RequestReply[];
}

/** What somebody said after an officer's own request. */
export interface RequestReply {
  readonly account: AccountId;
  readonly messageId: string;
  readonly at: number;
  readonly speaker: MemberSeen;
  readonly kind: Heard["kind"];
  readonly text: string;
  readonly quote?: Quote;
  readonly media?: MediaRef;
}

/** 场所: the unit that owes an answer. */
export interface Site {
  readonly id: SiteId;
  name: string;
  /** Other names people use for it, as written in group nicknames. */
  aliases: string[];
  /** 网吧, 日租房 …; ties it to groups with this tag while nobody is known to speak for it. */
  category?: string;
  address?: string;
  /** 负责人. */
  person?: string;
  phone?: string;
  /** 责任民警, by name: the list of sites is kept by people who do not know our ids. */
  officer?: string;
  /** The groups it was written down for; they take the place of the category. Absent, never empty, where none were. */
  groups?: GroupId[];
  addedAt: number;
}

/** 群成员: a person in one group. */
export interface Member {
  readonly id: MemberId;
  readonly group: GroupId;
  nickname: string;
  groupNickname?: string;
  /** Whom he speaks for; empty while he is not placed. */
  sites: SiteId[];
  stableId?: string;
  /** An officer's ruling on whom he speaks for: names no longer place him. */
  placedBy?: OfficerId;
  /** Speaks for no site and owes nothing, by an officer's word: a landlord's cousin, a supplier. */
  exempt?: boolean;
  /** An officer of the station: owes nothing. */
  officer?: OfficerId;
  firstSeenAt: number;
  /** When he was found missing from the roster; absent while he is there. */
  leftAt?: number;
}

/** What an officer may use: one group, or all of a tag, those to come included. */
export type GroupRight = { readonly group: GroupId } | { readonly tag: string };

/** 民警: may command the bot. */
export interface Officer {
  readonly id: OfficerId;
  name: string;
  addedAt: number;
  /** The groups he may use, by id or by tag; absent = all. */
  groups?: GroupRight[];
  /** Hash and end of validity of the one-time code; absent once used. */
  code?: { hash: string; expiresAt: number };
  /** When his chat was bound; absent before. */
  boundAt?: number;
  /** The remark under which the account keeps him: how the next login finds him. */
  remark?: string;
  stableId?: string;
}

/** A time in which the bot could not hear, epoch milliseconds. */
export interface Gap {
  from: number;
  to: number;
}

/** 通讯录: groups, sites, members and officers. One file. */
export interface Directory {
  groups: Record<GroupId, Group>;
  sites: Record<SiteId, Site>;
  members: Record<MemberId, Member>;
  officers: Record<OfficerId, Officer>;
  /** The next free number of each kind of id, and of notices. */
  next: { group: number; site: number; member: number; officer: number; notice: number };
  /** Numbers of the notices that are neither closed nor withdrawn: those are kept in memory. */
  live: number[];
  gaps: Gap[];
  /** 所领导: is given the visit list when chasing and the officer did not help; absent while none is named. */
  leader?: OfficerId;
}

/** What a store holds for this folder. */
export interface DirectoryBook {
  directory: Directory;
}

/** A directory in which nothing is registered yet. */
export function emptyDirectory(): Directory {
  return {
    groups: {},
    sites: {},
    members: {},
    officers: {},
    next: { group: 1, site: 1, member: 1, officer: 1, notice: 1 },
    live: [],
    gaps: [],
  };
}
