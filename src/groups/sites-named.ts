import { foldName } from "./names.ts";
import type { Directory, SiteId } from "./types.ts";

/** A name of fewer characters stands in too many other words. */
const shortest = 3;
/** Of a long text only the beginning is looked at: a shop is named where one says who one is. */
const looked = 120;

interface NameIndex {
  readonly byName: ReadonlyMap<string, readonly SiteId[]>;
  readonly lengths: ReadonlySet<number>;
}

/** By the frozen record of sites: it is another one when a site was added or changed. */
const indexes = new WeakMap<Directory["sites"], NameIndex>();

/** The sites whose whole name or alias (three characters or more) stands in a text; empty for none. */
export function sitesNamedIn(text: string, sites: Directory["sites"]): Set<SiteId> {
  const { byName, lengths } = indexOf(sites);
  const folded = foldName(text).slice(0, looked);
  const found = new Set<SiteId>();
  for (const length of lengths) {
    for (let from = 0; from + length <= folded.length; from += 1) {
      for (const site of byName.get(folded.slice(from, from + length)) ?? []) found.add(site);
    }
  }
  return found;
}

function indexOf(sites: Directory["sites"]): NameIndex {
  const known = indexes.get(sites);
  if (known) return known;
  const byName = new Map<string, SiteId[]>();
  for (const { id, name, aliases } of Object.values(sites)) {
    for (const written of new Set([name, ...aliases].map(foldName))) {
      if (written.length >= shortest) byName.set(written, [...(byName.get(written) ?? []), id]);
    }
  }
  const index = { byName, lengths: new Set([...byName.keys()].map(({ length }) => length)) };
  indexes.set(sites, index);
  return index;
}
