import type { AccountId, RoomSeen } from "../ports.ts";
import { foldName } from "./names.ts";
import { mayBePlacedByName, SiteNames } from "./place-member.ts";
import type { Directory, Group, GroupId } from "./types.ts";

/** Adds a group for a room nobody registered yet; its members are placed by {@link matchRoster} afterwards. */
export function registerGroup(
  directory: Directory,
  room: RoomSeen,
  tags: readonly string[],
  account: AccountId,
  now: number,
): Group {
  const id = `g${directory.next.group}` as GroupId;
  directory.next.group += 1;
  const group: Group = {
    id,
    name: room.topic,
    tags: uniqueTags(tags),
    channel: "bot",
    registeredAt: now,
    account,
    ...(room.stableId === undefined ? {} : { stableId: room.stableId }),
  };
  directory.groups[id] = group;
  return group;
}

/** Adds tags to a group and places those of its members who were not; tags it already has are not repeated. */
export function tagGroup(directory: Directory, group: GroupId, tags: readonly string[]): void {
  const found = directory.groups[group];
  if (!found) return;
  found.tags = uniqueTags([...found.tags, ...tags]);
  placeUnplaced(directory);
}

/** Tries again to place every member who speaks for no site; called when sites or tags were added. */
export function placeUnplaced(directory: Directory): void {
  const names = new SiteNames(Object.values(directory.sites));
  for (const member of Object.values(directory.members)) {
    const group = directory.groups[member.group];
    if (!group || member.sites.length > 0 || !mayBePlacedByName(member)) continue;
    const site = names.siteOf(member, group);
    if (site !== undefined) member.sites = [site];
  }
}

function uniqueTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags) {
    const written = tag.normalize("NFKC").trim();
    if (foldName(written) !== "" && !byFold.has(foldName(written))) byFold.set(foldName(written), written);
  }
  return [...byFold.values()];
}
