import { noticeLabel } from "./notice.ts";

/** Headings of the table of a notice, by what stands below them. */
export const noticeHeadings = {
  number: "通知编号",
  title: "标题",
  groups: "群",
  site: "场所",
  person: "负责人",
  phone: "联系电话",
  deliveredAt: "首次送达",
  acknowledgedAt: "收到时间",
  way: "方式",
  words: "原话",
  reminders: "提醒次数",
  state: "状态",
} as const;
export type NoticeField = keyof typeof noticeHeadings;

/** Headings of the second sheet: who answered and is not known to speak for a shop. */
export const unplacedHeadings = { group: "群", name: "谁", at: "时间", words: "原话" } as const;

/** Names of the two sheets. */
export const noticeSheetNames = {
  sites: (number: number): string => `回执${number}`,
  unplaced: "对不上场所的回复",
} as const;

/** What a site's line ends with. */
export const siteStateNames = {
  acknowledged: "已收到",
  sentBack: "已退回，未再报",
  late: "逾期收到",
  extra: "已收到（不在应回之列）",
  awaiting: "未回复",
  overdue: "逾期未回复",
  unclear: "回过话，待看",
  nobodyThere: "未回复（无人在群）",
  exempt: "免回复",
  informed: "不用回复",
  promised: "整改中",
  submitted: "已报整改，待复查",
  shown: "已提交照片，待复查",
  cannot: "说改不了，待处理",
  passed: "复查通过，已销号",
  transferred: "已移交",
} as const;

/** By which way a receipt came in. */
export const receiptWays = {
  group: "群里回复",
  private: "私聊回复",
  pasted: "群里回复（粘贴）",
  told: "转告",
  ruled: (way: string): string => `${way}，民警认定`,
  /** 代收 */
  received: (way: string): string => `代收（${way}）`,
} as const;

/** A number on which nobody can call any more: 138****5678. Fewer than seven digits are hidden altogether; empty for none. */
export function maskedPhone(phone: string): string {
  const digits = phone.replace(/\D/gu, "");
  if (digits === "") return "";
  return digits.length < 7 ? "****" : `${digits.slice(0, digits.length < 11 ? 1 : 3)}****${digits.slice(-4)}`;
}

/** What is said with a table. */
export const noticeTableTexts = {
  fileName: (number: number): string => `回执${number}.xlsx`,
  sent: (number: number, sites: number, unplaced: number): string =>
    [
      `${noticeLabel(number)}的表格发给您，共${sites}家${unplaced > 0 ? `，另有${unplaced}条对不上场所的回复在第二张表` : ""}。`,
      "里面有店家的名字和原话，请不要发到群里。",
    ].join("\n"),
  changed: (): string => "表格正好在变，请再回一次「表发我」。",
  written: (number: number, sites: number, file: string): string =>
    `已把${noticeLabel(number)}的${sites}家导出到 ${file}。`,
  unplacedLeftOut: (count: number): string =>
    `CSV 只有一张表，${count}条对不上场所的回复没有写进去；要看请导出 .xlsx。`,
  holdsWords: (): string => "里面有店家的名字和原话，请妥善保管，不要发到群里。",
} as const;

/** Descriptions shown by `--help`. */
export const exportHelp = {
  export: "把一条通知导出成表格：每家何时收到、原话、提醒几次",
  file: "写到哪个文件，.xlsx 或 .csv",
} as const;
