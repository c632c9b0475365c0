import { Declined } from "../../errors.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import type { CommandOf } from "../command.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { getDraft } from "./send-draft.ts";

/** 取消: drops the draft he was shown. */
export function cancelDraft(turn: Turn, { number }: CommandOf<"cancel">): Outcome {
  if (number !== undefined) throw new Declined(draftTexts.cancelNotice(number));
  const { media } = getDraft(turn);
  delete turn.talk.draft;
  return answer(draftTexts.cancelled(media));
}
