import type { RemindWay } from "../config.ts";
import type { PaceRules } from "../delivery/pace-rules.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { GroupId, OfficerId, SiteId } from "../groups/types.ts";
import type { Content, NoticeFile } from "../notices/types.ts";
import type { Capabilities, Heard, RoomSeen } from "../ports.ts";
import type { MadeFile } from "./make-ledger.ts";
import type { MadeSlip } from "./make-slip.ts";
import type { TableFile } from "./make-table.ts";
import type { Book, QuietWay, Talk } from "./types.ts";

/** What the desk goes by. */
export interface DeskRules {
  /** How long 发 waits before it sends, milliseconds. */
  readonly undoMs: number;
  readonly pace: PaceRules;
  /** How those who do not answer are reminded by the clock. */
  readonly remindBy: RemindWay;
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
  /** Only for 表发我: the table, written before this update; `undefined` where no notice was found for it. */
  readonly table: TableFile | undefined;
  /** Only for 台账: the file, or why there is none, made before this update. */
  readonly ledger: MadeFile | undefined;
  /** Only for 提示单, the same; `undefined` where no notice was found for it. */
  readonly slip: MadeSlip | undefined;
  /** Only for commands that look back: the notices last closed or withdrawn, for 月报 those of the month; newest first. */
  readonly past: readonly NoticeFile[];
  /** Which shop he chose for a word that fits several. */
  readonly chosen: Readonly<Record<string, SiteId>>;
  /** He was warned and wants it all the same. */
  readonly confirmed: boolean;
  /** What he chose about quiet hours; `undefined` before he was asked. */
  readonly quiet: QuietWay | undefined;
  readonly bindings: SessionBindings;
  readonly capabilities: Capabilities;
  readonly rules: DeskRules;
}

/** A message posted a moment ago. */
export interface Recallable {
  readonly number: number;
  readonly group: GroupId;
  /** Its part. */
  readonly key: string;
  readonly messageId: string;
}

/** What came of it: the answer, a message each, and what is to be done once it is stored (with plain values only: the draft is gone by then). */
export interface Outcome {
  readonly say: readonly string[];
  /** Messages he is to pass on as they are, pictures too, and files he asked for; after what is said. */
  readonly hand?: readonly Content[];
  /** Messages to be taken back in their groups, where the channel can. */
  readonly recall?: readonly Recallable[];
  readonly afterwards?: () => Promise<void> | void;
}

/** An answer of one message. */
export function answer(text: string): Outcome {
  return { say: [text] };
}
