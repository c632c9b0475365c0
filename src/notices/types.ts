import type { Directory, GroupId, MemberId, OfficerId, SiteId } from "../groups/types.ts";
import type { PictureWarning } from "../picture-ports.ts";
import type { AccountId, MediaRef } from "../ports.ts";
import type { Reading, ReadingKind } from "../replies/types.ts";
import type { Fingerprint } from "../same-picture.ts";

/** 要求: what a notice asks of those it is addressed to. */
export const asks = ["inform", "ack", "rectify"] as const;
export type Ask = (typeof asks)[number];

/** 隐患等级, as an officer finds it; never the bot. */
export const grades = ["一般", "较大", "重大"] as const;
export type Grade = (typeof grades)[number];

/** Who is told which shop a hazard was found at: nobody but its owner, the whole group, or its owner alone is told anything. */
export const shownWays = ["anonymous", "named", "owner"] as const;
export type Shown = (typeof shownWays)[number];

/** 隐患: what a notice that asks for rectification is about: one item at one site. Its words are the notice's, its photos the notice's media. */
export interface Hazard {
  readonly site: SiteId;
  readonly shown: Shown;
  /** What follows is as an officer said it, absent where he did not. */
  readonly grade?: Grade;
  /** 隐患类别. */
  readonly category?: string;
  /** 来源: 12345工单, 110, 日常检查, 专项行动 … */
  readonly source?: string;
  readonly secondInspector?: string;
  /** 当场告知人. */
  readonly toldOnSpot?: string;
  /** When it was found, see `foundAt`; absent where neither words nor photos tell. */
  readonly foundAt?: number;
  /** The inspection round in which it was found. */
  readonly inspection?: number;
  /** 全群自查 of one found on a round: said on its sheet. */
  readonly checkThemselves?: true;
}

export type PartState = "queued" | "sending" | "sent" | "failed" | "unknown";

/**
 * What a part says. Pictures are stamped just before they are sent; a file arrives under its name. `mention`: whose phone is to ring, where the channel can do
 * that; elsewhere the text stands alone, so it must make sense without names.
 */
export type Content =
  | { readonly kind: "text"; readonly text: string; readonly mention?: readonly MemberId[] }
  | { readonly kind: "picture" | "video"; readonly media: MediaRef; readonly label?: string }
  | { readonly kind: "file"; readonly media: MediaRef; readonly name: string };

/**
 * One message the bot has to say, with a key stored before it is said. `sent` = the service took it; there is no *read*. `sending` is
 * stored before the call, so a crash leaves `unknown`: the officer decides, the bot never repeats by itself.
 */
export interface Part {
  readonly key: string;
  /** A reminder's is worded anew when it is taken for sending; everything else's stays. */
  content: Content;
  state: PartState;
  /** When the present state was entered. */
  at: number;
  /** Not to be sent before this instant. */
  notBefore: number;
  /** Why it is `failed` or `unknown`, or why it is `queued` again: the server's code where it gave one, and a sentence. */
  error?: { code?: number; sentence: string };
  /** The service's id of the message, and the account that said it. */
  messageId?: string;
  account?: AccountId;
  /** The correction it says, by its number; absent for what the notice itself consists of. */
  correction?: number;
  /** When it was taken back in the group. */
  recalledAt?: number;
}

/** What is kept of a picture besides its file, for telling whether it was shown before and whether it is a photo of a place at all. */
export interface Evidence {
  readonly print: Fingerprint;
  /** Empty as a rule. */
  readonly warnings: readonly PictureWarning[];
}

/** What of a shop's answers to a hazard was passed on to who looks after it, in one go. */
export interface Forwarded {
  readonly at: number;
  /** The messages passed on, see `messageKey`. */
  readonly messages: readonly string[];
  /** The round of which a photo was asked for then; absent when none was. */
  readonly askedPhoto?: number;
}

/** 回复: what was said. Append-only: a recall adds `recalledAt`, nothing is taken away. */
export interface Answer {
  /** The service's id of the message; with `account` the key by which a repetition is known. */
  readonly messageId: string;
  readonly account: AccountId;
  /** When it was written. */
  readonly at: number;
  /** Only of an answer to a hazard, and where it was later: when it reached us. */
  readonly heardAt?: number;
  readonly by: MemberId;
  /** The sites he spoke for when he said it; empty while he was not placed, then his present sites count. */
  readonly sites: readonly SiteId[];
  readonly kind: "text" | "picture" | "video" | "voice" | "sticker" | "file";
  readonly text: string;
  readonly media?: MediaRef;
  /** Only of a picture for a hazard that could be opened. */
  readonly evidence?: Evidence;
  readonly reading: Reading;
  /** Why it was counted for this notice, in one phrase. */
  readonly which: string;
  /** A receipt that did not say which of several notices it was for: the others it may have meant too, newest first. Absent = none. */
  readonly mayAlsoMean?: readonly number[];
  readonly source: "group" | "private" | "pasted" | "told";
  recalledAt?: number;
  /** It turned out to answer this other notice and counts there: the officer's own words, tracked afterwards. */
  movedTo?: number;
}

/** 应回复方: a site of the groups addressed, frozen when the notice was delivered there. */
export interface Recipient {
  readonly site: SiteId;
  /** The groups through which it was reached. */
  groups: GroupId[];
  /** Nobody in those groups was known to speak for it when it was frozen: listed 无人在群. */
  nobodyThere: boolean;
}

/** How an officer learned of something outside the group. */
export const ways = ["电话", "当面", "微信", "其他"] as const;
export type Way = (typeof ways)[number];

/** What an officer decided. `read` says how one message is to be read; the others are about a site. */
export type Verdict =
  /** 代收: the site has received it, told at `at` by `way`. */
  | { readonly is: "received"; readonly site: SiteId; readonly way: Way; readonly at: number }
  /** 免: the site owes nothing. */
  | { readonly is: "exempt"; readonly site: SiteId }
  /** 通过: the hazard is gone, seen on the shop's photo or on the spot. Closes it (销号). */
  | { readonly is: "passed"; readonly site: SiteId; readonly way: "photo" | "on the spot" }
  /** 退回: it is not gone; the reason stands in the ruling. Opens the next round, with its deadline where one was named. */
  | {
      readonly is: "sentBack";
      readonly site: SiteId;
      readonly dueAt?: number;
      /** The messages on record by then that bear its second or a later one, see `messageKey`. Absent = none. */
      readonly heard?: readonly string[];
    }
  /** 延期. */
  | { readonly is: "extended"; readonly site: SiteId; readonly dueAt: number }
  /** 移交: another office sees to it from here on. */
  | { readonly is: "transferred"; readonly site: SiteId; readonly to: string }
  /** 文书: the legal document written about it; changes nothing else. */
  | { readonly is: "document"; readonly site: SiteId; readonly number: string }
  /** 反馈: what the site asked was answered: this message of it where one is named, else all up to then. */
  | {
      readonly is: "answered";
      readonly site: SiteId;
      readonly way: Way;
      readonly message?: Readonly<Pick<Answer, "messageId" | "account">>;
    }
  /** 待审: how an unclear reply is to be read. */
  | {
      readonly is: "read";
      readonly messageId: string;
      readonly account: AccountId;
      readonly as: ReadingKind;
    };

/** 裁定: what an officer decided, with his name and reason. Append-only: what was wrong is undone, never taken away. */
export interface Ruling {
  /** Counted per notice, from 1. */
  readonly id: number;
  readonly at: number;
  readonly by: OfficerId;
  readonly verdict: Verdict;
  /** In the officer's words; absent when he gave none. */
  readonly reason?: string;
  undoneAt?: number;
}

/** 提醒: one chase of those who had not answered. */
export interface Reminder {
  readonly at: number;
  /** Who owed an answer when it was asked for; it is looked at again before anything is sent. */
  readonly sites: readonly SiteId[];
  /** Absent when nobody asked for it: it was due by the clock. */
  readonly by?: OfficerId;
  /** When it was due by the clock; absent for one an officer asked for. */
  readonly slot?: number;
}

/** The latest time of the clock for a reminder that was dealt with in a group, whether or not anybody there still owed an answer. */
export interface Chased {
  readonly slot: number;
  /** When it was dealt with: later than `slot` when it was made good for, earlier when another reminder took it along. */
  readonly at: number;
  /** It was not said then, as the group had had its automatic messages of the day; it is due again at this instant. Absent as a rule. */
  readonly waitsUntil?: number;
}

/** 上报: the visit list was given to who looks after the notice, or to the 所领导 when that did not help. */
export interface Escalation {
  readonly at: number;
  readonly to: "holder" | "leader";
  /** Who was missing then. */
  readonly sites: readonly SiteId[];
}

/** 更正: what was corrected of a notice already out. Append-only: one taken back before it was sent gets `undoneAt`. */
export interface Correction {
  /** Counted per notice, from 1. */
  readonly id: number;
  readonly at: number;
  readonly by: OfficerId;
  readonly text: string;
  /** Everybody is to answer again: what was answered before it was posted counts no more. */
  readonly reconfirm: boolean;
  /** The deadline it replaced the earlier one by; absent when it named none. */
  readonly dueAt?: number;
  /** The deadline it replaced; absent when there was none, or none was replaced. */
  readonly dueBefore?: number;
  undoneAt?: number;
}

/** 通知: what is announced, once. Its status is derived, see `notice-status.ts`. */
export interface Notice {
  readonly number: number;
  readonly ask: Ask;
  readonly title: string;
  readonly body: string;
  readonly media: readonly MediaRef[];
  readonly groups: readonly GroupId[];
  readonly createdAt: number;
  /** Absent when it came from the command line. */
  readonly createdBy?: OfficerId;
  /** Who looks after it since it was handed over to him; absent while that is who made it. */
  heldBy?: OfficerId;
  /** Sending may begin; until then it can be taken back. */
  sendAt: number;
  /** May be sent in quiet hours. */
  urgent: boolean;
  /** 紧急: it is chased on days off too. Absent = it is not. */
  readonly pressing?: true;
  dueAt?: number;
  stoppedAt?: number;
  closedAt?: number;
  withdrawnAt?: number;
  recipients: Recipient[];
  rulings: Ruling[];
  reminders: Reminder[];
  /** 别催了: since when the clock reminds nobody of it any more; absent = it does. */
  unchasedSince?: number;
  /** Absent = none. */
  escalations?: Escalation[];
  /** It was made beforehand to be sent at this time (定时), or by a schedule for this time of it; absent for one sent when it was confirmed. */
  readonly scheduledFor?: number;
  /** Only of one with `scheduledFor`: when the clock, or an officer, let it go. Absent before. */
  startedAt?: number;
  /** It is the tip of this column (栏目): nobody asked for it at that hour. */
  readonly column?: string;
  /** When the officer was asked whether receipts counted for it are for others too, and when he said; absent while he was not asked. */
  singleReceipts?: { readonly askedAt: number; settledAt?: number };
  /** Only of a notice that asks for rectification. */
  readonly hazard?: Hazard;
  /** Only of a hazard; absent = nothing yet. */
  forwarded?: Forwarded[];
  /** It stands in the messages of this other notice, found together with it or on the same round: its own sheets have no parts. */
  postedWith?: number;
  /** Found in one go with this hazard, whose number leads: they are told and answered together. Absent for the leading one, and for what was found alone. */
  readonly foundWith?: number;
  /** 全群自查: this site owes it nothing, as it owes the hazard itself. */
  readonly exceptSite?: SiteId;
  /** Absent = none. */
  corrections?: Correction[];
  /** What an officer had posted himself, taken up afterwards: its words stand in the group without a number. */
  tracked?: true;
}

/** One notice in one group: the delivery there and what was answered there. One file. */
export interface Sheet {
  readonly group: GroupId;
  parts: Part[];
  /** When its recipients in this group were frozen; absent before the first part went out. */
  deliveredAt?: number;
  /** Absent before the first reminder was due. */
  chased?: Chased;
  answers: Answer[];
}

/** Everything about one notice. */
export interface NoticeFile {
  notice: Notice;
  sheets: Record<GroupId, Sheet>;
}

/** What a store holds for this folder. Notices are keyed by number; only loaded ones are present. */
export interface NoticeBook {
  directory: Directory;
  notices: Record<number, NoticeFile>;
}
