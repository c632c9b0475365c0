import { isByHand } from "../../delivery/list-waiting.ts";
import { listFriendsOf, nameOfMember } from "../../groups/private-words.ts";
import { wordForOwner, wordHazards } from "../../notices/rectify/create-hazards.ts";
import { hazardPreviewText } from "../../texts/hazard-draft.ts";
import { dueText, foundText } from "../../texts/time.ts";
import { careLines } from "../care.ts";
import type { Turn } from "../turn.ts";
import type { PendingMedia } from "../types.ts";
import { type HazardDraft, isPostedAtOnce, newHazards } from "./new-hazards.ts";

/** What he is shown of a hazard before anything is sent. `undo`: how long 发 waits, as words. */
export function previewHazard(
  turn: Turn,
  draft: HazardDraft,
  leftOut: readonly PendingMedia[],
  undo: string,
): string {
  const { book, bindings, now } = turn;
  const { directory } = book;
  const wanted = newHazards(turn, draft, { sendAt: now, urgent: false });
  const { hazard, items, checkThemselves, siteName } = wanted;
  const { foundAt: saidAt } = draft.found.hazard;
  const isPosted = isPostedAtOnce(wanted);
  const first = directory.next.notice;
  const friends = listFriendsOf(directory, [hazard.site], bindings);
  return hazardPreviewText({
    ...hazard,
    site: siteName,
    groups: draft.groups.map((id) => ({
      name: directory.groups[id]?.name ?? id,
      byHand: isByHand(book, id),
      bound: isByHand(book, id) || bindings.roomOf(id) !== undefined,
    })),
    items: items.map((words, index) => ({ number: first + index, words })),
    media: draft.media.map(({ kind, at }) => ({ kind, at })),
    ...(draft.dueAt === undefined ? {} : { due: dueText(draft.dueAt) }),
    friends: friends.map((member) => nameOfMember(directory.members[member])),
    checkThemselves,
    found: saidAt === undefined ? undefined : foundText(saidAt),
    pressing: draft.pressing === true,
    onRound: wanted.postedLater === true,
    text: isPosted ? wordHazards(wanted, first) : wordForOwner(wanted, first),
    care: isPosted ? careLines(turn, draft) : [],
    leftOut,
    undo,
    now,
  });
}
