/** What a reply can be asked for, as `huizhi read` calls it. */
export const asksLabelled = ["ack", "rectify", "signup", "vote", "roster", "suggest"] as const;

/** One of {@link asksLabelled}. */
export type AskLabelled = (typeof asksLabelled)[number];

/** What `huizhi read` was asked: to read piped lines, or to explain one reply. */
export interface ReadWords {
  /** Absent: lines are piped in. */
  readonly explain?: string;
  readonly ask: AskLabelled;
  readonly notice: string;
}
