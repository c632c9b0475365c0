import type { DeliveryBook } from "../delivery/types.ts";
import type { GroupId, MemberId, OfficerId, SiteId } from "../groups/types.ts";
import type { InspectionBook } from "../inspections/types.ts";
import type { Schedule } from "../notices/read-schedule.ts";
import type { Ask, Hazard } from "../notices/types.ts";
import type { PastedItem } from "../pasting/types.ts";
import type { AccountId, MediaRef, Quote, RoomAddress } from "../ports.ts";
import type { ScheduleBook } from "../schedules/types.ts";

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
  /** 定时: when 发 is to have it sent; absent = at once. */
  readonly when?: Schedule;
  /** 栏目: it is the next tip of this column; `when` recurs then. */
  readonly column?: string;
  /** When its preview was last shown: it lapses half an hour later. */
  readonly shownAt: number;
  /** 紧急: it goes out at night too, and is chased on days off. Absent = it is not. */
  readonly pressing?: true;
  /** Pictures that joined it since: 发 then shows it again instead of sending what he has not seen. Absent = none. */
  readonly joined?: number;
  /** 稍后: it lapses then, not half an hour after it was shown. */
  readonly keptUntil?: number;
  /** Only of hazards. */
  readonly found?: FoundHazards;
  /** Photos of which he was asked which belong to it, in the order sent; absent = no such question. */
  readonly choosing?: readonly PendingMedia[];
  /** 收工: it is the sheet of this inspection round. */
  readonly round?: number;
}

/** What an officer found at one site, about to be told. */
export interface FoundHazards {
  readonly hazard: Hazard;
  /** Never empty. */
  readonly items: readonly string[];
  /** 全群自查. */
  readonly checkThemselves: boolean;
}

/** Where an answer lies: a message of one group counted for one notice. */
export interface AnswerAddress {
  readonly number: number;
  readonly group: GroupId;
  readonly account: AccountId;
  readonly messageId: string;
}

/** A numbered list shown to an officer; its first entry is number 1. Rooms mean something in the session they were seen in only. */
export type Listed = { readonly shownAt: number } & (
  | { readonly of: "rooms"; readonly session: number; readonly rooms: readonly RoomAddress[] }
  | { readonly of: "sites"; readonly number: number; readonly sites: readonly SiteId[] }
  | { readonly of: "answers"; readonly answers: readonly AnswerAddress[] }
  /** 定时列表. */
  | { readonly of: "series"; readonly series: readonly number[] }
  /** 待绑定. */
  | { readonly of: "members"; readonly members: readonly MemberId[] }
  /** Who may be meant by the name typed with 换人 and this shop. */
  | { readonly of: "persons"; readonly site: SiteId; readonly members: readonly MemberId[] }
);

/** A command as he typed it, kept to be carried out once he has answered a question about it. */
export interface Typed {
  readonly text: string;
  readonly at: number;
  readonly quote?: Quote;
  /** Which shop he chose for a word that fits several. */
  readonly chosen: Readonly<Record<string, SiteId>>;
  /** He was warned and wants it all the same. */
  readonly confirmed: boolean;
  /** What he chose about quiet hours; absent before he was asked. */
  readonly quiet?: QuietWay;
}

/** About quiet hours: in spite of them now, or at the time he named; or after them. */
export type QuietWay = "now" | "then" | "morning";

/** What an officer was asked: a digit he types within 30 minutes answers it. */
export type Question = {
  /** The message that led to it. */
  readonly id: string;
  askedAt: number;
  /** As it was put to him, to be put again. */
  readonly sentence: string;
  readonly typed: Typed;
} /** Typed long before it was heard: 1 does it, 0 drops it. */ & (
  | { readonly of: "late" }
  /** Warned of something: 1 does it, 0 drops it. */
  | { readonly of: "warning" }
  /** It would fall into quiet hours: the number of a way, or 0. */
  | { readonly of: "quiet"; readonly ways: readonly QuietWay[] }
  /** Several shops fit a word: the number of one of them, or 0. */
  | { readonly of: "site"; readonly word: string; readonly options: readonly SiteId[] }
);

/** What the desk remembers of its talk with one officer. */
export interface Talk {
  draft?: Draft;
  /** Newest last; used up by a draft, forgotten after a while. */
  pending: PendingMedia[];
  /** The numbered list last shown to him: a number he types refers to it for 30 minutes. */
  list?: Listed;
  /** What he was asked and has not answered, in the order asked; absent = nothing. A digit answers the one of {@link currentQuestion}. */
  questions?: Question[];
  /** What was understood of a paste, until he confirms it or half an hour has passed. */
  paste?: { readonly group: GroupId; readonly items: readonly PastedItem[]; readonly shownAt: number };
  /** He said which group he would paste from next. */
  pasteFor?: { readonly group: GroupId; readonly at: number };
  /** He sent these hazards back without saying why, and was asked; absent = none. */
  reasonFor?: { readonly numbers: readonly number[]; readonly at: number };
  /** The shops he named lately as those he was at, oldest first; absent = none. */
  named?: { readonly site: SiteId; readonly at: number }[];
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
export interface Book extends DeliveryBook, ScheduleBook, InspectionBook {
  desk: DeskState;
}

/** A desk nobody has spoken to yet. */
export function emptyDesk(): DeskState {
  return { talks: {}, heard: [], wrongCodes: [] };
}
