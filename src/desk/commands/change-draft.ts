import { Declined } from "../../errors.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import type { CommandOf } from "../command.ts";
import { readAnnouncement, readBody } from "../read-announcement.ts";
import { showDraft } from "../show-preview.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { announce, getBody } from "./announce.ts";
import { getDraft } from "./send-draft.ts";

/** 改: new words, or only a new 截止, for the draft he was shown; what he does not mention stays. */
export function changeDraft(turn: Turn, { body: typed }: CommandOf<"change">): Outcome {
  const draft = getDraft(turn);
  if (typed === undefined) throw new Declined(draftTexts.howToChange());
  const anew = readAnnouncement(typed);
  if (anew) return announce(turn, anew);
  const meant = readBody(typed, draft.ask);
  const { body, dueAt, none } = getBody(meant.body, turn.now, draftTexts.changeRefused);
  const due = none ? undefined : (dueAt ?? draft.dueAt);
  return answer(
    showDraft(turn, {
      ask: meant.ask,
      body: body === "" ? draft.body : body,
      groups: draft.groups,
      media: draft.media,
      ...(due === undefined ? {} : { dueAt: due }),
    }),
  );
}
