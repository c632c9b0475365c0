import { Declined } from "../errors.ts";
import type { Heard } from "../ports.ts";
import { rulingTexts } from "../texts/desk-rulings.ts";
import { findAnswer, wordsOfAnswer } from "./review.ts";
import { shownForMs } from "./talks.ts";
import type { Book, Talk } from "./types.ts";

/**
 * The number of the reply whose line of 待审 is quoted, alone or with the rest of the list; `undefined` when none of the list is. Throws {@link Declined} when
 * several are.
 */
export function indexQuoted(
  book: Book,
  talk: Talk | undefined,
  { quote }: Pick<Heard, "quote">,
  now: number,
): number | undefined {
  const list = talk?.list;
  if (list?.of !== "answers" || quote === undefined || now - list.shownAt > shownForMs) return undefined;
  const quoted = quote.text.replace(/\s+/gu, "");
  const indexes = list.answers.flatMap((address, index) => {
    const answer = findAnswer(book, address);
    if (!answer) return [];
    const line = wordsOfAnswer(answer).replace(/\s+/gu, "");
    return line.length > 3 && quoted.includes(line) ? [index + 1] : [];
  });
  const [only, second] = indexes;
  if (second !== undefined) throw new Declined(rulingTexts.quotedSeveral());
  return only;
}
