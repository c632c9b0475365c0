import { findRound } from "../../inspections/rounds.ts";
import type { NewHazards } from "../../notices/rectify/create-hazards.ts";
import type { Hazard } from "../../notices/types.ts";
import type { Turn } from "../turn.ts";
import type { Draft, FoundHazards } from "../types.ts";

/** A draft about hazards. */
export type HazardDraft = Draft & { readonly found: FoundHazards };

/** Whether a draft is about hazards. */
export function isHazardDraft(draft: Draft): draft is HazardDraft {
  return draft.found !== undefined;
}

/** What a draft says, as it is created: found on the round he is on, where he is on one. */
export function newHazards(
  turn: Turn,
  draft: HazardDraft,
  when: Pick<NewHazards, "sendAt" | "urgent">,
): NewHazards {
  const { book, officer } = turn;
  const { found, groups, media, dueAt, pressing } = draft;
  const round = findRound(book, officer);
  const at = found.hazard.foundAt ?? firstPhotoAt(draft);
  return {
    items: found.items,
    hazard: {
      ...found.hazard,
      ...(at === undefined ? {} : { foundAt: at }),
      ...(round === undefined ? {} : onRound(round.id, found)),
    },
    siteName: book.directory.sites[found.hazard.site]?.name ?? found.hazard.site,
    media: media.map(({ kind, media: file }) => ({ kind, media: file })),
    groups,
    checkThemselves: found.checkThemselves,
    createdBy: officer,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(pressing ? { pressing } : {}),
    ...when,
    ...(round === undefined ? {} : { postedLater: true }),
  };
}

/** Whether the groups see it as soon as it is sent: it is not for its owner alone, they are there, and he is on no round. */
export function isPostedAtOnce({ hazard, groups, postedLater }: NewHazards): boolean {
  return hazard.shown !== "owner" && groups.length > 0 && postedLater !== true;
}

/** He walks, photographs and only then types. */
function firstPhotoAt({ media }: HazardDraft): number | undefined {
  return media.length === 0 ? undefined : Math.min(...media.map(({ at }) => at));
}

function onRound(
  id: number,
  { checkThemselves }: FoundHazards,
): Pick<Hazard, "inspection" | "checkThemselves"> {
  return { inspection: id, ...(checkThemselves ? { checkThemselves } : {}) };
}
