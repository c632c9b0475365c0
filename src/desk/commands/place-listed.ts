import { Declined } from "../../errors.ts";
import { createSite } from "../../groups/add-site.ts";
import { foldName } from "../../groups/names.ts";
import { mayUseGroup } from "../../groups/officer-groups.ts";
import { placingName } from "../../groups/place-member.ts";
import type { Group, Member, Site, SiteId } from "../../groups/types.ts";
import { unplacedAnswers } from "../../notices/standing.ts";
import { memberTexts } from "../../texts/desk-members.ts";
import { talkTexts } from "../../texts/desk-talk.ts";
import type { CommandOf } from "../command.ts";
import { isSiteName } from "../find-sites.ts";
import { getSite, splitSiteWords } from "../get-site.ts";
import { sitesOfHis } from "../his-sites.ts";
import { listOpen } from "../pick-notice.ts";
import { shownForMs } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

const longestName = 40;

/** 3 星空网吧, 1-3 免, 3 新增 新店: what is to become of people of 待绑定. Names place them no more. */
export function placeListed(turn: Turn, { indexes, words }: CommandOf<"placeListed">): Outcome {
  const listed = indexes.map((index) => getListed(turn, index));
  if (/^(?:免(?:了|回|除)?|不是店(?:里|主)?的?人?)$/u.test(words)) return exempt(turn, listed);
  const [member, second] = listed;
  const [index = 1] = indexes;
  if (!member || second) throw new Declined(memberTexts.oneAtATime());
  const group = turn.book.directory.groups[member.group];
  const added = /^(?:新增|新加|新店|添加|加)\s*[:：,，]?\s*(?<name>\S.*)$/u.exec(words)?.groups?.name?.trim();
  if (added !== undefined && group) return addFor(turn, member, group, added);
  const pool = sitesOfHis(turn);
  const sites = splitSiteWords(words, pool).map((word) =>
    getSite(turn, word, pool, memberTexts.unknownSite(index, word)),
  );
  const counted = seat(
    turn,
    member,
    sites.map(({ id }) => id),
  );
  const names = [...new Set(sites.map(({ name }) => name))];
  return answer(memberTexts.placed(placingName(member), names, counted));
}

function exempt(turn: Turn, members: readonly Member[]): Outcome {
  for (const member of members) {
    member.exempt = true;
    member.placedBy = turn.officer;
    member.sites = [];
  }
  return answer(memberTexts.exempt(members.map(placingName)));
}

/** A new shop is of the group's trade where it has but one, else it is written down for the group. A known name is not added again. */
function addFor(turn: Turn, member: Member, group: Group, written: string): Outcome {
  const name = written.normalize("NFKC").trim();
  if (!/\p{L}/u.test(name) || foldName(name) === "" || [...name].length > longestName) {
    throw new Declined(memberTexts.badSiteName(written));
  }
  const pool = sitesOfHis(turn);
  if (isSiteName(name, pool)) {
    const site = getSite(turn, name, pool, memberTexts.unknownSite(1, name));
    return answer(memberTexts.placed(placingName(member), [site.name], seat(turn, member, [site.id])));
  }
  const [tag, other] = group.tags;
  const of = tag !== undefined && other === undefined ? { category: tag } : { groups: [group.id] };
  const site: Site = createSite(turn.book.directory, { name, aliases: [], ...of }, turn.now);
  return answer(memberTexts.added(placingName(member), site.name, seat(turn, member, [site.id])));
}

/** Makes him speak for these. Returns the open notices to which what he said counts from now on. */
function seat(turn: Turn, member: Member, sites: readonly SiteId[]): number[] {
  const counted = listOpen(turn).filter((file) =>
    unplacedAnswers(file, turn.book.directory).some(
      ({ by, recalledAt }) => by === member.id && recalledAt === undefined,
    ),
  );
  member.sites = [...new Set(sites)];
  member.placedBy = turn.officer;
  delete member.exempt;
  return counted.map(({ notice }) => notice.number);
}

function getListed({ talk, now, book, officer }: Turn, index: number): Member {
  const { list } = talk;
  // Without that list a number with words behind it is nothing he can mean.
  if (list?.of !== "members" || now - list.shownAt > shownForMs) {
    throw new Declined(talkTexts.notUnderstood());
  }
  const id = list.members[index - 1];
  if (id === undefined) throw new Declined(memberTexts.noSuchIndex(index, list.members.length));
  const member = book.directory.members[id];
  const isHis = member && mayUseGroup(book.directory, officer, member.group);
  if (!isHis || member.leftAt !== undefined)
    throw new Declined(memberTexts.gone(member ? placingName(member) : String(index)));
  return member;
}
