import { foldName } from "./names.ts";
import type { Group, Member, Site, SiteId } from "./types.ts";

/** The group somebody is in, as far as it matters for placing him. */
export type PlacingGroup = Pick<Group, "tags"> & Partial<Pick<Group, "id">>;

interface Term {
  readonly site: SiteId;
  readonly category: string | undefined;
  readonly groups: readonly string[] | undefined;
}

/**
 * The names of many sites, ready to be looked for in many people's names: what it costs to place somebody depends on the length of his name, not on how
 * many sites there are. Holds what the sites were when it was made.
 */
export class SiteNames {
  readonly #byTerm = new Map<string, Term[]>();
  readonly #lengths: readonly number[];

  constructor(sites: Iterable<Site>) {
    for (const { id, name, aliases, category, groups } of sites) {
      const term: Term = { site: id, category, groups: groups && [...groups] };
      for (const written of new Set([name, ...aliases].map(foldName))) {
        const there = this.#byTerm.get(written);
        if (there) there.push(term);
        else if (written !== "") this.#byTerm.set(written, [term]);
      }
    }
    this.#lengths = [...new Set([...this.#byTerm.keys()].map(({ length }) => length))];
  }

  /**
   * The one site a name in a group fits, or `undefined` when none or several do. A site fits when its name or an alias stands in the name;
   * 星空网吧 is preferred to 星空 where both stand there, and 302 does not stand in 1302. A site written down for some groups fits in those alone; another
   * does not fit where its category is not among the group's tags.
   */
  siteIn(name: string, group: PlacingGroup): SiteId | undefined {
    const found = new Map<string, SiteId[]>();
    for (const written of this.#termsIn(foldName(name))) {
      const sites = (this.#byTerm.get(written) ?? []).filter((term) => mayFit(term, group));
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
    const fitting = new Set(longest.flatMap((term) => found.get(term) ?? []));
    const [only] = fitting;
    return fitting.size === 1 ? only : undefined;
  }

  #termsIn(name: string): Set<string> {
    const terms = new Set<string>();
    for (const length of this.#lengths) {
      for (let from = 0; from + length <= name.length; from++) {
        const piece = name.slice(from, from + length);
        if (terms.has(piece) || !this.#byTerm.has(piece)) continue;
        const isCutBefore = isCut(name[from - 1] ?? "", piece[0] ?? "");
        if (!isCutBefore && !isCut(piece.at(-1) ?? "", name[from + length] ?? "")) terms.add(piece);
      }
    }
    return terms;
  }
}

/** The one site a name in a group fits ({@link SiteNames.siteIn}), for whoever asks once. */
export function siteNamed(name: string, group: PlacingGroup, sites: Iterable<Site>): SiteId | undefined {
  return new SiteNames(sites).siteIn(name, group);
}

/** A member's name for placing: the one set for the group, else his own. */
export function placingName(member: Pick<Member, "groupNickname" | "nickname">): string {
  return member.groupNickname ?? member.nickname;
}

/** Whether a site of the list may be meant in a group at all. */
function mayFit({ category, groups }: Term, group: PlacingGroup): boolean {
  if (groups !== undefined) return group.id !== undefined && groups.includes(group.id);
  return category === undefined || group.tags.includes(category);
}

/** Whether the border between two characters runs through a number or a Latin word. */
function isCut(left: string, right: string): boolean {
  return (/\d/.test(left) && /\d/.test(right)) || (/[a-z]/.test(left) && /[a-z]/.test(right));
}
