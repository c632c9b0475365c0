import { hazardStates } from "./desk-today.ts";
import { type HandoverNotice, nextSteps } from "./handover.ts";
import { noticeLabel } from "./notice.ts";
import { maskedPhone } from "./notice-table.ts";
import { dueText, momentText } from "./time.ts";

/** How a site to be called at stands. */
export const visitStates = {
  ...hazardStates,
  silent: "没回",
  nobodyThere: "无人在群",
  unclear: "待审",
} as const;

/** A site to be called at. */
export interface VisitSeen {
  readonly name: string;
  /** Empty for none. */
  readonly street: string;
  readonly address?: string;
  readonly person?: string;
  readonly phone?: string;
  readonly is: keyof typeof visitStates;
  readonly words?: string;
}

/** A notice whose deadline has passed. */
export interface PastDue {
  readonly number: number;
  readonly title: string;
  readonly isHazard: boolean;
  readonly dueAt: number;
  /** The deadline moved on by the time in which nobody could be heard. */
  readonly lateAfter: number;
  /** Nobody named a deadline. */
  readonly isAssumed: boolean;
  /** Sites that owe or owed something. */
  readonly owing: number;
  /** In the order in which they are walked. */
  readonly visits: readonly VisitSeen[];
  /** What was shown waits for an officer to look at it. */
  readonly isSubmitted: boolean;
  /** What is to be posted, and where it has not arrived. */
  readonly rest: Pick<HandoverNotice, "groups" | "toPost" | "unsent">;
}

/** At a deadline, for who looks after the notice: the lines of one word, to be cut between any two. One line where nobody is missing. */
export function pastDueLines(past: PastDue, now: number): string[] {
  const { number, visits, rest } = past;
  if (visits.length > 0)
    return [headLine(past, now), ...visitLines(visits), ...nextSteps({ number, ...rest })];
  const steps = nextSteps({ number, groups: [], toPost: rest.toPost, unsent: rest.unsent });
  return [nobodyMissing(past, steps.length > 0), ...steps];
}

/** The same for the 所领导, who is told by whom it is looked after. */
export function leaderLines(past: PastDue, holder: string | undefined, now: number): string[] {
  const whose = holder === undefined ? "" : `${holder}负责的`;
  return [`请您过问：${whose}${headLine(past, now)}`, ...visitLines(past.visits)];
}

function headLine(past: PastDue, now: number): string {
  const { number, title, isHazard, owing, visits } = past;
  const what = isHazard
    ? `逾期未整改（${dueWords(past, now)}）`
    : `${past.isAssumed ? "到期" : "已到截止"}（${dueWords(past, now)}），应回${owing}家，还差${visits.length}家`;
  return `${noticeLabel(number)}${title}：${what}，请上门或打电话：`;
}

function dueWords({ isHazard, dueAt, lateAfter, isAssumed }: PastDue, now: number): string {
  const due = isAssumed ? `没写${isHazard ? "期限" : "截止"}，按${dueText(dueAt)}算` : dueText(dueAt);
  return lateAfter - dueAt < 60_000 ? due : `${due}，中间断线，顺延到${momentText(lateAfter, now)}`;
}

function nobodyMissing({ number, dueAt, isAssumed, isSubmitted }: PastDue, isPartlyOut: boolean): string {
  const label = noticeLabel(number);
  if (isSubmitted) return `${label}到期限了，店家已报整改，等您复查`;
  const all = `${isPartlyOut ? "已发到的群" : ""}全部回复`;
  return isAssumed ? `${label}没写截止，到${dueText(dueAt)}已${all}` : `${label}${all}，已到截止`;
}

/** A heading for each street where there are several. */
function visitLines(visits: readonly VisitSeen[]): string[] {
  const isOnOneStreet = new Set(visits.map(({ street }) => street)).size === 1;
  return visits.flatMap((visit, index) => {
    const isNext = !isOnOneStreet && visit.street !== visits[index - 1]?.street;
    const heading = visit.street === "" ? "没写地址：" : `${visit.street}：`;
    return [...(isNext ? [heading] : []), `${index + 1} ${visitLine(visit)}`];
  });
}

/** Words that fit on a line, in characters. */
const longestWords = 40;

function visitLine({ name, address, person, phone, is, words }: VisitSeen): string {
  const who = [person ?? "", maskedPhone(phone ?? "")].filter((word) => word !== "").join(" ");
  const facts = [name, address ?? "", who].filter((fact) => fact !== "").join("，");
  const characters = [...(words ?? "")];
  const cut = characters.length > longestWords ? `${characters.slice(0, longestWords).join("")}…` : words;
  return `${facts}（${visitStates[is]}${cut === undefined ? "" : `：“${cut}”`}）`;
}

/** The visit list as a file. */
export const visitTable = {
  sheet: (number: number): string => `走访${number}`,
  title: (number: number, title: string, dueAt: number): string =>
    `${noticeLabel(number)}${title}　走访名单　截止${dueText(dueAt)}`,
  headings: {
    index: "序号",
    name: "场所名称",
    address: "地址",
    person: "负责人",
    phone: "电话",
    groups: "群",
    is: "情况",
    words: "原话",
    result: "上门结果",
    signature: "签字",
  },
  fileName: (numbers: readonly number[]): string =>
    numbers.length > 3
      ? `走访名单${numbers[0] ?? ""}等${numbers.length}条.xlsx`
      : `走访名单${numbers.join("、")}.xlsx`,
} as const;

/** Around the visit list. */
export const visitTexts = {
  file: (): string => "走访名单的表格发给您，可以打印。里面有店家的名字和原话，请不要发到群里。",
  toldLeader: (number: number, missing: number, leader: string): string =>
    `${noticeLabel(number)}过了截止3天，还差${missing}家，名单已发给${leader}。`,
  /** What can be posted or forwarded once a hazard is overdue; the shop is not named. */
  overdueHazard: (number: number): string =>
    `${noticeLabel(number)}整改期限已过，还没收到整改照片。请尽快改好，对着原位置拍照发来。`,
  toOwner: "店主",
} as const;
