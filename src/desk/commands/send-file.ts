import { Declined } from "../../errors.ts";
import { ledgerAnswers, slipTexts } from "../../texts/ledger.ts";
import type { MadeFile } from "../make-ledger.ts";
import { pickSlip } from "../make-slip.ts";
import type { Outcome, Turn } from "../turn.ts";

/** 台账: the file made before this update, sent to him in private. */
export function sendLedger({ ledger }: Turn): Outcome {
  if (!ledger) throw new Declined(ledgerAnswers.changed());
  return handOver(ledger);
}

/** 提示单 31: the same of one hazard; one that is closed has one too. */
export function sendSlip(turn: Turn): Outcome {
  const { number } = pickSlip(turn).notice;
  const { slip } = turn;
  // Between writing it and this update another hazard was found or closed.
  if (slip?.number !== number) throw new Declined(slipTexts.changed());
  return handOver(slip);
}

function handOver(file: MadeFile): Outcome {
  if ("because" in file) throw new Declined(file.because);
  const { media, name, sentence } = file;
  return { say: [sentence], hand: [{ kind: "file", media, name }] };
}
