/** The days of a recurring time, as plain values: weekdays are 1 for Monday to 7, days 1 to 31. */
type Days =
  | { readonly every: "day" | "workday" }
  | { readonly every: "week"; readonly weekdays: readonly number[] }
  | { readonly every: "month"; readonly days: readonly number[] };

/** 每天08:00, 每个工作日09:00, 每周一、周四09:00, 每月1号10:00, 每月最后一天18:00. `minutes` after midnight. */
export function recurrenceText({ on, minutes }: { readonly on: Days; readonly minutes: number }): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${daysText(on)}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function daysText(on: Days): string {
  switch (on.every) {
    case "day":
      return "每天";
    case "workday":
      return "每个工作日";
    case "week":
      return on.weekdays.length === 7
        ? "每天"
        : `每${on.weekdays.map((day) => `周${"一二三四五六日".charAt(day - 1)}`).join("、")}`;
    case "month":
      return `每月${on.days.map((day) => (day === 31 ? "最后一天" : `${day}号`)).join("、")}`;
  }
}
