import { foldName } from "./names.ts";

/**
 * A site's name as it is compared in lists: as {@link foldName} has it, but numbers stay apart, for 3-2 and 32 are two flats. Empty when it could name
 * nothing.
 */
export function siteNameKey(name: string): string {
  const apart = name
    .normalize("NFKC")
    .replace(/(?<=\d)[\s\p{P}\p{S}]+(?=\d)/gu, "的")
    .trim();
  return foldName(apart);
}

/** An address, a category or a person's name as it is compared: compatibility forms folded, lower case, without spaces. */
export function wordsKey(words: string): string {
  return words.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

/** Whether two lists of names hold the same ones, in any order. */
export function areSameNames(some: readonly string[], others: readonly string[]): boolean {
  // Joined they are the same where one was cut at a comma that belongs to a name.
  if (foldName(some.join("")) === foldName(others.join(""))) return true;
  const folded = new Set(some.map(foldName));
  const wanted = new Set(others.map(foldName));
  return folded.size === wanted.size && [...folded].every((name) => wanted.has(name));
}
