import { instantOf, localTime } from "../zone.ts";

/** For how long an officer looks back. */
export type Period = "quarter" | "month";

/** When the quarter or month began in which `now` lies. */
export function startOfPeriod(period: Period, now: number): number {
  const { year, month } = localTime(now);
  return instantOf(year, period === "month" ? month : month - ((month - 1) % 3), 1);
}
