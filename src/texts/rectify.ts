import { mediaText } from "./media-count.ts";
import { noticeLabel } from "./notice.ts";
import { dateText, dueText, momentText } from "./time.ts";

/** A hazard as it is named to an officer. */
export interface HazardNamed {
  readonly number: number;
  /** As the officer put it. */
  readonly words: string;
}

/** What reached an officer from a shop. */
export interface Passed {
  /** Never empty. */
  readonly items: readonly HazardNamed[];
  readonly site: string;
  readonly round: number;
  /** Of the round; absent where none was named. */
  readonly dueAt?: number | undefined;
  /** Its words; absent where it wrote none. */
  readonly words?: string | undefined;
  /** What else the sender wrote near his pictures, which does not say that all is done. */
  readonly besides?: string | undefined;
  readonly photos: number;
  readonly videos: number;
  /** Of so many more photos, and videos, no file could be had. */
  readonly lost: { readonly photos: number; readonly videos: number };
  /** So many of the files cannot be shown and go as they are. */
  readonly unopened: number;
  /** So many of the files are too large to be passed on. */
  readonly unsent: number;
  /** It was shown to the bot alone. */
  readonly inPrivate: boolean;
  readonly warnings: readonly string[];
}

/** What an officer is told of what a shop said or showed of its hazard. */
export const passedOnTexts = {
  shown: (told: Passed): string =>
    [
      `${labels(told.items)}${told.site}${countText(told)}${saidText(told.words ?? told.besides)}`,
      ...detailLines(told),
      judgeLine(told.items, "改好了"),
    ].join("\n"),
  addition: (told: Passed): string =>
    [
      `${labels(told.items)}${told.site}又发来${allText(told)}${told.words === undefined ? "" : `：“${told.words}”`}`,
      ...filesLines(told),
      ...warningLine(told.warnings),
    ].join("\n"),
  /** Words came to pictures that had none. */
  words: (told: Passed): string => `${labels(told.items)}${told.site}补了一句${saidText(told.words)}`,
  /** 已整改 without a photo. */
  unproved: (told: Passed, asked: boolean): string =>
    [
      `${labels(told.items)}${told.site}说改好了，没发照片${saidText(told.words)}`,
      ...detailLines(told),
      ...(asked ? ["已请店里对着原位置拍一张。"] : []),
      judgeLine(told.items, "去看过了"),
    ].join("\n"),
  /** What a file is called that goes as it is: it cannot be shown here. */
  fileName: (number: number, index: number, type: string): string => `隐患${number}整改-${index}.${type}`,
  /** `until`: for which it asks; absent where it named no time. */
  cannot: (told: Passed, until: string | undefined): string => {
    const [first] = told.items;
    const number = first?.number ?? 0;
    return [
      `${labels(told.items)}${told.site}改不了或要延期${saidText(told.words)}`,
      ...detailLines(told),
      `宽限回「延期 ${number} ${until ?? "3天"}」，不同意回「退回 ${number} 原因」，还可以「免 ${number} 原因」「移交 ${number} 消防大队」`,
    ].join("\n");
  },
} as const;

/** What an officer is warned of about a photo. `which`: its place among several; absent where it is the only one. */
export const photoWarnings = {
  before: (which: number | undefined): string => `${nth(which)}和整改前的照片几乎一样`,
  /** `site` is absent for an earlier photo of the same shop. */
  again: (which: number | undefined, site: string | undefined, at: number): string =>
    `${nth(which)}和${site ?? "这家"}${shortDate(at)}发的是同一张`,
  small: (which: number | undefined): string => `${nth(which)}太小，看不清`,
  blank: (which: number | undefined): string => `${nth(which)}几乎一片空白`,
  screenshot: (which: number | undefined): string => `${nth(which)}像截屏`,
} as const;

/** What a shop is told about its hazard, in the chat where it wrote. No shop is named: others may read along. */
export const shopTexts = {
  thanks: (numbers: readonly number[], isVideo: boolean): string =>
    `${numbersText(numbers)}已收到${isVideo ? "视频" : "照片"}，等民警复查。`,
  /** `sentFile`: it sent a file, which nobody opens here. */
  askPhoto: (numbers: readonly number[], sentFile: boolean): string =>
    `${numbersText(numbers)}${sentFile ? "发来的文件这里看不到，请直接发照片，" : "请"}对着原位置拍一张发来。`,
  sendAgain: (numbers: readonly number[]): string => `${numbersText(numbers)}照片没收到，请再发一次。`,
  passed: (numbers: readonly number[]): string => `${numbersText(numbers)}复查合格，感谢配合。`,
  sentBack: (numbers: readonly number[], reason: string, dueAt: number): string =>
    isAboutPhoto(reason)
      ? `${numbersText(numbers)}照片要重拍：${stop(reason)}请对着原位置重新拍，${dueText(dueAt)}前发来，辛苦。`
      : `${numbersText(numbers)}复查还没通过：${stop(reason)}请在${dueText(dueAt)}前改好，再拍照发来。`,
  extended: (numbers: readonly number[], dueAt: number): string =>
    `${numbersText(numbers)}整改期限延到${dueText(dueAt)}，请抓紧，改好后拍照发来。`,
  /** An officer took back more time, and the shop had heard of it. `dueAt`: by when it is to be fixed now; absent where no deadline was named. */
  extensionUndone: (numbers: readonly number[], dueAt: number | undefined): string =>
    `${numbersText(numbers)}刚才说的延期有误，${dueAt === undefined ? "请尽快整改。" : `整改期限仍是${dueText(dueAt)}。`}`,
  /** An officer took back what he had ruled, and the shop had heard it. */
  undone: (numbers: readonly number[]): string =>
    `${numbersText(numbers)}刚才的复查结果有误，请等民警再回复。`,
} as const;

/** Whether a reason finds fault with the photo, and not with what was fixed. */
function isAboutPhoto(reason: string): boolean {
  return (
    /[没未]?[拍照]|模糊|看不清|太[暗黑糊远]|不清(?:楚|晰)?|不是同一|角度|位置不对/u.test(reason) &&
    !/[没未](?:有)?(?:改|清|搬|换|拆|修|整|弄|处理|完成)|还有|仍有|不合格|未?到位|剩/u.test(reason)
  );
}

/** What is answered to 通过, 退回, 延期, 移交, 免 and 文书. */
export const hazardRulingTexts = {
  passed: (hazards: readonly { readonly number: number; readonly site: string }[], onSpot: boolean): string =>
    `${listed(hazards)}${onSpot ? "现场复查" : "复查"}通过，已销号。`,
  sentBack: (
    hazards: readonly { readonly number: number; readonly site: string }[],
    reason: string,
    dueAt: number,
  ): string => `${listed(hazards)}已退回：${stop(reason)}再改期限${dueText(dueAt)}。`,
  extended: (hazards: readonly { readonly number: number; readonly site: string }[], dueAt: number): string =>
    `${listed(hazards)}期限延到${dueText(dueAt)}。`,
  transferred: (hazards: readonly { readonly number: number; readonly site: string }[], to: string): string =>
    `${listed(hazards)}已移交${to}，不再催。`,
  exempt: (
    hazards: readonly { readonly number: number; readonly site: string }[],
    reason: string | undefined,
  ): string => `${listed(hazards)}已免${reason === undefined ? "" : `（${reason}）`}，不再催。`,
  document: (
    hazards: readonly { readonly number: number; readonly site: string }[],
    document: string,
  ): string => `${listed(hazards)}文书编号记为${document}。`,
  canUndo: (): string => "记错了回「撤销裁定」。",
  /** `until`: quiet hours hold it; absent when it goes at once. */
  tellingShop: (until: number | undefined, now: number): string =>
    until === undefined ? "马上告诉店里。" : `现在是休息时段，${momentText(until, now)}告诉店里。`,
  tellByHand: (groups: readonly string[], text: string): string => `请您发到${groups.join("、")}：\n${text}`,
  nobodyToTell: (text: string): string => `店里没人能私聊，请您转告：\n${text}`,
  tellingUndone: (): string => "店里已经听到结果了，正告诉店里有误。",

  noneWaits: (): string => "现在没有等您复查的。去现场看过的，请写编号，例如「现场通过 31」。",
  whichWaits: (
    word: string,
    hazards: readonly { readonly number: number; readonly site: string }[],
  ): string =>
    [
      `有${hazards.length}处，是哪一处？请写编号：`,
      ...hazards.map(({ number, site }) => `${noticeLabel(number)}${site}`),
      `例如「${word} ${hazards[0]?.number ?? 31}」`,
    ].join("\n"),
  notHazard: (number: number): string => `${noticeLabel(number)}不是隐患，不用复查。`,
  alreadyClosed: (number: number, as: string, by: string | undefined): string =>
    `${noticeLabel(number)}${by === undefined ? "" : `${by}`}已经${as}了；记错了先回「撤销裁定 ${number}」。`,
  nothingShown: (number: number): string =>
    `${noticeLabel(number)}店里还没报整改。去现场看过的回「现场通过 ${number}」。`,
  asksForTime: (number: number, until: string | undefined): string =>
    `${noticeLabel(number)}店里说改不了或要延期，还没报整改。同意延期回「延期 ${number} ${until ?? "3天"}」，去现场看过回「现场通过 ${number}」。`,
  alreadyBack: (number: number): string =>
    `${noticeLabel(number)}已经退回过，店里还没再报。要换个说法先回「撤销裁定 ${number}」再退回，要催回「催 ${number}」。`,
  whyBack: (number: number): string =>
    `${noticeLabel(number)}退回的原因是什么？直接写，例如「没拍到通道」，店里会看到。`,
  namesShop: (name: string): string => `这句话里有店名“${name}”，会发到隐名的群里。还要发吗？1 发 0 不发`,
  howToExtend: (number: number): string =>
    `请写上延到什么时候，例如「延期 ${number} 3天」「延期 ${number} 周五」。`,
  notLater: (dueAt: number): string => `现在的期限是${dueText(dueAt)}，延期要写更晚的时间。`,
  howToTransfer: (number: number): string => `请写上移交给谁，例如「移交 ${number} 消防大队」。`,
  howToDocument: (number: number): string => `请写上编号，例如「文书 ${number} 某公（消）责〔2026〕12号」。`,
  openedAgain: (): string => "又算没整改了。",
} as const;

/** What a colleague is told of a ruling on his hazard, behind 您的【回执31】…. */
export const hazardColleagueTexts = {
  ruled: (by: string, what: string): string => `${by}处理了您的隐患：${what}`,
} as const;

function labels(items: readonly HazardNamed[]): string {
  return numbersText(items.map(({ number }) => number));
}

function numbersText(numbers: readonly number[]): string {
  return numbers.map(noticeLabel).join("");
}

function listed(hazards: readonly { readonly number: number; readonly site: string }[]): string {
  return hazards.map(({ number, site }) => `${noticeLabel(number)}${site}`).join("、");
}

function countText({ photos, videos, lost, words, round }: Passed): string {
  const what = words === undefined ? "发来" : "报整改，";
  const nthRound = round > 1 ? `（第${round}轮）` : "";
  return `${what}${allText({ photos, videos, lost })}${nthRound}`;
}

function allText({ photos, videos, lost }: Pick<Passed, "photos" | "videos" | "lost">): string {
  return mediaText({ photos: photos + lost.photos, videos: videos + lost.videos });
}

function saidText(words: string | undefined): string {
  return words === undefined ? "，没说明" : `：“${words}”`;
}

function detailLines(told: Passed): string[] {
  const { items, dueAt, warnings } = told;
  return [
    ...items.map(({ number, words }) => (items.length > 1 ? `${number}号 ${words}` : words)),
    ...(dueAt === undefined ? [] : [`期限${dueText(dueAt)}`]),
    ...filesLines(told),
    ...warningLine(warnings),
  ];
}

/** What is to be known of the files that he does not simply see. */
function filesLines({ lost, unopened, unsent, inPrivate }: Passed): string[] {
  const where = inPrivate ? "机器人的微信" : "群";
  return [
    ...(unopened === 0 ? [] : [`有${unopened}个这里打不开，按原文件转给您`]),
    ...(unsent === 0 ? [] : [`有${unsent}个太大转不过来，请到${where}里看`]),
    ...(lost.photos === 0 ? [] : [`有${lost.photos}张没取到，请到${where}里看`]),
    ...(lost.videos === 0 ? [] : [`有${lost.videos}个视频没取到，请到${where}里看`]),
  ];
}

function warningLine(warnings: readonly string[]): string[] {
  return warnings.length === 0 ? [] : [`⚠ ${warnings.join("；")}`];
}

function judgeLine(items: readonly HazardNamed[], done: string): string {
  const [first] = items;
  const last = items.at(-1);
  const number = first?.number ?? 0;
  const all = items.length > 1 ? `${number}-${last?.number ?? number}` : `${number}`;
  return `${done}回「通过 ${all}」，没改好回「退回 ${number} 原因」，宽限回「延期 ${number} 3天」`;
}

function nth(which: number | undefined): string {
  return which === undefined ? "" : `第${which}张`;
}

/** 11月20日 */
function shortDate(at: number): string {
  return dateText(at).replace(/（.*）$/u, "");
}

function stop(words: string): string {
  return /[。！!？?]$/u.test(words.trim()) ? words.trim() : `${words.trim()}。`;
}
