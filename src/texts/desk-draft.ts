import { type Pause, pauseText } from "./desk-notice.ts";
import { noticeLabel } from "./notice.ts";
import { pictureTooLarge } from "./pictures.ts";
import { clockText, momentText } from "./time.ts";

/** A picture or video, for counting. */
interface MediaKind {
  readonly kind: "picture" | "video";
}

/** From an announcement to its first part. */
export const draftTexts = {
  howTo: (word: string, tags: readonly string[]): string =>
    `请写明发给哪些群和内容，例如「${word} ${example(tags)}：请今晚自查灭火器」。`,
  noBody: (word: string, to: string): string =>
    `还没写内容，请在冒号后面写上，例如「${word} ${to}：请今晚自查灭火器」。`,
  noGroups: (): string => "还没有登记过群，请先回「群」看编号，再回「登记 2 网吧」。",
  unknownGroups: (words: readonly string[], known: readonly string[]): string =>
    `没有叫${words.map((word) => `“${word}”`).join("、")}的群或标签，可写的有：${known.join("、")}，请改好整条重发。`,
  tooLong: (length: number, most: number): string =>
    `内容有${length}字，最多${most}字，请删短后重发，或分成两条发。`,
  idNumber: (): string => "里面有身份证号，不能发到微信群里，也没有记下。请删掉号码，整条重发。",
  /** A refused deadline, and what to do with the notice. */
  refused: (sentence: string): string => `${sentence.replace(/[。]$/u, "")}，改好整条重发。`,
  changeRefused: (sentence: string): string => `${sentence}预览还是原来的。`,
  none: (): string => "没有等着发的通知，要发请打「通知 网吧：内容」。",
  expired: (media: readonly MediaKind[]): string =>
    `预览已过30分钟，作废了，请把${media.length > 0 ? `${mediaWords(media)}和` : ""}通知整条重发。`,
  /** He may use them no more since he saw the preview. */
  groupsLost: (names: readonly string[]): string =>
    `${names.map((name) => `“${name}”`).join("")}现在不归您发了，没有发出；请重新打「通知 …」，只写您的群。`,
  duePassed: (): string => "截止时间已经过了，请回「改 截止 明天18点」这样改一下再发。",
  dueInQuiet: (startsAt: number, now: number): string =>
    `现在是休息时段，${momentText(startsAt, now)}才开始发，那时已过截止时间；请回「立即」马上发，或回「改 截止 …」改时间。`,
  howToChange: (): string =>
    "「改」后面请写新内容，例如「改 请今晚自查灭火器」，只改时间写「改 截止 明天18点」。",
  cancelled: (media: readonly MediaKind[]): string =>
    media.length > 0 ? `已取消，没有发出；${mediaWords(media)}也一起去掉了。` : "已取消，没有发出。",
  cancelNotice: (number: number): string =>
    `要取消已发的${noticeLabel(number)}，请回「作废 ${number}」；只停发没发完的，回「停 ${number}」。`,
  picturesDropped: (media: readonly MediaKind[]): string => `好，刚才的${mediaWords(media)}不带了。`,
  noPictures: (): string => "现在没有要带的图片，要发通知请打「通知 网吧：内容」。",
  joined: (media: readonly MediaKind[]): string =>
    `又收到${mediaWords(media)}，已加上，还没发。请看新的预览，确认请再回「发」（急就回「立即」）。`,

  sendingLater: (number: number, undo: string): string =>
    `${noticeLabel(number)}${undo}后开始发，反悔回「撤」。`,
  sendingNow: (number: number): string =>
    `${noticeLabel(number)}马上开始发。要停回「停 ${number}」，看进度回「统计 ${number}」。`,
  sendingAfterQuiet: (number: number, at: number, now: number): string =>
    `${noticeLabel(number)}现在是休息时段，${momentText(at, now)}开始发，反悔回「撤」。`,
  /** Released, and held by a pause of the service. */
  sendingPaused: (number: number, mayUndo: boolean, pause: Pause, now: number): string =>
    `${noticeLabel(number)}排好了${mayUndo ? "，反悔回「撤」" : ""}。${pauseText(pause, now)}`,
  /** 发 once more; `seconds` are left. */
  stillWaiting: (number: number, seconds: number): string =>
    `${noticeLabel(number)}还有${seconds}秒就发，反悔回「撤」，等不及回「立即」。`,
  underWay: (number: number): string =>
    `${noticeLabel(number)}正在发，不用再回「发」；看进度回「统计 ${number}」，要停回「停 ${number}」。`,
  undone: (number: number): string => `${noticeLabel(number)}已撤回，没有发出。`,
  undoTooLate: (number: number): string =>
    `${noticeLabel(number)}已经开始发，撤不回了；停下没发的回「停 ${number}」，整条作废回「作废 ${number}」。`,
  /** 撤 with nothing to be held back, after he ruled on something. */
  undoMeansRuling: (number: number): string =>
    `${noticeLabel(number)}已经发出，撤不回了。要撤的是刚才的裁定，请回「撤销裁定」；整条作废回「作废 ${number}」。`,
  /** 稍后. */
  putOff: (until: number, now: number): string =>
    `好，草稿留到${momentText(until, now)}。要发回「发」，不要了回「取消」。`,
  /** 合并: how what was drafted is added to what is out there. */
  merge: (number: number): string =>
    `要并进${noticeLabel(number)}，请回「更正 ${number}：」加要补充的话；这条草稿就回「取消」。`,
  nothingToMerge: (): string => "这些群没有进行中的通知可以并，请回「发」或「取消」。",
  nothingToUndo: (): string => "没有可以撤的通知；要作废已发的，请回「作废 31」这样带上编号。",
} as const;

/** A picture or video that did not make it. */
export const mediaTexts = {
  lost: (at: number, kind: "picture" | "video"): string =>
    `${clockText(at)}的${kind === "picture" ? "图片" : "视频"}没收到，请重发一次。`,
  unreadable: (at: number, sentence: string): string => `${clockText(at)}的图片没用上：${sentence}`,
  notMp4: (at: number): string => `${clockText(at)}的视频不是MP4，发不出去，请用手机直接拍或换一个发。`,
  /** So large that it was not fetched whole. */
  tooLarge: (at: number, kind: "picture" | "video"): string =>
    kind === "picture"
      ? mediaTexts.unreadable(at, pictureTooLarge())
      : `${clockText(at)}的视频太大，最大20MB，请剪短后重发。`,
  videoTooLarge: (at: number, megabytes: number): string =>
    `${clockText(at)}的视频有${megabytes}MB，最大20MB，请剪短后重发。`,
  tooMany: (most: number): string =>
    `一条通知最多带${most}个图片或视频，后面发来的没有加上；想换回「不带图」再重发要用的。`,
} as const;

function mediaWords(media: readonly MediaKind[]): string {
  const videos = media.filter(({ kind }) => kind === "video").length;
  if (videos === 0) return `${media.length}张图片`;
  return videos === media.length ? `${videos}段视频` : `${media.length}个图片或视频`;
}

function example(tags: readonly string[]): string {
  return tags[0] ?? "网吧";
}

/** One group as the preview shows it. */
export interface GroupPreview {
  readonly name: string;
  /** Sites the notice is addressed to there. */
  readonly sites: number;
  readonly bound: boolean;
  /** People post there, the bot does not. */
  readonly byHand: boolean;
}

/** Everything the preview says. Times in epoch milliseconds. */
export interface Preview {
  readonly groups: readonly GroupPreview[];
  /** Distinct sites over all groups. */
  readonly sites: number;
  readonly nobodyThere: number;
  readonly owes: boolean;
  /** The text as it will stand in the groups. */
  readonly text: string;
  readonly due?: string;
  /** 紧急. */
  readonly pressing: boolean;
  /** When those who do not answer will be reminded, a line each. */
  readonly reminders: readonly string[];
  readonly media: readonly { readonly kind: "picture" | "video"; readonly at: number }[];
  /** How long the bot will be sending; means nothing where every group is by hand. */
  readonly takes: string;
  /** How long 发 waits before it sends, as words; empty when it does not. */
  readonly undo: string;
  /** When quiet hours hold 发 up until; absent outside them. */
  readonly quietUntil?: number;
  /** When it is to go out, and which column it is of, as lines; absent for at once, and for none. */
  readonly scheduled?: string;
  readonly column?: string;
  /** While sending is paused: until when, or until a new login. */
  readonly paused?: { readonly until?: number };
  /** Pictures and videos he may think are in it, and are not; `at` is when he sent them. */
  readonly leftOut: readonly { readonly kind: "picture" | "video"; readonly at: number }[];
  /** Messages that go beyond today's number. */
  readonly tomorrow: number;
  /** What he is asked to think about, a line each. */
  readonly care: readonly string[];
  readonly now: number;
}

/** What 紧急 means, as a preview says it. */
export const pressingLine = "紧急：夜里也发，休息日也催";

/** What an officer sees before anything is sent. */
export function previewText(preview: Preview): string {
  const unbound = preview.groups.filter(({ bound }) => !bound);
  const anyByHand = preview.groups.some(({ byHand }) => byHand);
  const anyByBot = preview.groups.some(({ byHand }) => !byHand);
  return [
    "【预览】还没发",
    ...(preview.column === undefined ? [] : [preview.column]),
    ...(preview.scheduled === undefined ? [] : [preview.scheduled]),
    `发到：${preview.groups.map(groupWords).join("、")}`,
    ...(anyByHand ? [byHandLine(anyByBot)] : []),
    sitesLine(preview),
    ...(preview.due === undefined ? [] : [`截止：${preview.due}`]),
    ...(preview.pressing ? [pressingLine] : []),
    ...preview.reminders,
    ...(preview.media.length === 0 ? [] : [mediaLine(preview.media)]),
    ...leftOutLines(preview),
    ...(anyByBot && preview.scheduled === undefined ? [`发送用时：${preview.takes}`] : []),
    ...(preview.tomorrow > 0 ? [`今天的条数快用完，有${preview.tomorrow}条要到明天发`] : []),
    ...(preview.paused && anyByBot ? [pausedLine(preview.paused, preview.now)] : []),
    ...(unbound.length === 0
      ? []
      : [`没认出：${unbound.map(({ name }) => name).join("、")}，认出之前发不到，回「群」看怎么办`]),
    ...preview.care,
    "———群里看到的———",
    preview.text,
    "———————————",
    preview.scheduled !== undefined
      ? laterChoices(preview)
      : anyByBot
        ? choices(preview)
        : "「发」定下来，由您转发 ·「改 新内容」·「取消」",
  ].join("\n");
}

function groupWords({ name, sites, byHand }: GroupPreview): string {
  return `${name}（${sites}家${byHand ? "，手工" : ""}）`;
}

function byHandLine(anyByBot: boolean): string {
  return anyByBot
    ? "标“手工”的群机器人不发，要您转发，回「发」后会告诉您怎么取"
    : "这些群机器人不发，要您转发，回「发」后会告诉您怎么取";
}

function sitesLine({ sites, nobodyThere, owes, groups }: Preview): string {
  if (owes && sites === 0) return "应回：0家，群里的人都没对上店名，发出后看不出谁没回";
  const total = groups.length > 1 ? `共${sites}家` : `${sites}家`;
  const missing = nobodyThere > 0 ? `，其中${nobodyThere}家无人在群` : "";
  return owes ? `应回：${total}${missing}` : `告知：${total}${missing}，不用回复`;
}

function mediaLine(media: Preview["media"]): string {
  const times = (kind: "picture" | "video"): string =>
    media
      .filter((one) => one.kind === kind)
      .map(({ at }) => clockText(at))
      .filter((time, index, all) => time !== all[index - 1])
      .join("、");
  const kinds = [
    { count: media.filter(({ kind }) => kind === "picture").length, word: "张图片", times: times("picture") },
    { count: media.filter(({ kind }) => kind === "video").length, word: "个视频", times: times("video") },
  ];
  const listed = kinds
    .filter(({ count }) => count > 0)
    .map((one) => `${one.count}${one.word}（${one.times}）`);
  return `带上刚才的${listed.join("和")}；不要就回「不带图」`;
}

function leftOutLines({ leftOut, now }: Preview): string[] {
  const [first] = leftOut;
  if (!first) return [];
  const minutes = Math.round((now - first.at) / 60_000);
  const videos = leftOut.some(({ kind }) => kind === "video");
  return [`${minutes}分钟前的${leftOut.length}${videos ? "个图片或视频" : "张"}没带，要带请重发`];
}

function pausedLine({ until }: { readonly until?: number }, now: number): string {
  return until === undefined
    ? "微信要求重新登录，登录后才发得出去"
    : `发送正暂停，${momentText(until, now)}再发；现在就发先回「继续」`;
}

function laterChoices({ column }: Preview): string {
  return column === undefined
    ? "「发」定下来，到点发 ·「立即」马上发 ·「改 新内容」·「取消」"
    : "「发」定下来，到点发 ·「取消」";
}

function choices({ undo, quietUntil, now }: Preview): string {
  const send =
    quietUntil === undefined
      ? undo === ""
        ? "「发」马上发"
        : `「发」${undo}后发 ·「立即」马上发`
      : `现在是休息时段：「发」后选现在发还是${momentText(quietUntil, now)}发 ·「立即」马上发`;
  return `${send} ·「改 新内容」·「取消」`;
}
