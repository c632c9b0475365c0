import { noticeLabel } from "./notice.ts";
import { dateText, dueText, momentText } from "./time.ts";

/** 定时1 */
export function seriesLabel(number: number): string {
  return `定时${number}`;
}

/** One series as it is listed. */
export interface SeriesShown {
  readonly number: number;
  /** 每周一09:00 */
  readonly rule: string;
  /** 栏目“防诈”, or the title of the notice. */
  readonly what: string;
  readonly groups: readonly string[];
  /** Absent while it is paused, and where nothing is left to publish. */
  readonly nextAt?: number;
  readonly isPaused: boolean;
  /** Tips left of its column; absent for a notice. */
  readonly left?: number;
}

/** A notice that waits for its time. */
export interface ScheduledShown {
  readonly number: number;
  readonly title: string;
  readonly at: number;
}

/** 定时: what is sent later, once or again and again. Commands to be typed stand in 「」. */
export const scheduleTexts = {
  howTo: (): string => "请写明几点，例如「定时 周五9点」，每周发写「每周一9点」；定好的回「定时列表」看。",
  passed: (at: number, now: number): string =>
    `${momentText(at, now)}已经过了，请回「定时 周五9点」这样写个以后的时间，或回「发」。`,
  dueBefore: (dueAt: number, at: number): string =>
    `截止${dueText(dueAt)}早于发送时间${dueText(at)}，请先回「改 截止 …」改好，再定时。`,
  seriesHasNoDue: (): string => "每周、每天重复发的通知不能带固定的截止时间；请先回「改 截止 无」，再定时。",
  /** Numbered; a digit answers it. */
  atNight: (at: number, morning: number, now: number): string =>
    `${momentText(at, now)}是休息时段。1 就那时发 2 改到${momentText(morning, now)} 0 先不定`,
  /** The same for a rule: 每天23:00, 每天08:00. */
  seriesAtNight: (rule: string, moved: string): string =>
    `${rule}是休息时段。1 就那时发 2 改成${moved} 0 先不定`,
  /** 发 in quiet hours. */
  nowIsNight: (morning: number, now: number): string =>
    `现在是休息时段。1 现在就发 2 ${momentText(morning, now)}发 0 先不发`,

  /** Lines of the preview. */
  sentAt: (at: string): string => `定时：${at}发`,
  sentAgain: (rule: string, times: readonly number[]): string =>
    `定时：${rule}发，接着${times.length}次${times.map(dateText).join("、")}`,

  scheduled: (number: number, at: number): string =>
    `${noticeLabel(number)}定在${dueText(at)}发。不发了回「取消 ${number}」，等不及回「立即」，都定了什么回「定时列表」。`,
  byHandThen: (groups: readonly string[]): string =>
    `${namesOf(groups)}要您手工转发，到时候我把文字和图片发给您。`,
  scheduledAgain: (number: number, at: number): string => `${noticeLabel(number)}仍定在${dueText(at)}发。`,
  cancelled: (number: number): string => `${noticeLabel(number)}的定时已取消，不发了。`,

  made: (number: number, rule: string, times: readonly number[]): string =>
    [
      `好，${seriesLabel(number)}：${rule}发。接着${times.length}次：${times.map(dateText).join("、")}。`,
      `停一停回「暂停 ${seriesLabel(number)}」，少发一次回「跳过 ${seriesLabel(number)}」，不发了回「取消 ${seriesLabel(number)}」。`,
    ].join("\n"),

  none: (): string =>
    "没有定时要发的。先打「通知 网吧：内容」，看过预览再回「定时 周五9点」或「每周一9点」。",
  list: (series: readonly SeriesShown[], notices: readonly ScheduledShown[], now: number): string =>
    [
      `定时要发的${series.length + notices.length}件：`,
      ...series.map((one) => seriesLine(one, now)),
      ...notices.map(({ number, title, at }) => `${noticeLabel(number)}${dueText(at)}发：${title}`),
      ...listHints(series, notices),
    ].join("\n"),
  one: (series: SeriesShown, times: readonly number[], skips: number | undefined, now: number): string =>
    [
      seriesLine(series, now),
      ...(times.length === 0 || series.isPaused
        ? []
        : [`接着${times.length}次：${times.map(dueText).join("、")}`]),
      ...(skips === undefined ? [] : [`跳过：${dueText(skips)}`]),
      series.isPaused
        ? `接着发回「恢复 ${seriesLabel(series.number)}」，不发了回「取消 ${seriesLabel(series.number)}」`
        : `停一停回「暂停 ${seriesLabel(series.number)}」，少发一次回「跳过 ${seriesLabel(series.number)}」，不发了回「取消 ${seriesLabel(series.number)}」`,
    ].join("\n"),
  unknown: (number: number): string => `没有${seriesLabel(number)}，定好的回「定时列表」看。`,
  /** 暂停 1, where both have the number. */
  seriesOrNotice: (number: number): string =>
    `有${seriesLabel(number)}，也有${noticeLabel(number)}。停定时回「暂停 ${seriesLabel(number)}」，停通知回「停 ${number}」。`,
  which: (word: string, numbers: readonly number[]): string =>
    `有${numbers.length}个定时，请写上是哪个，例如「${word} ${seriesLabel(numbers[0] ?? 1)}」；都有哪些回「定时列表」看。`,

  paused: (number: number): string =>
    `${seriesLabel(number)}已暂停，接着发回「恢复 ${seriesLabel(number)}」。`,
  alreadyPaused: (number: number): string =>
    `${seriesLabel(number)}本来就停着，接着发回「恢复 ${seriesLabel(number)}」。`,
  resumed: (number: number, next: number | undefined, now: number): string =>
    `${seriesLabel(number)}恢复了${next === undefined ? "" : `，下次${nextText(next, now)}发`}。`,
  notPaused: (number: number, next: number | undefined, now: number): string =>
    `${seriesLabel(number)}没有停${next === undefined ? "" : `，下次${nextText(next, now)}发`}。`,
  skipping: (number: number, at: number, next: number | undefined): string =>
    `${seriesLabel(number)}的${dueText(at)}那次不发了${next === undefined ? "" : `，再下次${dueText(next)}`}。`,
  alreadySkipping: (number: number, at: number): string =>
    `${seriesLabel(number)}的${dueText(at)}那次已经跳过了，一次只能跳一回；要停一阵回「暂停 ${seriesLabel(number)}」。`,
  pausedNoSkip: (number: number): string =>
    `${seriesLabel(number)}停着，不用跳；接着发回「恢复 ${seriesLabel(number)}」。`,
  ended: (number: number): string => `${seriesLabel(number)}取消了，以后不再发；已经发出去的不受影响。`,
  /** To who made it. */
  byColleague: (
    by: string,
    did: "paused" | "resumed" | "skipped" | "ended",
    number: number,
    what: string,
  ): string =>
    `${by}${{ paused: "暂停了", resumed: "恢复了", skipped: "让下一次不发：", ended: "取消了" }[did]}您的${seriesLabel(number)}（${what}）。`,

  /** By the clock. */
  tooLate: (number: number, title: string, at: number, now: number): string =>
    `${noticeLabel(number)}“${title}”定在${momentText(at, now)}发，那时机器人没在线，到现在过了两小时，没有发。现在发回「重发 ${number}」，不发了回「作废 ${number}」。`,
  /** Followed by what he is to post. */
  lateByHand: (number: number, title: string, at: number, now: number): string =>
    `${noticeLabel(number)}“${title}”定在${momentText(at, now)}发，那时机器人没在运行，晚了。还要发的按下面转发，不发了回「作废 ${number}」。`,
  pastDeadline: (number: number, title: string, at: number, now: number): string =>
    `${noticeLabel(number)}“${title}”定在${momentText(at, now)}发，轮到发时截止时间已经过了，没有发。还要发回「重发 ${number}」，不发了回「作废 ${number}」。`,
  missed: (told: {
    readonly number: number;
    readonly what: string;
    readonly at: number;
    readonly next: number | undefined;
    readonly now: number;
  }): string =>
    `${seriesLabel(told.number)}（${told.what}）${momentText(told.at, told.now)}那次没有发：那时机器人没在线，已经过了两小时。${nextLine(told.next, told.now)}要补发请另打「告知 …」或「通知 …」。`,
  noRoom: (told: {
    readonly number: number;
    readonly what: string;
    readonly groups: readonly string[];
    readonly most: number;
    readonly next: number | undefined;
    readonly now: number;
  }): string =>
    `${seriesLabel(told.number)}（${told.what}）这次没发到${namesOf(told.groups)}：今天机器人自己发的已满${told.most}条，不再打扰。${nextLine(told.next, told.now)}`,
  groupsLost: (number: number, what: string, groups: readonly string[]): string =>
    `${seriesLabel(number)}（${what}）这次没发到${namesOf(groups)}：这些群现在不归您发。不要了回「取消 ${seriesLabel(number)}」。`,
} as const;

/** 栏目: tips published one after another. */
export const columnTexts = {
  what: (name: string): string => `栏目“${name}”`,
  /** A line of the preview. */
  first: (name: string, tips: number): string => `栏目“${name}”共${tips}条，一次一条，这是第1条`,
  none: (): string => "还没有栏目，请管理员在电脑上运行 columns add 防诈 文件 加进来。",
  list: (
    columns: readonly { readonly name: string; readonly tips: number; readonly series: readonly number[] }[],
  ): string =>
    [
      "栏目：",
      ...columns.map(
        ({ name, tips, series }) =>
          `${name}（${tips}条）${series.length === 0 ? "，还没定时发" : `：${series.map(seriesLabel).join("、")}在发`}`,
      ),
      `要发回「栏目 ${columns[0]?.name ?? "防诈"} 发网吧 每周三10点」`,
    ].join("\n"),
  unknown: (name: string, known: readonly string[]): string =>
    known.length === 0 ? columnTexts.none() : `没有叫“${name}”的栏目，现有：${known.join("、")}。`,
  howTo: (name: string, tag: string): string =>
    `请写明发给哪些群、什么时候，例如「栏目 ${name} 发${tag} 每周三10点」。`,
  onlyRepeated: (name: string, tag: string): string =>
    `栏目要按周期发，例如「栏目 ${name} 发${tag} 每周三10点」；只发一次请打「告知 ${tag}：内容」。`,
  notChanged: (): string => "栏目的内容在这里改不了；要换时间或群，请重打「栏目 …」，不发了回「取消」。",
  notNow: (): string => "栏目到点才发，请回「发」定下来；现在就要发的请打「告知 …」。",
  gone: (name: string): string => `栏目“${name}”没有可发的内容了，没有定下来。`,
  fewLeft: (name: string, number: number, left: number): string =>
    `栏目“${name}”（${seriesLabel(number)}）只剩${left}条没发，发完就停。要加内容请管理员运行 columns add。`,
  usedUp: (name: string, number: number): string =>
    `栏目“${name}”发完了，${seriesLabel(number)}停在这里；加了新内容会接着发，不要了回「取消 ${seriesLabel(number)}」。`,
} as const;

function seriesLine(series: SeriesShown, now: number): string {
  const { number, rule, what, groups, nextAt, isPaused, left } = series;
  const state = isPaused
    ? "，已暂停"
    : left === 0
      ? "，已发完"
      : nextAt === undefined
        ? ""
        : `，下次${nextText(nextAt, now)}`;
  return `${seriesLabel(number)} ${rule}，${what}→${groups.join("、")}${state}${left === undefined || left === 0 ? "" : `，还有${left}条`}`;
}

function listHints(series: readonly SeriesShown[], notices: readonly ScheduledShown[]): string[] {
  const [first] = series;
  const [notice] = notices;
  const words = [
    ...(first
      ? [
          `看接着五次回「${seriesLabel(first.number)}」，停一停回「暂停 ${seriesLabel(first.number)}」，不发了回「取消 ${seriesLabel(first.number)}」`,
        ]
      : []),
    ...(notice ? [`${noticeLabel(notice.number)}不发了回「取消 ${notice.number}」`] : []),
  ];
  return words;
}

/** 明天09:00 where it is so near, else with its weekday. */
function nextText(at: number, now: number): string {
  const near = momentText(at, now);
  return /^[今明]天/u.test(near) ? near : dueText(at);
}

function nextLine(next: number | undefined, now: number): string {
  return next === undefined ? "" : `下次${nextText(next, now)}。`;
}

function namesOf(groups: readonly string[]): string {
  return groups.map((name) => `“${name}”`).join("");
}
