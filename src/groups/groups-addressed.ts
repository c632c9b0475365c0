import { foldName } from "./names.ts";
import type { Group } from "./types.ts";

/** The groups that words such as 网吧、密室 address, and the words that address none. */
export interface Addressed {
  readonly groups: readonly Group[];
  readonly unknown: readonly string[];
}

const everyGroup = new Set(["全部", "所有", "所有群", "全部群", "各群", "全群"]);

/** Whether a word means every group: 全部. */
export function isEveryGroup(word: string): boolean {
  return everyGroup.has(word.normalize("NFKC").trim());
}

/**
 * Reads the list of groups a notice goes to: tags, names of groups, either with 群 behind it, 全部 for all. Words are separated by 、 , and
 * spaces. A word that fits no tag fits the one group whose name contains it. Nothing is addressed by an empty text.
 */
export function groupsAddressed(words: string, groups: readonly Group[]): Addressed {
  const found = new Set<Group>();
  const unknown: string[] = [];
  for (const word of words.normalize("NFKC").split(/[、,;，；\s]+/u)) {
    if (word === "") continue;
    const fitting = everyGroup.has(word) ? groups : groupsNamed(word, groups);
    if (fitting.length === 0) unknown.push(word);
    for (const group of fitting) found.add(group);
  }
  return { groups: groups.filter((group) => found.has(group)), unknown };
}

function groupsNamed(word: string, groups: readonly Group[]): readonly Group[] {
  const folded = foldName(word);
  const bare = folded.replace(/群$/u, "");
  if (bare === "") return [];
  const exact = groups.filter(({ name }) => foldName(name) === folded);
  if (exact.length > 0) return exact;
  const tagged = groups.filter(({ tags }) =>
    tags.some((tag) => foldName(tag) === folded || foldName(tag) === bare),
  );
  if (tagged.length > 0) return tagged;
  const containing = groups.filter(({ name }) => foldName(name).includes(bare));
  return containing.length === 1 ? containing : [];
}
