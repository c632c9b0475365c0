import { Declined } from "../errors.ts";
import { isNoticeOf } from "../notices/whose-notice.ts";
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

/** One of them by its number; throws {@link Declined}, too, when its notice is his no more, or is over. */
export function getListedAnswer(turn: Turn, index: number): AnswerAddress {
  const answers = getListedAnswers(turn);
  const address = answers[index - 1];
  if (!address) throw new Declined(rulingTexts.noSuchAnswer(index, answers.length));
  const { book, officer } = turn;
  const file = book.notices[address.number];
  if (!file || !isNoticeOf(book.directory, officer, file.notice))
    throw new Declined(rulingTexts.goneAnswer(index));
  return address;
}
