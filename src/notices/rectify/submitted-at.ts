import type { LabelledAnswer, Submission } from "./list-submissions.ts";

/**
 * When what stands of a round was first submitted, in words or in pictures alone: nothing stands that was followed by words that it cannot be done, or is still being
 * done. `undefined` when nothing does.
 */
export function findSubmittedAt(
  said: readonly LabelledAnswer[],
  submissions: readonly Submission[],
): number | undefined {
  const opened = said.filter(({ label }) => label === "promise" || label === "cannot");
  const since = Math.max(Number.NEGATIVE_INFINITY, ...opened.map(({ answer }) => answer.at));
  const standing = submissions.filter(({ at, words, shown }) =>
    [at, ...(words ? [words.at] : []), ...shown.map((one) => one.at)].some((each) => each >= since),
  );
  return standing.length === 0 ? undefined : Math.min(...standing.map(({ at }) => at));
}
