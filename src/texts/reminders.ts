import { isoDate, localTime } from "../zone.ts";
import { reminderText } from "./group-words.ts";
import { noticeLabel } from "./notice.ts";
import { clockText, dueText, momentText } from "./time.ts";

/** One notice a group is reminded of. */
export interface RemindedNotice {
  readonly number: number;
  /** Shops of the group that have not answered. */
  readonly missing: number;
  /** Only of a notice whose number was never seen there. */
  readonly title: string | undefined;
}

/** One message that reminds a group of one notice or several; nobody is named. At least one. */
export function groupReminderText(notices: readonly RemindedNotice[]): string {
  const [first] = notices;
  if (first && notices.length === 1) return reminderText(first);
  const each = notices.map(
    ({ number, missing, title }) =>
      `${noticeLabel(number)}${title === undefined ? "" : `“${title}”`}还有${missing}家`,
  );
  return `${each.join("，")}没回，请抽空看一下，回个“都收到”。已回的不用理会。`;
}

/** One message that reminds somebody in private of all that his shops owe. At least one. */
export function privateReminderText(told: {
  readonly sites: readonly string[];
  readonly notices: readonly {
    readonly number: number;
    readonly title: string;
    readonly dueAt: number | undefined;
  }[];
}): string {
  const { sites, notices } = told;
  const each = notices.map(
    ({ number, title, dueAt }) =>
      `${noticeLabel(number)}${title}${dueAt === undefined ? "" : `（${dueText(dueAt)}前）`}`,
  );
  const word = notices.length === 1 ? "收到" : "都收到";
  return `您好，${sites.join("、")}还没回：${each.join("、")}。请看一下，在这里回个“${word}”就行。`;
}

/** How often a notice was reminded of, of that by the clock, and when last. */
export interface Reminded {
  readonly count: number;
  readonly automatic: number;
  readonly lastAt: number;
}

/** 催过2次（自动1次），上次今天16:00 */
export function remindedText({ count, automatic, lastAt }: Reminded, now: number): string {
  const which = automatic === 0 ? "" : automatic === count ? "（自动）" : `（自动${automatic}次）`;
  return `催过${count}次${which}，上次${momentText(lastAt, now)}`;
}

/** To whoever looks after the notices: what the bot does by itself, and why it does not. */
export const automaticTexts = {
  /** What he is to post himself in a group by hand. */
  byHand: (groups: readonly { readonly name: string; readonly text: string }[]): string =>
    groups.map(({ name, text }) => `“${name}”该催了，要您手工发，复制这句：\n${text}`).join("\n"),
  /** A group has had its messages of the day. `until` absent where the deadline comes first. */
  spent: (told: {
    readonly numbers: readonly number[];
    readonly groups: readonly string[];
    readonly most: number;
    readonly until: number | undefined;
    readonly now: number;
  }): string => {
    const { numbers, groups, most, until, now } = told;
    const labels = numbers.map(noticeLabel).join("");
    const names = groups.map((name) => `“${name}”`).join("");
    const then = until === undefined ? "截止前不再自动催" : `改到${momentText(until, now)}催`;
    return `${labels}这会儿该催${names}，但今天已自动发满${most}条（每天上限），${then}。要马上催回${remindCommands(numbers)}。`;
  },
  /** WeChat refused it, and it is not said again by itself. */
  refused: (numbers: readonly number[], group: string, words: string): string =>
    `${numbers.map(noticeLabel).join("")}没自动催到“${group}”，微信不收：\n${words}\n请稍后回${remindCommands(numbers)}，或在群里直接发。`,
} as const;

/** When a notice will be reminded of, for the preview; empty where there is nothing to say. Times in epoch milliseconds. */
export function reminderPreviewLines(preview: {
  /** The deadline it is followed up by where none was written; absent where one was. */
  readonly assumedDue: number | undefined;
  /** Ascending. */
  readonly slots: readonly number[];
  /** Shops whose people are friends of the account, where those are reminded in private; absent where they are not. */
  readonly privately: number | undefined;
  /** Everywhere people post, so that the words are given to the officer. */
  readonly byHand: boolean;
}): string[] {
  const { assumedDue, slots, privately, byHand } = preview;
  if (slots.length === 0) return ["时间短，不自动催，要催回「催」"];
  const how = byHand ? "到时把催的话发给您" : "到时自动催";
  const reach = privately === undefined || byHand ? "" : `（私聊催得到${privately}家，其余在群里催）`;
  const base = assumedDue === undefined ? "" : `没写截止，按${dueText(assumedDue)}催，`;
  return [`${base}${how}：${slotsText(slots)}${reach}`];
}

/** 24日12:00、16:00、25日09:00 */
function slotsText(slots: readonly number[]): string {
  return slots
    .map((at, index) => {
      const before = slots[index - 1];
      const sameDay = before !== undefined && isoDate(before) === isoDate(at);
      return sameDay ? clockText(at) : `${localTime(at).day}日${clockText(at)}`;
    })
    .join("、");
}

function remindCommands(numbers: readonly number[]): string {
  return numbers.map((number) => `「催 ${number}」`).join("");
}
