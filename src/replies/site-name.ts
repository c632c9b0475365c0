import { leftover, wordSet } from "./cover.ts";
import { addresses, siteWords, surnames, titles } from "./lexicon.ts";

const siteEndings: ReadonlySet<string> = new Set(siteWords);
const personSet = wordSet(surnames, titles, addresses, [..."0123456789abcdefghijklmnopqrstuvwxyz-"]);

/** At most this many characters make a shop's name, its address and a person together. */
const longestName = 30;

/**
 * Whether the words can be no more than the name of a shop, flat or person: 星空网吧, 幸福路18号日租房, 如家民宿302王姐, 李总. A phrase with 的 or 了 inside is
 * something said, not a name.
 */
export function isNameLike(words: string): boolean {
  return isSiteName(words) || (words !== "" && isShort(words) && leftover(words, personSet) === "");
}

/** Whether the words can be no more than the name of a shop or flat, with its address and a person's name behind it. */
export function isSiteName(words: string): boolean {
  if (!isShort(words)) return false;
  for (let end = words.length; end > 0; end--) {
    if (endsAsSite(words.slice(0, end))) return true;
    if (leftover(words.slice(end - 1), personSet) !== "") return false;
  }
  return false;
}

function isShort(words: string): boolean {
  return words.length <= longestName && !/[的了]|[a-z]{3}/.test(words);
}

function endsAsSite(words: string): boolean {
  return [4, 3, 2, 1].some((length) => words.length > length && siteEndings.has(words.slice(-length)));
}
