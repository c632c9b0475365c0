import { siteNameKey, wordsKey } from "./site-keys.ts";
import type { Site } from "./types.ts";

/** What tells sites of one name apart. */
export interface Placed {
  readonly row: number;
  readonly name: string;
  readonly category?: string;
  readonly address?: string;
}

/** How well a row fits a site of its name: the same in everything, in address, in category, or in nothing but the name. */
type Fit = 4 | 3 | 2 | 1;

interface Keys {
  readonly category: string | undefined;
  readonly address: string | undefined;
}

interface Entry {
  readonly site: Site;
  keys: Keys;
  /** Whether the site was there before the rows. */
  readonly isOld: boolean;
  /** The row that has it. */
  row?: number;
}

/** Which row of a list has which site. A site has one row at most. */
export class SiteFits {
  readonly #byName = new Map<string, Entry[]>();

  constructor(sites: Iterable<Site>) {
    for (const site of sites) this.#keep({ site, keys: keysOf(site), isOld: true });
  }

  /**
   * Gives the rows the sites there are: who fits better takes first, then who comes first. A row that fits several alike takes none and is returned
   * with them; a row that fits none, or whose site is taken, is not returned.
   */
  takeBest<R extends Placed>(
    rows: readonly R[],
  ): { taken: Map<R, Site>; ambiguous: Map<R, readonly Site[]> } {
    const taken = new Map<R, Site>();
    const ambiguous = new Map<R, readonly Site[]>();
    const fits = rows.map((row) => ({ row, ...this.#best(row) }));
    for (const level of [4, 3, 2, 1] as const) {
      for (const { row, fit, entries } of fits) {
        if (fit !== level) continue;
        // Sites alike in everything are handed out one by one: the list has as many rows for them.
        const entry = level === 4 ? entries.find((each) => each.row === undefined) : entries[0];
        if (level < 4 && entries.length > 1)
          ambiguous.set(
            row,
            entries.map(({ site }) => site),
          );
        else if (entry && entry.row === undefined) {
          entry.row = row.row;
          taken.set(row, entry.site);
        }
      }
    }
    return { taken, ambiguous };
  }

  /** Looks again at what tells a site apart, after it was changed. */
  refresh(site: Site): void {
    for (const entry of this.#named(site.name)) if (entry.site.id === site.id) entry.keys = keysOf(site);
  }

  /** The sites from which the row cannot be told, with the row that has each; empty when it is another site. */
  listLike(row: Placed): readonly { readonly site: Site; readonly row?: number }[] {
    const keys = keysOf(row);
    return this.#named(row.name).filter((entry) => fitOf(keys, entry.keys) !== undefined);
  }

  /** A site of that name which was there before the rows. */
  findNamesake(row: Placed): Site | undefined {
    return this.#named(row.name).find(({ isOld }) => isOld)?.site;
  }

  /** Keeps a site that was added for a row. */
  add(row: Placed, site: Site): void {
    this.#keep({ site, keys: keysOf(site), isOld: false, row: row.row });
  }

  #best(row: Placed): { fit: Fit | undefined; entries: Entry[] } {
    const keys = keysOf(row);
    let fit: Fit | undefined;
    let entries: Entry[] = [];
    for (const entry of this.#named(row.name)) {
      const found = fitOf(keys, entry.keys);
      if (found === undefined || found < (fit ?? 0)) continue;
      if (found !== fit) entries = [];
      fit = found;
      entries.push(entry);
    }
    return { fit, entries };
  }

  #named(name: string): readonly Entry[] {
    return this.#byName.get(siteNameKey(name)) ?? [];
  }

  #keep(entry: Entry): void {
    const key = siteNameKey(entry.site.name);
    const named = this.#byName.get(key);
    if (named) named.push(entry);
    else this.#byName.set(key, [entry]);
  }
}

function keysOf({ category, address }: Pick<Placed, "category" | "address">): Keys {
  return {
    category: category === undefined ? undefined : wordsKey(category),
    address: address === undefined ? undefined : wordsKey(address),
  };
}

/** `undefined` where they are two: both have a category or both an address, and not the same. */
function fitOf(one: Keys, other: Keys): Fit | undefined {
  if (isOther(one.category, other.category) || isOther(one.address, other.address)) return undefined;
  if (one.category === other.category && one.address === other.address) return 4;
  if (one.address !== undefined && one.address === other.address) return 3;
  return one.category !== undefined && one.category === other.category ? 2 : 1;
}

function isOther(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
