/** What a time is for: words that ask for a deadline, or for a time of sending. */
export type TimeUse = "deadline" | "sending";

const nouns: Readonly<Record<TimeUse, string>> = { deadline: "截止时间", sending: "发送时间" };
const leads: Readonly<Record<TimeUse, string>> = { deadline: "截止", sending: "定时" };

/** Why a time was not taken, and what to type instead. `written` is what the officer wrote, `example` a date soon to come: 11月26日. */
export const timeTexts = {
  notUnderstood: (use: TimeUse, written: string, example: string): string =>
    use === "deadline"
      ? `没看懂截止时间“${written}”，请写成“截止 明天18点”“截止 ${example}”或“截止 3天内”。`
      : `没看懂发送时间“${written}”，请写成“定时 周五9点”“定时 明早8点半”或“定时 每周一9点”。`,
  /** `likely` is what he may have meant. */
  past: (use: TimeUse, written: string, likely: string | undefined): string =>
    likely === undefined
      ? `${named(use, written)}已经过了，请改个晚些的时间，例如“${leads[use]} 明天18点”。`
      : `${named(use, written)}已经过了，是不是${likely}？是就写“${leads[use]} ${likely}”。`,
  tooFar: (use: TimeUse, written: string, example: string): string =>
    `${named(use, written)}太远了，请写一年以内的时间，例如“${leads[use]} ${example}18点”。`,
  /** 尽快, 近期. */
  vague: (use: TimeUse, written: string): string =>
    `${named(use, written)}不够明确，机器人没法按点${use === "deadline" ? "统计" : "发"}，请写明几点，例如“${leads[use]} 明天18点”。`,
  /** 节前, 国庆前. */
  holiday: (use: TimeUse, written: string, example: string): string =>
    `${named(use, written)}说不准是哪一天，请写成日期，例如“${leads[use]} ${example}18点”。`,
  weekend: (use: TimeUse, written: string): string =>
    `${named(use, written)}可以是周六也可以是周日，请写明是哪天，例如“${leads[use]} 周六18点”。`,
  /** 本周内, 下周. */
  wholeWeek: (use: TimeUse, written: string): string =>
    `${named(use, written)}没写是周几，请写明，例如“${leads[use]} 周五18点”。`,
  /** 月初, 中旬. */
  partOfMonth: (use: TimeUse, written: string): string =>
    `${named(use, written)}没写是几号，请写明，例如“${leads[use]} 5号18点”。`,
  noSuchDay: (use: TimeUse, written: string, year: number, month: number, day: number): string =>
    `${named(use, written)}写错了，${
      month < 1 || month > 12 ? `没有${month}月` : `${year}年${month}月没有${day}日`
    }，请改成有的日期。`,
  noSuchClock: (use: TimeUse, written: string): string =>
    `${named(use, written)}的钟点不对，请按24小时写，例如“${leads[use]} 明天18点30分”。`,
  /** 3点: `likely` is the likelier one, where the day is known. */
  unclearClock: (use: TimeUse, written: string, likely: string | undefined): string =>
    `${named(use, written)}没说清是上午还是下午，请按24小时写，例如“${likely === undefined ? "15点" : `${leads[use]} ${likely}`}”。`,
  /** 11月26日周五, which is a Thursday. */
  otherWeekday: (use: TimeUse, written: string, date: string): string =>
    `${named(use, written)}前后对不上，日历上是${date}，请核对后再写。`,
  /** 明天26号, when it is not. */
  twoDays: (use: TimeUse, written: string, one: string, other: string): string =>
    `${named(use, written)}写了两天，${one}和${other}，请只写一天。`,
  /** 8.30. */
  dateOrClock: (use: TimeUse, written: string, first: string, second: string): string =>
    `${named(use, written)}可以是日期也可以是钟点，请写成“${leads[use]} ${first}月${second}日”或“${leads[use]} ${first}点${second}分”。`,
  /** 定时 周五. */
  noClock: (written: string): string =>
    `发送时间“${written}”没写几点，请写明，例如“定时 周五9点”或“定时 每周一9点”。`,
  /** 每两周, 隔天. */
  otherRhythm: (written: string): string =>
    `发送时间“${written}”这样的间隔还不会，可以写“每天8点”“每个工作日9点”“每周一、周四9点”或“每月1号10点”。`,
} as const;

function named(use: TimeUse, written: string): string {
  return `${nouns[use]}“${written}”`;
}
