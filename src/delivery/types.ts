import type { GroupId, OfficerId } from "../groups/types.ts";
import type { Content, NoticeBook, Part } from "../notices/types.ts";

/** Something to be said that is not part of a notice: an answer to an officer, a digest, a word in a group. */
export interface Say {
  readonly to: { readonly officer: OfficerId } | { readonly group: GroupId };
  readonly part: Part;
  /** It reminds the group of this notice: looked at again just before it is sent, dropped when nobody there owes any more. */
  readonly reminds?: number;
  /** May be sent in quiet hours. */
  readonly urgent?: boolean;
  /** Who is told when it does not arrive; absent for what the bot says by itself. */
  readonly asked?: AskedBy;
}

/** Which officer had something said in a group, and what hangs on its arrival: rulings by their ids, or the reminder made at that instant. */
export type AskedBy = { readonly officer: OfficerId; readonly number: number } & (
  | { readonly for: "reply"; readonly rulings: readonly number[] }
  | { readonly for: "reminder"; readonly at: number }
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
  pace: {
    /** When the last part left, and what it was; absent before the first. */
    last?: { at: number; kind: Content["kind"]; toGroup: boolean };
    /** Messages to groups on that Shanghai date. */
    today?: { date: string; count: number };
    /** When messages left for each group, of the last seven days, oldest first; absent before the first. */
    groups?: Record<GroupId, number[]>;
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
