import { dropCarried, listCarried } from "../../delivery/carried.ts";
import { Declined } from "../../errors.ts";
import type { OfficerId } from "../../groups/types.ts";
import { undoChecks } from "../../inspections/rounds.ts";
import { undoCorrection } from "../../notices/correct-notice.ts";
import { listMessage } from "../../notices/rectify/message-of.ts";
import { withdrawNotice, withdrawUnsent } from "../../notices/stop-notice.ts";
import type { Correction, Notice, NoticeFile } from "../../notices/types.ts";
import { lastRuledAt } from "../../notices/undo-rulings.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { correctionTexts } from "../../texts/desk-rulings.ts";
import { forgetOwnerCorrection, isOwnerCorrected } from "../hazards/correct-owner.ts";
import { forgetSheet } from "../hazards/send-sheet.ts";
import { listOpen, pickLiveNotice } from "../pick-notice.ts";
import { liveDraft } from "../talks.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { cancelDraft } from "./cancel-draft.ts";

/** 撤: takes back what he did last, the draft he was shown or the notice he released, as long as nothing of it was sent. */
export function undo(turn: Turn): Outcome {
  const newest = turn.number === undefined ? newestOfHis(turn) : pickLiveNotice(turn, "撤");
  const draft = liveDraft(turn.talk, turn.now);
  if (turn.number === undefined && draft && draft.shownAt >= (newest?.notice.createdAt ?? 0)) {
    return cancelDraft(turn, { kind: "cancel" });
  }
  const corrected = undoNewestCorrection(turn);
  if (corrected) {
    tellHolder(turn, corrected, colleagueTexts.correctionUndone);
    return answer(correctionTexts.undone(corrected.number));
  }
  if (!newest) throw new Declined(draftTexts.nothingToUndo());
  const [lead, ...others] = listMessage(turn.book, newest);
  const { number } = lead.notice;
  const isTold = listCarried(turn.book, number).some(({ part }) => part.state !== "queued");
  if (isTold || !withdrawUnsent(turn.book, lead, turn.now)) {
    throw new Declined(
      hasRuledSince(turn, newest) ? draftTexts.undoMeansRuling(number) : draftTexts.undoTooLate(number),
    );
  }
  for (const file of others) withdrawNotice(turn.book, file, turn.now);
  dropCarried(turn.book, number);
  forgetSheet(turn.book, number);
  undoChecks(
    turn.book,
    [lead, ...others].map(({ notice }) => notice.number),
    turn.now,
  );
  tellHolder(turn, newest.notice, colleagueTexts.undone);
  return answer(draftTexts.undone(number));
}

/** Whether the last he did is a ruling, not this notice. */
function hasRuledSince(turn: Turn, { notice }: NoticeFile): boolean {
  if (turn.number !== undefined) return false;
  return listOpen(turn).some(
    (file) => (lastRuledAt(file.notice, turn.officer) ?? Number.NEGATIVE_INFINITY) > notice.createdAt,
  );
}

/** A correction that is still waiting is newer than any notice already out. Returns its notice. */
function undoNewestCorrection(turn: Turn): Notice | undefined {
  const { officer, now } = turn;
  const files = turn.number === undefined ? listOpen(turn) : [pickLiveNotice(turn, "撤")];
  const corrected = files
    .filter(({ notice }) => newestCorrectionAt(notice, officer) !== undefined)
    .sort(
      (one, other) =>
        (newestCorrectionAt(other.notice, officer) ?? 0) - (newestCorrectionAt(one.notice, officer) ?? 0),
    );
  const [file] = corrected;
  if (!file || (newestCorrectionAt(file.notice, officer) ?? 0) < (newestOfHis(turn)?.notice.createdAt ?? 0)) {
    return undefined;
  }
  const { number } = file.notice;
  const id = newestCorrection(file.notice, officer)?.id ?? 0;
  if (isOwnerCorrected(turn, number, id) || !undoCorrection(file, officer, now)) return undefined;
  forgetOwnerCorrection(turn, number, id);
  return file.notice;
}

function newestCorrectionAt(notice: Notice, by: OfficerId): number | undefined {
  return newestCorrection(notice, by)?.at;
}

function newestCorrection(notice: Notice, by: OfficerId): Correction | undefined {
  return notice.corrections?.findLast((one) => one.by === by && one.undoneAt === undefined);
}

function newestOfHis(turn: Turn): NoticeFile | undefined {
  return listOpen(turn)
    .filter(({ notice }) => notice.createdBy === turn.officer)
    .at(-1);
}
