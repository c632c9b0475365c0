import type { ReadingKind } from "./types.ts";

/** What a reply counts as for a notice that asks for 收到. */
export type AckLabel = "ack" | "not_ack" | "unclear";
/** What a reply counts as for a notice of hazards to be fixed. */
export type RectifyLabel = "done" | "promise" | "cannot" | "ack" | "question" | "other" | "unclear";

/** What a reply counts as for a notice that asks who takes part and with how many. */
export type SignupLabel = "signup" | "cancel" | "other" | "unclear";
/** What a reply counts as for a notice that lets one choose. */
export type VoteLabel = "vote" | "other" | "unclear";
/** What a reply counts as for a notice that asks who came or left. */
export type RosterLabel = "change" | "nochange" | "other" | "unclear";
/** What a reply counts as for a notice that asks for suggestions; whoever looks decides, so nothing is unclear. */
export type SuggestLabel = "suggestion" | "other";

interface Counts {
  readonly ack: AckLabel;
  readonly rectify: RectifyLabel;
  readonly signup: SignupLabel;
  readonly vote: VoteLabel;
  readonly roster: RosterLabel;
  readonly suggest: SuggestLabel;
}

const nothingAsked = { signup: "other", vote: "other", roster: "other", suggest: "other" } as const;

/**
 * The one table from what a reply says to how it counts. Under a notice that asks for 收到, whoever does or accepts what it says has read it;
 * a refusal has no word of receipt and is for an officer to judge.
 */
export const labels: Readonly<Record<ReadingKind, Counts>> = {
  received: { ...nothingAsked, ack: "ack", rectify: "ack" },
  done: { ...nothingAsked, ack: "ack", rectify: "done" },
  promise: { ...nothingAsked, ack: "ack", rectify: "promise" },
  cannot: { ...nothingAsked, ack: "unclear", rectify: "cannot" },
  question: { ...nothingAsked, ack: "not_ack", rectify: "question" },
  signup: { ...nothingAsked, ack: "unclear", rectify: "unclear", signup: "signup" },
  cancel: { ...nothingAsked, ack: "unclear", rectify: "unclear", signup: "cancel" },
  vote: { ...nothingAsked, ack: "unclear", rectify: "unclear", vote: "vote" },
  change: { ...nothingAsked, ack: "unclear", rectify: "unclear", roster: "change" },
  nochange: { ...nothingAsked, ack: "unclear", rectify: "unclear", roster: "nochange" },
  suggestion: { ...nothingAsked, ack: "not_ack", rectify: "other", suggest: "suggestion" },
  urgent: { ...nothingAsked, ack: "not_ack", rectify: "other" },
  unclear: {
    ack: "unclear",
    rectify: "unclear",
    signup: "unclear",
    vote: "unclear",
    roster: "unclear",
    suggest: "other",
  },
  none: { ...nothingAsked, ack: "not_ack", rectify: "other" },
};
