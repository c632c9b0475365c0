import { notUnderstood, type Refusal } from "./refusal.ts";

/** A time of day. */
export interface Clock {
  /** Minutes after midnight, 1440 at most. */
  readonly minutes: number;
  /** Only the hour of twelve was named: 9点 may be meant for the evening. */
  readonly bare: boolean;
  /** An hour was named, not only a part of the day, which is its end. */
  readonly exact: boolean;
}

/** An hour that may be of the morning or the afternoon: minutes after midnight of the latter. */
export interface EitherHalf {
  readonly afternoon: number;
}

/** A day without a time ends with the working day; an evening without a time before the quiet hours. */
export const endOfWork = 18 * 60;
export const endOfEvening = 21 * 60;

/** Parts of the day that are a time by themselves: their end, but for a morning that ends before work begins. */
const partsOfDay: ReadonlyMap<string, number> = new Map([
  ...both(["早", "早上", "早晨", "清晨", "一早"], 9 * 60),
  ...both(["上午", "中午", "正午"], 12 * 60),
  ...both(["下午", "午后", "傍晚", "下班", "下班时"], endOfWork),
  ...both(["晚", "晚上", "晚间", "夜里", "夜间"], endOfEvening),
]);

const pattern =
  /^(凌晨|清晨|早上|早晨|早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|晚|夜里|夜间|深夜|半夜)?(?:(\d{1,2})[:.](\d{2})分?|(\d{1,3})[点时](?:钟|整)?(?:(半)|([13])刻|(\d{1,2})分?)?)$/u;

/** Reads 18点, 18:30, 下午3点半, 晚8点一刻, 中午, as {@link plainWords} spells them. */
export function readClock(text: string): Clock | EitherHalf | Refusal {
  const part = partsOfDay.get(text);
  if (part !== undefined) return { minutes: part, bare: false, exact: false };
  const match = pattern.exec(text);
  if (!match) return notUnderstood;
  const [, period, colonHour, colonMinute, spokenHour, half, quarter, spokenMinute] = match;
  const written = colonHour ?? spokenHour ?? "";
  const minute =
    half === undefined
      ? quarter === undefined
        ? Number(colonMinute ?? spokenMinute ?? 0)
        : Number(quarter) * 15
      : 30;
  const hour = Number(written);
  if (hour > 24 || minute > 59 || hour * 60 + minute > 24 * 60) return { why: "no such clock" };
  if (isEitherHalf(written, hour, period)) return { afternoon: (hour + 12) * 60 + minute };
  const meant = hourMeant(hour, period);
  if (meant === undefined || meant * 60 + minute > 24 * 60) return { why: "no such clock" };
  return {
    minutes: meant * 60 + minute,
    bare: period === undefined && hour <= 12 && !/^0\d/.test(written),
    exact: true,
  };
}

/** 3点 is hardly meant for the night, and 晚上3点 for either; 03:00 is. */
function isEitherHalf(written: string, hour: number, period: string | undefined): boolean {
  if (hour < 1) return false;
  if (period === undefined) return hour <= 6 && !written.startsWith("0");
  return /^[晚夜深半]/u.test(period) && hour <= 4;
}

/** The hour of 24; `undefined` when that part of the day has no such hour. */
function hourMeant(hour: number, period: string | undefined): number | undefined {
  switch (period) {
    case undefined:
      return hour;
    case "凌晨":
      return hour <= 6 ? hour : undefined;
    case "清晨":
    case "早上":
    case "早晨":
    case "早":
    case "上午":
      return hour <= 12 ? hour : undefined;
    case "中午":
    case "正午":
      return hour >= 11 && hour <= 13 ? hour : hour <= 2 && hour > 0 ? hour + 12 : undefined;
    case "午后":
    case "下午":
    case "傍晚":
      return hour >= 12 ? (hour < 20 ? hour : undefined) : hour > 0 ? hour + 12 : undefined;
    default:
      // 今晚0点 is the midnight to come.
      return hour === 0 ? 24 : hour > 12 ? hour : hour + 12;
  }
}

function both(words: readonly string[], minutes: number): readonly (readonly [string, number])[] {
  return words.map((word) => [word, minutes] as const);
}
