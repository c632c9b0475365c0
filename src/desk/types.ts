import type { DeliveryBook } from "../delivery/types.ts";
import type { GroupId, OfficerId } from "../groups/types.ts";
import type { Ask } from "../notices/types.ts";
import type { MediaRef, RoomAddress } from "../ports.ts";

/** A picture or video an officer sent in private, waiting for the notice it belongs to. */
export interface PendingMedia {
  readonly media: MediaRef;
  readonly kind: "picture" | "video";
  /** When he sent it. */
  readonly at: number;
}

/** 草稿: what an officer is about to announce; has no number yet. */
export interface Draft {
  readonly ask: Ask;
  readonly body: string;
  readonly groups: readonly GroupId[];
  readonly media: readonly PendingMedia[];
  readonly dueAt?: number;
  /** When its preview was last shown: it lapses half an hour later. */
  readonly shownAt: number;
  /** Pictures that joined it since: 发 then shows it again instead of sending what he has not seen. Absent = none. */
  readonly joined?: number;
}

/** What the desk remembers of its talk with one officer. */
export interface Talk {
  draft?: Draft;
  /** Newest last; used up by a draft, forgotten after a while. */
  pending: PendingMedia[];
  /** The numbered list of rooms last shown to him: a number he types refers to it for 30 minutes, in the same session. */
  rooms?: { shownAt: number; session: number; rooms: RoomAddress[] };
  /** When he was last told what he can type, to say it a few times an hour at most. */
  hintedAt: number[];
}

/** 值班台: drafts, lists shown, and the ids of the commands already carried out. One file. */
export interface DeskState {
  talks: Record<OfficerId, Talk>;
  /** Account and message id of what was carried out or answered, newest last; a command heard twice acts once. */
  heard: string[];
  /** Attempts to bind with a wrong code, per contact and hour, are few. */
  wrongCodes: { at: number; from: string }[];
}

/** Everything that is stored. */
export interface Book extends DeliveryBook {
  desk: DeskState;
}

/** A desk nobody has spoken to yet. */
export function emptyDesk(): DeskState {
  return { talks: {}, heard: [], wrongCodes: [] };
}
