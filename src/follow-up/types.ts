import type { RemindWay } from "../config.ts";
import type { PaceRules } from "../delivery/pace-rules.ts";
import type { Book } from "../desk/types.ts";
import type { SessionBindings } from "../groups/session-bindings.ts";
import type { EvidencePictures } from "../picture-ports.ts";
import type { Clock, Log, MediaStore, Messenger, Store } from "../ports.ts";

/** What following up goes by. */
export interface FollowUpRules {
  readonly pace: PaceRules;
  readonly remindBy: RemindWay;
  /** Messages nobody asked for (reminders, columns) to one group on one Shanghai day. */
  readonly automaticPerGroup: number;
}

/** What following up needs. */
export interface FollowUpParts {
  readonly store: Store<Book>;
  readonly bindings: SessionBindings;
  readonly messenger: Pick<Messenger, "capabilities">;
  readonly media: MediaStore;
  readonly pictures: Pick<EvidencePictures, "fingerprint" | "pair">;
  readonly clock: Clock;
  readonly log: Log;
  readonly rules: FollowUpRules;
  /** Something was put into the outbox. */
  readonly wake: () => void;
}

/**
 * One thing that happens by the clock. Called every minute, also after minutes were missed: judges a frozen book, and when something is due looks again and
 * does it in one update that also stores that it was done, so that it is done once however often this is called. Returns whether anything was due.
 */
export interface Duty {
  readonly name: string;
  readonly look: (parts: FollowUpParts, now: number) => Promise<boolean>;
  /** When it wants to be looked at before the next full minute, later than `now`; `undefined` when nothing waits. Absent = never. */
  readonly nextAt?: (parts: FollowUpParts, now: number) => number | undefined;
}
