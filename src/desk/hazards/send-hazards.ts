import { addCheck } from "../../inspections/rounds.ts";
import { listByHand } from "../../notices/mark-posted.ts";
import { createHazards, type NewHazards } from "../../notices/rectify/create-hazards.ts";
import { foundAt } from "../../notices/rectify/found-at.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { type HazardDraft, isPostedAtOnce, newHazards } from "./new-hazards.ts";
import { tellOwner } from "./tell-owner.ts";

/** What he is told that it will be sent, once its number is known. */
interface Telling {
  /** Posted by the bot. */
  readonly toldOfSending: (number: number) => string;
  /** How long 发 waits, as words; empty where it does not. */
  readonly undo: string;
}

/** 发 for hazards: they get their numbers, the message is queued, the owner is told in private, and the visit is on record. */
export function sendHazards(
  turn: Turn,
  draft: HazardDraft,
  when: Pick<NewHazards, "sendAt" | "urgent">,
  { toldOfSending, undo }: Telling,
): Outcome {
  const { book, talk, officer, now } = turn;
  const wanted = newHazards(turn, draft, when);
  const { items } = createHazards(book, wanted, now);
  const [lead] = items;
  const numbers = items.map(({ notice }) => notice.number);
  const { number } = lead.notice;
  const { inspection } = wanted.hazard;
  addCheck(book, {
    site: wanted.hazard.site,
    at: foundAt({ hazard: wanted.hazard, createdAt: now }),
    by: officer,
    ...(inspection === undefined ? {} : { round: inspection }),
    found: numbers,
  });
  tellOwner(turn, wanted, number);
  delete talk.draft;
  const byHand = listByHand(book, lead).map(({ group }) => book.directory.groups[group]?.name ?? group);
  const lines = [
    ...(isPostedAtOnce(wanted)
      ? postedLines(number, byHand, wanted.groups.length, toldOfSending)
      : [hazardDraftTexts.tellingOwner(number, undo, wanted.postedLater === true)]),
    ...(numbers.length > 1 ? [hazardDraftTexts.numbers(numbers)] : []),
  ];
  return answer(lines.join("\n"));
}

function postedLines(
  number: number,
  byHand: readonly string[],
  groups: number,
  toldOfSending: (number: number) => string,
): string[] {
  if (byHand.length === groups) return [byHandTexts.readyToPost(number, byHand)];
  const posted = toldOfSending(number);
  return byHand.length === 0 ? [posted] : [posted, byHandTexts.toPostAfterwards(number, byHand)];
}
