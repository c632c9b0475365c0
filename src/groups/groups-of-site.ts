import { sitesOfGroup } from "./sites-of-group.ts";
import type { Directory, Group, SiteId } from "./types.ts";

/** Which of these groups a site is reached in, in their order; empty when it is in none. */
export function groupsOfSite(directory: Directory, site: SiteId, among: readonly Group[]): Group[] {
  return among.filter(({ id }) => sitesOfGroup(directory, id).some((one) => one.site === site));
}
