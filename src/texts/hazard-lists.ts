import { hazardStates } from "./desk-today.ts";
import { type MediaCount, mediaText } from "./media-count.ts";
import { noticeLabel } from "./notice.ts";
import { clockText, dueText, foundMoment, momentText } from "./time.ts";

/** One hazard in a list. */
export interface HazardLine {
  readonly number: number;
  readonly site: string;
  /** Its words, shortened. */
  readonly title: string;
  readonly state: keyof typeof hazardStates;
  /** Absent where none was named. */
  readonly dueAt?: number;
  readonly overdue: boolean;
}

/** One hazard by itself. */
export interface HazardSeen extends HazardLine {
  readonly words: string;
  readonly groups: readonly string[];
  /** Groups to which it is still to be sent; by the bot, and by people. */
  readonly unsent: readonly string[];
  readonly toPost: readonly string[];
  readonly shown: "anonymous" | "named" | "owner";
  readonly at: number;
  readonly round: number;
  readonly by: string | undefined;
  readonly grade?: string | undefined;
  readonly category?: string | undefined;
  readonly source?: string | undefined;
  readonly secondInspector?: string | undefined;
  readonly toldOnSpot?: string | undefined;
  /** Of before. */
  readonly media: MediaCount;
  /** Who was told in private. */
  readonly told: readonly string[];
  readonly reminded: number;
  readonly document?: string | undefined;
  /** What the shop said, oldest first; pictures as （照片）. */
  readonly said: readonly { readonly at: number; readonly words: string }[];
  readonly over: "" | "已关闭" | "已作废";
  readonly now: number;
}

/** The answers to 未整改, 待复查 and 隐患 31. */
export const hazardLists = {
  none: (): string => "没有没整改的隐患。",
  noneToCheck: (): string => "没有等您复查的。",
  /** Among the tallies of other notices; empty for none. */
  someOpen: (count: number): string[] => (count === 0 ? [] : [`隐患${count}处，回「未整改」看`]),
  open: (lines: readonly HazardLine[], more: number, toCheck: number): string =>
    [
      `未整改${lines.length + more}处：`,
      ...lines.map(lineText),
      ...(more === 0 ? [] : [`还有${more}处没列出`]),
      ...(toCheck === 0 ? [] : [`另有${toCheck}处报了整改，回「待复查」看`]),
      `看一条回「隐患 ${lines[0]?.number ?? 31}」，催店主回「催 ${lines[0]?.number ?? 31}」`,
    ].join("\n"),
  toCheck: (lines: readonly HazardLine[], more: number): string =>
    [
      `待复查${lines.length + more}处：`,
      ...lines.map(lineText),
      ...(more === 0 ? [] : [`还有${more}处没列出`]),
      `改好了回「通过 ${lines[0]?.number ?? 31}」，没改好回「退回 ${lines[0]?.number ?? 31} 原因」`,
    ].join("\n"),
  one: seenText,
} as const;

function lineText({ number, site, title, state, dueAt, overdue }: HazardLine): string {
  const due =
    dueAt === undefined ? "没写期限" : overdue ? `超期（${dueText(dueAt)}）` : `期限${dueText(dueAt)}`;
  return `${noticeLabel(number)}${site}：${title}，${hazardStates[state]}，${due}`;
}

const shownTexts = { anonymous: "隐名发群", named: "点名发群", owner: "只告诉店主" } as const;

function seenText(seen: HazardSeen): string {
  const { number, site, words, state, dueAt, overdue, groups, now } = seen;
  const details = [
    ...(seen.grade === undefined ? [] : [`等级${seen.grade}`]),
    ...(seen.category === undefined ? [] : [`类别${seen.category}`]),
    ...(seen.source === undefined ? [] : [`来源${seen.source}`]),
    ...(seen.secondInspector === undefined ? [] : [`同行${seen.secondInspector}`]),
    ...(seen.toldOnSpot === undefined ? [] : [`当场告知${seen.toldOnSpot}`]),
    ...(seen.document === undefined ? [] : [`文书${seen.document}`]),
  ];
  const where =
    seen.shown === "owner" || groups.length === 0
      ? shownTexts.owner
      : `${shownTexts[seen.shown]}（${groups.join("、")}）`;
  return [
    `${noticeLabel(number)}${site}：${words}${seen.over === "" ? "" : `（${seen.over}）`}`,
    `${hazardStates[state]}${seen.round > 1 ? `（第${seen.round}轮）` : ""}${overdue ? "，已超期" : ""}`,
    dueAt === undefined ? "没写期限" : `期限${dueText(dueAt)}`,
    `${foundMoment(seen.at, now)}${seen.by === undefined ? "" : `${seen.by}`}查到，${mediaText(seen.media) === "" ? "没有照片" : mediaText(seen.media)}，${where}`,
    ...(details.length === 0 ? [] : [details.join("，")]),
    ...(seen.unsent.length === 0 ? [] : [`还没发到：${seen.unsent.join("、")}`]),
    ...(seen.toPost.length === 0 ? [] : [`要您转发：${seen.toPost.join("、")}，回「手发 ${number}」取`]),
    ...(seen.told.length === 0 ? [] : [`私聊告诉了${seen.told.join("、")}`]),
    ...(seen.reminded === 0 ? [] : [`催过${seen.reminded}次`]),
    ...(seen.said.length === 0
      ? ["店里还没回话"]
      : seen.said.map(({ at, words: said }) => `${momentText(at, now)} 店里：${said}`)),
  ].join("\n");
}

/** （照片） and the like, for what is no words. */
export function shownWord(kind: "text" | "picture" | "video" | "voice" | "sticker" | "file"): string {
  return {
    text: "",
    picture: "（照片）",
    video: "（视频）",
    voice: "（语音）",
    sticker: "（表情）",
    file: "（文件）",
  }[kind];
}

/** 催 31 of a hazard. `until`: quiet hours hold it; absent when it goes at once. */
export const hazardRemindTexts = {
  privately: (number: number, names: readonly string[], until: number | undefined): string =>
    `${noticeLabel(number)}${until === undefined ? "正私聊催" : `${clockText(until)}私聊催`}${names.join("、")}。`,
  inGroups: (number: number, groups: readonly string[], until: number | undefined): string =>
    `${noticeLabel(number)}店里没人是机器人好友，${until === undefined ? "正" : clockText(until)}在${groups.join("、")}里催，不提店名。`,
  passOn: (number: number): string =>
    `${noticeLabel(number)}店里没人是机器人好友，群里也没发过，请把下面的转给店主：`,
  byHand: (groups: readonly string[], text: string): string => `${groups.join("、")}请您发：\n${text}`,
  nobody: (number: number): string =>
    `${noticeLabel(number)}催不到店主：群里没有这家的人，私聊也不是好友，请打电话。`,
  nothingOwed: (number: number): string =>
    `${noticeLabel(number)}店里没有要催的：已报整改、已有话等您看，或已了结。回「隐患 ${number}」看。`,
  toOwner: (
    items: readonly { readonly number: number; readonly words: string }[],
    site: string,
    dueAt: number | undefined,
  ): string => {
    const [first] = items;
    const words = items.map(({ words: one }) => one.replace(/[。！!]$/u, "")).join("；");
    return `${noticeLabel(first?.number ?? 0)}${site}：${words}，还没报整改。${dueAt === undefined ? "请尽快整改" : `请在${dueText(dueAt)}前整改`}，改好后拍照发给我。`;
  },
  toGroup: (number: number, dueAt: number | undefined): string =>
    `${noticeLabel(number)}提到的隐患还没报整改，是您家的${dueAt === undefined ? "请尽快整改" : `请在${dueText(dueAt)}前整改`}，改好后对着原位置拍照，发在群里或私聊发给我。`,
} as const;
