import { startOfDay } from "../zone.ts";
import { noticeLabel } from "./notice.ts";
import { clockText, dueText, momentText } from "./time.ts";

/** One open notice as 今日 shows it. */
export interface TodayNotice {
  readonly number: number;
  readonly title: string;
  readonly owes: boolean;
  /** It has not reached any group yet. */
  readonly waiting: boolean;
  /** When it is to be sent; absent once it is out. */
  readonly sendAt?: number;
  /** Shops that owe or owed an answer. */
  readonly owing: number;
  /** Names of those that owe it still. */
  readonly missing: readonly string[];
  /** Only of a hazard. */
  readonly hazard?: {
    readonly site: string;
    readonly state: keyof typeof hazardStates;
    readonly overdue: boolean;
  };
  readonly dueAt?: number;
}

/** Everything 今日 says. Notices and counts are of what he looks after himself, or nobody. */
export interface Today {
  readonly notices: readonly TodayNotice[];
  /** What colleagues look after, and he may see: by who does. */
  readonly ofColleagues: readonly { readonly name: string; readonly numbers: readonly number[] }[];
  /** Replies in 待审. */
  readonly toReview: number;
  /** Hazards of which the shop showed that they are gone, and nobody looked. */
  readonly submitted: readonly number[];
  /** Notices with messages that failed, or may not have arrived. */
  readonly trouble: readonly { readonly number: number; readonly failed: number; readonly unknown: number }[];
  /** People who answered and are not known to speak for a shop. */
  readonly unplaced: number;
  /** Times in which nothing could be heard. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  /** Registered groups not recognised in this session. */
  readonly unbound: readonly string[];
  /** What is published today yet, by itself, soonest first. */
  readonly scheduled: readonly { readonly at: number; readonly what: string }[];
  readonly now: number;
}

/** The answer to 今日; one line when there is nothing. */
export function todayText(today: Today): string {
  const waits = waitingLines(today);
  const { notices, ofColleagues } = today;
  const coming = scheduledLines(today);
  const none = ofColleagues.length === 0 ? "今天没有进行中的通知" : "您手上没有进行中的通知";
  if (notices.length + ofColleagues.length + waits.length + coming.length === 0) {
    return `${none}，也没有要您看的。`;
  }
  return [
    ...(notices.length === 0
      ? [`${none}。`]
      : [`进行中${notices.length}条：`, ...notices.map((notice) => noticeLine(notice, today.now))]),
    ...(waits.length === 0 ? ["没有要您看的。"] : ["要您看的：", ...waits]),
    ...coming,
    ...ofColleagues.map(
      ({ name, numbers }) =>
        `${name}负责的：${numbers.map(noticeLabel).join("")}，进度回「统计 ${numbers[0] ?? ""}」`,
    ),
  ].join("\n");
}

/** Each workday in the morning, the same of his own; one line when there is nothing, as silence would mean that nobody is there. */
export function digestText(today: Today): string {
  const waits = waitingLines(today);
  const { notices } = today;
  const coming = scheduledLines(today);
  if (notices.length + waits.length + coming.length === 0) return "早上好，没有要办的事。机器人在线。";
  return [
    `早上好，机器人在线。${notices.length === 0 ? "没有进行中的通知。" : `进行中${notices.length}条：`}`,
    ...notices.map((notice) => noticeLine(notice, today.now)),
    ...(waits.length === 0 ? [] : ["要您看的：", ...waits]),
    ...coming,
  ].join("\n");
}

/** The same once somebody has logged in again after days. */
export function backText(today: Today): string {
  return `机器人又登录了。${todayText(today)}`;
}

/** So many names are read; the others are counted. */
const mostNames = 10;

/** 星空网吧、蓝天网吧等12家. */
function namesText(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join("、");
  return names.length > mostNames ? `${shown}等${names.length}家` : shown;
}

function noticeLine(notice: TodayNotice, now: number): string {
  const { number, title, owes, waiting, sendAt, owing, missing, hazard, dueAt } = notice;
  const isPast = hazard ? hazard.overdue : dueAt !== undefined && now > dueAt;
  const due = dueAt === undefined ? "" : isPast ? "，已过截止" : `，截止${dueText(dueAt)}`;
  const label = `${noticeLabel(number)}${title}：`;
  if (waiting) {
    const when = sendAt === undefined || sendAt <= now ? "还没发" : `${momentText(sendAt, now)}发`;
    return `${label}${when}${owes ? due : ""}`;
  }
  if (!owes) return `${label}告知，不用回复`;
  if (hazard) return `${label}${hazard.site}，${hazardStates[hazard.state]}${due}`;
  if (owing === 0) return `${label}没有应回的${due}`;
  if (missing.length === 0) return `${label}${owing}家都回了${due}`;
  return `${label}${owing}家还差${missing.length}家${due}（${namesText(missing)}）`;
}

/** Characters of a title that fit behind a time. */
const longestTitle = 16;

function scheduledLines({ scheduled, now }: Today): string[] {
  return scheduled.map(({ at, what }) => {
    const characters = [...(what.split("\n", 1)[0] ?? "")];
    const title =
      characters.length > longestTitle
        ? `${characters.slice(0, longestTitle).join("")}…`
        : characters.join("");
    return `${momentText(at, now)}自动发：${title}`;
  });
}

function waitingLines({ toReview, submitted, trouble, unplaced, gaps, unbound, now }: Today): string[] {
  return [
    ...(toReview > 0 ? [`有${toReview}条回复拿不准，或在问您，回「待审」看`] : []),
    ...(submitted.length > 0 ? [`报了整改，等您复查：${submitted.map(noticeLabel).join("")}`] : []),
    ...trouble.map(({ number, failed, unknown }) => {
      const counts = [
        ...(failed > 0 ? [`${failed}条没发出`] : []),
        ...(unknown > 0 ? [`${unknown}条不确定`] : []),
      ];
      return `${noticeLabel(number)}${counts.join("、")}，回「统计 ${number}」看`;
    }),
    ...(unplaced > 0 ? [`${unplaced}人回了但对不上是哪家店，回「待绑定」看`] : []),
    ...gapLines(gaps, now),
    ...(unbound.length > 0 ? [`没认出的群：${unbound.join("、")}，回「群」看`] : []),
  ];
}

/** So many are told one by one, the newest. */
const mostGaps = 3;

function gapLines(gaps: Today["gaps"], now: number): string[] {
  const lines = gaps
    .slice(-mostGaps)
    .map(({ from, to }) => `${momentText(from, now)}到${endText(from, to, now)}断线，群里的回复可能没收到`);
  return gaps.length > mostGaps ? [`断线${gaps.length}次，最近${mostGaps}次：`, ...lines] : lines;
}

/** A clock is enough for a gap that ends on the day it began. */
function endText(from: number, to: number, now: number): string {
  return startOfDay(from) === startOfDay(to) ? clockText(to) : momentText(to, now);
}

/** One notice in a shop's history. */
export interface SiteNotice {
  readonly number: number;
  readonly title: string;
  readonly at: number;
  readonly over: "" | "已关闭" | "已作废";
  readonly state: string;
}

/** What 场所 says of one shop. */
export function siteText(site: {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly category: string | undefined;
  readonly address: string | undefined;
  readonly person: string | undefined;
  readonly phone: string | undefined;
  /** 网吧店主群 李强: who speaks for it and where. */
  readonly members: readonly string[];
  /** Nobody speaks for it, and who is in its groups is known. */
  readonly nobodyThere: boolean;
  readonly notices: readonly SiteNotice[];
  readonly now: number;
}): string {
  const { name, aliases, category, address, person, phone, members, nobodyThere, notices, now } = site;
  const facts = [category, address, person, phone].filter((fact) => fact !== undefined && fact !== "");
  return [
    `${name}${aliases.length > 0 ? `（又叫${aliases.join("、")}）` : ""}`,
    ...(facts.length > 0 ? [facts.join(" · ")] : []),
    members.length > 0 ? `群里的人：${members.join("、")}` : nobodyThere ? "无人在群" : "群里是谁还不清楚",
    ...(notices.length === 0
      ? ["最近的通知里没有这家"]
      : notices.map(
          ({ number, title, at, over, state }) =>
            `${noticeLabel(number)}${momentText(at, now)} ${title}：${state}${over === "" ? "" : `（${over}）`}`,
        )),
  ].join("\n");
}

/** Where a shop stands in one notice, as 场所 says it. */
export const siteStates = {
  informed: (): string => "告知，不用回复",
  exempt: (reason: string | undefined): string => (reason === undefined ? "免回" : `免回（${reason}）`),
  awaiting: (unclear: boolean, overdue: boolean): string =>
    unclear ? "回过话，待审" : overdue ? "没回，已过截止" : "没回",
  acknowledged: (at: number, late: boolean, way: string | undefined, now: number): string =>
    `${momentText(at, now)}${way === undefined ? "回了收到" : `${way}代收`}${late ? "（迟）" : ""}`,
  hazard: (state: keyof typeof hazardStates, overdue: boolean): string =>
    `${hazardStates[state]}${overdue ? "，已过期限" : ""}`,
} as const;

/** How a hazard stands, in few words. */
export const hazardStates = {
  awaiting: "还没回",
  sentBack: "退回了，还没再报",
  unclear: "回过话，待审",
  acknowledged: "收到了，还没改",
  promised: "说在改",
  submitted: "报了整改，待复查",
  shown: "发来照片，待复查",
  cannot: "说改不了或要延期",
  passed: "已销号",
  transferred: "已移交",
  exempt: "免改",
} as const;

/** Around 场所. */
export const siteTexts = {
  howTo: (): string => "请写上店名，例如「场所 星空」。",
  unknown: (word: string): string => `没找到“${word}”是哪家，请写全店名。`,
} as const;
