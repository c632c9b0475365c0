import { say } from "../delivery/say.ts";
import type { DeliveryBook } from "../delivery/types.ts";
import { listMonth } from "../desk/list-month.ts";
import { gatherToday } from "../desk/today-facts.ts";
import type { OfficerId } from "../groups/types.ts";
import { monthBefore, reportMonth } from "../notices/monthly-report.ts";
import { isNoticeOf } from "../notices/whose-notice.ts";
import { digestText } from "../texts/desk-today.ts";
import { monthlyReportText } from "../texts/monthly-report.ts";
import { isFirstWorkdayOfMonth, isWorkday, previousWorkday } from "../workdays.ts";
import { hourMs, isoDate, minuteMs, startOfDay } from "../zone.ts";
import type { Duty } from "./types.ts";

/** When it is sent, milliseconds after midnight in Shanghai: 08:30. */
export const digestAt = 8 * hourMs + 30 * minuteMs;
/** Later it is no morning any more, milliseconds. */
export const digestLateMs = 2 * hourMs;

/**
 * Each workday at 08:30 every officer with a bound chat is told what is open and what waits for him, in one line when there is nothing; on the first workday of a month
 * how the last one went. Up to two hours late, else not that day; not while nobody can be told.
 */
export const sendDigests: Duty = {
  name: "send-digests",
  async look({ store, bindings, log }, now) {
    const begins = startOfDay(now) + digestAt;
    if (now < begins || now >= begins + digestLateMs || !isWorkday(now)) return false;
    if (bindings.account === undefined) {
      const isFirstLook = now < begins + minuteMs;
      if (isFirstLook)
        log.info({ cure: "huizhi today" }, "nobody is logged in: the digest is not sent, read it");
      return false;
    }
    if (listUntold(store.book(), now).length === 0) return false;
    const month = monthBefore(now);
    const past = isFirstWorkdayOfMonth(now) ? await listMonth(store, month) : undefined;
    await store.update("directory", (draft, before) => {
      for (const officer of listUntold(before, now)) {
        const how = { to: { officer }, until: begins + digestLateMs };
        const gapsSince = previousWorkday(now);
        const text = digestText(gatherToday({ book: before, officer, bindings, now, gapsSince }));
        say(draft, { ...how, key: keyOf(officer, now), text }, now);
        if (!past) continue;
        const his = past.filter(({ notice }) => isNoticeOf(before.directory, officer, notice));
        const report = reportMonth(his, before.directory, month, now);
        say(
          draft,
          { ...how, key: `report/${isoDate(now)}/${officer}`, text: monthlyReportText(report, false) },
          now,
        );
      }
    });
    return true;
  },
};

function listUntold({ directory, outbox }: DeliveryBook, now: number): OfficerId[] {
  return Object.values(directory.officers)
    .filter(({ id, boundAt }) => boundAt !== undefined && outbox.says[keyOf(id, now)] === undefined)
    .map(({ id }) => id);
}

function keyOf(officer: OfficerId, now: number): string {
  return `digest/${isoDate(now)}/${officer}`;
}
