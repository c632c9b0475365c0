import { askSingleReceipts } from "./ask-about-single-receipts.ts";
import { closeFixedHazards } from "./close-fixed-hazards.ts";
import { closeRounds } from "./close-rounds.ts";
import { escalate } from "./escalate.ts";
import { handOverWeekly } from "./hand-over-weekly.ts";
import { noteListening } from "./note-listening.ts";
import { passOnSubmissions } from "./pass-on-submissions.ts";
import { publishScheduled } from "./publish-scheduled.ts";
import { remindMissing } from "./remind-missing.ts";
import { sendDigests } from "./send-digests.ts";
import { tellAfterAbsence } from "./tell-after-absence.ts";
import type { Duty } from "./types.ts";

/** Everything that happens by the clock, in the order in which it is looked at. */
export const duties: readonly Duty[] = [
  noteListening,
  publishScheduled,
  passOnSubmissions,
  askSingleReceipts,
  remindMissing,
  escalate,
  closeRounds,
  closeFixedHazards,
  handOverWeekly,
  sendDigests,
  tellAfterAbsence,
];
