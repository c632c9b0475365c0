import { Declined } from "../errors.ts";
import { groupsAddressed } from "../groups/groups-addressed.ts";
import type { Group } from "../groups/types.ts";
import { byHandRefusals } from "../texts/by-hand.ts";
import { refusals } from "../texts/cli.ts";
import { printable } from "./table.ts";

/** The groups that the words name: names, tags, 全部, or ids. Throws `Declined` when a word names none. */
export function getGroupsNamed(words: readonly string[], groups: readonly Group[]): readonly Group[] {
  const found = new Set<Group>();
  for (const word of words) {
    const byId = groups.filter(({ id }) => id === word.trim());
    const { groups: named, unknown } =
      byId.length > 0 ? { groups: byId, unknown: [] } : groupsAddressed(word, groups);
    if (named.length === 0 || unknown.length > 0) {
      const missing = unknown.length > 0 ? unknown : [word];
      throw new Declined(
        refusals.unknownGroups(
          missing.map(printable),
          groups.map(({ name }) => printable(name)),
        ),
      );
    }
    for (const group of named) found.add(group);
  }
  return groups.filter((group) => found.has(group));
}

/** The one group that a word names. Throws `Declined` when it names none or several. */
export function getGroupNamed(word: string, groups: readonly Group[]): Group {
  const [only, ...others] = getGroupsNamed([word], groups);
  if (only && others.length === 0) return only;
  throw new Declined(
    byHandRefusals.severalGroups(
      printable(word),
      [...(only ? [only] : []), ...others].map(({ name }) => printable(name)),
    ),
  );
}
