import { Declined } from "../../errors.ts";
import { isScheduled } from "../../notices/start-scheduled.ts";
import { withdrawUnsent } from "../../notices/stop-notice.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { scheduleTexts } from "../../texts/schedules.ts";
import type { CommandOf } from "../command.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { liveDraft } from "../talks.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { isPasteShownLast } from "./paste.ts";
import { getDraft } from "./send-draft.ts";

/** 取消: drops the draft, or the paste, that he was shown last; with a number the notice that waits for its time. */
export function cancelDraft(turn: Turn, { number }: CommandOf<"cancel">): Outcome {
  if (number !== undefined) return cancelScheduled(turn, number);
  if (isPasteShownLast(turn)) {
    delete turn.talk.paste;
    return answer(byHandTexts.pasteDropped());
  }
  const { media } = liveDraft(turn.talk, turn.now) ?? getDraft(turn);
  delete turn.talk.draft;
  return answer(draftTexts.cancelled(media));
}

function cancelScheduled(turn: Turn, number: number): Outcome {
  const file = turn.book.notices[number];
  if (!file || !isScheduled(file)) throw new Declined(draftTexts.cancelNotice(number));
  pickLiveNotice(turn, "取消");
  withdrawUnsent(turn.book, file, turn.now);
  tellHolder(turn, file.notice, colleagueTexts.undone);
  return answer(scheduleTexts.cancelled(number));
}
