import { groupsOfSite } from "../../groups/groups-of-site.ts";
import { whereNobodyIs } from "../../groups/sites-of-group.ts";
import type { Directory, Site } from "../../groups/types.ts";
import { heads, listTexts } from "../../texts/cli.ts";
import { groupName, memberName } from "../names.ts";
import { table } from "../table.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `sites`: the sites with the people who speak for them. */
export const listSites: Command<"sites"> = async ({ json }, { store }) => {
  const { directory } = store.book();
  const sites = Object.values(directory.sites);
  if (json) return doneJson(sites.map((site) => describeSite(directory, site)));
  if (sites.length === 0) return done(listTexts.noSites());
  const isNobodyThere = whereNobodyIs(directory);
  const groups = Object.values(directory.groups);
  const withoutMembers = (site: Site): string => {
    const reached = groupsOfSite(directory, site.id, groups).map(({ id }) => id);
    // Who is in a group that the bot never saw is not known.
    return isNobodyThere(site.id, reached) ? listTexts.nobody : listTexts.unknownMembers;
  };
  return done(
    table(
      heads.sites,
      sites.map((site) => {
        const { name, category, aliases, groups: names, members } = describeSite(directory, site);
        const people = members.length === 0 ? withoutMembers(site) : members.join("、");
        return [name, category ?? "", aliases.join("、"), names.join("、"), people];
      }),
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
