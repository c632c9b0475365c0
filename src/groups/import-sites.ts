import { nothingWritten, rowNotes, rowRefusals } from "../texts/sites.ts";
import { createSite } from "./add-site.ts";
import { SiteFits } from "./fit-sites.ts";
import { GroupWords } from "./group-words.ts";
import { foldName } from "./names.ts";
import { placeUnplaced } from "./register-group.ts";
import { siteNameKey, wordsKey } from "./site-keys.ts";
import type { Directory, GroupId, Site } from "./types.ts";
import { type SiteChange, type SiteFacts, updateSite } from "./update-site.ts";

/** One row of a list of sites, its cells cleaned. What is absent was not written, and stays as it is. */
export interface SiteRow extends Omit<SiteFacts, "groups"> {
  /** As the file numbers it, from 1. */
  readonly row: number;
  readonly name: string;
  /** Names or ids of groups, as written. */
  readonly groups?: readonly string[];
  /** What had to be left out of the row. */
  readonly notes: readonly string[];
}

/** What became of a row. */
export interface RowOutcome {
  readonly row: number;
  /** Empty where none was written. */
  readonly name: string;
  readonly did: "added" | "updated" | "unchanged" | "refused";
  /** The category the row gave; absent where it gave none or was refused. */
  readonly category?: string;
  /** Empty unless updated. */
  readonly changes: readonly SiteChange[];
  /** Why it was refused; absent otherwise. */
  readonly because?: string;
  /** What was left out or should be looked at; empty where the row was refused. */
  readonly notes: readonly string[];
}

/** What came of an import. */
export interface ImportedSites {
  /** One for each row, in the order given. */
  readonly outcomes: readonly RowOutcome[];
  /** Names of groups for which there is no group, or more than one, and in how many rows each stands. */
  readonly unknownGroups: ReadonlyMap<string, number>;
  readonly ambiguousGroups: ReadonlyMap<string, number>;
  /** How many members speak for a site now who spoke for none before. */
  readonly placed: number;
}

/** A row whose groups were found. */
type Settled = Omit<SiteRow, "groups"> & { readonly groups?: readonly GroupId[] };

/**
 * Brings the list of sites up to date with rows. Sites of one name are two where both have a category, or both an address, and these differ. A row takes
 * the site it fits best and changes only what is written in it; a row that fits none adds a site; a row that cannot be told from another one, or that
 * fits several sites alike, does nothing and says so. The same rows again change nothing.
 */
export function importSites(directory: Directory, rows: readonly SiteRow[], now: number): ImportedSites {
  const { settled, unknownGroups, ambiguousGroups } = settle(directory, rows);
  const placedBefore = countPlaced(directory);
  const outcomes = carryOut(directory, settled, now);
  const result = settled.flatMap((row) => outcomes.get(row) ?? []);
  if (result.some(({ did }) => did === "added" || did === "updated")) placeUnplaced(directory);
  return { outcomes: result, unknownGroups, ambiguousGroups, placed: countPlaced(directory) - placedBefore };
}

function carryOut(directory: Directory, rows: readonly Settled[], now: number): Map<Settled, RowOutcome> {
  const outcomes = new Map<Settled, RowOutcome>();
  const before = new Set(Object.keys(directory.sites));
  const fits = new SiteFits(Object.values(directory.sites));
  const refuse = (row: Settled, because: string): void => {
    outcomes.set(row, { row: row.row, name: row.name, did: "refused", changes: [], because, notes: [] });
  };
  const update = (row: Settled, site: Site): void => {
    const changes = updateSite(directory, site, row);
    if (changes.length > 0) fits.refresh(site);
    const did = changes.length > 0 ? "updated" : "unchanged";
    outcomes.set(row, { ...headOf(row), did, changes, notes: row.notes });
  };
  const add = (row: Settled): void => {
    const other = fits.findNamesake(row);
    const isNews = other !== undefined && before.has(other.id);
    fits.add(createSite(directory, { ...row, aliases: row.aliases ?? [] }, now));
    const notes = isNews ? [...row.notes, rowNotes.namesake(placeOf(other))] : row.notes;
    outcomes.set(row, { ...headOf(row), did: "added", changes: [], notes });
  };

  const { exact, distinct, alike } = fits.sortOut(rows);
  for (const [row, site] of exact) update(row, site);
  for (const [row, other] of alike) refuse(row, rowRefusals.repeats(other));
  // A site that got an address from one row may be told from another row for which it stood in doubt: look again until nothing moves.
  for (let waiting = distinct, moved = true; moved; ) {
    const doubtful = waiting.filter((row) => {
      const [only, second] = fits.listBest(row);
      if (second !== undefined) return true;
      const meant = only ?? findMoved(directory, row, rows);
      if (meant) update(row, meant);
      else add(row);
      return false;
    });
    moved = doubtful.length < waiting.length && doubtful.length > 0;
    waiting = doubtful;
    if (!moved)
      for (const row of waiting) refuse(row, rowRefusals.ambiguous(fits.listBest(row).map(placeOf)));
  }
  return outcomes;
}

/** The one shop of that name and that person or telephone, for which the list has no other row: its address is another now. `undefined` where there is none. */
function findMoved(directory: Directory, row: Settled, rows: readonly Settled[]): Site | undefined {
  const isNamed = ({ name }: { readonly name: string }): boolean =>
    siteNameKey(name) === siteNameKey(row.name);
  const [only, second] = Object.values(directory.sites).filter(isNamed);
  if (!only || second || rows.filter(isNamed).length > 1) return undefined;
  const isSame = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && wordsKey(one) === wordsKey(other);
  const isOfOtherKind =
    row.category !== undefined && only.category !== undefined && !isSame(row.category, only.category);
  const isItself = isSame(row.phone, only.phone) || isSame(row.person, only.person);
  return isItself && !isOfOtherKind ? only : undefined;
}

/** Finds the groups the rows name, and writes categories as the groups' tags do: 网吧 and tag 网吧 must be the same to the letter. */
function settle(
  directory: Directory,
  rows: readonly SiteRow[],
): Pick<ImportedSites, "unknownGroups" | "ambiguousGroups"> & { readonly settled: readonly Settled[] } {
  const words = new GroupWords(directory);
  const tags = new Map(
    Object.values(directory.groups).flatMap((group) =>
      group.tags.map((tag) => [foldName(tag), tag] as const),
    ),
  );
  const unknownGroups = new Map<string, number>();
  const ambiguousGroups = new Map<string, number>();
  const settled = rows.map(({ groups, ...row }): Settled => {
    const found = new Set<GroupId>();
    for (const word of groups ?? []) {
      const [only, second] = words.listNamed(word);
      if (only === undefined) unknownGroups.set(word, (unknownGroups.get(word) ?? 0) + 1);
      else if (second !== undefined) ambiguousGroups.set(word, (ambiguousGroups.get(word) ?? 0) + 1);
      else found.add(only.id);
    }
    const category = row.category === undefined ? undefined : tags.get(foldName(row.category));
    return {
      ...row,
      ...(category === undefined ? {} : { category }),
      ...(found.size === 0 ? {} : { groups: [...found] }),
    };
  });
  return { settled, unknownGroups, ambiguousGroups };
}

function headOf({ row, name, category }: Settled): Pick<RowOutcome, "row" | "name" | "category"> {
  return { row, name, ...(category === undefined ? {} : { category }) };
}

function placeOf({ category, address }: Site): string {
  return [category, address].filter((word) => word !== undefined).join("，") || nothingWritten;
}

function countPlaced(directory: Directory): number {
  return Object.values(directory.members).filter(({ sites }) => sites.length > 0).length;
}
