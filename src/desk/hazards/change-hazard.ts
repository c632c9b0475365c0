import { draftTexts } from "../../texts/desk-draft.ts";
import { readHazard } from "../read-hazard.ts";
import { showDraft } from "../show-preview.ts";
import { takePressing } from "../take-pressing.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { draftHazard } from "./draft-hazard.ts";
import { getHazardWords } from "./get-hazard-words.ts";
import type { HazardDraft } from "./new-hazards.ts";

/** 改 for a hazard: new words, a deadline, a grade, or any of the optional words; what he does not mention stays. */
export function changeHazard(turn: Turn, draft: HazardDraft, typed: string): Outcome {
  const anew = readHazard(typed);
  if (anew?.kind === "hazard" && anew.words !== "") return draftHazard(turn, anew);
  const { rest, pressing: isPressing = draft.pressing === true } = takePressing(typed);
  const { items, dueAt, none, said } = getHazardWords(rest, turn.now, draftTexts.changeRefused);
  const { checkThemselves, ...details } = said;
  const { found, dueAt: before, shownAt: _, joined: __, keptUntil: ___, pressing: ____, ...kept } = draft;
  const due = none ? undefined : (dueAt ?? before);
  const now = items.length > 0 ? items : found.items;
  return answer(
    showDraft(turn, {
      ...kept,
      body: now.join("\n"),
      ...(due === undefined ? {} : { dueAt: due }),
      ...(isPressing ? { pressing: isPressing } : {}),
      found: {
        hazard: { ...found.hazard, ...details },
        items: now,
        checkThemselves: found.checkThemselves || checkThemselves === true,
      },
    }),
  );
}
