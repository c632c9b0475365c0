import { foldName } from "../groups/names.ts";
import type { Directory, GroupId, Member, MemberId, SiteId } from "../groups/types.ts";

const longest = 40;

/** A name typed for a site, a tag or an officer: normalised and trimmed, or `undefined` when it could name nothing. */
export function readName(written: string): string | undefined {
  const name = written.normalize("NFKC").replace(/\s+/gu, " ").trim();
  const usable = foldName(name) !== "" && [...name].length <= longest && !/\p{Cc}/u.test(name);
  return usable ? name : undefined;
}

/** How a member is called where he is shown: the name he set for the group, else his own. */
export function memberName(member: Pick<Member, "groupNickname" | "nickname">): string {
  return member.groupNickname ?? member.nickname;
}

/** A group's name; its id for one that is no longer in the directory. */
export function groupName(directory: Directory, group: GroupId): string {
  return directory.groups[group]?.name ?? group;
}

/** A site's name; its id for one that is no longer in the directory. */
export function siteName(directory: Directory, site: SiteId): string {
  return directory.sites[site]?.name ?? site;
}

/** A member's name; his id for one who is no longer in the directory. */
export function speakerName(directory: Directory, member: MemberId): string {
  const found = directory.members[member];
  return found ? memberName(found) : member;
}
