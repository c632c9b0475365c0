import { pressingLine } from "./desk-draft.ts";
import { noticeLabel } from "./notice.ts";
import { clockText } from "./time.ts";

/** How a hazard is told: the words behind the digit that chooses it. */
const ways = { anonymous: "隐名发群", named: "点名发群", owner: "只发店主" } as const;

/** Everything the preview of a hazard says. */
export interface HazardPreview {
  readonly site: string;
  /** Where it is posted, or may be answered. */
  readonly groups: readonly {
    readonly name: string;
    readonly byHand: boolean;
    readonly bound: boolean;
  }[];
  readonly shown: keyof typeof ways;
  readonly items: readonly { readonly number: number; readonly words: string }[];
  readonly media: readonly { readonly kind: "picture" | "video"; readonly at: number }[];
  /** With weekday; absent where none was named. */
  readonly due?: string;
  readonly grade?: string | undefined;
  readonly category?: string | undefined;
  readonly source?: string | undefined;
  readonly secondInspector?: string | undefined;
  readonly toldOnSpot?: string | undefined;
  /** When it was found, where he said so. */
  readonly found: string | undefined;
  /** Who is told in private, by name; empty when nobody of the shop is a friend of the account. */
  readonly friends: readonly string[];
  readonly checkThemselves: boolean;
  /** 紧急. */
  readonly pressing: boolean;
  /** Found on an inspection round: the groups see it at its end. */
  readonly onRound: boolean;
  /** As it will stand where it is posted, or as its owner is told. */
  readonly text: string;
  readonly care: readonly string[];
  readonly leftOut: readonly { readonly at: number }[];
  /** How long 发 waits, as words; empty when it does not. */
  readonly undo: string;
  readonly now: number;
}

/** What an officer sees of a hazard before anything is sent. */
export function hazardPreviewText(preview: HazardPreview): string {
  const { site, groups, shown, items, friends, onRound, text, care, undo } = preview;
  const isPosted = shown !== "owner" && groups.length > 0 && !onRound;
  const unbound = groups.filter(({ bound }) => !bound);
  return [
    "【隐患预览】还没发",
    `场所：${site}${groups.length === 0 ? "（不在任何群里）" : `（${groups.map(groupWords).join("、")}）`}`,
    ...items.map(({ number, words }) => `${number}号：${words}`),
    mediaLine(preview.media),
    ...leftOutLines(preview),
    preview.due === undefined ? "期限：没写期限，要加回「改 期限 3天」" : `期限：${preview.due}`,
    ...(preview.pressing ? [pressingLine] : []),
    ...detailLines(preview),
    friends.length > 0
      ? `店主：同时私聊发给${friends.join("、")}，写明店名`
      : `店主：店里没人是机器人好友，私聊不到；发出时给您一份，请您转发给店主`,
    wayLine(shown, groups.length === 0, onRound),
    ...(preview.checkThemselves && !isPosted ? ["全群自查：要发群才有，这次不会发群"] : []),
    ...(unbound.length > 0 && isPosted
      ? [`没认出：${unbound.map(({ name }) => name).join("、")}，认出之前发不到，回「群」看怎么办`]
      : []),
    ...care,
    isPosted ? "———群里看到的———" : "———店主看到的———",
    text,
    "———————————",
    `${undo === "" ? "「发」马上发" : `「发」${undo}后发 ·「立即」马上发`} ·「改 …」·「取消」`,
  ].join("\n");
}

function groupWords({ name, byHand }: HazardPreview["groups"][number]): string {
  return byHand ? `${name}，手工` : name;
}

function mediaLine(media: HazardPreview["media"]): string {
  if (media.length === 0) return "照片：没有，现在发来也能加上";
  const times = media
    .map(({ at }) => clockText(at))
    .filter((time, index, all) => time !== all[index - 1])
    .join("、");
  const videos = media.some(({ kind }) => kind === "video");
  return `照片：${media.length}${videos ? "个图片或视频" : "张"}（${times}）；不要就回「不带图」`;
}

function leftOutLines({ leftOut, now }: HazardPreview): string[] {
  const [first] = leftOut;
  if (!first) return [];
  return [`${Math.round((now - first.at) / 60_000)}分钟前的${leftOut.length}张没带，要带请重发`];
}

function detailLines(preview: HazardPreview): string[] {
  const { grade, category, source, secondInspector, toldOnSpot, found } = preview;
  const details = [
    ...(grade === undefined ? [] : [`等级${grade}`]),
    ...(category === undefined ? [] : [`类别${category}`]),
    ...(source === undefined ? [] : [`来源${source}`]),
    ...(secondInspector === undefined ? [] : [`同行${secondInspector}`]),
    ...(toldOnSpot === undefined ? [] : [`当场告知${toldOnSpot}`]),
    ...(found === undefined ? [] : [`发现时间${found}`]),
  ];
  return details.length === 0 ? [] : [`另记：${details.join("，")}`];
}

function wayLine(shown: keyof typeof ways, nowhere: boolean, onRound: boolean): string {
  if (nowhere) return "这家没有群可发，只发店主";
  const choices = (["anonymous", "named", "owner"] as const)
    .map((way, index) => `${index + 1} ${ways[way]}${way === shown ? "（现在选的）" : ""}`)
    .join(" ");
  return `${onRound ? "先告诉店主，群里等「收工」一起发" : "怎么发"}：${choices}`;
}

/** From a found hazard to its message. Commands to be typed stand in 「」. */
export const hazardDraftTexts = {
  howTo: (): string =>
    "请写店名和隐患，例如「隐患 星空网吧：二楼通道堆物。期限 3天」，照片前后发都行；看一条回「隐患 31」，没改的回「未整改」。",
  noWords: (site: string): string =>
    `还没写${site}有什么隐患，请写在店名后面，例如「隐患 ${site}：二楼通道堆物。期限 3天」。`,
  unknownSite: (word: string): string =>
    `名单里没有叫“${word}”的场所，没有记。写错了请改好重发；是新店，请在电脑上加进场所名单（huizhi sites add），或等他在群里说话后回「待绑定」新增。`,
  tooManyItems: (most: number): string => `一次最多写${most}处隐患，请分成两条发。`,
  oneDeadline: (): string => "几处写在一条里，只能共用一个期限。请只写一个期限，或者分成几条发。",
  oneShop: (name: string): string => `隐患一次记一家。请分开发，例如「隐患 ${name}：二楼通道堆物」。`,
  otherUnsent: (site: string): string =>
    `${site}那条隐患还没发。不要它、改记这条回 1；先留着它回 0，再回「发」发出去。`,
  /** `bursts`: from which to which photo, and when. */
  whichPhotos: (
    site: string,
    bursts: readonly { readonly from: number; readonly to: number; readonly at: number }[],
  ): string => {
    const total = bursts.at(-1)?.to ?? 0;
    const listed = bursts.map(
      ({ from, to, at }) => `${from === to ? from : `${from}-${to}`}（${clockText(at)}）`,
    );
    const [first] = bursts;
    const example = first === undefined || first.from === first.to ? "1" : `${first.from}-${first.to}`;
    return `共${total}张照片：${listed.join(" ")}，${site}用哪几张？回「${example}」这样的编号，都用回「全部」，都不用回「不带图」。`;
  },
  choosePhotosFirst: (): string => "还没说用哪几张照片，请先回编号、「全部」或「不带图」。",
  noSuchPhoto: (most: number): string => `照片只有1到${most}号，请再回一遍用哪几张。`,
  notAskedPhotos: (): string => "现在没有等您选的照片。",
  wrongWay: (): string => "请回 1（隐名发群）、2（点名发群）或 3（只发店主），要发回「发」。",
  nowhereToPost: (): string => "这家不在任何群里，只能发店主。要发回「发」。",
  notScheduled: (): string => "隐患不能定时发：要发回「发」，想晚些再定回「稍后」。",
  /** 发: told to the owner alone, or at the end of a round to the groups. */
  tellingOwner: (number: number, undo: string, onRound: boolean): string => {
    const when = undo === "" ? "马上" : `${undo}后`;
    const later = onRound ? "群里等「收工」一起发；" : "";
    return `${noticeLabel(number)}记下了，${when}告诉店主，${later}反悔回「撤」。`;
  },
  /** Several hazards of one message. */
  numbers: (numbers: readonly number[]): string =>
    `这条里有${numbers.length}处隐患，编号${numbers.join("、")}，各算各的。`,
  /** In front of what he is to pass on. */
  forward: (number: number, site: string): string =>
    `${noticeLabel(number)}${site}没人是机器人好友，请把下面的转发给店主：`,
  notCorrected: (number: number): string =>
    `${noticeLabel(number)}没发群，不用更正：改期限回「延期 ${number} 3天」，写错了回「作废 ${number}」再重新记。`,
  correctOwnerToo: (names: readonly string[]): string => `同时私聊告诉${names.join("、")}，写明店名。`,
  notClosed: (number: number): string =>
    `${noticeLabel(number)}是隐患，复查了才能销号：改好了回「通过 ${number}」，不用改了回「免 ${number} 原因」，写错了回「作废 ${number}」。`,
  tellOwnerToo: (names: readonly string[]): string => `私聊告诉过${names.join("、")}，请跟他说一声作废了。`,
  withdrawAll: (number: number, numbers: readonly number[]): string =>
    `${noticeLabel(number)}这条里有${numbers.length}个编号：${numbers.join("、")}，作废就一起作废。都作废回 1，不动回 0；只免其中一处回「免 ${numbers.at(-1) ?? number} 店名 原因」。`,
} as const;

/** The owner was told in private. */
export function toldOwnerText(number: number, names: readonly string[]): string {
  return `${noticeLabel(number)}已私聊发给店主：${names.map((name) => `“${name}”`).join("")}。`;
}
