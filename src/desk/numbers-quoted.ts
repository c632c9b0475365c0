import type { Heard } from "../ports.ts";
import type { Book } from "./types.ts";

/** The notices named in a quoted message of the bot, in the order it names them; or, where it is a picture, those it was passed on for. Empty when there is none. */
export function listNumbersQuoted(
  book: Book,
  { quote, account }: Pick<Heard, "quote" | "account">,
): number[] {
  if (!quote) return [];
  const named = [...quote.text.matchAll(/【回执(\d{1,6})(?:更正)?】/gu)].map(([, digits]) => Number(digits));
  if (named.length > 0) return [...new Set(named)];
  const say = Object.values(book.outbox.says).find(
    ({ part }) =>
      quote.messageId !== undefined && part.messageId === quote.messageId && part.account === account,
  );
  if (!say) return [];
  const together = Object.values(book.notices).filter(({ notice }) =>
    notice.forwarded?.some(({ messages }) =>
      messages.some((message) => say.part.key.includes(`/${message}/`)),
    ),
  );
  const numbers = together.map(({ notice }) => notice.number);
  return numbers.length > 0 || say.about === undefined ? numbers : [say.about];
}
