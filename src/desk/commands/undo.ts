import { Declined } from "../../errors.ts";
import { withdrawUnsent } from "../../notices/stop-notice.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { listOpen, pickLiveNotice } from "../pick-notice.ts";
import { liveDraft } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { cancelDraft } from "./cancel-draft.ts";

/** 撤: takes back what he did last, the draft he was shown or the notice he released, as long as nothing of it was sent. */
export function undo(turn: Turn): Outcome {
  const newest = turn.number === undefined ? newestOfHis(turn) : pickLiveNotice(turn, "撤");
  const draft = liveDraft(turn.talk, turn.now);
  if (turn.number === undefined && draft && draft.shownAt >= (newest?.notice.createdAt ?? 0)) {
    return cancelDraft(turn, { kind: "cancel" });
  }
  if (!newest) throw new Declined(draftTexts.nothingToUndo());
  const { number } = newest.notice;
  if (!withdrawUnsent(turn.book, newest, turn.now)) throw new Declined(draftTexts.undoTooLate(number));
  return answer(draftTexts.undone(number));
}

function newestOfHis(turn: Turn): NoticeFile | undefined {
  return listOpen(turn)
    .filter(({ notice }) => notice.createdBy === turn.officer)
    .at(-1);
}
