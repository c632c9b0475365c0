import type { ContactAddress, MemberSeen } from "../ports.ts";
import { mayBePlacedByName, placingName, SiteNames } from "./place-member.ts";
import type { Directory, GroupId, Member, MemberId, OfficerId } from "./types.ts";

/** What is known in the present session of who is who, for members already bound. */
export interface BoundMembers {
  memberOf(group: GroupId, contact: ContactAddress): MemberId | undefined;
  contactOfMember(member: MemberId): ContactAddress | undefined;
  officerOf(contact: ContactAddress): OfficerId | undefined;
}

/** Called before a name moves a member from the sites he speaks for to another: what he said for those is to stay there. */
export type BeforeMoving = (member: MemberId) => void;

const keepNothing: BeforeMoving = () => undefined;

/**
 * Brings a group's members up to date with a roster: known people are recognised (by binding, stable id, group nickname and nickname, nickname
 * alone; always exactly one on both sides), the others become new members, those missing are marked as gone. Returns who is who. An empty
 * roster changes nothing: it means *not known now*.
 */
export function matchRoster(
  directory: Directory,
  group: GroupId,
  roster: readonly MemberSeen[],
  bound: BoundMembers,
  now: number,
  before: Directory = directory,
  moving: BeforeMoving = keepNothing,
): Map<ContactAddress, MemberId> {
  const seen = roster.filter(({ self, nickname }) => !self && nickname !== "");
  const result = new Map<ContactAddress, MemberId>();
  if (seen.length === 0) return result;
  const present = membersOf(before, group);
  const free = new Set(present.map(({ id }) => id));
  const claim = (person: MemberSeen, member: Member): void => {
    result.set(person.contact, member.id);
    free.delete(member.id);
  };
  for (const rule of recognitions) {
    const people = seen.filter(({ contact }) => !result.has(contact));
    const members = present.filter(({ id }) => free.has(id));
    for (const person of people) {
      const [only, second] = members.filter((member) => rule(person, member, group, bound));
      if (only === undefined || second !== undefined || !free.has(only.id)) continue;
      if (people.some((other) => other !== person && rule(other, only, group, bound))) continue;
      claim(person, only);
    }
  }
  const names = namesWhenAsked(before);
  for (const person of seen) {
    const id = result.get(person.contact) ?? addMember(directory, group, person, now);
    result.set(person.contact, id);
    refresh(directory, id, person, bound.officerOf(person.contact), names, moving);
  }
  for (const id of free) {
    const gone = directory.members[id];
    if (gone && gone.leftAt === undefined) gone.leftAt = now;
  }
  return result;
}

/** Recognises or adds the one person who just spoke; the others of the roster are left as they are. */
export function matchSpeaker(
  directory: Directory,
  group: GroupId,
  person: MemberSeen,
  bound: BoundMembers,
  now: number,
  before: Directory = directory,
  moving: BeforeMoving = keepNothing,
): MemberId {
  const already = bound.memberOf(group, person.contact);
  if (already !== undefined && before.members[already]) return already;
  const members = membersOf(before, group);
  for (const rule of recognitions) {
    const [only, second] = members.filter(
      (member) =>
        (bound.contactOfMember(member.id) ?? person.contact) === person.contact &&
        rule(person, member, group, bound),
    );
    if (only !== undefined && second === undefined) {
      refresh(directory, only.id, person, bound.officerOf(person.contact), namesWhenAsked(before), moving);
      return only.id;
    }
  }
  const id = addMember(directory, group, person, now);
  refresh(directory, id, person, bound.officerOf(person.contact), namesWhenAsked(before), moving);
  return id;
}

type Recognition = (person: MemberSeen, member: Member, group: GroupId, bound: BoundMembers) => boolean;

const recognitions: readonly Recognition[] = [
  (person, member, group, bound) => bound.memberOf(group, person.contact) === member.id,
  (person, member) => person.stableId !== undefined && person.stableId === member.stableId,
  (person, member) =>
    person.groupNickname !== undefined &&
    person.groupNickname === member.groupNickname &&
    person.nickname === member.nickname,
  (person, member) => person.nickname === member.nickname,
  // Known so far only from what was pasted, where one name is all there is.
  (person, member) =>
    member.nickname === member.groupNickname && person.groupNickname === member.groupNickname,
];

function membersOf(directory: Directory, group: GroupId): Member[] {
  return Object.values(directory.members).filter((member) => member.group === group);
}

function addMember(directory: Directory, group: GroupId, person: MemberSeen, now: number): MemberId {
  const id = `m${directory.next.member}` as MemberId;
  directory.next.member += 1;
  directory.members[id] = { id, group, nickname: person.nickname, sites: [], firstSeenAt: now };
  return id;
}

/** The names of the sites, gathered once and only if somebody has to be placed: mostly nobody has. */
function namesWhenAsked(directory: Directory): () => SiteNames {
  let names: SiteNames | undefined;
  return () => {
    names ??= new SiteNames(Object.values(directory.sites));
    return names;
  };
}

/** Takes over what is seen now; writes nothing where nothing changed, so that a roster seen again costs no write. */
function refresh(
  directory: Directory,
  id: MemberId,
  person: MemberSeen,
  officer: OfficerId | undefined,
  names: () => SiteNames,
  moving: BeforeMoving,
): void {
  const member = directory.members[id];
  const group = member && directory.groups[member.group];
  if (!member || !group) return;
  if (member.leftAt !== undefined) delete member.leftAt;
  const before = placingName(member);
  if (person.nickname !== "" && member.nickname !== person.nickname) member.nickname = person.nickname;
  if (member.groupNickname !== person.groupNickname) {
    if (person.groupNickname === undefined) delete member.groupNickname;
    else member.groupNickname = person.groupNickname;
  }
  if (person.stableId !== undefined && member.stableId !== person.stableId) member.stableId = person.stableId;
  if (officer !== undefined && member.officer !== officer) member.officer = officer;
  if (!mayBePlacedByName(member)) return;
  if (member.sites.length > 0 && before === placingName(member)) return;
  const site = names().siteOf(member, group);
  if (site === undefined || (member.sites.length === 1 && member.sites[0] === site)) return;
  if (member.sites.length > 0) moving(id);
  member.sites = [site];
}
