import { isoDate } from "../zone.ts";
import { noticeLabel } from "./notice.ts";

/** Headings of 隐患排查整改台账, by what stands below them. */
export const hazardHeadings = {
  index: "序号",
  number: "隐患编号",
  source: "来源",
  site: "场所名称",
  category: "场所类别",
  address: "地址",
  person: "负责人",
  phone: "联系电话",
  officer: "责任民警",
  foundAt: "发现日期",
  inspectors: "检查人",
  toldOnSpot: "当场告知人",
  words: "隐患描述",
  grade: "隐患等级",
  before: "整改前照片",
  demand: "整改要求",
  dueAt: "整改期限",
  progress: "整改情况",
  after: "整改后照片",
  doneAt: "完成日期",
  reviewer: "复查人",
  reviewedAt: "复查日期",
  reviewWay: "复查方式",
  reviewResult: "复查结果",
  closed: "是否销号",
  closedAt: "销号日期",
  overdue: "是否逾期",
  document: "法律文书编号",
  remarks: "备注",
} as const;
export type HazardField = keyof typeof hazardHeadings;

/** Headings of 通知签收台账. */
export const receiptHeadings = {
  number: "通知编号",
  title: "标题",
  groups: "群",
  site: "场所",
  person: "应签收人",
  deliveredAt: "首次送达",
  acknowledgedAt: "收到时间",
  way: "方式",
  words: "原话",
  reminders: "提醒次数",
  state: "状态",
} as const;
export type ReceiptField = keyof typeof receiptHeadings;

/** Headings of 检查台账. */
export const checkHeadings = {
  index: "序号",
  at: "检查时间",
  site: "场所名称",
  category: "场所类别",
  address: "地址",
  inspectors: "检查人",
  round: "巡查",
  result: "检查结果",
  numbers: "隐患编号",
  words: "隐患描述",
  repeated: "重复隐患",
  remarks: "备注",
} as const;
export type CheckField = keyof typeof checkHeadings;

/** Headings of 汇总. */
export const summaryHeadings = {
  category: "场所类别",
  month: "月份",
  checks: "检查次数",
  hazards: "隐患数",
  passed: "已销号",
  toCheck: "待复查",
  unfixed: "未整改",
  elsewhere: "移交或免",
  overdue: "逾期",
  onTime: "按期整改率",
  days: "平均整改天数",
} as const;
export type SummaryField = keyof typeof summaryHeadings;

/** Names of the four sheets. */
export const ledgerSheets = {
  hazards: "隐患排查整改台账",
  receipts: "通知签收台账",
  checks: "检查台账",
  summary: "汇总",
} as const;

/** Words in the cells of 隐患排查整改台账. */
export const hazardCells = {
  progress: {
    awaiting: "未回复",
    unclear: "回过话，待看",
    acknowledged: "已收到，未报整改",
    promised: "整改中",
    submitted: "已报整改，待复查",
    shown: "已提交照片，待复查",
    cannot: "报告改不了或要延期",
    passed: "已整改",
    transferred: "已移交",
    exempt: "免予整改",
    sentBack: "已退回，未再报整改",
  },
  saying: (state: string, words: string): string => `${state}：“${words}”`,
  demand: (hasDeadline: boolean): string =>
    `${hasDeadline ? "限期整改" : "尽快整改"}，改好后对着原位置拍照报回`,
  demandAgain: (round: number, reason: string): string => `第${round}次要求：${reason}`,
  reviewWays: { photo: "看照片", "on the spot": "现场复查" },
  good: "合格",
  bad: (reason: string): string => (reason === "" ? "不合格，退回" : `不合格，退回：${reason}`),
  closed: { passed: "是", transferred: "否（移交）", exempt: "否（免）", open: "否" },
  overdue: { open: "是，未整改", late: "是", no: "否" },
  /** Below pictures, or in their place. */
  morePictures: (all: number): string => `共${all}张`,
  videos: (count: number): string => `另有视频${count}段`,
  unopened: (count: number): string => `${count}张照片打不开`,
  lost: "照片文件缺失",
  kind: (category: string): string => `隐患类别：${category}`,
  sentBack: (times: number): string => `退回${times}次`,
  firstDue: (at: string): string => `原定期限${at}`,
  transferredTo: (to: string): string => `移交${to}`,
  exemptBecause: (reason: string): string => (reason === "" ? "免予整改" : `免予整改：${reason}`),
  reminded: (times: number): string => `提醒${times}次`,
  corrected: (text: string): string => `更正：${text}`,
  countEnded: "已停止跟踪",
} as const;

/** Words in the cells of 检查台账. */
export const checkCells = {
  nothing: "未发现隐患",
  found: (count: number): string => `发现隐患${count}处`,
  round: (id: number): string => `第${id}次巡查`,
  items: (items: readonly { readonly number: number; readonly words: string }[]): string =>
    items.length === 1
      ? (items[0]?.words ?? "")
      : items.map(({ number, words }) => `${number}：${words}`).join("\n"),
  repeated: (
    items: readonly { readonly number: number; readonly before: number; readonly at: number }[],
  ): string =>
    items.map(({ number, before, at }) => `${number}：同隐患${before}（${isoDate(at)}）`).join("\n"),
} as const;

/** Words in the cells of 汇总. */
export const summaryCells = {
  noCategory: "未写类别",
  total: "合计",
  month: (year: number, month: number): string => `${year}年${month}月`,
  percent: (share: number): string => `${Math.floor(share * 100)}%`,
  days: (days: number): string => (Math.round(days * 10) / 10).toFixed(1),
} as const;

/** What stands above and below a table. `to` is the last day. */
export const ledgerTexts = {
  /** 汇总 alone says too little above a table. */
  title: (station: string, sheet: string): string =>
    `${station}${sheet === ledgerSheets.summary ? "检查和隐患整改汇总" : sheet}`,
  period: (from: number, to: number): string => `${isoDate(from)} 至 ${isoDate(to)}`,
  below: (from: number, to: number, about: readonly string[]): string =>
    [`时间：${ledgerTexts.period(from, to)}`, ...about].join("　　"),
  scope: (words: string): string => `范围：${words}`,
  exportedAt: (stamp: string): string => `导出：${stamp}`,
  by: {
    hazards: "按发现日期",
    receipts: "按首次送达日期",
    checks: "按检查日期",
    summary: "按发现、检查日期",
  },
  /** To be filled in by hand, but for the station. */
  foot: (station: string): string[] => [
    `制表单位：${station}`,
    "填表人：",
    "审核人：",
    "填表日期：　　　　年　　月　　日",
  ],
  summaryNote:
    "按期整改率：有期限、已报整改或已逾期的隐患里，在期限内报整改的占多少。平均整改天数：已销号的隐患从发现到完成的天数。",
  onlineOnly: "线上提示记录，不替代执法文书。",
  nothing: "没有",
  fileName: (from: number, to: number): string => {
    const [first, last] = [isoDate(from), isoDate(to)];
    return first.endsWith("-01") && first.slice(0, 7) === last.slice(0, 7) && isLastDay(to)
      ? `台账${first.slice(0, 7)}.xlsx`
      : `台账${first}至${last}.xlsx`;
  },
} as const;

/** At the foot of a printed page. */
export function pageOf(page: string, pages: string): string {
  return `第${page}页，共${pages}页`;
}

/** What is said with a ledger. */
export const ledgerAnswers = {
  sent: (period: string, hazards: number, receipts: number, checks: number): string =>
    [
      `台账（${period}）发给您：${countsText(hazards, receipts, checks)}。`,
      "里面有店名、照片和原话，电话已打码，请不要发到群里。",
    ].join("\n"),
  written: (file: string, hazards: number, receipts: number, checks: number): string =>
    `已导出到 ${file}：${countsText(hazards, receipts, checks)}。`,
  holdsWords: (phones: boolean): string =>
    `里面有店名、照片和原话${phones ? "，电话没有打码" : "，电话已打码"}，请妥善保管，不要发到群里。`,
  empty: (period: string, scope: string): string =>
    `${period}${scope === "" ? "" : `，${scope}`}：没有隐患、通知和检查，没有台账可导出。`,
  notUnderstood: (words: string): string =>
    `没看懂“${words}”，例如「台账 11月」「台账 11月1日到11月15日」「台账 11月 网吧」。`,
  badDate: (written: string): string => `“${written}”不是日期：请写成 2026-11-01。`,
  backwards: (from: string, to: string): string => `起止日期反了：${from} 在 ${to} 之后。`,
  notBegun: (from: string): string => `${from} 还没到，没有台账可导出。`,
  fromMissing: (): string => "只写了 --to，请也写上 --from，例如 --from 2026-11-01。",
  unknownScope: (words: readonly string[]): string =>
    `没有叫${words.map((word) => `“${word}”`).join("、")}的群、标签或场所类别。`,
  changed: (): string => "台账没做成，请再要一次。",
  onlyXlsx: (file: string): string => `${file}：台账和提示单只能写成 .xlsx。请在文件名后面写上 .xlsx。`,
} as const;

function countsText(hazards: number, receipts: number, checks: number): string {
  return `隐患${hazards}处，签收${receipts}条，检查${checks}次`;
}

/** 隐患提示单: one hazard on one page. */
export const slipTexts = {
  sheet: (number: number): string => `提示单${number}`,
  title: "隐患提示单",
  notADocument: "线上提示，不替代执法文书",
  number: (number: number): string => noticeLabel(number),
  labels: {
    site: "场所名称",
    category: "场所类别",
    address: "地址",
    person: "负责人",
    phone: "联系电话",
    foundAt: "发现日期",
    inspectors: "检查人",
    words: "隐患情况",
    grade: "隐患等级",
    demand: "请您这样做",
    dueAt: "请在此前改好",
    before: "现场照片",
    after: "报来的照片",
    siteSigns: "场所负责人签字",
    inspectorSigns: "检查人签字",
    date: "日期",
  },
  noDeadline: "尽快",
  blankDate: "　　　年　　月　　日",
  foot: (station: string): string => `${station}　隐患请以现场检查为准，有疑问请问责任民警。`,
  fileName: (number: number): string => `隐患提示单${number}.xlsx`,
  sent: (number: number): string =>
    `${noticeLabel(number)}的提示单发给您，一页纸，可以打印请店主签字。它是线上提示，不替代执法文书。`,
  written: (number: number, file: string): string => `已把${noticeLabel(number)}的提示单写到 ${file}。`,
  notHazard: (number: number): string => `${noticeLabel(number)}不是隐患，没有提示单。`,
  changed: (): string => "隐患正好在变，请再回一次「提示单」。",
  noneOpen: (): string => "没有没办结的隐患，要已办结的请带编号，例如「提示单 31」。",
} as const;

/** Descriptions shown by `--help`. */
export const ledgerHelp = {
  ledger: "导出台账：隐患排查整改、通知签收、检查、汇总四张表，照片在格子里",
  from: "从哪天起，如 2026-11-01；不写则为本月",
  to: "到哪天为止（含）；不写则到今天",
  tags: "只要这些群、标签或场所类别的，如 网吧,密室",
  out: "写到哪个文件，.xlsx；不写则自动起名",
  phones: "电话不打码",
  slip: "把一处隐患写成一页隐患提示单，可打印请店主签字",
} as const;

const dayMs = 86_400_000;

function isLastDay(at: number): boolean {
  return isoDate(at + dayMs).endsWith("-01");
}
