import type { QuietHours } from "../config.ts";
import { afterTimeOff } from "../quiet-hours.ts";
import { dayMs, hourMs, minuteMs } from "../zone.ts";
import type { Ask } from "./types.ts";

/** When those who have not answered are reminded: halfway to the deadline, or so many milliseconds before it. */
type Point = { readonly is: "halfway" } | { readonly is: "before"; readonly ms: number };

/** What each ask is reminded of by the clock; one that is not here never is. */
export const reminderPolicies: Readonly<Partial<Record<Ask, readonly Point[]>>> = {
  ack: [{ is: "halfway" }, { is: "before", ms: 2 * hourMs }],
  // Whoever said that he saw it, or will fix it, is woken up before it is too late.
  rectify: [
    { is: "before", ms: dayMs },
    { is: "before", ms: 2 * hourMs },
  ],
};

/** A notice is reminded of by the clock no more often than this, however its deadline is moved. */
export const mostAutomaticReminders = 3;

/** Nobody is reminded of what he was told within so many milliseconds. */
export const restAfterNewsMs = 30 * minuteMs;

/** Two reminders are never closer than this, in milliseconds: the earlier stands in for the later. */
export const standsInMs = hourMs;

/** Halfway is no exact science: it falls on a quarter of an hour, so that an officer is told the very time. */
const quarterMs = 15 * minuteMs;

/** What the times are counted from; epoch milliseconds. */
export interface SlotFacts {
  readonly ask: Ask;
  /** Since when it is asked for, see `askedSince`. */
  readonly since: number;
  /** The deadline for following up, see `dueOf`. */
  readonly dueAt: number;
  /** 紧急: days off do not count. Quiet hours do. */
  readonly pressing: boolean;
}

/**
 * When a notice is due to be reminded of, ascending; empty where its ask has no policy or there is no time for it. What falls into quiet hours, or on a day off,
 * moves to their end; what thereby comes to the deadline is dropped, and so is what comes within half an hour of the news itself.
 */
export function listReminderSlots(
  { ask, since, dueAt, pressing }: SlotFacts,
  quiet: QuietHours | undefined,
): number[] {
  const times = (reminderPolicies[ask] ?? [])
    .map((point) => afterTimeOff(quiet, timeOf(point, since, dueAt), pressing))
    .filter((at) => at < dueAt && at >= since + restAfterNewsMs)
    .sort((one, other) => one - other);
  const slots: number[] = [];
  for (const at of times) if (at - (slots.at(-1) ?? Number.NEGATIVE_INFINITY) >= standsInMs) slots.push(at);
  return slots;
}

function timeOf(point: Point, since: number, dueAt: number): number {
  if (point.is === "before") return dueAt - point.ms;
  return Math.floor((since + dueAt) / 2 / quarterMs) * quarterMs;
}
