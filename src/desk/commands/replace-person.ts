import { Declined } from "../../errors.ts";
import { foldName } from "../../groups/names.ts";
import { groupsOfOfficer } from "../../groups/officer-groups.ts";
import { placingName } from "../../groups/place-member.ts";
import type { Member, Site } from "../../groups/types.ts";
import { keepSites } from "../../notices/keep-sites.ts";
import { memberTexts } from "../../texts/desk-members.ts";
import type { CommandOf } from "../command.ts";
import { getSite } from "../get-site.ts";
import { sitesOfHis } from "../his-sites.ts";
import { shownForMs } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** Shown when a name fits several. */
const mostPeople = 9;

/**
 * 换人 宏达公司 小刘: he speaks for the shop from now on, and nobody else in the officer's groups does. What was answered before stays with the shop it was
 * answered for.
 */
export function replacePerson(turn: Turn, { site: word, person }: CommandOf<"replacePerson">): Outcome {
  if (word === "" || person === "") throw new Declined(memberTexts.howToReplace());
  const site = getSite(turn, word, sitesOfHis(turn), memberTexts.siteUnknown(word));
  const members = membersOfHis(turn);
  const found = findPeople(turn, site, person, members);
  if (!isOnePerson(turn, found)) return answer(listPeople(turn, site, person, found));
  const meant = found;
  const [first] = meant;
  const name = first === undefined ? person : placingName(first);
  const before = members.filter((member) => member.sites.includes(site.id) && !meant.includes(member));
  if (before.length === 0 && meant.every((member) => member.sites.includes(site.id))) {
    for (const member of meant) member.placedBy = turn.officer;
    return answer(memberTexts.alreadySpeaks(site.name, name));
  }
  for (const { id } of [...before, ...meant]) keepSites(turn.book, id);
  for (const member of before) {
    member.sites = member.sites.filter((id) => id !== site.id);
    // His name may still say the shop's: it is the officer who says that he has left it.
    member.placedBy = turn.officer;
  }
  for (const member of meant) {
    if (!member.sites.includes(site.id)) member.sites.push(site.id);
    member.placedBy = turn.officer;
    delete member.exempt;
  }
  const gone = [...new Set(before.filter(({ leftAt }) => leftAt === undefined).map(placingName))];
  return answer(memberTexts.replaced(site.name, name, gone));
}

/** Those of this name, or whom the number means; not empty. Throws {@link Declined} when nobody is. */
function findPeople(turn: Turn, site: Site, word: string, members: readonly Member[]): Member[] {
  const there = members.filter(({ leftAt, officer }) => leftAt === undefined && officer === undefined);
  const numbered = /^\d{1,2}$/u.test(word) ? getNumbered(turn, site, Number(word), there) : undefined;
  if (numbered) return [numbered];
  const wanted = foldName(word);
  const exact = there.filter((member) => namesOf(member).includes(wanted));
  const found =
    exact.length > 0 || wanted === ""
      ? exact
      : there.filter((member) => namesOf(member).some((name) => name.includes(wanted)));
  if (found.length === 0) throw new Declined(memberTexts.personUnknown(word));
  return found;
}

/** Whether they are one account in several groups. */
function isOnePerson({ bindings }: Turn, [first, ...others]: readonly Member[]): boolean {
  const contact = first && bindings.contactOfMember(first.id);
  return others.every((member) => contact !== undefined && bindings.contactOfMember(member.id) === contact);
}

/** Shows the people of one name under numbers that 换人 takes. Throws {@link Declined} when they are too many. */
function listPeople(turn: Turn, site: Site, word: string, people: readonly Member[]): string {
  if (people.length > mostPeople) throw new Declined(memberTexts.tooManyPeople(word, people.length));
  const members = people.map(({ id }) => id);
  turn.talk.list = { of: "persons", shownAt: turn.now, site: site.id, members };
  const { groups } = turn.book.directory;
  const lines = people.map((member) => ({
    name: placingName(member),
    group: groups[member.group]?.name ?? member.group,
  }));
  return memberTexts.whichPerson(site.name, word, lines);
}

function getNumbered(
  { talk, now }: Turn,
  site: Site,
  index: number,
  there: readonly Member[],
): Member | undefined {
  const { list } = talk;
  if (list?.of !== "persons" || list.site !== site.id || now - list.shownAt > shownForMs) return undefined;
  const id = list.members[index - 1];
  if (id === undefined) throw new Declined(memberTexts.noSuchIndex(index, list.members.length));
  return there.find((member) => member.id === id);
}

function membersOfHis({ book, officer }: Turn): Member[] {
  const groups = new Set(groupsOfOfficer(book.directory, officer).map(({ id }) => id));
  return Object.values(book.directory.members).filter(({ group }) => groups.has(group));
}

function namesOf(member: Member): string[] {
  return [member.groupNickname, member.nickname].flatMap((name) =>
    name === undefined ? [] : [foldName(name)],
  );
}
