import type { SessionBindings } from "./session-bindings.ts";
import type { Directory, Member, MemberId, SiteId } from "./types.ts";

/** Whether the bot may write to him in private at all: not to who has left, owes nothing by an officer's word, or is an officer. Nobody = no. */
export function mayBeWrittenTo(member: Member | undefined): boolean {
  return (
    member !== undefined &&
    member.leftAt === undefined &&
    member.exempt !== true &&
    member.officer === undefined
  );
}

/**
 * Who speaks for any of these sites and can be written to in private in this session, each person once however many groups he is in. Empty when nobody is a
 * friend of the account.
 */
export function listFriendsOf(
  { members }: Pick<Directory, "members">,
  sites: readonly SiteId[],
  bindings: Pick<SessionBindings, "friendOf">,
): MemberId[] {
  const byContact = new Map<string, MemberId>();
  for (const member of Object.values(members)) {
    if (!mayBeWrittenTo(member) || !member.sites.some((site) => sites.includes(site))) continue;
    const contact = bindings.friendOf(member.id);
    if (contact !== undefined && !byContact.has(contact)) byContact.set(contact, member.id);
  }
  return [...byContact.values()];
}

/** What a member is called where he is spoken of: his name in the group, else his nickname. Nobody = empty. */
export function nameOfMember(member: Pick<Member, "groupNickname" | "nickname"> | undefined): string {
  return member?.groupNickname ?? member?.nickname ?? "";
}
