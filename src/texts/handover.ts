import { noticeLabel } from "./notice.ts";
import { maskedPhone } from "./notice-table.ts";
import { dueText, momentText } from "./time.ts";

/** One notice on the sheet that a colleague, or its officer without the bot, can go on working from. */
export interface HandoverNotice {
  readonly number: number;
  readonly title: string;
  readonly dueAt: number | undefined;
  /** Sites that owe or owed an answer. */
  readonly owing: number;
  readonly missing: readonly HandoverSite[];
  /** The reminder for each group in which somebody can still be reminded. */
  readonly groups: readonly { readonly name: string; readonly text: string }[];
  /** Groups in which people post it and nobody has yet; `correction`: the notice is there, and only a correction of it is not. */
  readonly toPost: readonly { readonly name: string; readonly correction: boolean }[];
  /** Groups in which the bot posts it and it has not arrived. */
  readonly unsent: readonly string[];
  /** When it was last reminded of; absent before the first time. */
  readonly remindedAt: number | undefined;
}

/** A shop that still owes. */
export interface HandoverSite {
  readonly name: string;
  readonly person: string | undefined;
  readonly phone: string | undefined;
  /** It said something that has to be looked at. */
  readonly unclear: boolean;
  /** Nobody in the groups speaks for it. */
  readonly nobodyThere: boolean;
}

/** 交接单: the lines of it, to be cut into messages between any two. */
export function handoverLines(notices: readonly HandoverNotice[], now: number): string[] {
  return [
    `【交接单】${momentText(now, now)}，${notices.length}条通知`,
    ...notices.flatMap((notice) => noticeLines(notice, now)),
  ];
}

function noticeLines(notice: HandoverNotice, now: number): string[] {
  const { number, title, dueAt, owing, missing, remindedAt } = notice;
  const facts = [
    ...(owing === 0 ? [] : [`应回${owing}家，还差${missing.length}家`]),
    ...(dueAt === undefined ? [] : [`截止${dueText(dueAt)}`]),
    ...(remindedAt === undefined ? [] : [`上次催${momentText(remindedAt, now)}`]),
  ];
  return [
    "",
    `${noticeLabel(number)}${title}`,
    ...(facts.length === 0 ? [] : [facts.join("，")]),
    ...missing.map((site, index) => `${index + 1} ${siteText(site)}`),
    ...nextSteps(notice),
  ];
}

/** What is left to be posted of a notice, and where it has not arrived. */
export function nextSteps(notice: Pick<HandoverNotice, "number" | "groups" | "toPost" | "unsent">): string[] {
  const { number, groups, toPost, unsent } = notice;
  return [
    ...toPostLine("还没发到", namesOf(toPost, false), number),
    ...toPostLine("更正还没发到", namesOf(toPost, true), number),
    ...(unsent.length === 0 ? [] : [`机器人还没发到：${unsent.join("、")}，进度回「统计 ${number}」`]),
    ...groups.map(({ name, text }) => `发到“${name}”，复制这句：\n${text}`),
  ];
}

function namesOf(toPost: HandoverNotice["toPost"], ofCorrection: boolean): string[] {
  return toPost.filter(({ correction }) => correction === ofCorrection).map(({ name }) => name);
}

function toPostLine(what: string, names: readonly string[], number: number): string[] {
  return names.length === 0 ? [] : [`${what}：${names.join("、")}，回「手发 ${number}」`];
}

function siteText({ name, person, phone, unclear, nobodyThere }: HandoverSite): string {
  const who = [person ?? "", maskedPhone(phone ?? "")].filter((word) => word !== "").join(" ");
  const note = unclear ? "回过话，待看" : nobodyThere ? "无人在群，要打电话" : "";
  return `${name}${who === "" ? "" : `，${who}`}${note === "" ? "" : `（${note}）`}`;
}

/** What is said where there is nothing to hand over. */
export const handoverTexts = {
  nothingOpen: (): string => "没有要交接的通知：现在没有发出去还差回复的通知。",
  over: (number: number): string => `${noticeLabel(number)}已经结束，不用交接。`,
  nothingOwed: (number: number): string => `${noticeLabel(number)}是告知，不用回复，没有要交接的。`,
  notOut: (number: number): string => `${noticeLabel(number)}还没发出去，没有要催的。`,
  partlyOut: (number: number, unsent: readonly string[]): string =>
    `${noticeLabel(number)}已发到的群里没有还差的家，但还没发到：${unsent.join("、")}。`,
  nobodyMissing: (number: number): string => `${noticeLabel(number)}没有还差的家。`,
  help: "交接单：还差谁、怎么联系、各群要发的催办话；不写编号则全部",
} as const;
