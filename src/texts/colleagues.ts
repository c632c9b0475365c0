import { type ListedReading, readingWords } from "./desk-rulings.ts";
import { noticeLabel } from "./notice.ts";
import { momentText } from "./time.ts";

/** A notice as it is named to who holds it. */
export interface Named {
  readonly number: number;
  readonly title: string;
}

/** Shops, groups or notices listed in one sentence at most. */
const mostNamed = 10;

/** What a colleague did, to whose notice it is. `by` is the colleague's name. */
export const colleagueTexts = {
  closed: (by: string, notice: Named): string => `${by}关闭了您的${named(notice)}。`,
  withdrawn: (by: string, notice: Named): string => `${by}作废了您的${named(notice)}。`,
  stopped: (by: string, notice: Named): string => `${by}停了您的${named(notice)}。`,
  undone: (by: string, notice: Named): string => `${by}撤回了您的${named(notice)}。`,
  hurried: (by: string, notice: Named): string => `${by}让您的${named(notice)}马上发。`,
  resent: (by: string, notice: Named, count: number): string =>
    `${by}补发了您的${named(notice)}：${count}条。`,
  confirmed: (by: string, notice: Named, count: number): string =>
    `${by}看过群里，您的${named(notice)}不确定的${count}条记为已发到。`,
  posted: (by: string, notice: Named, groups: readonly string[], at: number, now: number): string =>
    `${by}把您的${named(notice)}记为${momentText(at, now)}已发到${listed(groups, "个群")}。`,
  /** `words` as he typed them. */
  corrected: (by: string, notice: Named, words: string): string =>
    `${by}更正了您的${named(notice)}：${words}`,
  correctionUndone: (by: string, notice: Named): string =>
    `${by}撤回了对您的${named(notice)}的更正，没有发出。`,

  received: (by: string, notice: Named, sites: readonly string[], way: string): string =>
    noted(notice, `${by}代收${sites.length}家：${listed(sites, "家")}（${way}）。`),
  exempted: (by: string, notice: Named, sites: readonly string[], reason: string | undefined): string =>
    noted(notice, `${by}免回${sites.length}家：${listed(sites, "家")}${because(reason)}。`),
  answered: (by: string, notice: Named, sites: readonly string[], reason: string | undefined): string =>
    noted(notice, `${by}记为问题已答复：${listed(sites, "家")}${because(reason)}。`),
  replied: (by: string, notice: Named, site: string, words: string): string =>
    noted(notice, `${by}回了${site}：${words}`),
  ruled: (by: string, notice: Named, sites: readonly string[], as: ListedReading): string =>
    noted(notice, `${by}定为${readingWords[as]}：${listed(sites, "家")}。`),
  /** `what` was ruled before, in a few words. */
  rulingUndone: (by: string, notice: Named, what: string): string =>
    noted(notice, `${by}撤销了自己的裁定：${what}。`),
  reminded: (by: string, notice: Named, missing: number): string =>
    noted(notice, `${by}催了没回的${missing}家。`),
  unchased: (by: string, notice: Named): string => `${by}让您的${named(notice)}不再自动催。`,
  chasedAgain: (by: string, notice: Named): string => `${by}让您的${named(notice)}接着自动催。`,

  byHand: (by: string, groups: readonly string[], notices: readonly Named[]): string =>
    `${by}把${listed(groups, "个群")}改为手工发，涉及您的${listed(notices.map(named), "条")}。`,
  byBot: (by: string, groups: readonly string[], notices: readonly Named[]): string =>
    `${by}把${listed(groups, "个群")}改回由机器人发，涉及您的${listed(notices.map(named), "条")}。`,
  pasted: (by: string, group: string, notices: readonly Named[]): string =>
    `${by}粘贴了${group}的回复，记到您的${listed(notices.map(named), "条")}。`,
} as const;

function named({ number, title }: Named): string {
  return `${noticeLabel(number)}${title}`;
}

function noted(notice: Named, what: string): string {
  return `您的${named(notice)}，${what}`;
}

function because(reason: string | undefined): string {
  return reason === undefined ? "" : `（${reason}）`;
}

function listed(names: readonly string[], unit: string): string {
  const shown = names.slice(0, mostNamed).join("、");
  return names.length > mostNamed ? `${shown}等${names.length}${unit}` : shown;
}
