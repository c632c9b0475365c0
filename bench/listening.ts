/** The bots that are compared on the real puppet. */
export const kinds = ["empty handler", "Huizhi, deaf", "Huizhi", "one-file bot"] as const;
export type Kind = (typeof kinds)[number];

/** Whether a word names one of {@link kinds}. */
export function isKind(word: string | undefined): word is Kind {
  return kinds.some((kind) => kind === word);
}

/** A bot that hears groups, and counts. */
export interface Listening {
  /** Logs in; resolves when the groups' words reach the bot. */
  start(): Promise<void>;
  /** How many replies it has dealt with: durable where it keeps them. */
  dealtWith(): number;
}

/** What the parent process orders. */
export interface Order {
  /** Report when so many replies in all have been dealt with. */
  readonly expect: number;
}

/** What the child reports. */
export type Report =
  | { readonly is: "ready" | "waiting" }
  | {
      readonly is: "done";
      /** Processor time since the order, milliseconds. */
      readonly cpu: number;
      /** Epoch milliseconds, with fractions. */
      readonly at: number;
    };
