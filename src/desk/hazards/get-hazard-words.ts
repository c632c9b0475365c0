import { Declined } from "../../errors.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import { getBody } from "../commands/announce.ts";
import { splitItems } from "./split-items.ts";
import { takeFound } from "./take-found.ts";
import { type HazardWords, plainDeadline, takeWords } from "./take-words.ts";

const deadline =
  /(?<=^|[\n。！!；;，,、\s])(?:期限|截止)(?=\s*[:：]?\s*[\d一二两三四五六七八九十半今明后大本下这周星礼月])/gu;
/** ①…⑳ and no further. */
const mostItems = 20;

/** What he typed of hazards: their items, the deadline and the optional words. */
export interface SaidOfHazard {
  /** Empty where he typed nothing but deadline and optional words. */
  readonly items: readonly string[];
  readonly dueAt?: number;
  /** There is to be no deadline. */
  readonly none?: true;
  readonly said: HazardWords;
}

/** Reads them; throws {@link Declined} when the deadline is refused, or there is too much. `refused` is said then. */
export function getHazardWords(
  typed: string,
  now: number,
  refused: (sentence: string) => string = draftTexts.refused,
): SaidOfHazard {
  const { rest: without, foundAt } = takeFound(typed, now);
  const { rest, words } = takeWords(without);
  const plain = plainDeadline(rest);
  if ((plain.match(deadline)?.length ?? 0) > 1) throw new Declined(hazardDraftTexts.oneDeadline());
  const { body, dueAt, none } = getBody(plain, now, refused);
  const items = splitItems(body);
  if (items.length > mostItems) throw new Declined(hazardDraftTexts.tooManyItems(mostItems));
  return {
    items,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(none === undefined ? {} : { none }),
    said: { ...words, ...(foundAt === undefined ? {} : { foundAt }) },
  };
}
