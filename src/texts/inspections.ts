import { type MediaCount, mediaText } from "./media-count.ts";
import { noticeLabel } from "./notice.ts";
import { postableText } from "./postable-text.ts";
import { clockText, dateText, dueText, momentText } from "./time.ts";

/** One shop on the sheet of a round. */
export interface SheetShop {
  /** Absent where the group need not know which shop it is. */
  readonly site?: string;
  /** What was found there; never empty. */
  readonly items: readonly { readonly number: number; readonly words: string; readonly dueAt?: number }[];
}

/** The sheet a group is shown at the end of a round. `visited`: shops of this group. */
export function sheetText(sheet: {
  readonly number: number;
  readonly visited: number;
  readonly shops: readonly SheetShop[];
  readonly media: MediaCount;
  readonly asksReceipt: boolean;
}): string {
  const { number, visited, shops, media, asksReceipt } = sheet;
  const items = shops.flatMap((shop) => shop.items);
  const dues = new Set(items.map(({ dueAt }) => dueAt));
  const [due] = dues;
  const isShared = dues.size === 1;
  return postableText(
    [
      `${noticeLabel(number)}今天检查了${visited}家，发现${items.length}处隐患：`,
      ...shops.map((shop, index) => shopLine(shop, index, !isShared)),
      ...(mediaText(media) === "" ? [] : [`（下附${mediaText(media)}）`]),
      `是您家的：${isShared && due !== undefined ? `请在${dueText(due)}前整改` : "请按期限整改"}，改好后对着原位置拍照，发在群里或私聊发给我。`,
      asksReceipt ? "各家请对照自查，查过回复“收到”。" : "其他各家请对照自查，不用回复。",
    ].join("\n"),
  );
}

function shopLine({ site, items }: SheetShop, index: number, tellsDue: boolean): string {
  const mark = index < 20 ? String.fromCodePoint(0x2460 + index) : `${index + 1}. `;
  const found = items.map(({ number, words, dueAt }) => {
    const due = !tellsDue ? "" : dueAt === undefined ? "，尽快整改" : `，${dueText(dueAt)}前整改`;
    return `${words.replace(/[。！!]$/u, "")}（编号${number}${due}）`;
  });
  return `${mark}${site ?? "一家店"}：${found.join("；")}`;
}

/** Around rounds and visits. Commands to be typed stand in 「」. */
export const inspectionTexts = {
  started: (at: number): string =>
    `好，${clockText(at)}开始巡查。有隐患打「隐患 店名：…」，店主马上知道，群里先不发；没问题打「巡查 店名 正常」；最后回「收工」。`,
  alreadyOn: (at: number, visited: number, now: number): string =>
    `${momentText(at, now)}开始的巡查还没收工，已查${visited}家。接着查就行，查完回「收工」。`,
  notOn: (): string => "现在没在巡查。要开始回「巡查开始」；单查一家打「巡查 店名 正常」就行。",
  howToCheck: (word: string): string =>
    `请写清${word === "" ? "哪家店" : word}查得怎样：没问题打「巡查 ${word === "" ? "蓝天" : word} 正常」，有隐患打「隐患 ${word === "" ? "蓝天" : word}：…」。`,
  unknownSite: (word: string): string => `名单里没有叫“${word}”的场所，没有记，请写全店名再打一遍。`,
  /** `visited`: so many shops of the round he is on; absent where he is on none. */
  checked: (sites: readonly string[], visited: number | undefined): string =>
    `记下了：${sites.join("、")}正常${visited === undefined ? "" : `，这次已查${visited}家`}。记错了打「巡查 ${sites[0] ?? ""} 记错」。`,
  checkUndone: (sites: readonly string[]): string => `好，${sites.join("、")}今天的检查不算了。`,
  nothingToUndo: (site: string): string => `今天没有您记的${site}检查正常，不用改。`,
  hazardUnsent: (site: string): string => `${site}那条隐患还没发，先回「发」或「取消」，再回「收工」。`,
  endedEmpty: (): string => "收工了，这次没有记到检查。",
  endedNormal: (visited: number): string => `收工，查了${visited}家，都正常，已记下，群里不发。`,
  /** What was found was told to owners alone. */
  endedPrivate: (visited: number, hazards: number): string =>
    `收工，查了${visited}家，${hazards}处隐患都只告诉店主，群里不发。看进度回「未整改」。`,
  title: (visited: number, hazards: number): string => `今天检查了${visited}家，发现${hazards}处隐患`,
  previewHead: (visited: number, hazards: number): string =>
    `【收工预览】查了${visited}家，${hazards}处隐患，群里还没发`,
  inGroup: (name: string, note: string): string => `———${name}${note}———`,
  byHand: "（手工，由您转发）",
  unbound: "（没认出，认出后补发）",
  media: (count: MediaCount): string =>
    mediaText(count) === "" ? "不带照片" : `带${mediaText(count)}；不要就回「不带图」`,
  mediaHere: (count: MediaCount): string =>
    `（这个群${mediaText(count) === "" ? "不带照片" : `只带${mediaText(count)}`}）`,
  noCategory: "未分类",
  choices: (undo: string): string =>
    `———————————\n${undo === "" ? "「发」马上发" : `「发」${undo}后发 ·「立即」马上发`} ·「取消」群里不发`,
  notChanged: (): string =>
    "收工单是按各条隐患写的，改不了；不发回「取消」，某条有错回「作废 31」这样作废后再回「收工」。",
  nothingNew: (): string => "收工单没有要发的隐患了，可能都已作废。",
  closedAtMidnight: (at: number, visited: number, hazards: number): string =>
    `${dateText(at)}的巡查没收工，零点已自动结束：查了${visited}家，${hazards}处隐患。${hazards === 0 ? "" : "要发群回「收工」看预览。"}`,
  unvisited: (
    period: "quarter" | "month",
    groups: readonly { readonly category: string; readonly names: readonly string[] }[],
    more: number,
  ): string => {
    const total = groups.reduce((sum, { names }) => sum + names.length, more);
    return [
      `${periods[period]}还没查的${total}家：`,
      ...groups.map(({ category, names }) => `${category}：${names.join("、")}`),
      ...(more === 0 ? [] : [`还有${more}家没列出`]),
    ].join("\n");
  },
  allVisited: (period: "quarter" | "month"): string => `${periods[period]}都查过了。`,
} as const;

const periods = { quarter: "本季", month: "本月" } as const;
