import { noticeLabel } from "./notice.ts";
import { momentText } from "./time.ts";

/** While sending is paused by the service: until when, or (absent) until a new login. */
export interface Pause {
  readonly until?: number;
}

/** What is answered to 停, 继续, 重发, 已发, 作废 and 关闭. Counts are messages unless they say otherwise. */
export const noticeTexts = {
  stopped: (number: number, held: number): string =>
    `${noticeLabel(number)}已停，还有${held}条没发。接着发回「重发 ${number}」，不要了回「作废 ${number}」。`,
  nothingToStop: (number: number): string =>
    `${noticeLabel(number)}没有等着发的，不用停；要作废回「作废 ${number}」。`,
  noneToStop: (): string => "现在没有正在发的通知，不用停。",
  alreadyStopped: (number: number): string =>
    `${noticeLabel(number)}已经停了，接着发回「重发 ${number}」，不要了回「作废 ${number}」。`,

  resent: (number: number, count: number, unsure: number, pause: Pause | undefined, now: number): string =>
    [
      `${noticeLabel(number)}${pause ? "有" : "正在补发"}${count}条${pause ? "等着补发" : ""}。`,
      unsure > 0 ? `其中${unsure}条上次不确定到没到，群里可能会看到两遍。` : "",
      pause ? pauseText(pause, now) : "",
    ].join(""),
  nothingToResend: (number: number): string =>
    `${noticeLabel(number)}没有发失败的，不用重发；想再发一遍请重新打「通知 …」。`,
  noneToResend: (): string => "没有发失败的通知，不用重发。",

  arrived: (number: number, count: number, held: number): string =>
    held > 0
      ? `${noticeLabel(number)}的${count}条记为已发到，还有${held}条没发出，补发回「重发 ${number}」。`
      : `${noticeLabel(number)}的${count}条记为已发到。`,
  nothingToConfirm: (number: number): string => `${noticeLabel(number)}没有不确定的消息，不用确认。`,
  noneToConfirm: (): string => "没有不确定是否发到的消息，不用确认。",

  /** `title`: of what he had posted by hand, which nobody knows by its number. */
  withdrawn: (
    number: number,
    reached: readonly string[],
    recall: boolean,
    title: string | undefined,
  ): string => {
    if (reached.length === 0) return `${noticeLabel(number)}已作废，没有发到任何群。`;
    const told = recall ? "已发到群里的不会自动收回" : "已发到群里的收不回来";
    return `${noticeLabel(number)}已作废，不再统计。${told}，请在${namesOf(reached)}说一声“${title === undefined ? noticeLabel(number) : `前面说的“${title}”`}作废，不用回复”。`;
  },
  /** While the messages of the last two minutes are being taken back. */
  recalling: (number: number, count: number, older: readonly string[]): string =>
    `${noticeLabel(number)}已作废，不再统计。正在撤回群里刚发的${count}条${older.length > 0 ? `；${namesOf(older)}发出超过2分钟，撤不了，请说一声“${noticeLabel(number)}作废，不用回复”` : ""}。`,
  recalled: (number: number, count: number, left: readonly string[]): string =>
    left.length === 0
      ? `${noticeLabel(number)}群里的${count}条${count === 1 ? "已" : "都"}撤回了。`
      : `${noticeLabel(number)}撤回了${count}条；${namesOf(left)}没撤成，请说一声“${noticeLabel(number)}作废，不用回复”。`,
  closed: (number: number, unsent: number): string =>
    unsent > 0
      ? `${noticeLabel(number)}已关闭，不再计回复，没发的${unsent}条也不发了。结果回「统计 ${number}」看。`
      : `${noticeLabel(number)}已关闭，不再计回复。结果回「统计 ${number}」看。`,

  continued: (waiting: number): string =>
    waiting > 0 ? "好，接着发；要停回「停」。" : "好，暂停已解除，现在没有等着发的。",
  notPaused: (stopped: readonly number[]): string => {
    const [first] = stopped;
    return first === undefined
      ? "现在没有暂停，不用回「继续」；看进度回「统计」。"
      : `要接着发停下的${noticeLabel(first)}，请回「重发 ${first}」。`;
  },
  loginNeeded: (): string => "微信要求重新登录，登录后自动接着发，不用回「继续」。",
} as const;

/** When what waits will go, and how to hurry it. */
export function pauseText({ until }: Pause, now: number): string {
  return until === undefined
    ? "微信要求重新登录，登录后自动发。"
    : `发送正暂停，${momentText(until, now)}自动接着发，马上再试回「继续」。`;
}

function namesOf(groups: readonly string[]): string {
  return groups.map((name) => `“${name}”`).join("");
}
