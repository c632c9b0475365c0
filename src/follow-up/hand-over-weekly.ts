import { sayEach } from "../delivery/say.ts";
import { splitLines } from "../desk/split-lines.ts";
import type { Book } from "../desk/types.ts";
import type { OfficerId } from "../groups/types.ts";
import { findHandover } from "../notices/list-handover.ts";
import { holderOf, isNoticeOf } from "../notices/whose-notice.ts";
import { type HandoverNotice, handoverLines } from "../texts/handover.ts";
import { isLastWorkdayOfWeek } from "../workdays.ts";
import { hourMs, isoDate, minuteMs, startOfDay } from "../zone.ts";
import type { Duty } from "./types.ts";

/** When it is given, milliseconds after midnight in Shanghai: 17:30. */
export const handOverAt = 17 * hourMs + 30 * minuteMs;
/** Later he has gone home, milliseconds. */
export const handOverLateMs = 2 * hourMs;

/** 交接单: before the days off each officer is given who is missing and what to post, so that it can be gone on with whatever becomes of the account. */
export const handOverWeekly: Duty = {
  name: "hand-over-weekly",
  async look({ store, bindings, log }, now) {
    const begins = startOfDay(now) + handOverAt;
    if (now < begins || now >= begins + handOverLateMs || !isLastWorkdayOfWeek(now)) return false;
    if (bindings.account === undefined) {
      const isFirstLook = now < begins + minuteMs;
      if (isFirstLook)
        log.info({ cure: "huizhi handover" }, "nobody is logged in: the 交接单 is not sent, read it");
      return false;
    }
    if (listHandovers(store.book(), now, now).length === 0) return false;
    await store.update("directory", (draft, before) => {
      for (const { officer, notices } of listHandovers(before, now, now)) {
        sayEach(
          draft,
          { key: handoverKey(officer, now), to: { officer } },
          splitLines(handoverLines(notices, now)).map((text) => ({ kind: "text", text }) as const),
          now,
        );
      }
    });
    return true;
  },
};

/** Who has not got that day's yet, with what he looks after of which somebody is missing; those with nothing are left out. */
export function listHandovers(
  book: Book,
  day: number,
  now: number,
): { readonly officer: OfficerId; readonly notices: readonly HandoverNotice[] }[] {
  const { directory, outbox } = book;
  return Object.values(directory.officers).flatMap(({ id: officer, boundAt }) => {
    if (boundAt === undefined || outbox.says[`${handoverKey(officer, day)}/0`] !== undefined) return [];
    const notices = Object.values(book.notices)
      .filter(({ notice }) => isNoticeOf(directory, officer, notice))
      .filter(({ notice }) => [undefined, officer].includes(holderOf(notice)))
      .sort((one, other) => one.notice.number - other.notice.number)
      .flatMap((file) => findHandover(file, book, now) ?? [])
      .filter(({ missing }) => missing.length > 0);
    return notices.length === 0 ? [] : [{ officer, notices }];
  });
}

/** What the 交接单 of the day of `at` is said under. */
export function handoverKey(officer: OfficerId, at: number): string {
  return `handover/${isoDate(at)}/${officer}`;
}
