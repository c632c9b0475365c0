import type { ReadingKind } from "./types.ts";

/** What a reply counts as for a notice that asks for 收到. */
export type AckLabel = "ack" | "not_ack" | "unclear";
/** What a reply counts as for a notice of hazards to be fixed. */
export type RectifyLabel = "done" | "promise" | "cannot" | "ack" | "question" | "other" | "unclear";

/**
 * The one table from what a reply says to how it counts. Under a notice that asks for 收到, whoever does or accepts what it says has read it;
 * a refusal has no word of receipt and is for an officer to judge.
 */
export const labels: Readonly<
  Record<ReadingKind, { readonly ack: AckLabel; readonly rectify: RectifyLabel }>
> = {
  received: { ack: "ack", rectify: "ack" },
  done: { ack: "ack", rectify: "done" },
  promise: { ack: "ack", rectify: "promise" },
  cannot: { ack: "unclear", rectify: "cannot" },
  question: { ack: "not_ack", rectify: "question" },
  signup: { ack: "unclear", rectify: "unclear" },
  cancel: { ack: "unclear", rectify: "unclear" },
  vote: { ack: "unclear", rectify: "unclear" },
  change: { ack: "unclear", rectify: "unclear" },
  nochange: { ack: "unclear", rectify: "unclear" },
  suggestion: { ack: "not_ack", rectify: "other" },
  urgent: { ack: "not_ack", rectify: "other" },
  unclear: { ack: "unclear", rectify: "unclear" },
  none: { ack: "not_ack", rectify: "other" },
};
