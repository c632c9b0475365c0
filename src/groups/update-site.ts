import type { SiteField } from "../texts/sites.ts";
import { areSameAliases, wordsKey } from "./site-keys.ts";
import type { Directory, GroupId, Site } from "./types.ts";

/** What a list says of a site; what is absent stays as it is. */
export interface SiteFacts {
  readonly category?: string;
  readonly address?: string;
  readonly person?: string;
  readonly phone?: string;
  readonly officer?: string;
  readonly aliases?: readonly string[];
  readonly groups?: readonly GroupId[];
}

/** One thing that changed; `before` is empty where nothing was known. */
export interface SiteChange {
  readonly field: SiteField;
  readonly before: string;
  readonly after: string;
}

const wordFields = ["category", "address", "person", "phone", "officer"] as const;

/** Writes what is given into the site and returns what changed; only spaces, width or case are no change. */
export function updateSite(directory: Directory, site: Site, facts: SiteFacts): SiteChange[] {
  const changes: SiteChange[] = [];
  for (const field of wordFields) {
    const before = site[field] ?? "";
    const after = facts[field];
    if (after === undefined || wordsKey(before) === wordsKey(after)) continue;
    site[field] = after;
    changes.push({ field, before, after });
  }
  const { aliases, groups } = facts;
  if (groups !== undefined && groups.length > 0 && !areSame(groups, site.groups ?? [])) {
    const before = groupNames(directory, site.groups ?? []);
    site.groups = [...groups];
    changes.push({ field: "groups", before, after: groupNames(directory, groups) });
  }
  if (aliases !== undefined && !areSameAliases(site.name, site.aliases, aliases)) {
    const before = site.aliases.join("、");
    site.aliases = [...aliases];
    changes.push({ field: "aliases", before, after: aliases.join("、") });
  }
  return changes;
}

function areSame(some: readonly GroupId[], others: readonly GroupId[]): boolean {
  return some.length === others.length && some.every((group) => others.includes(group));
}

function groupNames(directory: Directory, groups: readonly GroupId[]): string {
  return groups.map((group) => directory.groups[group]?.name ?? group).join("、");
}
