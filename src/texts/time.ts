import { isoDate, localTime, startOfDay } from "../zone.ts";

const weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

/** 14:02 */
export function clockText(at: number): string {
  const { hour, minute } = localTime(at);
  return `${two(hour)}:${two(minute)}`;
}

/** 11月24日（周二）18:00 */
export function dueText(at: number): string {
  return `${dateText(at)}${clockText(at)}`;
}

/** 11月24日（周二） */
export function dateText(at: number): string {
  const { month, day, weekday } = localTime(at);
  return `${month}月${day}日（${weekdays[weekday]}）`;
}

/** 今天14:02, 昨天14:02, 11月20日14:02, 2025年11月20日14:02: as short as `now` allows. */
export function momentText(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return `今天${clockText(at)}`;
  if (days === 1) return `昨天${clockText(at)}`;
  if (days === -1) return `明天${clockText(at)}`;
  const { year, month, day } = localTime(at);
  const date = `${month}月${day}日${clockText(at)}`;
  return year === localTime(now).year ? date : `${year}年${date}`;
}

/** When something was found: 11月22日（周日）16:00, the day alone where it stands at midnight, as no hour was named. */
export function foundText(at: number): string {
  return at === startOfDay(at) ? dateText(at) : dueText(at);
}

/** The same seen from `now`: 昨天16:00, 昨天. */
export function foundMoment(at: number, now: number): string {
  const text = momentText(at, now);
  return at === startOfDay(at) ? text.slice(0, -clockText(at).length) : text;
}

/** The same for lists and files: 2026-11-22 16:00, 2026-11-22. */
export function foundStamp(at: number): string {
  return at === startOfDay(at) ? isoDate(at) : stampText(at);
}

/** About how long: 不到1分钟, 约3分钟, 约2小时. Milliseconds in. */
export function durationText(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes <= 1) return "不到1分钟";
  if (minutes < 90) return `约${minutes}分钟`;
  return `约${Math.round(minutes / 60)}小时`;
}

/** 2026-11-24 18:00, for lists and files. */
export function stampText(at: number): string {
  return `${isoDate(at)} ${clockText(at)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
