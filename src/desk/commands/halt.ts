import { Declined } from "../../errors.ts";
import { partsOf } from "../../notices/notice-status.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { listOpen } from "../pick-notice.ts";
import { liveDraft } from "../talks.ts";
import type { Outcome, Turn } from "../turn.ts";
import { cancelDraft } from "./cancel-draft.ts";
import { stop } from "./stop.ts";
import { undo } from "./undo.ts";

/** 别发了: drops the draft, else takes back what nothing was sent of, else holds back the rest. Never voids what was posted. */
export function halt(turn: Turn): Outcome {
  if (liveDraft(turn.talk, turn.now)) return cancelDraft(turn, { kind: "cancel" });
  const waiting = listOpen(turn).filter((file) => partsOf(file).some(({ state }) => state === "queued"));
  if (waiting.length === 0) throw new Declined(draftTexts.nothingToUndo());
  const own = waiting.filter(({ notice }) => notice.createdBy === turn.officer);
  const [only, second] = own.length > 0 ? own : waiting;
  if (!only || second) return stop(turn);
  const number = only.notice.number;
  const isUntouched = partsOf(only).every(({ state }) => state === "queued");
  return isUntouched ? undo({ ...turn, number }) : stop({ ...turn, number });
}
