import chineseDays from "chinese-days";
import { dayMs, isoDate, localTime, startOfDay } from "./zone.ts";

/**
 * Whether people work on the day of `at` in China: the State Council's arrangement with its 调休 where it is known. Else, and so for a year whose
 * arrangement is not out yet, Monday to Friday but for the statutory holidays; which other days are exchanged nobody knows then.
 */
export function isWorkday(at: number): boolean {
  const day = startOfDay(at);
  const told = chineseDays.getDayDetail(isoDate(day));
  // A day of an arrangement has the name of its holiday, as "Spring Festival,春节,4"; any other day that of its weekday.
  if (told.name.includes(",")) return told.work;
  const { year, weekday } = localTime(day);
  if (weekday === 0 || weekday === 6) return false;
  return hasArrangement(year) || !isStatutoryHoliday(day);
}

/** Midnight of the first workday after the day of `at`. */
export function nextWorkday(at: number): number {
  return addWorkdays(at, 1);
}

/** Midnight of the last workday before the day of `at`. */
export function previousWorkday(at: number): number {
  let day = startOfDay(at) - dayMs;
  while (!isWorkday(day)) day -= dayMs;
  return day;
}

/** Whether the day of `at` is a workday and no other follows until Sunday: Friday as a rule, the day before a holiday that ends the week, a Sunday worked in exchange. */
export function isLastWorkdayOfWeek(at: number): boolean {
  if (!isWorkday(at)) return false;
  const toSunday = (7 - localTime(at).weekday) % 7;
  return startOfDay(nextWorkday(at)) > startOfDay(at) + toSunday * dayMs;
}

/** Whether the day of `at` is a workday and none of its month came before. */
export function isFirstWorkdayOfMonth(at: number): boolean {
  return isWorkday(at) && localTime(previousWorkday(at)).month !== localTime(at).month;
}

/** Midnight of the day of `at` when it is a workday, else of the first one after it. */
export function workdayFrom(at: number): number {
  return isWorkday(at) ? startOfDay(at) : nextWorkday(at);
}

/** Midnight of the `count`th workday after the day of `at`; of that day itself for 0. */
export function addWorkdays(at: number, count: number): number {
  let day = startOfDay(at);
  for (let left = count; left > 0; ) {
    day += dayMs;
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

/** Whether the holidays and 调休 of a year are known. The State Council announces them in the November before; the package follows. */
export function hasArrangement(year: number): boolean {
  return chineseDays.getDayDetail(`${year}-10-01`).name.includes(",");
}

/**
 * Whether the day of `at` is a holiday by law, whatever the year's arrangement: 全国年节及纪念日放假办法 (国务院令第795号, since 2025). 元旦, 除夕 to 初三, 清明,
 * 5月1日 and 2日, 端午, 中秋, 10月1日 to 3日.
 */
export function isStatutoryHoliday(at: number): boolean {
  const day = startOfDay(at);
  const { month, day: date } = localTime(day);
  if (month === 1 && date === 1) return true;
  if (month === 5 && date <= 2) return true;
  if (month === 10 && date <= 3) return true;
  return isClearAndBright(day) || isLunarHoliday(day);
}

function isLunarHoliday(day: number): boolean {
  const { lunarMon, lunarDay, isLeap } = lunarDate(day);
  if (isLeap) return false;
  if (lunarMon === 1 && lunarDay <= 3) return true;
  if ((lunarMon === 5 && lunarDay === 5) || (lunarMon === 8 && lunarDay === 15)) return true;
  const next = lunarDate(day + dayMs);
  return next.lunarMon === 1 && next.lunarDay === 1 && !next.isLeap;
}

/** A `Date`, since the package counts from an instant in Shanghai; a date in letters it would take for one of UTC. */
function lunarDate(day: number): ReturnType<typeof chineseDays.getLunarDate> {
  return chineseDays.getLunarDate(new Date(day));
}

/** 清明. On a machine west of Greenwich the package gives every date a day early, so that only its own are compared. */
function isClearAndBright(day: number): boolean {
  const { year, month } = localTime(day);
  if (month !== 4) return false;
  const told = chineseDays.getDayDetail(isoDate(day)).date;
  return told === chineseDays.getSolarTermDate(year, 4, "pure_brightness");
}
