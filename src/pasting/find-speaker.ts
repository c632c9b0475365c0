import { foldName } from "../groups/names.ts";
import { placingName, SiteNames } from "../groups/place-member.ts";
import type { Directory, GroupId, Member } from "../groups/types.ts";

/**
 * The member of this group who is called so: by the name shown in the group, letter for letter or but for spaces and signs, else by his own nickname. Of
 * several only those still there; of several who speak for the same shops the first. `undefined` when nobody is, or it cannot be told who.
 */
export function findSpeaker(directory: Directory, group: GroupId, name: string): Member | undefined {
  const members = Object.values(directory.members).filter((member) => member.group === group);
  const folded = foldName(name);
  const rules: ((member: Member) => boolean)[] = [
    (member) => placingName(member) === name,
    (member) => folded !== "" && foldName(placingName(member)) === folded,
    (member) => member.nickname === name,
  ];
  for (const rule of rules) {
    const fitting = members.filter(rule);
    const present = fitting.filter(({ leftAt }) => leftAt === undefined);
    const [first, ...others] = present.length > 0 ? present : fitting;
    if (!first) continue;
    return others.every((other) => isSame(other.sites, first.sites)) ? first : undefined;
  }
  return undefined;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((site) => other.includes(site));
}

/** Tells whether a name is one of the group's members, or holds the name of a shop that may be in it. Holds what the directory was when it was made. */
export function knownNamesOf(directory: Directory, group: GroupId): (name: string) => boolean {
  const found = directory.groups[group];
  const sites = new SiteNames(Object.values(directory.sites));
  return (name) =>
    findSpeaker(directory, group, name) !== undefined ||
    (found !== undefined && sites.listIn(name, found).length > 0);
}
