import type { Heard } from "../ports.ts";

/** The notice that a quoted message of the bot is about; `undefined` when it names none or several. */
export function numberQuoted({ quote }: Pick<Heard, "quote">): number | undefined {
  const numbers = new Set(
    [...(quote?.text ?? "").matchAll(/【回执(\d{1,6})(?:更正)?】/gu)].map(([, digits]) => Number(digits)),
  );
  const [only] = numbers;
  return numbers.size === 1 ? only : undefined;
}
