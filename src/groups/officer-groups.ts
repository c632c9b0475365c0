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

/**
 * Whether an officer may tag a group with this: he may use every group, was given the tag, or has it on a group of his and nobody else has it. A tag nobody has
 * is not his to make: whatever shops or groups get it later would be his.
 */
export function mayUseTag(directory: Directory, officer: OfficerId, tag: string): boolean {
  return (
    directory.officers[officer]?.groups === undefined ||
    listTagsOf(directory, officer).some((his) => foldName(his) === foldName(tag))
  );
}

/** The tags a limited officer may use, those he was given first; what he who may use every group was given is no tag. */
export function listTagsOf(directory: Directory, officer: OfficerId): string[] {
  const given = givenTags(directory, officer);
  const onGroups = groupsOfOfficer(directory, officer).flatMap(({ tags }) => tags);
  const his = [...given, ...onGroups.filter((tag) => !isTagOfOthers(directory, officer, tag))];
  return [...new Map(his.map((tag) => [foldName(tag), tag])).values()];
}

/** Whether a group he may not use has it, or another officer was given it. */
function isTagOfOthers(directory: Directory, officer: OfficerId, tag: string): boolean {
  const isIt = (one: string): boolean => foldName(one) === foldName(tag);
  const ofGroups = Object.values(directory.groups).some(
    (group) => group.tags.some(isIt) && !mayUse(directory, officer, group),
  );
  const others = Object.values(directory.officers).filter(({ id }) => id !== officer);
  return ofGroups || others.some(({ id }) => givenTags(directory, id).some(isIt));
}

function givenTags(directory: Directory, officer: OfficerId): string[] {
  return directory.officers[officer]?.groups?.flatMap((right) => ("tag" in right ? [right.tag] : [])) ?? [];
}

function mayUse(directory: Directory, officer: OfficerId, { id, tags }: Group): boolean {
  const found = directory.officers[officer];
  if (!found) return false;
  if (found.groups === undefined) return true;
  return found.groups.some((right) =>
    "group" in right ? right.group === id : tags.some((tag) => foldName(tag) === foldName(right.tag)),
  );
}
