import { Declined } from "../errors.ts";
import { rulingTexts } from "../texts/desk-rulings.ts";
import { shownForMs } from "./talks.ts";
import type { Turn } from "./turn.ts";
import type { AnswerAddress } from "./types.ts";

/** The list of replies last shown to him; throws {@link Declined} when it was another list, none, or long ago. */
export function getListedAnswers(turn: Turn): readonly AnswerAddress[] {
  const { list } = turn.talk;
  if (!list || turn.now - list.shownAt > shownForMs) throw new Declined(rulingTexts.nothingListed());
  if (list.of === "sites") throw new Declined(rulingTexts.sitesListed(list.number));
  if (list.of !== "answers") throw new Declined(rulingTexts.nothingListed());
  return list.answers;
}

/** One of them by its number. */
export function getListedAnswer(turn: Turn, index: number): AnswerAddress {
  const answers = getListedAnswers(turn);
  const address = answers[index - 1];
  if (!address) throw new Declined(rulingTexts.noSuchAnswer(index, answers.length));
  return address;
}
