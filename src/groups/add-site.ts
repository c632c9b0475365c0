import { foldName, isSameName } from "./names.ts";
import { placeUnplaced } from "./register-group.ts";
import type { Directory, GroupId, Site, SiteId } from "./types.ts";

/** What is known of a site to be added. */
export interface NewSite {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category?: string;
  readonly address?: string;
  readonly person?: string;
  readonly phone?: string;
  readonly officer?: string;
  /** Empty is as if absent. */
  readonly groups?: readonly GroupId[];
}

/**
 * Adds sites and places the members who speak for them. A site of the same name and category, or of the same name where none is given, is not added again: it
 * gets the aliases it did not have. Returns the sites as they now are, in the order given.
 */
export function addSites(directory: Directory, sites: readonly NewSite[], now: number): Site[] {
  const known = new Map<string, Site>();
  const keep = (site: Pick<Site, "name" | "category">, added: Site): void => {
    const key = keyOf(site);
    if (key !== undefined && !known.has(key)) known.set(key, added);
  };
  for (const site of Object.values(directory.sites)) keep(site, site);
  // A name without a category means the site of that name, whatever its category, where there is none without.
  for (const site of Object.values(directory.sites)) keep({ name: site.name }, site);
  const result = sites.map((site) => {
    const key = keyOf(site);
    const found = key === undefined ? undefined : known.get(key);
    if (found) {
      const missing = site.aliases.filter(
        (alias) => !found.aliases.some((other) => isSameName(other, alias)),
      );
      if (missing.length > 0) found.aliases.push(...missing);
      return found;
    }
    const added = createSite(directory, site, now);
    keep(added, added);
    keep({ name: added.name }, added);
    return added;
  });
  placeUnplaced(directory);
  return result;
}

/** Adds one site, whether there is one like it or not, and places nobody. */
export function createSite(directory: Directory, site: NewSite, now: number): Site {
  const id = `s${directory.next.site}` as SiteId;
  directory.next.site += 1;
  const { name, aliases, category, address, person, phone, officer, groups } = site;
  directory.sites[id] = {
    id,
    name,
    aliases: [...aliases],
    ...(category === undefined ? {} : { category }),
    ...(address === undefined ? {} : { address }),
    ...(person === undefined ? {} : { person }),
    ...(phone === undefined ? {} : { phone }),
    ...(officer === undefined ? {} : { officer }),
    ...(groups === undefined || groups.length === 0 ? {} : { groups: [...groups] }),
    addedAt: now,
  };
  // Read back: where the directory is a draft, only what comes out of it may be changed further.
  return directory.sites[id];
}

/** `undefined` for a name that is the same as no other. */
function keyOf({ name, category }: Pick<NewSite, "name" | "category">): string | undefined {
  const folded = foldName(name);
  return folded === "" ? undefined : `${folded}\n${category ?? ""}\n${category === undefined}`;
}
