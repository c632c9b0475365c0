import type { Notice, Ruling } from "../types.ts";

/** The standing ruling by which nothing is left to do about a hazard: passed, transferred or exempted, and not sent back since. `undefined` while it is open. */
export function findClosing({ rulings }: Pick<Notice, "rulings">): Ruling | undefined {
  const newest = rulings.findLast(
    ({ verdict, undoneAt }) => undoneAt === undefined && (isClosing(verdict.is) || verdict.is === "sentBack"),
  );
  return newest && isClosing(newest.verdict.is) ? newest : undefined;
}

function isClosing(is: Ruling["verdict"]["is"]): boolean {
  return is === "passed" || is === "transferred" || is === "exempt";
}
