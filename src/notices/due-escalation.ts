import type { QuietHours } from "../config.ts";
import type { Directory } from "../groups/types.ts";
import { afterQuietHours, afterTimeOff } from "../quiet-hours.ts";
import { dayMs, minuteMs } from "../zone.ts";
import { isOut } from "./correct-notice.ts";
import { askedSince, dueOf } from "./follow-up-due.ts";
import { deadlineSince, gapsFor, heardDue } from "./heard-due.ts";
import { isLive } from "./notice-status.ts";
import { isHazard } from "./rectify/hazard-of.ts";
import { listStandings } from "./standing.ts";
import type { Escalation, NoticeFile } from "./types.ts";

/** How long after the list was given to who looks after the notice it is given to the 所领导 as well, milliseconds: three days. */
export const leaderAfterMs = 3 * dayMs;
/** What nobody could tell him for so much longer is an old story, milliseconds: one week. */
const leaderUntilMs = leaderAfterMs + 7 * dayMs;
/** A deadline at the very beginning of the night is told then: so many milliseconds. */
const freshMs = 30 * minuteMs;

/** A deadline that has passed, to be told. */
export interface DueEscalation {
  readonly to: Escalation["to"];
  /** The deadline as it was told, or assumed. */
  readonly dueAt: number;
  /** The same moved on by the time in which nobody could be heard. */
  readonly lateAfter: number;
  /** Nobody named one: it is the one of following up. */
  readonly isAssumed: boolean;
}

/**
 * What is to be told of the deadline of a notice now; `undefined` as a rule. Told once for each deadline, also when gaps that are noted later move it. A deadline
 * that passes in quiet hours is told when they end.
 */
export function findEscalation(
  file: NoticeFile,
  directory: Directory,
  { quiet, now }: { readonly quiet: QuietHours | undefined; readonly now: number },
): DueEscalation | undefined {
  const { notice } = file;
  if (notice.ask === "inform" || !isLive(notice) || !isOut(file)) return undefined;
  const deadline = findDeadline(file, directory, now);
  if (!deadline || now < deadline.lateAfter) return undefined;
  const told = (notice.escalations ?? []).filter(({ at }) => at >= deadline.dueAt);
  const holder = told.find(({ to }) => to === "holder");
  if (!holder) return mayTell(deadline.lateAfter, quiet, now) ? { ...deadline, to: "holder" } : undefined;
  if (told.some(({ to }) => to === "leader")) return undefined;
  const from = afterTimeOff(quiet, holder.at + leaderAfterMs, notice.pressing === true);
  const isTime = now >= from && now < holder.at + leaderUntilMs && afterQuietHours(quiet, now) === now;
  return isTime && holder.sites.length > 0 ? { ...deadline, to: "leader" } : undefined;
}

function findDeadline(
  file: NoticeFile,
  directory: Directory,
  now: number,
): Omit<DueEscalation, "to"> | undefined {
  const { notice } = file;
  if (isHazard(notice)) {
    const { hazard } = listStandings(file, directory, now).find((one) => one.hazard) ?? {};
    if (hazard?.closedBy) return undefined;
    if (hazard?.dueAt !== undefined) {
      return { dueAt: hazard.dueAt, lateAfter: hazard.lateAfter ?? hazard.dueAt, isAssumed: false };
    }
  }
  const dueAt = dueOf(file);
  const since = notice.dueAt === undefined ? askedSince(file) : deadlineSince(notice);
  if (dueAt === undefined || since === undefined) return undefined;
  const lateAfter = heardDue(since, dueAt, gapsFor(directory, notice.groups));
  return { dueAt, lateAfter, isAssumed: notice.dueAt === undefined };
}

/** A deadline at nine in the evening is told at nine; one at ten, and one that could not be told before, in the morning. */
function mayTell(deadline: number, quiet: QuietHours | undefined, now: number): boolean {
  if (afterQuietHours(quiet, now) === now) return true;
  return afterQuietHours(quiet, deadline - 1) === deadline - 1 && now - deadline < freshMs;
}
