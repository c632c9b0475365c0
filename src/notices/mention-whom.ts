import { mayBeWrittenTo } from "../groups/private-words.ts";
import type { Directory, GroupId, MemberId, SiteId } from "../groups/types.ts";

/** Names in one message at most. */
export const mostMentions = 10;

/** Whose phone is to ring in a group so that these sites hear of it: one person for each of the first ten sites for which somebody is there. */
export function listMentions(
  { members }: Pick<Directory, "members">,
  group: GroupId,
  sites: readonly SiteId[],
): MemberId[] {
  const here = Object.values(members).filter((member) => member.group === group && mayBeWrittenTo(member));
  const names = sites.flatMap((site) => here.find((member) => member.sites.includes(site))?.id ?? []);
  return [...new Set(names)].slice(0, mostMentions);
}
