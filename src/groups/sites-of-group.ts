import type { Directory, GroupId, SiteId } from "./types.ts";

/** A site as one group reaches it. */
export interface SiteInGroup {
  readonly site: SiteId;
  /** Nobody in the group is known to speak for it: 无人在群. */
  readonly nobodyThere: boolean;
}

/**
 * The sites a notice in this group is addressed to: those somebody in the group speaks for, and those of a category the group is tagged with
 * for which nobody speaks in any group. Officers and people who left speak for no site.
 */
export function sitesOfGroup(directory: Directory, group: GroupId): SiteInGroup[] {
  const here = new Set<SiteId>();
  const anywhere = new Set<SiteId>();
  for (const member of Object.values(directory.members)) {
    if (member.leftAt !== undefined || member.officer !== undefined) continue;
    for (const site of member.sites) {
      anywhere.add(site);
      if (member.group === group) here.add(site);
    }
  }
  const tags = directory.groups[group]?.tags ?? [];
  return Object.values(directory.sites)
    .filter(
      ({ id, category }) =>
        here.has(id) || (!anywhere.has(id) && category !== undefined && tags.includes(category)),
    )
    .map(({ id }) => ({ site: id, nobodyThere: !here.has(id) }));
}
