import { Declined } from "../../errors.ts";
import { type Month, reportMonth } from "../../notices/monthly-report.ts";
import { readMonth } from "../../notices/read-month.ts";
import { isNoticeOf } from "../../notices/whose-notice.ts";
import { monthlyReportText, monthlyReportTexts } from "../../texts/monthly-report.ts";
import { localTime } from "../../zone.ts";
import type { CommandOf } from "../command.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 月报: what a month came to in his groups, this one until now unless he names another. */
export function seeReport(turn: Turn, { month }: CommandOf<"report">): Outcome {
  const { book, now, officer, past } = turn;
  const wanted = monthOf(month, now);
  if (!wanted) throw new Declined(monthlyReportTexts.noSuchMonth(month ?? ""));
  const his = past.filter(({ notice }) => isNoticeOf(book.directory, officer, notice));
  const today = localTime(now);
  const isRunning = wanted.year === today.year && wanted.month === today.month;
  return answer(monthlyReportText(reportMonth(his, book.directory, wanted, now), isRunning));
}

/** The month as typed, the running one where none was; `undefined` for what is none. */
export function monthOf(typed: string | undefined, now: number): Month | undefined {
  return readMonth(typed ?? "本月", now);
}
