import type { GroupId, MemberId, SiteId } from "../groups/types.ts";
import { dueOf } from "../notices/follow-up-due.ts";
import { isLive } from "../notices/notice-status.ts";
import { type HazardNotice, isHazard } from "../notices/rectify/hazard-of.ts";
import { isShownIn } from "../notices/rectify/is-shown-in.ts";
import { ruledDue } from "../notices/rectify/ruled-due.ts";
import { listGroupsOwing } from "../notices/remind.ts";
import { titleShown } from "../notices/title.ts";
import type { NoticeFile } from "../notices/types.ts";
import { hazardRemindTexts } from "../texts/hazard-lists.ts";
import { groupReminderText, privateReminderText } from "../texts/reminders.ts";
import { listSitesToldPrivately } from "./sites-told-privately.ts";
import type { DeliveryBook, Reminds } from "./types.ts";

/** A reminder as it is to be said now. */
export interface Worded {
  readonly text: string;
  /** The notices that are in it; never empty. */
  readonly reminds: readonly Reminds[];
  /** Who still owes, of those it is for. */
  readonly sites: readonly SiteId[];
}

/** What one notice adds to a reminder. */
interface Owed {
  readonly reminds: Reminds;
  readonly file: NoticeFile;
  readonly sites: readonly SiteId[];
}

/** Words a group's reminder for those who still owe there: of these, the notices of which nobody owes any more are left out. `undefined` when that is all of them. */
export function wordForGroup(
  book: DeliveryBook,
  group: GroupId,
  reminds: readonly Reminds[],
  now: number,
): Worded | undefined {
  const owed = listOwed(book, reminds, now, (file, one) => {
    // What its owner alone was told is nobody else's business.
    if (isHazard(file.notice) && !isShownIn(book, file, group)) return [];
    const told = listSitesToldPrivately(book, one);
    const here = listGroupsOwing(file, book.directory, now).find((owing) => owing.group === group);
    return (here?.sites ?? []).filter((site) => !told.has(site));
  });
  if (owed.length === 0) return undefined;
  const [only] = owed;
  if (only && owed.length === 1 && isHazard(only.file.notice)) {
    const { number } = only.file.notice;
    return worded(hazardRemindTexts.toGroup(number, toldDue(only.file.notice)), owed);
  }
  const text = groupReminderText(
    owed.map(({ file: { notice }, sites }) => ({
      number: notice.number,
      missing: sites.length,
      title: notice.tracked ? notice.title : undefined,
    })),
  );
  return worded(text, owed);
}

/** The same in private, of all that somebody's shops owe. */
export function wordForMember(
  book: DeliveryBook,
  member: MemberId,
  reminds: readonly Reminds[],
  now: number,
): Worded | undefined {
  const { members, sites: all } = book.directory;
  const his = members[member]?.sites ?? [];
  const owed = listOwed(book, reminds, now, (file) =>
    [...new Set(listGroupsOwing(file, book.directory, now).flatMap(({ sites }) => sites))].filter((site) =>
      his.includes(site),
    ),
  );
  if (owed.length === 0) return undefined;
  const hazards = owed.flatMap(({ file: { notice } }) => (isHazard(notice) ? [notice] : []));
  if (hazards.length === owed.length) return worded(wordHazards(book, hazards), owed);
  const text = privateReminderText({
    sites: [...new Set(owed.flatMap(({ sites }) => sites))].map((site) => all[site]?.name ?? site),
    notices: owed.map(({ file: { notice } }) => ({
      number: notice.number,
      title: titleShown(notice),
      dueAt: notice.dueAt,
    })),
  });
  return worded(text, owed);
}

/** The deadline its shop was told last; absent where it was told none. */
function toldDue(notice: HazardNotice): number | undefined {
  return ruledDue(notice)?.dueAt ?? notice.dueAt;
}

/** Shop by shop, each with what it has to fix. */
function wordHazards({ directory }: DeliveryBook, hazards: readonly HazardNotice[]): string {
  const sites = [...new Set(hazards.map(({ hazard }) => hazard.site))];
  return sites
    .map((site) => {
      const his = hazards.filter(({ hazard }) => hazard.site === site);
      const items = his.map(({ number, body }) => ({ number, words: body }));
      return hazardRemindTexts.toOwner(items, directory.sites[site]?.name ?? site, his[0] && toldDue(his[0]));
    })
    .join("\n");
}

function listOwed(
  book: DeliveryBook,
  reminds: readonly Reminds[],
  now: number,
  sitesOf: (file: NoticeFile, one: Reminds) => readonly SiteId[],
): Owed[] {
  return reminds.flatMap((one): Owed[] => {
    const file = book.notices[one.number];
    if (!file || !isLive(file.notice)) return [];
    // What is due by the clock is of no use after the deadline; an officer may want it all the same.
    if (one.slot !== undefined && now >= (dueOf(file) ?? Number.POSITIVE_INFINITY)) return [];
    const sites = sitesOf(file, one);
    return sites.length === 0 ? [] : [{ reminds: one, file, sites }];
  });
}

function worded(text: string, owed: readonly Owed[]): Worded {
  return {
    text,
    reminds: owed.map(({ reminds }) => reminds),
    sites: [...new Set(owed.flatMap(({ sites }) => sites))],
  };
}
