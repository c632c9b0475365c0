import { Declined } from "../../errors.ts";
import { namesApart } from "../../groups/name-apart.ts";
import { groupsOfOfficer } from "../../groups/officer-groups.ts";
import { mayBePlacedByName, placingName, SiteNames } from "../../groups/place-member.ts";
import type { Group, GroupId, Member, MemberId } from "../../groups/types.ts";
import { unplacedAnswers } from "../../notices/standing.ts";
import type { Answer } from "../../notices/types.ts";
import { memberTexts, type UnplacedPerson, unplacedLines } from "../../texts/desk-members.ts";
import { listOpen } from "../pick-notice.ts";
import { splitLines } from "../split-lines.ts";
import type { Outcome, Turn } from "../turn.ts";

/** People shown at once. */
const mostShown = 30;
/** What somebody said is cut to so many characters. */
const longestWords = 20;

interface Said {
  readonly number: number;
  readonly answer: Answer;
}

/** 待绑定: who in his groups is not known to speak for a shop, those who said something to an open notice first. */
export function seeUnplaced(turn: Turn): Outcome {
  const { book, officer, talk, now } = turn;
  const { directory } = book;
  const groups = new Map(groupsOfOfficer(directory, officer).map((group) => [group.id, group]));
  const people = Object.values(directory.members).filter(
    (member) => groups.has(member.group) && isUnplaced(member),
  );
  if (people.length === 0) throw new Declined(memberTexts.allPlaced());
  const said = lastSaid(turn, groups);
  const ordered = people
    .map((member) => ({ member, said: said.get(member.id) }))
    .sort((one, other) => (other.said?.answer.at ?? 0) - (one.said?.answer.at ?? 0));
  const shown = ordered.slice(0, mostShown);
  talk.list = { of: "members", shownAt: now, members: shown.map(({ member }) => member.id) };
  const nameOf = namesApart(directory);
  const names = new SiteNames(Object.values(directory.sites));
  const lines = unplacedLines(
    shown.map(({ member, said: last }): UnplacedPerson => {
      const group = groups.get(member.group);
      const maybe = group ? names.listIn(placingName(member), group) : [];
      return {
        name: placingName(member),
        group: group?.name ?? member.group,
        maybe: maybe.slice(0, 3).map(nameOf),
        ...(last === undefined ? {} : { said: saidOf(last) }),
      };
    }),
    ordered.length - shown.length,
    now,
  );
  return { say: splitLines(lines) };
}

/** Whether somebody is there and nobody knows for whom he speaks: no officer, and no officer has said anything about him. */
export function isUnplaced(member: Member): boolean {
  return member.leftAt === undefined && member.sites.length === 0 && mayBePlacedByName(member);
}

/** The last thing each of the unplaced said to an open notice that is the officer's. */
function lastSaid(turn: Turn, groups: ReadonlyMap<GroupId, Group>): Map<MemberId, Said> {
  const last = new Map<MemberId, Said>();
  for (const file of listOpen(turn)) {
    for (const answer of unplacedAnswers(file, turn.book.directory)) {
      const member = turn.book.directory.members[answer.by];
      if (answer.recalledAt !== undefined || !member || !groups.has(member.group)) continue;
      if (answer.at >= (last.get(answer.by)?.answer.at ?? 0))
        last.set(answer.by, { number: file.notice.number, answer });
    }
  }
  return last;
}

function saidOf({ number, answer }: Said): UnplacedPerson["said"] & object {
  const characters = [...answer.text.replace(/\s+/gu, " ").trim()];
  const cut =
    characters.length > longestWords ? `${characters.slice(0, longestWords).join("")}…` : characters.join("");
  return { number, at: answer.at, words: cut === "" ? answer.reading.because : `“${cut}”` };
}
