import { listMonth } from "../../desk/list-month.ts";
import { Declined } from "../../errors.ts";
import { reportMonth } from "../../notices/monthly-report.ts";
import { readMonth } from "../../notices/read-month.ts";
import { monthlyReportText, monthlyReportTexts } from "../../texts/monthly-report.ts";
import { localTime } from "../../zone.ts";
import { printable } from "../table.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `report`: what a month came to in all groups. */
export const showReport: Command<"report"> = async ({ month, json }, { store, clock }) => {
  const now = clock.now();
  const wanted = readMonth(month ?? "本月", now);
  if (!wanted) throw new Declined(monthlyReportTexts.badMonth(printable(month ?? "")));
  const report = reportMonth(await listMonth(store, wanted), store.book().directory, wanted, now);
  if (json) {
    const { medianMs, ...rest } = report;
    const medianMinutes = medianMs === undefined ? null : Math.round(medianMs / 60_000);
    return doneJson({ ...rest, medianMinutes });
  }
  const { year, month: running } = localTime(now);
  return done(monthlyReportText(report, wanted.year === year && wanted.month === running));
};
