import { noticeLabel } from "./notice.ts";
import { momentText } from "./time.ts";

/** Somebody who is not known to speak for a shop. */
export interface UnplacedPerson {
  readonly name: string;
  readonly group: string;
  /** Shops his name could mean; empty as a rule. */
  readonly maybe: readonly string[];
  /** What he said last to an open notice; absent when nothing. */
  readonly said?: { readonly number: number; readonly at: number; readonly words: string };
}

/** The lines of 待绑定, numbered from 1; `more` people are not shown. */
export function unplacedLines(people: readonly UnplacedPerson[], more: number, now: number): string[] {
  return [
    `有${people.length + more}人没对上店：`,
    ...people.map(({ name, group, maybe, said }, index) => {
      const likely = maybe.length === 0 ? "" : `，可能是${maybe.join("、")}`;
      const words =
        said === undefined
          ? ""
          : `，${momentText(said.at, now)}对${noticeLabel(said.number)}说：${said.words}`;
      return `${index + 1} ${name}（${group}）${likely}${words}`;
    }),
    ...(more === 0 ? [] : [`还有${more}人，办完这些再回「待绑定」。`]),
    "是哪家就回「1 星空网吧」，一人管几家用顿号隔开；不是店里的人回「1 免」。",
  ];
}

/** Who speaks for which shop. Commands to be typed stand in 「」. */
export const memberTexts = {
  allPlaced: (): string => "群里的人都对上店了，没有待绑定的。",
  noSuchIndex: (index: number, most: number): string =>
    `列表里没有第${index}个，只有1到${most}，请按列表里的编号再打一遍。`,
  gone: (name: string): string => `“${name}”已经不在群里了，请回「待绑定」看现在的名单。`,
  oneAtATime: (): string => "对店请一次写一个人，例如「1 星空网吧」；几个人都不是店里的，可以回「1-3 免」。",
  placed: (name: string, sites: readonly string[], counted: readonly number[]): string =>
    `记住了：“${name}”代表${sites.join("、")}。${countedText(counted)}`,
  added: (name: string, site: string, counted: readonly number[]): string =>
    `已添加场所“${site}”，由“${name}”代表。${countedText(counted)}`,
  exempt: (names: readonly string[]): string =>
    `好的，${names.map((name) => `“${name}”`).join("、")}不用回复通知，以后不再列出。`,
  unknownSite: (index: number, word: string): string =>
    `没有叫“${word}”的场所。写错了请再打一遍；是新店就回「${index} 新增 ${word}」。`,
  badSiteName: (word: string): string => `“${word}”不能当店名，请写有汉字的店名，不超过40个字。`,
  whichSite: (word: string, names: readonly string[]): string =>
    [
      `对得上“${word}”的有${names.length}家，请回编号（都不是回 0）：`,
      ...names.map((name, index) => `${index + 1} ${name}`),
    ].join("\n"),
  tooManySites: (word: string, count: number): string =>
    `对得上“${word}”的有${count}家，请把店名写全再打一遍。`,

  howToReplace: (): string => "请写店名和新的人，例如「换人 宏达公司 小刘」，人名照群里的名字写。",
  siteUnknown: (word: string): string => `没有叫“${word}”的场所，请照名单上的店名再打一遍。`,
  personUnknown: (word: string): string => `群里没有叫“${word}”的人，请照他在群里的名字再打一遍。`,
  /** Asks which of several people is meant. */
  whichPerson: (
    site: string,
    word: string,
    people: readonly { readonly name: string; readonly group: string }[],
  ): string =>
    [
      `叫“${word}”的有${people.length}人，请带编号再回，例如「换人 ${site} 1」：`,
      ...people.map(({ name, group }, index) => `${index + 1} ${name}（${group}）`),
    ].join("\n"),
  tooManyPeople: (word: string, count: number): string =>
    `叫“${word}”的有${count}人，请把群里的名字写全再打一遍。`,
  replaced: (site: string, person: string, before: readonly string[]): string => {
    const gone = before.length === 0 ? "" : `，${before.map((name) => `“${name}”`).join("、")}不再代表`;
    return `记住了：${site}以后由“${person}”代表${gone}。以前的回复不变。`;
  },
  alreadySpeaks: (site: string, person: string): string => `${site}现在就是“${person}”代表，不用换。`,
} as const;

/** Handing notices over. */
export const handOverTexts = {
  howTo: (): string => "请写交给谁，例如「交接 李芳」交接全部，「交接 31 李芳」只交一条。",
  unknownOfficer: (name: string): string => `没有叫“${name}”的民警，请写全名；要添加请找管理员。`,
  notBound: (name: string): string => `${name}还没有绑定，收不到消息。请他先绑定，再交接。`,
  yourself: (): string => "这些通知现在就是您在管，不用交接给自己。",
  nothingHeld: (): string => "您手上没有进行中的通知，不用交接。",
  notHeld: (number: number, holder: string): string =>
    `${noticeLabel(number)}现在由${holder}管，请他来交接。`,
  othersGroups: (name: string, groups: readonly string[]): string =>
    `${groups.join("、")}不归${name}管，交接后他看得到、管得到这些群里的这条通知。还要交接吗？1 交接 0 不交接`,
  /** To who hands over. */
  done: (name: string, numbers: readonly number[]): string =>
    `${numbers.map(noticeLabel).join("、")}已交给${name}，进展和要处理的事以后找他。`,
  /** To who takes over. */
  received: (from: string, notices: readonly { readonly number: number; readonly title: string }[]): string =>
    [
      `${from}把${notices.length === 1 ? "一" : `这${notices.length}`}条通知交给您了，回「统计 ${notices[0]?.number ?? ""}」看进度：`,
      ...notices.map(({ number, title }) => `${noticeLabel(number)}${title}`),
    ].join("\n"),
} as const;

function countedText(numbers: readonly number[]): string {
  return numbers.length === 0 ? "" : `他对${numbers.map(noticeLabel).join("、")}的回复已算上。`;
}
