import { groupsAddressed } from "../groups/groups-addressed.ts";
import { foldName } from "../groups/names.ts";
import { sitesOfGroup } from "../groups/sites-of-group.ts";
import type { Directory, Group } from "../groups/types.ts";
import type { LedgerFacts } from "./types.ts";

/** What a ledger is limited to. */
export interface Scope {
  readonly wantsSite: LedgerFacts["wantsSite"];
  /** As typed, separated by 、; empty when it is limited to nothing. */
  readonly words: string;
  /** Words that fit nothing. */
  readonly unknown: readonly string[];
}

/** Reads 网吧、密室: groups by name or tag, and 场所类别. A site is wanted when it was reached through such a group, belongs to one, or is of such a category. */
export function readScope(typed: string, directory: Directory, groups: readonly Group[]): Scope {
  const words = typed.split(/[、,;，；\s]+/u).filter((word) => word !== "");
  const categories = new Set<string>();
  const wanted = new Set<Group>();
  const unknown: string[] = [];
  const known = new Set(Object.values(directory.sites).map(({ category }) => foldName(category ?? "")));
  for (const word of words) {
    const found = groupsAddressed(word, groups).groups;
    const isCategory = known.has(foldName(word)) && foldName(word) !== "";
    if (found.length === 0 && !isCategory) unknown.push(word);
    for (const group of found) wanted.add(group);
    if (isCategory) categories.add(foldName(word));
  }
  const ids = new Set([...wanted].map(({ id }) => id));
  const sites = new Set([...wanted].flatMap(({ id }) => sitesOfGroup(directory, id).map(({ site }) => site)));
  return {
    words: words.join("、"),
    unknown,
    wantsSite: (site, reached) =>
      words.length === 0 ||
      sites.has(site) ||
      reached.some((group) => ids.has(group)) ||
      categories.has(foldName(directory.sites[site]?.category ?? "")),
  };
}
