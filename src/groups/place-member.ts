import { foldName } from "./names.ts";
import type { Group, Member, Site, SiteId } from "./types.ts";

/**
 * The one site a name in a group fits, or `undefined` when none or several do. A site fits when its name or an alias stands in the name;
 * 星空网吧 is preferred to 星空 where both stand there, and 302 does not stand in 1302. Sites of a category the group does not have do not fit.
 */
export function siteNamed(
  name: string,
  group: Pick<Group, "tags">,
  sites: Iterable<Site>,
): SiteId | undefined {
  const folded = foldName(name);
  const found: { site: SiteId; term: string }[] = [];
  for (const site of sites) {
    if (site.category !== undefined && !group.tags.includes(site.category)) continue;
    for (const written of [site.name, ...site.aliases]) {
      const term = foldName(written);
      if (isTermIn(term, folded)) found.push({ site: site.id, term });
    }
  }
  const longest = found.filter(
    ({ term }) => !found.some((other) => other.term !== term && other.term.includes(term)),
  );
  const fitting = new Set(longest.map(({ site }) => site));
  const [only] = fitting;
  return fitting.size === 1 ? only : undefined;
}

/** A member's name for placing: the one set for the group, else his own. */
export function placingName(member: Pick<Member, "groupNickname" | "nickname">): string {
  return member.groupNickname ?? member.nickname;
}

function isTermIn(term: string, name: string): boolean {
  if (term === "") return false;
  for (let from = name.indexOf(term); from >= 0; from = name.indexOf(term, from + 1)) {
    const before = name[from - 1] ?? "";
    const after = name[from + term.length] ?? "";
    if (!isCut(before, term[0] ?? "") && !isCut(term.at(-1) ?? "", after)) return true;
  }
  return false;
}

/** Whether the border between two characters runs through a number or a Latin word. */
function isCut(left: string, right: string): boolean {
  return (/\d/.test(left) && /\d/.test(right)) || (/[a-z]/.test(left) && /[a-z]/.test(right));
}
