import { remindMissing } from "./remind-missing.ts";
import type { Duty } from "./types.ts";

/** Everything that happens by the clock, in the order in which it is looked at. */
export const duties: readonly Duty[] = [remindMissing];
