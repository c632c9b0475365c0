import { groupsOfOfficer } from "../groups/officer-groups.ts";
import type { Site } from "../groups/types.ts";
import type { Turn } from "./turn.ts";

/** The sites an officer may rule on: all, or those of his groups' trades, those written down for his groups, and those somebody in them speaks for. */
export function sitesOfHis({ book, officer }: Pick<Turn, "book" | "officer">): Site[] {
  const { directory } = book;
  const sites = Object.values(directory.sites);
  if (directory.officers[officer]?.groups === undefined) return sites;
  const groups = groupsOfOfficer(directory, officer);
  const ids = new Set(groups.map(({ id }) => id));
  const tags = new Set(groups.flatMap((group) => group.tags));
  const spokenFor = new Set(
    Object.values(directory.members).flatMap((member) => (ids.has(member.group) ? member.sites : [])),
  );
  return sites.filter(
    ({ id, category, groups: written }) =>
      spokenFor.has(id) ||
      (written === undefined
        ? category !== undefined && tags.has(category)
        : written.some((one) => ids.has(one))),
  );
}
