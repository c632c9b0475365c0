import { Declined } from "../../errors.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { showDraft } from "../show-preview.ts";
import { freshPending, liveDraft } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 不带图: the notice goes without the photos; those that wait for one are forgotten. */
export function withoutPictures(turn: Turn): Outcome {
  const { talk, message, now } = turn;
  const draft = liveDraft(talk, now);
  // Photos that were asked about go with it.
  if (draft) return answer(showDraft(turn, { ...draft, media: [] }));
  const pending = freshPending(talk, message.at);
  if (pending.length === 0) throw new Declined(draftTexts.noPictures());
  talk.pending = [];
  return answer(draftTexts.picturesDropped(pending));
}
