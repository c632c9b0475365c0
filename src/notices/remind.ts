import type { Directory, GroupId, OfficerId, SiteId } from "../groups/types.ts";
import { listStandings } from "./standing.ts";
import type { Notice, NoticeFile, Reminder } from "./types.ts";

/** A group in which somebody still owes an answer. */
export interface GroupOwing {
  readonly group: GroupId;
  /** Never empty. */
  readonly sites: readonly SiteId[];
}

/** Officers are asked before the group is told once more than this. */
export const remindersWithoutAsking = 3;

/**
 * The groups in which somebody who could hear it has not answered, with those sites; empty when nobody has to be reminded. A site in two groups is
 * reminded in both; one for which nobody is in the group hears nothing there, and one whose words wait for an officer has said something.
 */
export function listGroupsOwing(file: NoticeFile, directory: Directory, now: number): GroupOwing[] {
  const silent = listStandings(file, directory, now).filter(
    ({ owes, unclear, recipient }) => owes && !unclear && recipient?.nobodyThere === false,
  );
  return file.notice.groups.flatMap((group) => {
    if (file.sheets[group]?.deliveredAt === undefined) return [];
    const sites = silent.filter(({ recipient }) => recipient?.groups.includes(group)).map(({ site }) => site);
    return sites.length === 0 ? [] : [{ group, sites }];
  });
}

/** How often it was reminded of, of that by the clock, and when last; `undefined` before the first time. */
export function countReminders({
  reminders,
}: Pick<Notice, "reminders">):
  | { readonly count: number; readonly automatic: number; readonly lastAt: number }
  | undefined {
  if (reminders.length === 0) return undefined;
  return {
    count: reminders.length,
    automatic: reminders.filter(({ by }) => by === undefined).length,
    lastAt: Math.max(...reminders.map(({ at }) => at)),
  };
}

/** Adds what is due by the clock at `slot`: groups reminded later for the same time are one reminder with it. */
export function addAutomaticReminder(
  notice: Notice,
  slot: number,
  sites: readonly SiteId[],
  now: number,
): void {
  const index = notice.reminders.findIndex((reminder) => reminder.slot === slot);
  const earlier = notice.reminders[index];
  if (earlier) notice.reminders[index] = { ...earlier, sites: [...new Set([...earlier.sites, ...sites])] };
  else notice.reminders.push({ at: now, sites, slot });
}

/** Adds a reminder of these groups and returns it. */
export function addReminder(
  file: NoticeFile,
  owing: readonly GroupOwing[],
  by: OfficerId,
  now: number,
): Reminder {
  const sites = [...new Set(owing.flatMap((one) => one.sites))];
  const reminder: Reminder = { at: now, sites, by };
  file.notice.reminders.push(reminder);
  return reminder;
}
