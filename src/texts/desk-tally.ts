import { noticeLabel } from "./notice.ts";
import { type Reminded, remindedText } from "./reminders.ts";
import { dueText, momentText } from "./time.ts";

/** How far one group's delivery has come; counts of messages. */
export interface GroupProgress {
  readonly name: string;
  readonly total: number;
  readonly sent: number;
  readonly failed: number;
  readonly unknown: number;
  readonly waiting: number;
  readonly bound: boolean;
}

/** Why what waits does not go now, and until when; `until` absent = until a new login. */
export interface Hold {
  readonly because: string;
  readonly until?: number;
}

/** One notice summed up for an officer. Counts of shops unless said otherwise. */
export interface TallySeen {
  readonly number: number;
  readonly title: string;
  readonly status: "scheduled" | "open" | "closed" | "withdrawn";
  readonly owes: boolean;
  readonly hold?: Hold;
  readonly stopped: boolean;
  readonly dueAt?: number;
  /** How often it was reminded of, of that by the clock, and when last; absent before the first time. */
  readonly reminded?: Reminded;
  readonly owing: number;
  readonly acknowledged: number;
  readonly silent: number;
  readonly unclear: number;
  readonly late: number;
  readonly nobodyThere: number;
  /** Sites that answered without owing it. */
  readonly extra: number;
  /** Of those that owed; counted in no other number. */
  readonly exempt: number;
  /** People not known to speak for a shop who answered. */
  readonly unplaced: number;
  /** Groups in the order of the notice. */
  readonly groups: readonly GroupProgress[];
  readonly now: number;
}

const statuses = { closed: "（已关闭）", withdrawn: "（已作废）", scheduled: "", open: "" } as const;

/** The answer to 统计 31. */
export function tallyText(tally: TallySeen): string {
  return [
    `${noticeLabel(tally.number)}${tally.title}${statuses[tally.status]}`,
    ...countLines(tally),
    ...dueLines(tally),
    ...(tally.reminded ? [remindedText(tally.reminded, tally.now)] : []),
    ...deliveryLines(tally),
    ...(tally.owes && tally.silent + tally.unclear > 0 ? [`看名单回「未回复 ${tally.number}」`] : []),
  ].join("\n");
}

/** What 待看 is, wherever it is counted. */
const unclearMeans = "回过话，还不能算收到，回「待审」看";

/** One line for each open notice. */
export function tallyLine(tally: TallySeen): string {
  const counts = !tally.owes
    ? "告知，不用回复"
    : tally.owing === 0
      ? "还没发到群里"
      : `${tally.owing}家已回${tally.acknowledged}，未回${tally.silent}${tally.unclear > 0 ? `，待看${tally.unclear}` : ""}`;
  return `${noticeLabel(tally.number)}${tally.title}：${counts}`;
}

/** The answer to 统计 while several notices are open, oldest first. */
export function talliesText(tallies: readonly TallySeen[]): string {
  const unclear = tallies.some((tally) => tally.owes && tally.unclear > 0);
  return [
    ...tallies.map(tallyLine),
    ...(unclear ? [`待看：${unclearMeans}`] : []),
    `看一条的回「统计 ${tallies.at(-1)?.number ?? ""}」`,
  ].join("\n");
}

function countLines(tally: TallySeen): string[] {
  if (!tally.owes) {
    return tally.acknowledged + tally.extra > 0
      ? [`告知，不用回复；已有${tally.acknowledged + tally.extra}家回了收到`]
      : ["告知，不用回复"];
  }
  if (tally.owing === 0 && tally.extra === 0 && tally.unplaced === 0) {
    return tally.groups.some(({ sent }) => sent > 0) ? ["群里还没有对上店名的人，暂时没有应回的"] : [];
  }
  const more = [
    ...(tally.exempt > 0 ? [`免回${tally.exempt}家`] : []),
    ...(tally.late > 0 ? [`迟回${tally.late}家`] : []),
    ...(tally.nobodyThere > 0 ? [`无人在群${tally.nobodyThere}家`] : []),
    ...(tally.extra > 0 ? [`名单外也回了${tally.extra}家`] : []),
  ];
  return [
    `应回${tally.owing}家，已回${tally.acknowledged}家，未回${tally.silent}家，待看${tally.unclear}家${tally.unclear > 0 ? `（${unclearMeans}）` : ""}`,
    ...(more.length > 0 ? [more.join("，")] : []),
    ...(tally.unplaced > 0 ? [`另有${tally.unplaced}人回了，对不上是哪家店，没算在内`] : []),
  ];
}

function dueLines({ dueAt, status, now }: TallySeen): string[] {
  if (dueAt === undefined) return [];
  const passed = now > dueAt && (status === "open" || status === "scheduled");
  return [`截止${dueText(dueAt)}${passed ? "，已过" : ""}`];
}

function deliveryLines({ groups, status, hold, stopped, now }: TallySeen): string[] {
  const open = groups.filter(({ sent, total }) => sent < total);
  if (open.length === 0) return [`已发到${groups.length}个群`];
  if (status === "closed" || status === "withdrawn") {
    // A correction that was still to come is no part of what the group has.
    const reached = groups.filter(({ sent }) => sent > 0).length;
    return [reached === groups.length ? `已发到${reached}个群` : `发到${reached}个群，其余没发`];
  }
  const untried = groups.every(({ sent, failed, unknown }) => sent + failed + unknown === 0);
  const head = stopped ? "已停，没发完：" : untried ? "还没开始发：" : "还没发完：";
  if (hold === undefined) return [head, ...groups.map(progressLine)];
  const because = holdLine(hold, untried, now);
  if (untried && groups.every(({ bound }) => bound)) return [`${because}；不发了回「撤」`];
  return [because, head, ...groups.map(progressLine)];
}

function holdLine({ because, until }: Hold, untried: boolean, now: number): string {
  if (until === undefined) return "微信要求重新登录，登录后自动发";
  const goesOn = `${momentText(until, now)}${untried ? "开始发" : "接着发"}`;
  switch (because) {
    case "quiet hours":
      return `${untried ? "还没发，" : ""}现在是休息时段，${goesOn}`;
    case "daily messages":
      return `今天的条数用完了，${goesOn}`;
    case "breaker":
      return `发送正暂停，${goesOn}，马上再试回「继续」`;
    default:
      return `还没发，${goesOn}`;
  }
}

function progressLine({ name, total, sent, failed, unknown, waiting, bound }: GroupProgress): string {
  if (sent === total) return `${name} 已发完`;
  const details = [
    ...(failed > 0 ? [`失败${failed}`] : []),
    ...(unknown > 0 ? [`不确定${unknown}`] : []),
    ...(waiting > 0 ? [`等待${waiting}`] : []),
    ...(bound ? [] : ["群没认出来"]),
  ];
  return `${name} ${sent}/${total}条，${details.join("，")}`;
}

/** A site still owing. */
export interface MissingSite {
  readonly name: string;
  readonly nobodyThere: boolean;
}

/** A site that said something which has to be looked at; the last thing it said. */
export interface UnclearSite {
  readonly name: string;
  /** What was written, or where nothing was, why it is not clear. */
  readonly words: string;
  readonly at: number;
}

/** The lines of 未回复 31: who owes, then who has to be looked at. */
export function missingLines(
  number: number,
  silent: readonly MissingSite[],
  unclear: readonly UnclearSite[],
  now: number,
): string[] {
  const lines: string[] = [];
  if (silent.length > 0) {
    lines.push(`${noticeLabel(number)}未回${silent.length}家：`);
    lines.push(
      ...silent.map(
        ({ name, nobodyThere }, index) => `${index + 1} ${name}${nobodyThere ? "（无人在群）" : ""}`,
      ),
    );
  }
  if (unclear.length > 0) {
    lines.push(
      `${silent.length > 0 ? "" : noticeLabel(number)}待看${unclear.length}家（回过话，还不能算收到）：`,
    );
    lines.push(...unclear.map(({ name, words, at }) => `${name} ${momentText(at, now)}：${words}`));
  }
  return lines;
}

/** Sentences around the lists. */
export const tallyTexts = {
  nobodyMissing: (number: number, owing: number): string =>
    `${noticeLabel(number)}${owing}家都回了，没有缺的。`,
  nothingOwed: (number: number): string => `${noticeLabel(number)}是告知，不用回复，没有未回的。`,
  notSentYet: (number: number): string =>
    `${noticeLabel(number)}还没发到群里，发了才知道谁没回，进度回「统计 ${number}」看。`,
  noSites: (number: number): string =>
    `${noticeLabel(number)}发到的群里没有对上店名的人，看不出谁没回；请让店家把群昵称改成店名。`,
  noLongerOwed: (number: number): string =>
    `${noticeLabel(number)}已作废，不用再回，结果回「统计 ${number}」看。`,
  said: (words: string): string => `“${words}”`,
} as const;
