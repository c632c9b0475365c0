import { Declined } from "../../errors.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import type { CommandOf } from "../command.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { isPasteShownLast } from "./paste.ts";
import { getDraft } from "./send-draft.ts";

/** 取消: drops the draft, or the paste, that he was shown last. */
export function cancelDraft(turn: Turn, { number }: CommandOf<"cancel">): Outcome {
  if (number !== undefined) throw new Declined(draftTexts.cancelNotice(number));
  if (isPasteShownLast(turn)) {
    delete turn.talk.paste;
    return answer(byHandTexts.pasteDropped());
  }
  const { media } = getDraft(turn);
  delete turn.talk.draft;
  return answer(draftTexts.cancelled(media));
}
