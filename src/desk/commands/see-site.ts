import { Declined } from "../../errors.ts";
import { groupsOfSite } from "../../groups/groups-of-site.ts";
import { groupsOfOfficer, mayUseGroup } from "../../groups/officer-groups.ts";
import { whereNobodyIs } from "../../groups/sites-of-group.ts";
import type { Site } from "../../groups/types.ts";
import { isLive } from "../../notices/notice-status.ts";
import { toldState } from "../../notices/rectify/told-state.ts";
import { listStandings, type Standing } from "../../notices/standing.ts";
import { titleShown } from "../../notices/title.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { isNoticeOf } from "../../notices/whose-notice.ts";
import { rulingTexts } from "../../texts/desk-rulings.ts";
import { type SiteNotice, siteStates, siteText, siteTexts } from "../../texts/desk-today.ts";
import type { CommandOf } from "../command.ts";
import { findSites } from "../find-sites.ts";
import { sitesOfHis } from "../his-sites.ts";
import { listOpen } from "../pick-notice.ts";
import { Asked } from "../questions.ts";
import { choicesOf } from "../site-names.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** A digit chooses one of these. */
const mostOptions = 9;

/** 场所 星空: who speaks for a shop, and where it stands in the open notices and those last closed. */
export function seeSite(turn: Turn, { name }: CommandOf<"site">): Outcome {
  if (name.trim() === "") throw new Declined(siteTexts.howTo());
  const site = getSite(turn, name.trim());
  const { book, now, officer, past } = turn;
  const members = Object.values(book.directory.members).filter(
    (member) =>
      member.leftAt === undefined &&
      member.sites.includes(site.id) &&
      mayUseGroup(book.directory, officer, member.group),
  );
  const files = [...listOpen(turn), ...past].sort((one, other) => other.notice.number - one.notice.number);
  return answer(
    siteText({
      ...site,
      category: site.category,
      address: site.address,
      person: site.person,
      phone: site.phone,
      members: members.map(
        (member) =>
          `${member.groupNickname ?? member.nickname}（${book.directory.groups[member.group]?.name ?? ""}）`,
      ),
      nobodyThere: whereNobodyIs(book.directory)(
        site.id,
        groupsOfSite(book.directory, site.id, groupsOfOfficer(book.directory, officer)).map(({ id }) => id),
      ),
      notices: files.flatMap((file) => lineOf(turn, file, site)),
      now,
    }),
  );
}

function getSite(turn: Turn, word: string): Site {
  const sites = sitesOfHis(turn);
  const id = turn.chosen[word];
  const found = id === undefined ? findSites(word, sites) : sites.filter((site) => site.id === id);
  const [only, second] = found;
  if (!only) throw new Declined(siteTexts.unknown(word));
  if (!second) return only;
  if (found.length > mostOptions) throw new Declined(rulingTexts.tooMany(word, found.length));
  throw new Asked(rulingTexts.whichSite(word, choicesOf(turn, found)), {
    of: "site",
    word,
    options: found.map((site) => site.id),
  });
}

function lineOf({ book, now, officer }: Turn, file: NoticeFile, site: Site): SiteNotice[] {
  const { notice } = file;
  if (!isNoticeOf(book.directory, officer, notice)) return [];
  const standing = listStandings(file, book.directory, now).find((one) => one.site === site.id);
  if (!standing) return [];
  return [
    {
      number: notice.number,
      title: titleShown(notice),
      at: notice.sendAt,
      over: isLive(notice) ? "" : notice.withdrawnAt === undefined ? "已关闭" : "已作废",
      state: stateOf(standing, now),
    },
  ];
}

function stateOf(standing: Standing, now: number): string {
  const { state, hazard, rulings, unclear, overdue, late, acknowledgedAt } = standing;
  if (hazard) return siteStates.hazard(toldState(hazard), overdue);
  switch (state) {
    case "informed":
      return siteStates.informed();
    case "exempt":
      return siteStates.exempt(rulings.findLast(({ verdict }) => verdict.is === "exempt")?.reason);
    case "acknowledged": {
      const told = rulings.find(
        ({ verdict }) => verdict.is === "received" && verdict.at === acknowledgedAt,
      )?.verdict;
      return siteStates.acknowledged(
        acknowledgedAt ?? now,
        late,
        told?.is === "received" ? told.way : undefined,
        now,
      );
    }
    default:
      return siteStates.awaiting(unclear, overdue);
  }
}
