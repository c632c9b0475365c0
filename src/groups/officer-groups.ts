import { foldName } from "./names.ts";
import type { Directory, Group, GroupId, OfficerId } from "./types.ts";

/** Whether an officer may use a group: see it, post in it, rule on what is said there. An officer or group that is not there: no. */
export function mayUseGroup(directory: Directory, officer: OfficerId, group: GroupId): boolean {
  const found = directory.groups[group];
  return found !== undefined && mayUse(directory, officer, found);
}

/** The groups an officer may use; empty when there are none. */
export function groupsOfOfficer(directory: Directory, officer: OfficerId): Group[] {
  return Object.values(directory.groups).filter((group) => mayUse(directory, officer, group));
}

/** Gives an officer the right to a group he registered himself. Changes nothing for one who may use all. */
export function grantGroup(directory: Directory, officer: OfficerId, group: GroupId): void {
  if (mayUseGroup(directory, officer, group)) return;
  directory.officers[officer]?.groups?.push({ group });
}

/** The tags an officer was given; `undefined` for one who may use all groups. */
export function findTagsOf(directory: Directory, officer: OfficerId): readonly string[] | undefined {
  return directory.officers[officer]?.groups?.flatMap((right) => ("tag" in right ? [right.tag] : []));
}

/** Whether a tag is others' and not his: he was not given it, and a group he may not use has it or another officer was given it. */
export function isTagOfOthers(directory: Directory, officer: OfficerId, tag: string): boolean {
  const isIt = (one: string): boolean => foldName(one) === foldName(tag);
  const his = findTagsOf(directory, officer);
  if (his === undefined || his.some(isIt)) return false;
  const ofGroups = Object.values(directory.groups).some(
    (group) => group.tags.some(isIt) && !mayUse(directory, officer, group),
  );
  return (
    ofGroups ||
    Object.values(directory.officers).some(({ id }) => (findTagsOf(directory, id) ?? []).some(isIt))
  );
}

function mayUse(directory: Directory, officer: OfficerId, { id, tags }: Group): boolean {
  const found = directory.officers[officer];
  if (!found) return false;
  if (found.groups === undefined) return true;
  return found.groups.some((right) =>
    "group" in right ? right.group === id : tags.some((tag) => foldName(tag) === foldName(right.tag)),
  );
}
