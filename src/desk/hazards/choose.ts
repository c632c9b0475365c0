import { Declined } from "../../errors.ts";
import { mostMedia } from "../../notices/notice-limits.ts";
import { shownWays } from "../../notices/types.ts";
import { mediaTexts } from "../../texts/desk-draft.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import type { CommandOf } from "../command.ts";
import { showDraft } from "../show-preview.ts";
import { liveDraft } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { isHazardDraft } from "./new-hazards.ts";

/** A digit for the hazard he was shown: which photo belongs, where that was asked, else how it is told. */
export function chooseForHazard(turn: Turn, choice: number): Outcome {
  const draft = liveDraft(turn.talk, turn.now);
  if (!draft || !isHazardDraft(draft)) throw new Declined(hazardDraftTexts.wrongWay());
  if (draft.choosing !== undefined) return choosePhotos(turn, { kind: "pickPhotos", indexes: [choice] });
  const shown = shownWays[choice - 1];
  if (shown === undefined) throw new Declined(hazardDraftTexts.wrongWay());
  if (draft.groups.length === 0 && shown !== "owner") throw new Declined(hazardDraftTexts.nowhereToPost());
  const { found } = draft;
  return answer(showDraft(turn, { ...draft, found: { ...found, hazard: { ...found.hazard, shown } } }));
}

/** 1-2, 全部: which photos belong to the hazard. */
export function choosePhotos(turn: Turn, { indexes }: CommandOf<"pickPhotos">): Outcome {
  const draft = liveDraft(turn.talk, turn.now);
  const photos = draft?.choosing;
  if (!draft || !photos) throw new Declined(hazardDraftTexts.notAskedPhotos());
  const wanted = indexes?.map((index) => photos[index - 1]) ?? photos;
  const media = wanted.flatMap((photo) => photo ?? []);
  if (media.length < wanted.length) throw new Declined(hazardDraftTexts.noSuchPhoto(photos.length));
  if (media.length > mostMedia) throw new Declined(mediaTexts.tooMany(mostMedia));
  const { choosing: _, ...chosen } = draft;
  return answer(showDraft(turn, { ...chosen, media }));
}
