import { groupsOfSite } from "../../groups/groups-of-site.ts";
import type { Directory, Site } from "../../groups/types.ts";
import { heads, listTexts } from "../../texts/cli.ts";
import { groupName, memberName } from "../names.ts";
import { table } from "../table.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `sites`: the sites with the people who speak for them. */
export const listSites: Command<"sites"> = async ({ json }, { store }) => {
  const { directory } = store.book();
  const rows = Object.values(directory.sites).map((site) => describeSite(directory, site));
  if (json) return doneJson(rows);
  if (rows.length === 0) return done(listTexts.noSites());
  return done(
    table(
      heads.sites,
      rows.map((row) => [
        row.name,
        row.category ?? "",
        row.aliases.join("、"),
        row.groups.join("、"),
        row.members.length === 0 ? listTexts.nobody : row.members.join("、"),
      ]),
    ),
  );
};

function describeSite(directory: Directory, site: Site) {
  const members = Object.values(directory.members).filter(
    (member) => member.leftAt === undefined && member.officer === undefined && member.sites.includes(site.id),
  );
  return {
    id: site.id,
    name: site.name,
    category: site.category ?? null,
    aliases: site.aliases,
    groups: groupsOfSite(directory, site.id, Object.values(directory.groups)).map(({ id }) =>
      groupName(directory, id),
    ),
    members: [...new Set(members.map(memberName))],
  };
}
