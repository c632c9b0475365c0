import { foldName } from "./names.ts";
import { tagGroup } from "./register-group.ts";
import type { Directory, Group, GroupId } from "./types.ts";

/** Makes people, or the bot, post in these groups from now on. Returns those for which that is new. */
export function setChannel(
  directory: Directory,
  groups: readonly GroupId[],
  channel: Group["channel"],
): Group[] {
  return groups.flatMap((id) => {
    const group = directory.groups[id];
    if (!group || group.channel === channel) return [];
    group.channel = channel;
    return [group];
  });
}

/** Adds a group that no room of this account stands behind: people post in it. Its members become known from what is pasted. */
export function registerByHand(
  directory: Directory,
  name: string,
  tags: readonly string[],
  now: number,
): Group {
  const id = `g${directory.next.group}` as GroupId;
  directory.next.group += 1;
  const group: Group = { id, name, tags: [], channel: "by hand", registeredAt: now };
  directory.groups[id] = group;
  tagGroup(directory, id, tags);
  return group;
}

/** The group of just this name, spaces and punctuation aside; `undefined` when there is none. */
export function groupOfName(directory: Directory, name: string): Group | undefined {
  const folded = foldName(name);
  return folded === ""
    ? undefined
    : Object.values(directory.groups).find((group) => foldName(group.name) === folded);
}
