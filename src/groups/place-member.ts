import { initialsOf, runsIn } from "./initials.ts";
import { foldName } from "./names.ts";
import { isLikeNickname } from "./person-words.ts";
import { type ReadName, readName } from "./read-name.ts";
import { standsAlone, standsUnspoilt } from "./stands-in.ts";
import { tradeAtEnd, wordsLike } from "./trade-words.ts";
import type { Group, Member, Site, SiteId } from "./types.ts";

/** The group somebody is in, as far as it matters for placing him. */
export type PlacingGroup = Pick<Group, "tags"> & Partial<Pick<Group, "id">>;

interface Term {
  readonly site: SiteId;
  readonly category: string | undefined;
  readonly groups: readonly string[] | undefined;
  /** Folded. */
  readonly name: string;
  /** Written is what people make of the name, neither it nor an alias. */
  readonly isShort: boolean;
}

/** A name this long, or with a trade word behind it, is nobody's but the shop's, wherever it stands. */
const tellingLength = 4;

/**
 * The names of many sites, ready to be looked for in many people's names: what it costs to place somebody depends on the length of his name, not on how
 * many sites there are. Holds what the sites were when it was made.
 */
export class SiteNames {
  readonly #byTerm = new Map<string, Term[]>();
  readonly #lengths: readonly number[];
  #byInitials: Map<string, Term[]> | undefined;

  constructor(sites: Iterable<Site>) {
    const short: [string, Term][] = [];
    for (const { id, name, aliases, category, groups } of sites) {
      const term = {
        site: id,
        category,
        groups: groups && [...groups],
        name: foldName(name),
        isShort: false,
      };
      const written = new Set([name, ...aliases].map(foldName));
      for (const word of written) this.#keep(word, term);
      for (const word of shortened(term.name)) {
        if (!written.has(word)) short.push([word, { ...term, isShort: true }]);
      }
    }
    for (const [word, term] of short) this.#keep(word, term);
    this.#lengths = [...new Set([...this.#byTerm.keys()].map(({ length }) => length))];
  }

  /**
   * The one site somebody's name set for a group fits, or `undefined` when none or several do. A site fits when its name or an alias stands in the name, what
   * people make of it (without its trade word, 网咖 for 网吧) where nothing else can be meant, or the first letters of its syllables. 星空网吧 is preferred
   * to 星空 where both stand there, and 302 does not stand in 1302. A site written down for some groups fits in those alone; another does not fit where its
   * category is not among the group's tags.
   */
  siteIn(name: string, group: PlacingGroup): SiteId | undefined {
    return onlyOf(this.listIn(name, group));
  }

  /** All sites a name set for a group fits; empty when none does. */
  listIn(name: string, group: PlacingGroup): SiteId[] {
    const read = readName(name);
    const named = this.#named(read, group, false);
    return named.length > 0 ? named : this.#lettered(read, group);
  }

  /** The one site a member fits: by the name he set for the group, or by his own where it holds a name that is nobody's but the shop's. */
  siteOf(member: Pick<Member, "groupNickname" | "nickname">, group: PlacingGroup): SiteId | undefined {
    if (member.groupNickname !== undefined) return this.siteIn(member.groupNickname, group);
    return onlyOf(this.#named(readName(member.nickname), group, true));
  }

  #named(name: ReadName, group: PlacingGroup, onlyTelling: boolean): SiteId[] {
    const found = new Map<string, SiteId[]>();
    for (const [written, positions] of this.#termsIn(name.text)) {
      const terms = (this.#byTerm.get(written) ?? []).filter(
        (term) =>
          mayFit(term, group) &&
          (!onlyTelling || isTelling(written)) &&
          positions.some((at) => standsIn(name, written, at, term)),
      );
      const whole = terms.filter(({ name: site }) => site === written);
      const sites = whole.length > 0 ? whole : terms;
      if (sites.length > 0)
        found.set(
          written,
          sites.map(({ site }) => site),
        );
    }
    const written = [...found.keys()];
    const longest = written.filter(
      (term) => !written.some((other) => other !== term && other.includes(term)),
    );
    return [...new Set(longest.flatMap((term) => found.get(term) ?? []))];
  }

  /** Syllables cost time: they are looked up for the first name with a run of letters in it. */
  #lettered({ text }: ReadName, group: PlacingGroup): SiteId[] {
    const runs = runsIn(text);
    if (runs.length === 0) return [];
    this.#byInitials ??= this.#readInitials();
    const fitting = runs
      .flatMap((run) => this.#byInitials?.get(run) ?? [])
      .filter((term) => mayFit(term, group));
    return [...new Set(fitting.map(({ site }) => site))];
  }

  #readInitials(): Map<string, Term[]> {
    const byInitials = new Map<string, Term[]>();
    for (const terms of this.#byTerm.values()) {
      for (const term of terms) {
        const letters = term.isShort ? undefined : initialsOf(term.name);
        if (letters === undefined) continue;
        const there = byInitials.get(letters);
        if (there) there.push(term);
        else byInitials.set(letters, [term]);
      }
    }
    return byInitials;
  }

  #keep(written: string, term: Term): void {
    const there = this.#byTerm.get(written);
    if (there) there.push(term);
    else if (written !== "") this.#byTerm.set(written, [term]);
  }

  #termsIn(name: string): Map<string, number[]> {
    const terms = new Map<string, number[]>();
    for (const length of this.#lengths) {
      for (let from = 0; from + length <= name.length; from++) {
        const piece = name.slice(from, from + length);
        if (!this.#byTerm.has(piece)) continue;
        terms.set(piece, [...(terms.get(piece) ?? []), from]);
      }
    }
    return terms;
  }
}

/** The one site a name in a group fits ({@link SiteNames.siteIn}), for whoever asks once. */
export function siteNamed(name: string, group: PlacingGroup, sites: Iterable<Site>): SiteId | undefined {
  return new SiteNames(sites).siteIn(name, group);
}

/** Whether names say whom somebody speaks for: an officer's word on it is better, and officers speak for nobody. */
export function mayBePlacedByName(member: Pick<Member, "placedBy" | "exempt" | "officer">): boolean {
  return member.placedBy === undefined && member.exempt !== true && member.officer === undefined;
}

/** A member's name for placing: the one set for the group, else his own. */
export function placingName(member: Pick<Member, "groupNickname" | "nickname">): string {
  return member.groupNickname ?? member.nickname;
}

/** What people make of a folded name: without its trade word, or with another word for the same trade. */
function shortened(name: string): string[] {
  const trade = tradeAtEnd(name);
  if (trade === undefined) return [];
  const stem = name.slice(0, -trade.length);
  const alike = wordsLike(trade).map((word) => `${stem}${word}`);
  return stem.length >= 2 && !isLikeNickname(stem) ? [stem, ...alike] : alike;
}

function standsIn(name: ReadName, written: string, at: number, { name: site, category }: Term): boolean {
  const shop = { name: site, category: foldName(category ?? "") };
  return isTelling(written) ? standsUnspoilt(name, written, at, shop) : standsAlone(name, written, at, shop);
}

function isTelling(written: string): boolean {
  if (/^[a-z\d]*$/u.test(written)) return false;
  return written.length >= tellingLength || tradeAtEnd(written) !== undefined;
}

function onlyOf(sites: readonly SiteId[]): SiteId | undefined {
  return sites.length === 1 ? sites[0] : undefined;
}

/** Whether a site of the list may be meant in a group at all. */
function mayFit({ category, groups }: Term, group: PlacingGroup): boolean {
  if (groups !== undefined) return group.id !== undefined && groups.includes(group.id);
  return category === undefined || group.tags.includes(category);
}
