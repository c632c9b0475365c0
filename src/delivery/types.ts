import type { GroupId, MemberId, OfficerId } from "../groups/types.ts";
import type { Content, NoticeBook, Part } from "../notices/types.ts";

/** Whom something is said to: an officer in private, a group, or a member of one in private, who hears it only while he is a friend of the account. */
export type Addressee =
  | { readonly officer: OfficerId }
  | { readonly group: GroupId }
  | { readonly member: MemberId };

/** Something to be said that is not part of a notice: an answer to an officer, a digest, a word in a group or to one of its members. */
export interface Say {
  readonly to: Addressee;
  readonly part: Part;
  /**
   * It reminds the group, or the member, of these notices: looked at again just before it is sent, dropped when nobody it is for owes any more. A number alone is
   * one notice an officer had it reminded of.
   */
  reminds?: number | readonly Reminds[];
  /** Nobody asked for it: it counts for its group's messages of the day that nobody asked for, and it waits while people have a day off. */
  readonly automatic?: true;
  /** The notice it speaks of where it reminds of none: who quotes it answers that one. */
  readonly about?: number;
  /** It says this notice's own words to one person: dropped just before it is sent when the notice was stopped, closed or withdrawn. */
  readonly carries?: number;
  /** May be sent in quiet hours. */
  readonly urgent?: boolean;
  /** A life may hang on it: goes before everything else, at any hour and beyond the day's number; only the breaker holds it. */
  readonly emergency?: boolean;
  /** Of no use from this instant on: dropped when it could not be said before. */
  readonly until?: number;
  /** Who is told when it does not arrive; absent for what the bot says by itself. */
  readonly asked?: AskedBy;
  /** When he was told that it waits because its addressee is no friend of the account; absent before. */
  waitToldAt?: number;
}

/** A notice of which something reminds. */
export interface Reminds {
  readonly number: number;
  /** The time of the clock it was due at, see `Reminder.slot`; absent where an officer asked for it. */
  readonly slot?: number;
}

/** Which officer had something said, and what hangs on its arrival: rulings by their ids, the reminder made at that instant, or nothing. */
export type AskedBy = { readonly officer: OfficerId; readonly number: number } & (
  | { readonly for: "reply"; readonly rulings: readonly number[] }
  | { readonly for: "reminder"; readonly at: number }
  | { readonly for: "word" }
);

/** Where a part lies: in a notice, or among the says. */
export type PartAddress =
  | { readonly of: "notice"; readonly number: number; readonly group: GroupId; readonly key: string }
  | { readonly of: "say"; readonly key: string };

/** Why the breaker is open and until when; `until` absent = until a new login or an officer's word. */
export interface BreakerOpen {
  readonly code: number;
  readonly since: number;
  readonly until?: number;
  /** When the service last refused anything, and how often it refused words to officers since it opened; absent = `since`, never. */
  refusedAt?: number;
  officerRefusals?: number;
}

/** 发件箱: what else the bot has to say, and what pace must remember. One file. */
export interface Outbox {
  /** By key; settled ones are kept for a day so that nothing is said twice. */
  says: Record<string, Say>;
  /** The part being sent, written together with its `sending`: how a crash is recognised even when its notice was closed meanwhile. */
  sending?: PartAddress;
  /** When it was last noted that the bot listens; absent before its first session. */
  listeningAt?: number;
  pace: {
    /** When the last part left, and what it was; absent before the first. `toGroup`: it went to no officer. */
    last?: { at: number; kind: Content["kind"]; toGroup: boolean };
    /** Messages to groups and members on that Shanghai date. */
    today?: { date: string; count: number };
    /** When each group was shown a message, by the bot or a person, of the last seven days, oldest first; absent before the first. */
    groups?: Record<GroupId, number[]>;
    /** When messages that nobody had asked for left for each group, of the last seven days, oldest first; absent before the first. */
    automatic?: Record<GroupId, number[]>;
    breaker?: BreakerOpen;
  };
}

/** What a store holds for this folder and those below it. */
export interface DeliveryBook extends NoticeBook {
  outbox: Outbox;
}

/** An outbox with nothing to say. */
export function emptyOutbox(): Outbox {
  return { says: {}, pace: {} };
}
