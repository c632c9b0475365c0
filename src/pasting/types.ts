import type { Answer } from "../notices/types.ts";
import type { QuotedWords } from "../replies/split-quote.ts";

/** One message as it stood in the paste. */
export interface PastedMessage {
  readonly is: "message";
  /** As WeChat showed it to whoever copied: his remark for a friend, else the group nickname, else the nickname. */
  readonly name: string;
  /** Epoch milliseconds; absent when the paste shows no time. */
  readonly at?: number;
  /** The paste shows a time that has not come yet: it is not believed, and `at` is absent. */
  readonly ahead?: true;
  readonly kind: Answer["kind"];
  /** The speaker's own words, the quote set aside; empty for kinds without words. */
  readonly text: string;
  readonly quote?: QuotedWords;
}

/** A line that says somebody took a message back. */
export interface PastedRecall {
  readonly is: "recall";
  readonly name: string;
  readonly at?: number;
}

export type PastedItem = PastedMessage | PastedRecall;

/** What a paste holds, in its order. */
export interface Paste {
  readonly items: readonly PastedItem[];
  /** Lines before the first name: the end of a message whose head was not copied along. */
  readonly headless: number;
}
