import { doctorTexts as texts } from "../../texts/doctor.ts";
import { hasArrangement } from "../../workdays.ts";
import { localTime } from "../../zone.ts";
import { type Check, look, ok } from "./check.ts";

/** Whether the holidays and 调休 of this year are known; in December, by when they are announced, those of the next too. */
export function checkWorkdays(now: number): Check {
  const { year, month } = localTime(now);
  const unknown = (month === 12 ? [year, year + 1] : [year]).find((one) => !hasArrangement(one));
  return unknown === undefined ? ok(texts.workdays) : look(texts.workdaysUnknown(unknown));
}
