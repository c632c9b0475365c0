/**
 * What a reply can say, seen from inside. How each kind counts for a notice is decided in `labels.ts`.
 * `none`: it answers no notice (chatter, a parcel that was 收到, the request repeated …). `unclear`: a careful officer would look.
 */
export const readingKinds = [
  "received",
  "done",
  "promise",
  "cannot",
  "question",
  "signup",
  "cancel",
  "vote",
  "change",
  "nochange",
  "suggestion",
  "urgent",
  "unclear",
  "none",
] as const;

/** One of {@link readingKinds}. */
export type ReadingKind = (typeof readingKinds)[number];

/** Whether a stored or received value is a reading kind of this version. */
export function isReadingKind(value: unknown): value is ReadingKind {
  return readingKinds.some((kind) => kind === value);
}

/** How a reply was understood. */
export interface Reading {
  readonly kind: ReadingKind;
  /** 0 to 1; how sure the rule is which decided. An order, not a probability. */
  readonly confidence: number;
  /** One Chinese phrase that tells an officer why. */
  readonly because: string;
  /** It says no more than that the same member's answer before it is not meant (发错了). */
  readonly takesBack?: true;
  /** It is a receipt, and asks the officer something besides (收到，几点检查？). */
  readonly asks?: true;
  /** `signup` only: how many this member has signed up for in all, after this reply. */
  readonly quantity?: number;
  /** `vote` only: the option chosen, as the letter of its place: A for the first. */
  readonly choice?: string;
}

/** A reply as it was heard. Names in it are already cleaned of the emoji HTML that WeChat puts there. */
export interface HeardReply {
  readonly kind: "text" | "picture" | "video" | "voice" | "sticker" | "file";
  /** The words, the quote included; empty for the kinds without words. */
  readonly text: string;
}

/** What a notice asks of those who read it, as far as the reader knows it. */
export type ReadingAsk = "inform" | "ack" | "rectify" | "signup" | "vote" | "roster" | "suggest";

/** What a reply is read against. */
export interface ReadingContext {
  readonly ask: ReadingAsk;
  /** The notice's text as posted, with its 【回执31】 if it has one. */
  readonly notice: string;
  /** The reply quotes a message known by its id to be this notice's, whatever the quote's words (a stamped picture has none). */
  readonly quotesThisNotice?: boolean;
  /** The names of the shops the speaker answers for, and what else they are called. Absent = not known. */
  readonly speaksFor?: readonly string[];
}
