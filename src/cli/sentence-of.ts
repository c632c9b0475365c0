/** The sentence for people that an error carries beside its message, as `Declined` and the errors of pictures do; `undefined` for any other error. */
export function sentenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("sentence" in error)) return undefined;
  return typeof error.sentence === "string" ? error.sentence : undefined;
}
