import type { Directory, Group, GroupId, Site, SiteId } from "./types.ts";

/** A site as one group reaches it. */
export interface SiteInGroup {
  readonly site: SiteId;
  /** Nobody in the group is known to speak for it: 无人在群. */
  readonly nobodyThere: boolean;
}

/**
 * The sites a notice in this group is addressed to: those somebody in the group speaks for, those written down for the group, and those written down
 * for none, of a category the group is tagged with, for which nobody speaks in any group. Officers and people who left speak for no site.
 */
export function sitesOfGroup(directory: Directory, group: GroupId): SiteInGroup[] {
  const here = new Set<SiteId>();
  const anywhere = new Set<SiteId>();
  for (const member of Object.values(directory.members)) {
    if (member.leftAt !== undefined || member.officer !== undefined || member.exempt) continue;
    for (const site of member.sites) {
      anywhere.add(site);
      if (member.group === group) here.add(site);
    }
  }
  const found = directory.groups[group];
  return Object.values(directory.sites)
    .filter(
      (site) =>
        here.has(site.id) ||
        (found !== undefined &&
          isOfGroup(site, found) &&
          (site.groups !== undefined || !anywhere.has(site.id))),
    )
    .map(({ id }) => ({ site: id, nobodyThere: !here.has(id) && hasRoster(found) }));
}

/** Who is in a group by hand that the bot never saw is not known: nobody can be said to be missing there. */
function hasRoster(group: Group | undefined): boolean {
  return group?.channel !== "by hand" || group.account !== undefined;
}

/** Whether the list of sites ties the site to the group: by the groups written down for it, else by its category. */
function isOfGroup(site: Pick<Site, "groups" | "category">, group: Group): boolean {
  if (site.groups !== undefined) return site.groups.includes(group.id);
  return site.category !== undefined && group.tags.includes(site.category);
}
