import { escalate } from "./escalate.ts";
import { noteListening } from "./note-listening.ts";
import { publishScheduled } from "./publish-scheduled.ts";
import { remindMissing } from "./remind-missing.ts";
import type { Duty } from "./types.ts";

/** Everything that happens by the clock, in the order in which it is looked at. */
export const duties: readonly Duty[] = [noteListening, publishScheduled, remindMissing, escalate];
