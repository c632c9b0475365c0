import { Declined } from "../errors.ts";
import type { Site } from "../groups/types.ts";
import { memberTexts } from "../texts/desk-members.ts";
import { findSites, isSiteName } from "./find-sites.ts";
import { Asked } from "./questions.ts";
import { choicesOf } from "./site-names.ts";
import type { Turn } from "./turn.ts";

/** A digit chooses one of these. */
const mostOptions = 9;

/**
 * The one site a word means among these. Throws {@link Declined} with `unknown` when it means none, {@link Asked} when it fits several, and takes what he
 * chose then.
 */
export function getSite(turn: Turn, word: string, pool: readonly Site[], unknown: string): Site {
  const chosen = pool.find(({ id }) => id === turn.chosen[word]);
  if (chosen) return chosen;
  const found = findSites(word, pool);
  const [only, second] = found;
  if (!only) throw new Declined(unknown);
  if (!second) return only;
  if (found.length > mostOptions) throw new Declined(memberTexts.tooManySites(word, found.length));
  const names = choicesOf(turn, found).map(({ name, address }) =>
    address === undefined ? name : `${name}（${address}）`,
  );
  throw new Asked(memberTexts.whichSite(word, names), {
    of: "site",
    word,
    options: found.map(({ id }) => id),
  });
}

/** Words as one site where they are just its name, else as several with 、 or spaces between them. */
export function splitSiteWords(words: string, pool: readonly Site[]): string[] {
  if (isSiteName(words, pool)) return [words];
  const pieces = words.split(/[、,，;；\s]+/u).filter((word) => word !== "");
  return pieces.length === 0 ? [words] : pieces;
}
