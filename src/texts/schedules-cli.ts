import { seriesLabel } from "./schedules.ts";
import { momentText } from "./time.ts";

/** How to call the command line inside the repository. */
const call = "npm run --silent huizhi --";

/** Descriptions shown by `--help`. */
export const schedulesHelp = {
  schedules: "列出定时：反复发的，和等着到点发的通知",
  list: "同上",
  columns: "列出栏目；columns add 添加",
  columnsList: "同上",
  add: "把文件里的内容加进栏目，一次发一条；已有的不会重复加",
  addName: "栏目的名字，如 防诈",
  addFile: "文本文件：每条之间用一行 --- 隔开，或每条以“## 标题”开头",
  remove: "删掉栏目",
} as const;

/** Heads of the tables. */
export const schedulesHeads = {
  schedules: ["编号", "时间", "内容", "群", "状态", "下次", "民警"],
  columns: ["栏目", "条数", "在发的定时"],
} as const;

/** What the commands say. */
export const schedulesTexts = {
  none: (): string => "没有定时要发的。民警在微信里看过预览后回「定时 周五9点」或「每周一9点」。",
  running: "在发",
  paused: "已暂停",
  usedUp: "已发完",
  once: "一次",
  nextAt: (at: number, now: number): string => momentText(at, now),
  noColumns: (): string => `还没有栏目。添加：${call} columns add 防诈 文件`,
  noSeries: "没有",

  added: (name: string, understood: number, added: number, total: number): string =>
    added === understood
      ? `看懂${understood}条，都加进了栏目“${name}”，现在共${total}条。`
      : `看懂${understood}条，加进栏目“${name}”${added}条，其余${understood - added}条原来就有；现在共${total}条。`,
  /** The first words of each tip that is new, so that the cut can be checked. */
  tip: (index: number, begins: string): string => `${index} ${begins}`,
  moreTips: (count: number): string => `……另有${count}条`,
  howToSend: (name: string): string => `要发，请民警在微信里回：栏目 ${name} 发网吧 每周三10点`,
  stillGoing: (names: readonly number[]): string => `${names.map(seriesLabel).join("、")}会接着发新加的。`,
  removed: (name: string, tips: number): string => `已删掉栏目“${name}”（${tips}条）。`,

  unknownColumn: (name: string, known: readonly string[]): string =>
    known.length === 0 ? schedulesTexts.noColumns() : `没有叫“${name}”的栏目，现有：${known.join("、")}。`,
  inUse: (name: string, series: readonly { readonly number: number; readonly officer: string }[]): string =>
    `栏目“${name}”还在用：${series.map(({ number, officer }) => `${seriesLabel(number)}（${officer}）`).join("、")}。请先取消，例如 ${call} say ${series[0]?.officer ?? "姓名"} "取消 ${seriesLabel(series[0]?.number ?? 1)}"。`,
  missing: (file: string): string => `找不到文件 ${file}。`,
  unreadable: (file: string): string => `文件 ${file} 读不了，请检查是不是文本文件、有没有权限。`,
  tooLarge: (megabytes: number): string => `文件太大，最多${megabytes}MB。`,
  notText: (file: string): string =>
    `文件 ${file} 不是文本（也许是 Word 文件），请另存为纯文本（.txt 或 .md）再加。`,
  empty: (file: string): string =>
    `文件 ${file} 里没有内容，一条也没有加：每条之间用一行 --- 隔开，或每条以“## 标题”开头。`,
  tooMany: (count: number, most: number): string => `文件里有${count}条，一次最多${most}条，请分几个文件。`,
  tooLong: (index: number, begins: string, length: number, most: number): string =>
    `第${index}条（${begins}…）有${length}字，最多${most}字，一条也没有加；太长多半是少了隔开的 --- 一行，请改好再加。`,
} as const;
