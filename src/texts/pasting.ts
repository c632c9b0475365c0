import { noticeLabel } from "./notice.ts";
import { momentText } from "./time.ts";

/** How a message was read, in a word. */
const readings: Readonly<Record<string, string>> = {
  received: "收到",
  done: "说办好了",
  promise: "说会办",
  cannot: "说有困难",
  question: "提问，待看",
  signup: "报名",
  cancel: "取消报名",
  vote: "投票",
  change: "有变动",
  nochange: "无变动",
  suggestion: "建议",
  urgent: "像是紧急情况",
};

/** One message of a paste as it is shown before it counts. */
export interface PastedLine {
  /** Absent when the paste shows no time. */
  readonly at?: number;
  /** As pasted. */
  readonly name: string;
  /** The shops he speaks for; empty for none. */
  readonly sites: readonly string[];
  /** Words, or what they stand for: ［图片］. */
  readonly words: string;
  readonly is: /** `asks`: it asks something besides. */
    | {
        readonly new: {
          readonly numbers: readonly number[];
          readonly reading: string;
          readonly asks: boolean;
        };
      }
    | { readonly recall: readonly number[] }
    | { readonly other: "known" | "notice" | "ours" | "no notice" | "lost recall" }
    | { readonly because: string };
}

const reasons = {
  notice: "通知原文",
  "no notice": "那时群里没有要回复的通知",
  ours: "民警或机器人自己的话",
} as const;

const others = {
  known: "已经记过",
  notice: reasons.notice,
  "no notice": `不算：${reasons["no notice"]}`,
  ours: `${reasons.ours}，不算`,
  "lost recall": "撤回了一条，不知道是哪条，请自己看一下",
} as const;

/** What became, or will become, of one message: 14:03 星空网吧（小王）“收到” → 【回执31】收到. */
export function pastedLineText({ at, name, sites, words, is }: PastedLine, now: number): string {
  const when = at === undefined ? "" : `${momentText(at, now)} `;
  const who = sites.length === 0 ? name : `${sites.join("、")}（${name}）`;
  return `${when}${who}${words === "" ? "" : `“${words}”`} → ${fateText(is, sites.length === 0)}`;
}

function fateText(is: PastedLine["is"], isUnplaced: boolean): string {
  if ("new" in is) {
    const labels = is.new.numbers.map(noticeLabel).join("");
    const asks = is.new.asks ? "，并提问，待看" : "";
    return `${labels}${readings[is.new.reading] ?? "待看"}${asks}${isUnplaced ? "，对不上是哪家" : ""}`;
  }
  if ("recall" in is) return `${is.recall.map(noticeLabel).join("")}撤回，原来那条不再算`;
  return "other" in is ? others[is.other] : `不算：${is.because}`;
}

/** The first line above a paste taken apart. */
export function pasteHead(paste: {
  readonly group: string;
  readonly messages: number;
  readonly fresh: number;
  readonly known: number;
  readonly ignored: number;
  readonly headless: number;
  readonly untimed: number;
  readonly ahead: number;
  readonly posted: readonly { readonly number: number; readonly at: number }[];
  readonly now: number;
}): string[] {
  const { group, messages, fresh, known, ignored, headless, untimed, ahead, posted, now } = paste;
  const counts = [
    `新的${fresh}条`,
    ...(known > 0 ? [`记过的${known}条`] : []),
    ...(ignored > 0 ? [`不算的${ignored}条`] : []),
  ];
  return [
    `“${group}”看懂${messages}条：${counts.join("，")}。`,
    ...(headless > 0 ? [`开头${headless}行没有名字，没用上。`] : []),
    ...(untimed > 0 ? [`${untimed}条没带时间，按前一条或现在的时间记。`] : []),
    ...(ahead > 0 ? [`${ahead}条的时间还没到，电脑时间可能不准，按前一条或现在的时间记。`] : []),
    ...posted.map(
      ({ number, at }) => `里面有${noticeLabel(number)}原文，一并记为${momentText(at, now)}已发。`,
    ),
  ];
}

/** Many receipts on one line: 【回执31】收到3家：星空网吧、蓝天网吧、大地网吧. */
export function receiptsText(number: number, sites: readonly string[]): string {
  return `${noticeLabel(number)}收到${sites.length}家：${sites.join("、")}`;
}

/** At most so many names are listed in one sentence. */
const mostNames = 12;

/** Messages that do not count for one reason: 不算3条（与通知无关）：路人、小王2条. `names` are who said them, one for each message. */
export function ignoredText(reason: { readonly because: string }, names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const listed = [...counts].map(([name, count]) => (count === 1 ? name : `${name}${count}条`));
  const more = listed.length > mostNames ? `等${listed.length}人` : "";
  return `不算${names.length}条（${reason.because}）：${listed.slice(0, mostNames).join("、")}${more}`;
}

/** Why a message does not count, where it is not for its words. */
export const ignoredBecause = {
  ...reasons,
  exempt: "登记为不用回复的人",
} as const;

/** What stands for a message without words. */
export const wordless = {
  text: "",
  picture: "［图片］",
  video: "［视频］",
  voice: "［语音］",
  sticker: "［表情］",
  file: "［文件］",
} as const;

/** What `huizhi paste` needs of a file. */
export const pasteFileTexts = {
  missing: (file: string): string => `找不到文件 ${file}。`,
  unreadable: (file: string): string => `文件 ${file} 读不了，请检查是不是文本文件、有没有权限。`,
  tooLong: (): string => "内容太长，请分几次粘贴。",
} as const;
