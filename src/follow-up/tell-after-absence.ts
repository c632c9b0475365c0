import { say, sayEach } from "../delivery/say.ts";
import { splitLines } from "../desk/split-lines.ts";
import { gatherToday } from "../desk/today-facts.ts";
import type { Book } from "../desk/types.ts";
import type { Gap, OfficerId } from "../groups/types.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import { backText } from "../texts/desk-today.ts";
import { handoverLines } from "../texts/handover.ts";
import { isLastWorkdayOfWeek, isWorkday } from "../workdays.ts";
import { dayMs, hourMs, isoDate, startOfDay } from "../zone.ts";
import { handOverAt, handOverLateMs, handoverKey, listHandovers } from "./hand-over-weekly.ts";
import { digestAt, digestLateMs } from "./send-digests.ts";
import type { Duty } from "./types.ts";

/** So long after it is back the bot may make good for what it left out, milliseconds. */
const backMs = 2 * hourMs;
/** One morning without a digest is told of the next; after so many people think that nobody is there. */
const missedMornings = 2;

/**
 * Nobody could be told for days, as nobody was logged in: once somebody is, each officer hears once how things stand, and gets the 交接单 that fell into that time.
 * Meanwhile both are read with `huizhi today` and `huizhi handover`. In quiet hours it waits for their end.
 */
export const tellAfterAbsence: Duty = {
  name: "tell-after-absence",
  async look({ store, bindings, rules }, now) {
    const absence = bindings.account === undefined ? undefined : findAbsence(store.book(), now);
    if (!absence) return false;
    const unasked = listUntold(store.book(), absence, now);
    if (unasked.digests.length + unasked.sheets.length === 0) return false;
    await store.update("directory", (draft, before) => {
      const notBefore = afterQuietHours(rules.pace.quietHours, now);
      const { digests, sheets } = listUntold(before, absence, now);
      for (const officer of digests) {
        const today = gatherToday({ book: before, officer, bindings, now, gapsSince: absence.from });
        const text = backText(today);
        say(draft, { key: digestKey(officer, absence), to: { officer }, text, notBefore }, now);
      }
      for (const { day, officer, notices } of sheets) {
        const texts = splitLines(handoverLines(notices, now));
        const how = { key: handoverKey(officer, day), to: { officer }, notBefore };
        sayEach(
          draft,
          how,
          texts.map((text) => ({ kind: "text", text }) as const),
          now,
        );
      }
    });
    return true;
  },
};

/** The last gap, when it is only just over. */
function findAbsence({ directory }: Book, now: number): Gap | undefined {
  const last = directory.gaps.toSorted((one, other) => other.to - one.to).find(({ to }) => to <= now);
  return last && now - last.to < backMs ? last : undefined;
}

function listUntold(
  book: Book,
  absence: Gap,
  now: number,
): { readonly digests: OfficerId[]; readonly sheets: ReturnType<typeof listSheets> } {
  const days = daysOf(absence);
  const mornings = days.filter((day) => isWorkday(day) && isWithin(absence, day + digestAt, digestLateMs));
  const comesByItself = isWorkday(now) && now < startOfDay(now) + digestAt + digestLateMs;
  const digests =
    comesByItself || mornings.length < missedMornings
      ? []
      : Object.values(book.directory.officers)
          .filter(({ id, boundAt }) => boundAt !== undefined && !book.outbox.says[digestKey(id, absence)])
          .map(({ id }) => id);
  return { digests, sheets: listSheets(book, absence, days, now) };
}

function listSheets(book: Book, absence: Gap, days: readonly number[], now: number) {
  const day = days.findLast(
    (one) => isLastWorkdayOfWeek(one) && isWithin(absence, one + handOverAt, handOverLateMs),
  );
  return day === undefined ? [] : listHandovers(book, day, now).map((handover) => ({ ...handover, day }));
}

/** The days it lasted, by their beginnings. */
function daysOf({ from, to }: Gap): number[] {
  const days: number[] = [];
  for (let day = startOfDay(from); day < to; day += dayMs) days.push(day);
  return days;
}

function isWithin({ from, to }: Gap, begins: number, lasts: number): boolean {
  return from <= begins && to >= begins + lasts;
}

function digestKey(officer: OfficerId, { to }: Gap): string {
  // More than one gap may be noted of one absence.
  return `digest/back/${isoDate(to)}/${officer}`;
}
