import type { Finish } from "./find-finish.ts";
import type { ObjectFound } from "./find-object.ts";
import type { RectifyFacts } from "./rectify-facts.ts";
import type { Word } from "./scan-words.ts";

/** A clause as it was looked at. */
export interface Seen {
  readonly text: string;
  readonly asked: boolean;
  readonly words: readonly Word[];
  readonly object: ObjectFound;
  /** How it tells that something is over. */
  readonly finish: Finish | undefined;
  /** The same, or a verb that only has its result (弄好). */
  readonly loose: Finish | undefined;
  readonly facts: RectifyFacts;
}
