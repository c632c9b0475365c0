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

/** The names in a cell that holds several. */
export function splitNames(cell: string): string[] {
  return cell.split(/[、,，;；|\r\n]+/u).filter((name) => name.trim() !== "");
}

/** Whether two lists of aliases of a site say the same: in any order, its own name and repetitions aside. */
export function areSameAliases(name: string, some: readonly string[], others: readonly string[]): boolean {
  const known = aliasKeys(name, some);
  const given = aliasKeys(name, others);
  return known.size === given.size && [...known].every((alias) => given.has(alias));
}

function aliasKeys(name: string, aliases: readonly string[]): Set<string> {
  // A list cannot hold an alias with a comma inside: it comes back as two.
  const keys = new Set(aliases.flatMap(splitNames).map(foldName));
  keys.delete(foldName(name));
  keys.delete("");
  return keys;
}
