import type { Directory, GroupId } from "../groups/types.ts";
import type { MonthlyReport } from "../texts/monthly-report.ts";
import { instantOf, localTime } from "../zone.ts";
import { listStandings, type Standing } from "./standing.ts";
import type { NoticeFile } from "./types.ts";

/** A month of the calendar in Shanghai. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** What became of the notices that first reached a group in a month, until now; never by shop or by officer. The files may be of other months too. */
export function reportMonth(
  files: readonly NoticeFile[],
  directory: Directory,
  month: Month,
  now: number,
): MonthlyReport {
  const of = files.filter((file) => file.notice.withdrawnAt === undefined && isOfMonth(file, month));
  const asking = of.filter(({ notice }) => notice.ask !== "inform");
  const standings = asking.map((file) => ({
    file,
    owing: listStandings(file, directory, now).filter(
      ({ recipient, state }) => recipient !== undefined && state !== "exempt",
    ),
  }));
  const all = standings.flatMap(({ owing }) => owing);
  const took = standings.flatMap(({ file, owing }) => owing.flatMap((one) => tookMs(file, one) ?? []));
  const medianMs = medianOf(took);
  const hazards = all.flatMap(({ hazard }) => hazard ?? []);
  return {
    ...month,
    notices: of.length,
    informs: of.length - asking.length,
    hazards: of.filter(({ notice }) => notice.hazard !== undefined).length,
    hazardsClosed: hazards.filter(({ closedBy }) => closedBy !== undefined).length,
    messages: sum(of, (file) => sum(partsSent(file), (count) => count) + reminderMessages(file)),
    postsSaved: sum(of, (file) => sum(partsSent(file).slice(1), (count) => count)),
    chasesSaved: sum(asking, chasesSaved),
    reminders: sum(asking, ({ notice }) => notice.reminders.length),
    asking: asking.length,
    owing: all.length,
    answered: all.filter(({ acknowledgedAt }) => acknowledgedAt !== undefined).length,
    late: all.filter(({ late }) => late).length,
    ...(medianMs === undefined ? {} : { medianMs }),
    visits: sum(of, ({ notice }) => new Set((notice.escalations ?? []).flatMap(({ sites }) => sites)).size),
  };
}

/** The first instant of a month. */
export function beginOfMonth({ year, month }: Month): number {
  return instantOf(year, month, 1);
}

/** The month before that of `at`. */
export function monthBefore(at: number): Month {
  const { year, month } = localTime(at);
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

function isOfMonth(file: NoticeFile, { year, month }: Month): boolean {
  const delivered = Object.values(file.sheets).flatMap(({ deliveredAt }) => deliveredAt ?? []);
  if (delivered.length === 0) return false;
  const first = Math.min(...delivered);
  return first >= instantOf(year, month, 1) && first < instantOf(year, month + 1, 1);
}

/** How many messages of it arrived, for each group where any did, most first. */
function partsSent({ sheets }: NoticeFile): number[] {
  return Object.values(sheets)
    .map(({ parts }) => parts.filter(({ state }) => state === "sent").length)
    .filter((count) => count > 0)
    .sort((one, other) => other - one);
}

function reminderMessages({ notice }: NoticeFile): number {
  const groupsOf = new Map(notice.recipients.map(({ site, groups }) => [site, groups]));
  return sum(
    notice.reminders,
    ({ sites }) => new Set<GroupId>(sites.flatMap((site) => groupsOf.get(site) ?? [])).size,
  );
}

/** Only groups in which anybody was reminded: in the others nothing would have been said. */
function chasesSaved({ notice }: NoticeFile): number {
  return sum(notice.reminders, ({ sites }) => {
    const reminded = new Set(
      notice.recipients.filter(({ site }) => sites.includes(site)).flatMap(({ groups }) => groups),
    );
    const there = notice.recipients.filter(({ groups }) => groups.some((group) => reminded.has(group)));
    return there.length - there.filter(({ site }) => sites.includes(site)).length;
  });
}

function tookMs({ sheets }: NoticeFile, { recipient, acknowledgedAt }: Standing): number | undefined {
  const delivered = (recipient?.groups ?? []).flatMap((group) => sheets[group]?.deliveredAt ?? []);
  if (acknowledgedAt === undefined || delivered.length === 0) return undefined;
  return Math.max(0, acknowledgedAt - Math.min(...delivered));
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

function sum<T>(list: readonly T[], countOf: (one: T) => number): number {
  return list.reduce((total, one) => total + countOf(one), 0);
}
