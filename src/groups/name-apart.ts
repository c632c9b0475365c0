import { siteNameApart } from "../texts/sites.ts";
import { foldName } from "./names.ts";
import type { Directory, Site, SiteId } from "./types.ts";

/**
 * Names sites so that those of one name can be told apart: by category, then address, who is responsible, and the groups where somebody speaks for them, as much
 * as is needed. A site without a namesake is called by its name alone, one that is gone by its id. For many names of one directory.
 */
export function namesApart({ sites, members, groups }: Directory): (site: SiteId) => string {
  const named = new Map<string, Site[]>();
  for (const site of Object.values(sites)) {
    const key = foldName(site.name);
    const there = named.get(key);
    if (there) there.push(site);
    else named.set(key, [site]);
  }
  const groupsOf = ({ id }: Site): string => {
    const speaking = Object.values(members).filter(
      (one) => one.leftAt === undefined && one.sites.includes(id),
    );
    return [...new Set(speaking.map(({ group }) => groups[group]?.name ?? group))].join("、");
  };
  const looks: readonly ((site: Site) => string)[] = [
    ({ category }) => category ?? "",
    ({ address }) => address ?? "",
    ({ person }) => person ?? "",
    groupsOf,
  ];
  return (id) => {
    const site = sites[id];
    if (!site) return id;
    let others = (named.get(foldName(site.name)) ?? []).filter((one) => one.id !== id);
    const apart: string[] = [];
    for (const look of looks) {
      const own = look(site);
      const alike = others.filter((one) => look(one) === own);
      if (alike.length === others.length) continue;
      if (own !== "") apart.push(own);
      others = alike;
    }
    return siteNameApart(site.name, apart);
  };
}
