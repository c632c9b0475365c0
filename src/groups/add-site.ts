import { isSameName } from "./names.ts";
import { placeUnplaced } from "./register-group.ts";
import type { Directory, Site, SiteId } from "./types.ts";

/** What is known of a site to be added. */
export interface NewSite {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category?: string;
}

/**
 * Adds sites and places the members who speak for them. A site of the same name and category is not added again: it gets the
 * aliases it did not have. Returns the sites as they now are, in the order given.
 */
export function addSites(directory: Directory, sites: readonly NewSite[], now: number): Site[] {
  const result = sites.map((site) => {
    const known = Object.values(directory.sites).find(
      (other) => isSameName(other.name, site.name) && other.category === site.category,
    );
    if (known) {
      const missing = site.aliases.filter(
        (alias) => !known.aliases.some((other) => isSameName(other, alias)),
      );
      if (missing.length > 0) known.aliases.push(...missing);
      return known;
    }
    const id = `s${directory.next.site}` as SiteId;
    directory.next.site += 1;
    const added: Site = {
      id,
      name: site.name,
      aliases: [...site.aliases],
      ...(site.category === undefined ? {} : { category: site.category }),
      addedAt: now,
    };
    directory.sites[id] = added;
    return added;
  });
  placeUnplaced(directory);
  return result;
}
