import { Declined } from "../errors.ts";
import { mayUseGroup } from "../groups/officer-groups.ts";
import { draftTexts } from "../texts/desk-draft.ts";
import { showDraft } from "./show-preview.ts";
import type { Outcome, Turn } from "./turn.ts";
import type { Draft } from "./types.ts";

/** Throws {@link Declined} when he may no longer use all groups of the draft. */
export function checkGroups({ book, officer }: Turn, { groups }: Draft): void {
  const lost = groups.filter((group) => !mayUseGroup(book.directory, officer, group));
  if (lost.length === 0) return;
  throw new Declined(draftTexts.groupsLost(lost.map((id) => book.directory.groups[id]?.name ?? id)));
}

/** Pictures joined the draft since he saw it: it is shown again. */
export function showJoined(turn: Turn, draft: Draft, joined: number): Outcome {
  return { say: [draftTexts.joined(draft.media.slice(-joined)), showDraft(turn, draft)] };
}
