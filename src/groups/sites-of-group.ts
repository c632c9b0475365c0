import type { Directory, Group, GroupId, Member, Site, SiteId } from "./types.ts";

/** A site as one group reaches it. */
export interface SiteInGroup {
  readonly site: SiteId;
  /** Nobody in the group is known to speak for it: 无人在群. */
  readonly nobodyThere: boolean;
}

/**
 * The sites a notice in this group is addressed to: those somebody in the group speaks for, those written down for the group, and those written down
 * for none, of a category the group is tagged with, for which nobody speaks in any group.
 */
export function sitesOfGroup(directory: Directory, group: GroupId): SiteInGroup[] {
  const here = new Set<SiteId>();
  const anywhere = new Set<SiteId>();
  for (const member of Object.values(directory.members)) {
    if (!speaksForSites(member)) continue;
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

/** Asks whether nobody in any of the groups is known to speak for a site now, as {@link SiteInGroup.nobodyThere} says it for one group. */
export function whereNobodyIs(directory: Directory): (site: SiteId, groups: readonly GroupId[]) => boolean {
  const spokenFor = listSpokenFor(directory.members);
  return (site, groups) =>
    groups.every((group) => !spokenFor.has(`${group} ${site}`) && hasRoster(directory.groups[group]));
}

/** What was worked out for members that can change no more: the clock asks it every minute for every hazard. */
const known = new WeakMap<Directory["members"], ReadonlySet<string>>();

/** `group site` for every site that somebody in the group speaks for. */
function listSpokenFor(members: Directory["members"]): ReadonlySet<string> {
  const before = known.get(members);
  if (before) return before;
  const spokenFor = new Set<string>();
  for (const member of Object.values(members)) {
    if (!speaksForSites(member)) continue;
    for (const site of member.sites) spokenFor.add(`${member.group} ${site}`);
  }
  // A draft is not frozen, and is still being written.
  if (Object.isFrozen(members)) known.set(members, spokenFor);
  return spokenFor;
}

/** Officers, the exempt and people who left speak for no site. */
function speaksForSites({ leftAt, officer, exempt }: Member): boolean {
  return leftAt === undefined && officer === undefined && exempt !== true;
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
