import { noticeLabel } from "./notice.ts";
import { clockText, momentText } from "./time.ts";

/** How a notice fared in one group. */
export interface GroupFared {
  readonly name: string;
  readonly is: "sent" | "failed" | "unknown" | "unbound" | "waiting" | "stopped" | "by hand";
  /** Which of how many messages the trouble is with, from 1; and why. For `failed` and `unknown`. */
  readonly trouble?: {
    readonly index: number;
    readonly of: number;
    readonly kind: keyof typeof kinds;
    readonly sentence: string;
  };
}

const kinds = { text: "文字", picture: "图片", video: "视频", file: "文件" } as const;

/** What has become of a delivery, and what to type now. `owing` = shops that owe an answer; absent for a notice that asks for none. */
export function deliveryText(report: {
  readonly number: number;
  /** A correction of the notice, not the notice itself. */
  readonly isCorrection?: boolean;
  /** Of one that went out at its appointed time. */
  readonly title?: string;
  readonly owing?: number | undefined;
  readonly groups: readonly GroupFared[];
}): string {
  const { number, isCorrection = false, title, owing, groups } = report;
  const what = `${noticeLabel(number)}${title === undefined ? "" : `“${title}”`}${isCorrection ? "的更正" : ""}`;
  const named = (is: GroupFared["is"]): GroupFared[] => groups.filter((group) => group.is === is);
  const sent = named("sent");
  const failed = named("failed");
  const unknown = named("unknown");
  const unbound = named("unbound");
  const stopped = named("stopped");
  const byHand = named("by hand");
  const count =
    isCorrection || owing === undefined
      ? ""
      : owing === 0
        ? "，但群里的人都没对上店名"
        : `，共${owing}家应回复`;
  const lines = [
    sent.length > 0 ? `${what}已发到${sent.length}个群${count}。` : `${what}还没有一个群发完。`,
    ...failed.map((group) => `没发出：${troubleText(group)}`),
    ...unknown.map((group) => `不确定是否发出：${troubleText(group)}`),
  ];
  if (unbound.length > 0) {
    lines.push(
      `还没认出来，先没发：${namesOf(unbound)}。在群里随便发一句话，认出后会自动补发；群改过名的，回「群」看怎么办。`,
    );
  }
  if (stopped.length > 0) lines.push(`停下没发：${namesOf(stopped)}。`);
  if (byHand.length > 0) lines.push(`要您手工转发：${namesOf(byHand)}。回「手发 ${number}」取文字和图片。`);
  const todo = todoText(number, failed.length, unknown.length);
  return (todo === undefined ? lines : [...lines, todo]).join("\n");
}

/** Groups named in a line that must stay one. */
const fewGroups = 3;

/**
 * To an officer who may use the groups: a colleague's notice, or a correction of it, is out there. `by` is absent where nobody of the officers made it, `"yourself"`
 * for a correction of his own to a colleague's notice.
 */
export function colleagueText(told: {
  readonly number: number;
  readonly title: string;
  readonly by: string | undefined;
  readonly groups: readonly string[];
  readonly isCorrection: boolean;
}): string {
  const { number, title, by, groups, isCorrection } = told;
  const who = by === "yourself" ? "您" : by;
  const did = who === undefined ? "" : `${who}${isCorrection ? "更正了" : "发的"}`;
  const more = groups.length > fewGroups ? `等${groups.length}个群` : "";
  return `${did}${noticeLabel(number)}${title}，已发到${groups.slice(0, fewGroups).join("、")}${more}。`;
}

/** What to type about groups in trouble; `undefined` when none is. */
function todoText(number: number, failed: number, unknown: number): string | undefined {
  if (unknown === 0) return failed === 0 ? undefined : `补发请回「重发 ${number}」。`;
  const [look, none, all] =
    unknown === 1 ? ["请到群里看一眼：", "没有", "有"] : ["请到这几个群里看一眼：", "都没有", "都有"];
  const there =
    failed === 0 ? `就回「已发 ${number}」` : `就先回「已发 ${number}」，再回「重发 ${number}」补发没发出的`;
  const some = unknown === 1 ? "" : `有的群有、有的群没有，就回「已发 ${number}」，缺的群请您手工转发。`;
  return `${look}${none}就回「重发 ${number}」，${all}${there}。${some}`;
}

function troubleText({ name, trouble }: GroupFared): string {
  if (!trouble) return `“${name}”。`;
  const which = trouble.of === 1 ? "" : `第${trouble.index}条（${kinds[trouble.kind]}）`;
  const held = trouble.of - trouble.index;
  return `“${name}”${which}，${trouble.sentence.replace(/。$/u, "")}${held === 0 ? "" : `，后面${held}条先没发`}。`;
}

function namesOf(groups: readonly GroupFared[]): string {
  return groups.map(({ name }) => `“${name}”`).join("");
}

/** Why the service refused a message for good. */
export function refusedText(code: number): string {
  switch (code) {
    case -1:
    case 1201:
      return `微信不收（代码${code}），可能群已解散，或机器人不在群里了`;
    default:
      return `微信不收（代码${code}）`;
  }
}

/** Why nobody knows whether a message arrived. */
export const unknownTexts = {
  cut: "发送时网络断了",
  interrupted: "发送时程序中断",
} as const;

/** Why a message cannot be sent at all. */
export function unreadableText(kind: keyof typeof kinds): string {
  if (kind === "file") return "文件打不开了";
  return `${kinds[kind]}文件打不开了，重发还不行的话请另发一条通知`;
}

/** For who asked for a file that did not go out, or of which nobody knows whether it did. */
export function lostFileText(name: string, isUnsure: boolean): string {
  return isUnsure
    ? `${name}不确定发到没有，没看到请再要一次；还是没有，请管理员在电脑上导出。`
    : `${name}没发出去，请再要一次；还是不行，请管理员在电脑上导出。`;
}

/** What did not arrive in a group although an officer asked for it. */
interface Lost {
  readonly number: number;
  readonly group: string;
  readonly words: string;
  readonly isUnsure: boolean;
}

/** For who answered a shop in its group. */
export function lostReplyText({ group, words, isUnsure }: Lost): string {
  return isUnsure
    ? `不确定回到“${group}”没有，请到群里看一眼，没有就在群里直接回：\n${words}`
    : `没回到“${group}”，微信不收，这个问题已放回待审：\n${words}\n请在群里直接回，或稍后回「待审」再回复。`;
}

/** For who reminded a group. */
export function lostReminderText({ number, group, words, isUnsure }: Lost): string {
  return isUnsure
    ? `${noticeLabel(number)}不确定催到“${group}”没有，请到群里看一眼，没有就再回「催 ${number}」。`
    : `${noticeLabel(number)}没催到“${group}”，微信不收：\n${words}\n请稍后再回「催 ${number}」，或在群里直接发。`;
}

/** Why a message was not sent although nothing is wrong with it. */
export const notSentTexts = {
  noSession: "当时没有登录微信",
  notTried: "当时网络不通，没发出去",
} as const;

/** After a restart: a part was under way when the program ended, and other groups are still to come. */
export function interruptedText(number: number, group: string): string {
  return [
    `${noticeLabel(number)}发到“${group}”时程序中断，不确定是否发出，其余的群接着发。`,
    `请到群里看一眼：没有就回「重发 ${number}」，有就回「已发 ${number}」。`,
  ].join("\n");
}

/** The service refuses everything: what happened, when it goes on by itself, what can be done. `numbers`: the notices not yet fully sent. */
export function breakerText(breaker: {
  readonly code: number;
  readonly since: number;
  /** Absent when a new login ends it; the words are then read after that login. */
  readonly until?: number | undefined;
  readonly numbers: readonly number[];
}): string {
  const { code, since, until, numbers } = breaker;
  const labels = numbers.map(noticeLabel).join("");
  if (until === undefined) {
    return `微信登录${clockText(since)}失效过（代码${code}），${labels}停了一阵。重新登录后会接着发，不用重发。`;
  }
  const what = code === 1205 ? "微信提示发得太频繁" : "微信不让机器人这会儿发消息";
  const look = code === 1205 ? "" : "请拿机器人的手机看看有没有安全提示。";
  const stop = numbers.map((number) => `「停 ${number}」`).join("、");
  return [
    `${what}（代码${code}），${labels}没发完，先停下，${momentText(until, since)}自动接着发。${look}`,
    `要马上再试回「继续」；不发了回${stop}；等不及回「全部手工」，由您转发，照样统计。`,
  ].join("\n");
}

/** The day's number of messages to groups is used up. */
export function dailyMessagesText(
  dailyMessages: number,
  numbers: readonly number[],
  until: number,
  now: number,
): string {
  const labels = numbers.map(noticeLabel).join("");
  return `今天发到群里的消息满${dailyMessages}条了（每天上限），${labels}剩下的${momentText(until, now)}自动接着发。等不及请您手工转发。`;
}
