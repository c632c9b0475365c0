import { defaultPaceRules } from "../../src/delivery/pace-rules.ts";
import { askedSince, dueOf } from "../../src/notices/follow-up-due.ts";
import { listReminderSlots, restAfterNewsMs, standsInMs } from "../../src/notices/reminder-slots.ts";
import type { NoticeFile, Sheet } from "../../src/notices/types.ts";
import { afterTimeOff, morningOf } from "../../src/quiet-hours.ts";
import { nextWorkday } from "../../src/workdays.ts";
import { isoDate, isoTime, minuteMs } from "../../src/zone.ts";
import type { Verdict } from "./find-faults.ts";
import type { Month } from "./play-month.ts";

/** How late a reminder may be. */
const graceMs = 5 * minuteMs;
const mostADay = 3;

/** What became of the times at which a group was to be reminded of a notice. */
export interface Reminded {
  /** Said in time; of these `moved` later than its time, as the bot was away or the group had had its messages of the day. */
  readonly said: number;
  readonly moved: number;
  /** The most that one came after its time, milliseconds. */
  readonly latest: number;
  /** Everybody there had answered, or waited for an officer's word. */
  readonly nobodyMissing: number;
  /** The bot was away until the next time or the deadline. */
  readonly overtaken: number;
}

type Outcome =
  | { readonly is: "said"; readonly late: number; readonly isMoved: boolean }
  | { readonly is: "nobody" | "overtaken" | "missed" };

/** Every reminder due comes within five minutes of its time, moved by nothing but what may move it. */
export function findMissedReminders(month: Month): Verdict & { readonly reminded: Reminded } {
  const outcomes: { readonly outcome: Outcome; readonly told: string }[] = [];
  for (const file of month.files) {
    if (file.notice.ask !== "ack") continue;
    const slots = slotsOf(file);
    for (const sheet of Object.values(file.sheets)) {
      const name = month.book.directory.groups[sheet.group]?.name ?? sheet.group;
      slots.forEach((slot, index) => {
        const next = slots[index + 1] ?? dueOf(file) ?? Number.POSITIVE_INFINITY;
        const outcome = judge(month, file, sheet, name, slot, next);
        const told = `${name} was to be reminded of 【回执${file.notice.number}】 at ${isoTime(slot)}`;
        if (outcome) outcomes.push({ outcome, told });
      });
    }
  }
  const said = outcomes.flatMap(({ outcome }) => (outcome.is === "said" ? [outcome] : []));
  const count = (is: Outcome["is"]): number => outcomes.filter(({ outcome }) => outcome.is === is).length;
  return {
    what: "every reminder due within five minutes of its time",
    looked: outcomes.length,
    faults: outcomes.filter(({ outcome }) => outcome.is === "missed").map(({ told }) => told),
    reminded: {
      said: said.length,
      moved: said.filter(({ isMoved }) => isMoved).length,
      latest: Math.max(0, ...said.map(({ late }) => late)),
      nobodyMissing: count("nobody"),
      overtaken: count("overtaken"),
    },
  };
}

function slotsOf(file: NoticeFile): number[] {
  const since = askedSince(file);
  const dueAt = dueOf(file);
  if (since === undefined || dueAt === undefined) return [];
  return listReminderSlots(
    { ask: file.notice.ask, since, dueAt, pressing: false },
    defaultPaceRules.quietHours,
  );
}

/** `undefined` where the time does not count: the news was too fresh there, the notice over, the month at its end. */
function judge(
  month: Month,
  { notice }: NoticeFile,
  { deliveredAt, group }: Sheet,
  name: string,
  slot: number,
  next: number,
): Outcome | undefined {
  if (deliveredAt === undefined || deliveredAt + restAfterNewsMs > slot) return undefined;
  const over = Math.min(month.end - graceMs, notice.closedAt ?? month.end, notice.stoppedAt ?? month.end);
  const expected = expectedAt(month, name, slot, next);
  if (expected !== undefined && expected >= over) return undefined;
  const found = month.delivered.find(
    ({ at, to, kind, numbers }) =>
      to === name &&
      kind.startsWith("reminder") &&
      numbers.includes(notice.number) &&
      at > slot - standsInMs &&
      at <= (expected ?? next) + graceMs,
  );
  if (found) {
    const late = Math.max(0, found.at - (expected ?? slot));
    return { is: "said", late, isMoved: expected !== undefined && expected > slot };
  }
  if (expected === undefined) return { is: "overtaken" };
  return isAnybodyMissing(month, notice.number, name, group, expected) ? { is: "missed" } : { is: "nobody" };
}

/** The first instant from the slot on at which the bot is there and people may be reminded; `undefined` when the next time comes before. */
function expectedAt(month: Month, name: string, slot: number, next: number): number | undefined {
  const away = month.absences.find(({ from, to }) => from <= slot + minuteMs && to > slot);
  const back = away ? Math.ceil(away.to / minuteMs) * minuteMs : slot;
  let at = afterTimeOff(defaultPaceRules.quietHours, back, false);
  const today = month.delivered.filter(
    (one) =>
      one.to === name &&
      one.at < at &&
      isoDate(one.at) === isoDate(at) &&
      (one.kind === "column" || one.kind.startsWith("reminder")),
  );
  if (today.length >= mostADay) at = morningOf(defaultPaceRules.quietHours, nextWorkday(at));
  return at < next || at === slot ? at : undefined;
}

/** Whoever said anything at all in answer, however doubtful, may wait for an officer. */
function isAnybodyMissing(
  { said, shopsIn }: Month,
  number: number,
  name: string,
  _group: string,
  at: number,
): boolean {
  const spoke = new Set(
    said
      .filter((one) => one.topic === name && one.messageId !== undefined && one.at <= at + graceMs)
      .filter((one) => one.number === number || one.isDoubtful)
      .map(({ shop }) => shop),
  );
  return shopsIn(name).some((shop) => !spoke.has(shop));
}
