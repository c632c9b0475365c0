import { noticeLabel } from "./notice.ts";
import { clockText, dueText, durationText, momentText } from "./time.ts";

/** At most so many names are listed in one sentence. */
const mostNames = 12;

/** What is answered to 代收, 免, 反馈, 撤销裁定, 待审, 回复, and to words that fit no shop or several. */
export const rulingTexts = {
  noSite: (): string => "请写上店名，例如「代收 31 星空 蓝天 电话」，也可以写未回复名单里的编号。",
  howToExempt: (): string => "请写上店名和原因，例如「免 31 星空 停业」。",
  howToAnswer: (): string => "请写上店名，例如「反馈 31 星空 已电话答复」。",
  unknownSite: (word: string): string =>
    `没找到“${word}”是哪家，请写全店名再发一次；名单回「未回复」看，写编号也行。`,
  notAddressed: (number: number, name: string): string =>
    `${noticeLabel(number)}没有发给${name}，请核对店名或通知编号。`,
  noList: (word: string, number: number): string =>
    `“${word}”对不上名单，请先回「未回复 ${number}」看编号，或直接写店名。`,
  noSuchIndex: (word: string, most: number): string =>
    `名单里没有第${word}号（一共${most}家），请核对后再发。`,
  tooMany: (word: string, count: number): string => `“${word}”能对上${count}家，请写全店名。`,
  /** Numbered; a digit answers it. */
  whichSite: (
    word: string,
    sites: readonly { readonly name: string; readonly address?: string | undefined }[],
  ): string =>
    [
      `“${word}”有${sites.length}家，是哪家？`,
      ...sites.map(
        ({ name, address }, index) => `${index + 1} ${name}${address === undefined ? "" : `（${address}）`}`,
      ),
      "回数字选一家，都不是回 0。",
    ].join("\n"),
  /** A number that is a notice's and begins a shop's name. Numbered; a digit answers it. */
  noticeOrShop: (command: string, number: number, word: string, names: readonly string[]): string =>
    [
      `“${word}”是店名，还是指${noticeLabel(number)}？`,
      ...names.map((name, index) => `${index + 1} ${name}`),
      `是店名回数字；指${noticeLabel(number)}的回 0，再打「${command} ${number} 店名」，号码后空一格。`,
    ].join("\n"),

  received: (told: {
    readonly number: number;
    readonly names: readonly string[];
    readonly already: readonly string[];
    readonly way: string;
    readonly at: number;
    readonly missing: number;
    readonly now: number;
  }): string => {
    const { number, names, already, way, at, missing, now } = told;
    const rest = missing === 0 ? "这条都回齐了。" : `还差${missing}家。`;
    const before = already.length > 0 ? `${namesOf(already)}早就回过了，没有重复记。` : "";
    if (names.length === 0) return `${noticeLabel(number)}${before}`;
    return `${noticeLabel(number)}代收${names.length}家：${namesOf(names)}（${way}，${momentText(at, now)}）。${before}${rest}记错了回「撤销裁定」。`;
  },
  notOutYet: (number: number): string => `${noticeLabel(number)}还没发到群里，发了才能记。`,
  owesNothing: (number: number): string => `${noticeLabel(number)}是告知，不用回复，不用代收。`,
  isHazard: (number: number): string =>
    `${noticeLabel(number)}是隐患，不用代收。去看过改好了回「现场通过 ${number}」，要宽限回「延期 ${number} 3天」。`,
  timeNotRead: (time: string): string =>
    `没看懂时间“${time}”，请写成「14:20」或「昨天16:00」，放在最后；店名写在前面。`,
  timeAhead: (time: string): string => `“${time}”还没到，代收请写对方实际说收到的时间。`,
  timeBefore: (at: number, now: number): string =>
    `那时通知还没发（${momentText(at, now)}才发到群里），请核对时间。`,

  exempted: (number: number, names: readonly string[], reason: string | undefined, missing: number): string =>
    `${noticeLabel(number)}免回${names.length}家：${namesOf(names)}${reason === undefined ? "" : `（${reason}）`}。还差${missing}家。记错了回「撤销裁定」。`,
  answered: (number: number, names: readonly string[], reason: string | undefined): string =>
    `${noticeLabel(number)}记下了：${namesOf(names)}的问题已答复${reason === undefined ? "" : `（${reason}）`}。没回“收到”的仍算未回。`,

  nobodyWaits: (number: number): string =>
    `${noticeLabel(number)}没有等您答复的问题；要记哪家请写上店名，例如「反馈 ${number} 星空 已电话答复」。`,
  manyWait: (number: number, count: number): string =>
    `${noticeLabel(number)}有${count}家等您答复，请写上店名，例如「反馈 ${number} 星空 已电话答复」。`,
  /** Numbered; a digit answers it. */
  whoWaits: (number: number, names: readonly string[]): string =>
    [
      `${noticeLabel(number)}有${names.length}家等您答复，答复了哪家？`,
      ...names.map((name, index) => `${index + 1} ${name}`),
      "回数字选一家，都不是回 0。",
    ].join("\n"),

  undone: (number: number, what: string): string => `${noticeLabel(number)}已撤销：${what}。`,
  /** Behind what was undone: an earlier ruling stands. `by` is absent for his own. */
  stillRuled: (still: {
    readonly name: string;
    readonly by: string | undefined;
    readonly as: string;
    readonly number: number;
  }): string => {
    const { name, by, as, number } = still;
    const again = by === undefined ? `，要撤再回「撤销裁定 ${number}」` : "";
    return `${name}还有${by ?? "您先前"}的裁定（${as}），仍照那条算${again}。`;
  },
  nothingToUndo: (number: number | undefined): string =>
    number === undefined
      ? "您没有可以撤销的裁定。"
      : `${noticeLabel(number)}上您没有可以撤销的裁定，别人的裁定请他自己撤。`,

  ruled: (as: ListedReading, names: readonly string[], left: number): string => {
    const what = readingWords[as];
    const rest = left > 0 ? `还有${left}条待审。` : "待审的都看完了。";
    return `记下了，${what}：${namesOf(names)}。${rest}记错了回「撤销裁定」。`;
  },
  nothingListed: (): string => "数字对不上名单，请先回「待审」看编号，例如「2 收到」。",
  sitesListed: (number: number): string =>
    `刚才看的是未回复名单；这家电话里说收到了，请打「代收 ${number} 2 电话」。`,
  noSuchAnswer: (index: number, most: number): string => `待审里没有第${index}条（一共${most}条）。`,
  goneAnswer: (index: number): string => `第${index}条已经撤回或通知已经关闭，不用再看。`,
  nothingToReview: (): string => "现在没有待审的回复。",

  howToReply: (): string => "请写上编号和内容，例如「回复 2：晚上8点前都可以」；编号回「待审」看。",
  /** `until`: when quiet hours end; absent outside them. */
  replying: (group: string, text: string, until: number | undefined, now: number): string =>
    `${until === undefined ? "马上" : `现在是休息时段，${momentText(until, now)}`}回到“${group}”：${text}`,
  replyByHand: (group: string, text: string): string =>
    `“${group}”要您手工发，已记为答复，复制这句：\n${text}`,
  replyUnbound: (group: string): string => `“${group}”现在没认出来，回不了，请您在群里直接回。`,
  replyTooLong: (most: number): string => `回复最多${most}字，请写短一点。`,
  replyWarning: (warnings: readonly string[]): string =>
    `这句会发到群里：${warnings.join("；")}。还要发吗？1 发 0 不发`,
  quotedSeveral: (): string => "引用的名单里有好几条，请打「回复 2：内容」，2是名单里的编号。",
} as const;

/** One line of 待审. */
export interface ReviewLine {
  readonly name: string;
  readonly words: string;
  readonly at: number;
  /** 问 stands before a question. */
  readonly question: boolean;
  readonly number: number;
}

/** The lines of 待审, numbered from 1, and what to type. `more` = those left out. */
export function reviewLines(lines: readonly ReviewLine[], more: number, now: number): string[] {
  return [
    `待审${lines.length + more}条：`,
    ...lines.map(
      ({ name, words, at, question, number }, index) =>
        `${index + 1} ${noticeLabel(number)}${name} ${momentText(at, now)}${question ? "（问）" : ""}：${words}`,
    ),
    ...(more > 0 ? [`还有${more}条，看完这些再回「待审」`] : []),
    lines.length === 1
      ? "算收到回「1 收到」，不算回「1 不算」，回话打「回复 1：…」"
      : "算收到回「2 收到」，不算回「2 不算」，几条一起「1-2 收到」，回话打「回复 2：…」",
  ];
}

/** How an officer rules that a reply is to be read. */
export type ListedReading = keyof typeof readingWords;

/** The same in words. */
export const readingWords = {
  received: "算收到",
  done: "算已整改",
  promise: "算在改",
  cannot: "算改不了",
  none: "不算收到",
} as const;

function isListedReading(as: string): as is ListedReading {
  return as in readingWords;
}

/** What was ruled, in a few words, for telling what was undone. */
export const rulingWords = {
  received: (names: readonly string[], way: string): string => `${namesOf(names)}代收（${way}）`,
  exempt: (names: readonly string[]): string => `${namesOf(names)}免回`,
  answered: (names: readonly string[]): string => `${namesOf(names)}已答复`,
  passed: (names: readonly string[]): string => `${namesOf(names)}复查通过`,
  sentBack: (names: readonly string[]): string => `${namesOf(names)}退回重改`,
  extended: (names: readonly string[], dueAt: number): string => `${namesOf(names)}延期到${dueText(dueAt)}`,
  transferred: (names: readonly string[], to: string): string => `${namesOf(names)}移交${to}`,
  document: (names: readonly string[], number: string): string => `${namesOf(names)}的文书编号${number}`,
  read: (names: readonly string[], as: string): string =>
    `${namesOf(names)}的回复${isListedReading(as) ? readingWords[as] : readingWords.none}`,
} as const;

/** 更正. */
export const correctionTexts = {
  howTo: (): string => "请写上编号和更正的内容，例如「更正 31：检查改到周五上午」。",
  notOutYet: (number: number): string =>
    `${noticeLabel(number)}还没发出去，不用更正：回「撤」收回，改好再发。`,
  sameAgain: (number: number, at: number, now: number): string =>
    `${noticeLabel(number)}${momentText(at, now)}已经更正过一样的内容。还要再发吗？1 再发 0 不发`,
  tooLong: (most: number): string => `更正最多${most}字，请写短一点。`,
  correcting: (told: {
    readonly number: number;
    /** In which the bot posts it. */
    readonly groups: readonly string[];
    /** In which people post it. */
    readonly byHand: readonly string[];
    /** How long it can be taken back, as words; empty for not at all. */
    readonly undo: string;
    readonly until: number | undefined;
    readonly warnings: readonly string[];
    readonly text: string;
    readonly now: number;
  }): string =>
    [
      correctionGoes(told),
      ...told.warnings.map((warning) => `注意：${warning}`),
      "———群里看到的———",
      told.text,
    ].join("\n"),
  undone: (number: number): string => `${noticeLabel(number)}的更正已撤回，没有发出。`,
} as const;

function correctionGoes(told: {
  readonly number: number;
  readonly groups: readonly string[];
  readonly byHand: readonly string[];
  readonly undo: string;
  readonly until: number | undefined;
  readonly now: number;
}): string {
  const { number, groups, byHand, undo, until } = told;
  const hand = `“${byHand.join("”“")}”要您手工转发，回「手发 ${number}」取文字`;
  if (groups.length === 0) return `更正写好了，${hand}，反悔回「撤」：`;
  const undone = undo === "" && until === undefined ? "" : "，反悔回「撤」";
  const sent = `更正${correctionStarts(told)}发到${groups.join("、")}${undone}`;
  return byHand.length === 0 ? `${sent}：` : `${sent}；${hand}：`;
}

function correctionStarts(told: {
  readonly undo: string;
  readonly until: number | undefined;
  readonly now: number;
}): string {
  if (told.until !== undefined) return `（现在是休息时段）${momentText(told.until, told.now)}`;
  return told.undo === "" ? "马上" : `${told.undo}后`;
}

/** 催. */
export const remindTexts = {
  nobodyOwing: (number: number): string => `${noticeLabel(number)}都回了（或在等您看），不用催。`,
  onlyNobodyThere: (number: number, count: number): string =>
    `${noticeLabel(number)}没回的${count}家都无人在群，群里催不到，请打电话或上门。`,
  reminding: (told: {
    readonly number: number;
    readonly groups: readonly { readonly name: string; readonly sites: number }[];
    /** When quiet hours end; absent outside them. */
    readonly until: number | undefined;
    readonly nobodyThere: number;
    readonly byHand: readonly { readonly name: string; readonly text: string }[];
    readonly unbound: readonly string[];
    readonly now: number;
  }): string => {
    const { number, groups, until, nobodyThere, byHand, unbound, now } = told;
    const listed = groups.map(({ name, sites }) => `${name}（${sites}家）`).join("、");
    const when = until === undefined ? "马上" : `现在是休息时段，${momentText(until, now)}`;
    return [
      ...(groups.length > 0 ? [`${noticeLabel(number)}${when}催：${listed}；发之前回了的不再催。`] : []),
      ...(until === undefined ? [] : [`等不了回「催 ${number} 紧急」。`]),
      ...byHand.map(({ name, text }) => `“${name}”要您手工发，这次已记为催过，复制这句：\n${text}`),
      ...(unbound.length > 0 ? [`还没认出来，认出后才发：${unbound.join("、")}。`] : []),
      ...(nobodyThere > 0 ? [`另有${nobodyThere}家无人在群，要打电话。`] : []),
    ].join("\n");
  },
  alreadyWaiting: (number: number, at: number, now: number): string =>
    `${noticeLabel(number)}已经排好${momentText(at, now)}催，不用再催；等不了回「催 ${number} 紧急」。`,
  stillGoing: (number: number): string => `${noticeLabel(number)}刚催过，正在发，稍后看「统计 ${number}」。`,
  just: (number: number, last: number, now: number): string =>
    `${noticeLabel(number)}刚催过（${momentText(last, now)}），还要催吗？1 催 0 不催`,
  unchased: (number: number): string =>
    `好，${noticeLabel(number)}不再自动催，到了截止照样把没回的告诉您。催一次回「催 ${number}」，要接着自动催回「接着催 ${number}」。`,
  alreadyUnchased: (number: number): string =>
    `${noticeLabel(number)}本来就停了自动催，要接着自动催回「接着催 ${number}」。`,
  neverChased: (number: number): string => `${noticeLabel(number)}不用回复，本来就不催。`,
  nothingChased: (): string => "现在没有会自动催的通知。",
  chasedAgain: (number: number): string => `好，${noticeLabel(number)}接着自动催。`,
  notUnchased: (number: number): string => `${noticeLabel(number)}没有停催，会自动催。`,
  nothingUnchased: (): string => "现在没有停了自动催的通知。",
  often: (number: number, count: number, last: number, now: number): string =>
    `${noticeLabel(number)}已经催过${count}次（上次${momentText(last, now)}），再催群里容易烦，不如打电话。还要催吗？1 催 0 不催`,
} as const;

/** Questions a digit answers, and offers. */
export const questionTexts = {
  /** A command that lay for more than five minutes; `age` in milliseconds. */
  late: (words: string, age: number): string =>
    `「${words}」是${agoText(age)}前打的，还要执行吗？1 执行 0 不用`,
  dropped: (): string => "好，不做了。",
  /** About a draft that stays. */
  notYet: (): string => "好，先不发，预览还留着：要发回「发」，定时回「定时 周五9点」，不要了回「取消」。",
  notAsked: (): string => "现在没有要您选的，要做什么请打字，用法回「帮助」。",
  wrongChoice: (): string => "没有这个选项，请回上面列出的数字。",
  offer: (at: number, group: string): string => `您${clockText(at)}在${group}发的，要帮您统计吗？1 要 0 不用`,
  noOffer: (): string => "没看到您自己在群里发的要求；要统计请在群里发时写上“收到请回复”。",
  declined: (): string => "好，不统计。",
  tracking: (number: number, group: string, owing: number, already: number): string =>
    `好，记为${noticeLabel(number)}，${group}应回${owing}家${already > 0 ? `，已回${already}家` : ""}，不会再往群里发。进度回「统计 ${number}」。`,
} as const;

function agoText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 60 ? `${minutes}分钟` : durationText(ms).replace("约", "");
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join("、");
  return names.length > mostNames ? `${shown}等${names.length}家` : shown;
}
