import type { Person } from "./person.ts";
import type { Room } from "./room.ts";

/** What one message holds. */
export type Content =
  | { kind: "text"; text: string }
  | { kind: "picture"; bytes: Buffer }
  | { kind: "voice"; bytes: Buffer; ms: number }
  | { kind: "video"; bytes: Buffer; seconds: number }
  | { kind: "sticker"; bytes: Buffer }
  | { kind: "file"; bytes: Buffer; fileName: string }
  | { kind: "quote"; text: string; of: Said; form: QuoteForm }
  | { kind: "recall"; of: Said }
  | { kind: "tip"; text: string }
  | { kind: "friend request"; hello: string };

/**
 * How a quote reaches a web client: as an app message of type 57, or as one plain text
 * `「name：words」` + dashes + reply, which is what clients too old for quotes get.
 */
export type QuoteForm = "app message" | "text";

/** One message as the servers know it, whoever said it. */
export interface Said {
  /** The servers' message id: decimal digits. A quote carries it as `svrid`. */
  msgId: string;
  /** Epoch milliseconds; clients get whole seconds. */
  at: number;
  /** A room speaks only in tips. */
  from: Person | Room;
  to: Person | Room;
  content: Content;
}
