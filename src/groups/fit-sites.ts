import { siteNameKey, wordsKey } from "./site-keys.ts";
import type { Site, SiteId } from "./types.ts";

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
}

/** The rows of a list, each once. */
export interface SortedRows<R> {
  /** Rows that are like a site in everything that tells sites apart, with that site; a site has one at most. */
  readonly exact: ReadonlyMap<R, Site>;
  /** The others that can be told from every row but those in `alike`; who says more comes first. */
  readonly distinct: readonly R[];
  /** Rows that cannot be told from one before them, with that one's number. */
  readonly alike: ReadonlyMap<R, number>;
}

/** The sites by name, and which of them a row may be. */
export class SiteFits {
  readonly #byName = new Map<string, Entry[]>();

  constructor(sites: Iterable<Site>) {
    for (const site of sites) this.add(site);
  }

  /**
   * Tells rows apart from one another before any of them changes a site, so that the same rows sort out the same way afterwards. Who says more is
   * before who says less; of two that say as much, who stands first.
   */
  sortOut<R extends Placed>(rows: readonly R[]): SortedRows<R> {
    const exact = new Map<R, Site>();
    const alike = new Map<R, number>();
    const accepted = new Map<string, { readonly keys: Keys; readonly row: number }[]>();
    const accept = (row: R): void => {
      const key = siteNameKey(row.name);
      const one = { keys: keysOf(row), row: row.row };
      const named = accepted.get(key);
      if (named) named.push(one);
      else accepted.set(key, [one]);
    };
    const taken = new Set<SiteId>();
    for (const row of rows) {
      const keys = keysOf(row);
      const entry = this.#named(row.name).find(
        (each) => fitOf(keys, each.keys) === 4 && !taken.has(each.site.id),
      );
      if (!entry) continue;
      taken.add(entry.site.id);
      exact.set(row, entry.site);
      accept(row);
    }
    const distinct: R[] = [];
    const left = rows.filter((row) => !exact.has(row));
    for (const row of [2, 1, 0].flatMap((said) => left.filter((each) => howMuchIsSaid(each) === said))) {
      const keys = keysOf(row);
      const other = accepted.get(siteNameKey(row.name))?.find((each) => fitOf(keys, each.keys) !== undefined);
      if (other) alike.set(row, other.row);
      else {
        distinct.push(row);
        accept(row);
      }
    }
    return { exact, distinct, alike };
  }

  /** The sites a row fits best: none when it is another site, several when it fits them alike. */
  listBest(row: Placed): Site[] {
    const keys = keysOf(row);
    const fits = this.#named(row.name).flatMap(({ site, keys: others }) => {
      const fit = fitOf(keys, others);
      return fit === undefined ? [] : { site, fit };
    });
    const best = Math.max(0, ...fits.map(({ fit }) => fit));
    return fits.filter(({ fit }) => fit === best).map(({ site }) => site);
  }

  /** A site of that name. */
  findNamesake(row: Placed): Site | undefined {
    return this.#named(row.name)[0]?.site;
  }

  /** Looks again at what tells a site apart, after it was changed. */
  refresh(site: Site): void {
    for (const entry of this.#named(site.name)) if (entry.site.id === site.id) entry.keys = keysOf(site);
  }

  add(site: Site): void {
    const key = siteNameKey(site.name);
    const entry = { site, keys: keysOf(site) };
    const named = this.#byName.get(key);
    if (named) named.push(entry);
    else this.#byName.set(key, [entry]);
  }

  #named(name: string): readonly Entry[] {
    return this.#byName.get(siteNameKey(name)) ?? [];
  }
}

function howMuchIsSaid({ category, address }: Placed): number {
  return (category === undefined ? 0 : 1) + (address === undefined ? 0 : 1);
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
