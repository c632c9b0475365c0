import type { PaceRules } from "../delivery/pace-rules.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { OfficerId } from "../groups/types.ts";
import type { Capabilities, Heard, RoomSeen } from "../ports.ts";
import type { Book, Talk } from "./types.ts";

/** What the desk goes by. */
export interface DeskRules {
  /** How long 发 waits before it sends, milliseconds. */
  readonly undoMs: number;
  readonly pace: PaceRules;
  /** What the bot calls itself. */
  readonly botName: string;
  readonly station: string;
}

/** One message of an officer being answered, inside the update that stores its effect. */
export interface Turn {
  /** The draft of the book: changed here and nowhere else. */
  readonly book: Book;
  readonly talk: Talk;
  readonly message: Heard;
  readonly officer: OfficerId;
  readonly now: number;
  /** The notice he named, or quoted; `undefined` when neither. */
  readonly number: number | undefined;
  /** Only for commands that look at rooms; `undefined` there when they could not be read. */
  readonly rooms: readonly RoomSeen[] | undefined;
  readonly bindings: SessionBindings;
  readonly capabilities: Capabilities;
  readonly rules: DeskRules;
}

/** What came of it: the answer, a message each, and what is to be done once it is stored (with plain values only: the draft is gone by then). */
export interface Outcome {
  readonly say: readonly string[];
  readonly afterwards?: () => Promise<void> | void;
}

/** An answer of one message. */
export function answer(text: string): Outcome {
  return { say: [text] };
}
