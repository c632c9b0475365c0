/**
 * How far one clause says they are. `later`: it will be or is being done, or part of it is open. `notYet`: not done, and no word of when. `doubted`: told, but
 * not surely. `unchecked`: he has not looked. `bare`: a verb that tells no time. `foreign`: another thing or another shop. `corrected`: what was said
 * before does not hold. `again`: the hazard has come back.
 */
export type Progress =
  | "done"
  | "later"
  | "notYet"
  | "cannot"
  | "doubted"
  | "unchecked"
  | "perhaps"
  | "asked"
  | "bare"
  | "foreign"
  | "corrected"
  | "again";

/** A clause's word on the hazards. */
export interface State {
  readonly progress: Progress;
  /** The hazards it names, by their place in the notice; empty when it speaks of all. */
  readonly of: readonly number[];
  /** It tells of something past (本来没弄). */
  readonly past: boolean;
  /** It tells that goods have come: open by itself, and outdone by any word that it is done. */
  readonly supplied: boolean;
  /** 门自己会关: it only sounds like something to come, and yields to any word that all is done. */
  readonly faint: boolean;
  /** No more than 好了, which also ends a talk. */
  readonly slight: boolean;
  /** A verb with its result and no word of time (通道腾空): done beside what is told as done. */
  readonly results: boolean;
  /** It is told as over and done (已…, 现在…), so that it outweighs an intention told before. */
  readonly firm: boolean;
  /** It is of a thing the notice does not know (再装个闭门器). */
  readonly extra: boolean;
  /** It may as well explain what was found (灯是亮的) and yields to anything told as done. */
  readonly weak: boolean;
}
