import { Declined } from "../../errors.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { inspectionTexts } from "../../texts/inspections.ts";
import { columnTexts } from "../../texts/schedules.ts";
import type { CommandOf } from "../command.ts";
import { changeHazard } from "../hazards/change-hazard.ts";
import { isHazardDraft } from "../hazards/new-hazards.ts";
import { readAnnouncement, readBody } from "../read-announcement.ts";
import { showDraft } from "../show-preview.ts";
import { takePressing } from "../take-pressing.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { announce, getBody, getTime } from "./announce.ts";
import { getDraft } from "./send-draft.ts";

/** 改: new words, or only a new 截止, for the draft he was shown; what he does not mention stays. */
export function changeDraft(turn: Turn, { body: typed }: CommandOf<"change">): Outcome {
  const draft = getDraft(turn);
  if (typed === undefined) throw new Declined(draftTexts.howToChange());
  if (draft.round !== undefined) throw new Declined(inspectionTexts.notChanged());
  if (isHazardDraft(draft)) return changeHazard(turn, draft, typed);
  const anew = readAnnouncement(typed);
  if (anew) return announce(turn, anew);
  if (draft.column !== undefined) throw new Declined(columnTexts.notChanged());
  const { rest: words, pressing = draft.pressing === true } = takePressing(typed);
  const { rest, when: named, none: atOnce } = getTime(turn, words, draftTexts.changeRefused);
  const when = atOnce ? undefined : (named ?? draft.when);
  const meant = readBody(rest, draft.ask);
  const { body, dueAt, none } = getBody(meant.body, turn.now, draftTexts.changeRefused);
  const due = none ? undefined : (dueAt ?? draft.dueAt);
  return answer(
    showDraft(turn, {
      ask: meant.ask,
      body: body === "" ? draft.body : body,
      groups: draft.groups,
      media: draft.media,
      ...(due === undefined ? {} : { dueAt: due }),
      ...(when === undefined ? {} : { when }),
      ...(pressing ? { pressing } : {}),
    }),
  );
}
