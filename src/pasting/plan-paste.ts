import { foldName } from "../groups/names.ts";
import { SiteNames } from "../groups/place-member.ts";
import type { GroupId, Member, MemberId, SiteId } from "../groups/types.ts";
import { judgeReply } from "../notices/judge-reply.ts";
import { isLive } from "../notices/notice-status.ts";
import type { GroupReply } from "../notices/record-answer.ts";
import type { Answer, NoticeBook, NoticeFile } from "../notices/types.ts";
import type { ContactAddress } from "../ports.ts";
import type { Reading } from "../replies/types.ts";
import { ignoredBecause } from "../texts/pasting.ts";
import { minuteMs } from "../zone.ts";
import { findSpeaker } from "./find-speaker.ts";
import { listPosted, type Posted } from "./list-posted.ts";
import { planRecall } from "./plan-recall.ts";
import { answersIn, idOf, isBy, isSameMessage, pastedAccount } from "./same-message.ts";
import type { PastedItem, PastedMessage } from "./types.ts";

/** A group may have read a notice so long before somebody ticked it as posted. */
const tickedLateMs = 30 * minuteMs;
/** What was said so long before a notice went out was not said to it. */
const clocksDifferMs = 2 * minuteMs;

/** What is to become of one line of a paste. */
export type Planned = {
  readonly item: PastedItem;
  /** Who it is; absent for a name nobody known has. */
  readonly member?: MemberId;
} & (
  | {
      readonly is: "new";
      readonly numbers: readonly number[];
      readonly reading: Reading;
      readonly reply: GroupReply;
    }
  | { readonly is: "known" }
  /** A notice's own words. */
  | { readonly is: "notice"; readonly number: number }
  /** Said by an officer or the bot. */
  | { readonly is: "ours" }
  | { readonly is: "no answer"; readonly because: string }
  /** No notice that takes answers stood in the group by then. */
  | { readonly is: "no notice" }
  | { readonly is: "recall"; readonly answers: readonly Answer[] }
  /** It cannot be told what was taken back. */
  | { readonly is: "lost recall" }
);

/** What counting a paste would do. */
export interface PastePlan {
  readonly group: GroupId;
  /** In the order of the paste. */
  readonly lines: readonly Planned[];
  /** Notices that stand in the paste but were not ticked as posted in this group. */
  readonly posted: readonly Posted[];
  /** The shop each name fits that no member has. */
  readonly placed: ReadonlyMap<string, SiteId>;
}

/** Whose words are not answers, besides officers known as members. */
export interface Ours {
  readonly names: readonly string[];
}

/**
 * Looks at what was pasted from a group, changing nothing. A message is known when the same person's same words are on record within a few minutes, heard or
 * pasted; without a time, when they are on record for the notice it would count for: so pasting twice, or an overlapping piece, adds nothing. Two real 收到
 * of one person count as one.
 */
export function planPaste(
  book: NoticeBook,
  group: GroupId,
  items: readonly PastedItem[],
  ours: Ours,
  now: number,
): PastePlan {
  const placed = placeNames(book, group, items);
  const isShop = (name: string): boolean =>
    placed.has(name) || (findSpeaker(book.directory, group, name)?.sites.length ?? 0) > 0;
  const marks = listPosted(book, group, items, isShop, now);
  const ticked = withTicks(book, group, marks.unticked);
  const seen: Answer[] = [];
  const lines: Planned[] = [];
  let lastAt: number | undefined;
  items.forEach((item, index) => {
    const member = findSpeaker(book.directory, group, item.name);
    const who = { item, ...(member === undefined ? {} : { member: member.id }) };
    const number = marks.words.get(item);
    if (item.at !== undefined) lastAt = item.at;
    if (number !== undefined) {
      lines.push({ ...who, is: "notice", number });
    } else if (isOurs(item.name, member, ours, marks.posters)) {
      lines.push({ ...who, is: "ours" });
    } else if (item.is === "recall") {
      lines.push({ ...who, ...planRecall(ticked, group, items, index, member) });
    } else if (member?.exempt === true) {
      lines.push({ ...who, is: "no answer", because: ignoredBecause.exempt });
    } else {
      const planned = planMessage(ticked, group, item, member, {
        among: listAmong(ticked, group, item, index, marks.after),
        at: item.at ?? lastAt ?? now,
        seen,
      });
      if (planned.is === "new") seen.push(answerLike(planned.reply, member));
      lines.push({ ...who, ...planned });
    }
  });
  return { group, lines, posted: marks.unticked, placed };
}

/** Where people whose names nobody known has will be placed by them. */
function placeNames(book: NoticeBook, group: GroupId, items: readonly PastedItem[]): Map<string, SiteId> {
  const { directory } = book;
  const found = directory.groups[group];
  const placed = new Map<string, SiteId>();
  const names = new Set(items.map(({ name }) => name));
  const strangers = [...names].filter((name) => findSpeaker(directory, group, name) === undefined);
  if (!found || strangers.length === 0) return placed;
  const sites = new SiteNames(Object.values(directory.sites));
  for (const name of strangers) {
    const site = sites.siteIn(name, found);
    if (site !== undefined) placed.set(name, site);
  }
  return placed;
}

type Rest<P> = P extends unknown ? Omit<P, "item" | "member"> : never;

function planMessage(
  book: NoticeBook,
  group: GroupId,
  item: PastedMessage,
  member: Member | undefined,
  around: { readonly among: readonly number[]; readonly at: number; readonly seen: readonly Answer[] },
): Rest<Extract<Planned, { is: "new" | "known" | "no notice" | "no answer" }>> {
  const reply = replyOf(group, item, around);
  const onRecord = answersIn(book, group).filter((answer) => isBy(book, answer, item.name, member));
  if (item.at !== undefined && onRecord.some((answer) => isSameMessage(answer, item))) return { is: "known" };
  if (around.among.length === 0) return { is: "no notice" };
  const judged = judgeReply(book, reply, { memberOf: () => member?.id });
  if ("ignored" in judged) return { is: "no answer", because: judged.ignored };
  const numbers = judged.readings.map(({ number }) => number);
  const reading = judged.readings[0]?.reading;
  if (reading === undefined) return { is: "no answer", because: judged.which };
  const there = numbers.flatMap((number) => book.notices[number]?.sheets[group]?.answers ?? []);
  const isKnown =
    there.some((answer) => isBy(book, answer, item.name, member) && isSameMessage(answer, item)) ||
    around.seen.some((answer) => isSaidBy(answer, item.name, member) && isSameMessage(answer, item));
  if (isKnown) return { is: "known" };
  return { is: "new", numbers, reading, reply: { ...reply, messageId: idOf(group, item, numbers) } };
}

/** A reply as the recorder of answers takes it. The address stands for the name: nobody can be written to there. */
function replyOf(
  group: GroupId,
  item: PastedMessage,
  { among, at }: { readonly among: readonly number[]; readonly at: number },
): GroupReply {
  return {
    account: pastedAccount,
    messageId: "",
    at,
    group,
    speaker: {
      contact: item.name as ContactAddress,
      nickname: item.name,
      groupNickname: item.name,
      self: false,
    },
    kind: item.kind,
    text: item.text,
    ...(item.quote === undefined ? {} : { quote: item.quote }),
    source: "pasted",
    among,
  };
}

/** The live notices a message can have been said to: those that stood in the group by then. */
function listAmong(
  book: NoticeBook,
  group: GroupId,
  item: PastedItem,
  index: number,
  after: ReadonlyMap<number, number>,
): number[] {
  return book.directory.live.filter((number) => {
    const file = book.notices[number];
    const deliveredAt = file?.sheets[group]?.deliveredAt;
    if (!file || deliveredAt === undefined || !isLive(file.notice)) return false;
    const place = after.get(number);
    if (place !== undefined) return index > place;
    if (item.at === undefined) return true;
    const byHand = book.directory.groups[group]?.channel === "by hand";
    const from = byHand ? Math.max(file.notice.createdAt, deliveredAt - tickedLateMs) : deliveredAt;
    return item.at >= from - clocksDifferMs;
  });
}

function isSaidBy(answer: Answer, name: string, member: Member | undefined): boolean {
  return answer.by === (member?.id ?? (name as MemberId));
}

function answerLike(reply: GroupReply, member: Member | undefined): Answer {
  const { account, at, kind, text } = reply;
  const by = member?.id ?? (reply.speaker.nickname as MemberId);
  const reading: Reading = { kind: "none", confidence: 0, because: "" };
  // Two lines of one paste without times are the same when their words are.
  const messageId = reply.messageId;
  return { messageId, account, at, by, sites: [], kind, text, reading, which: "", source: "pasted" };
}

function isOurs(name: string, member: Member | undefined, ours: Ours, posters: ReadonlySet<string>): boolean {
  if (member?.officer !== undefined) return true;
  const folded = foldName(name);
  return (
    ["我", "你"].includes(name.trim()) ||
    posters.has(name) ||
    (folded !== "" && ours.names.some((own) => foldName(own) === folded))
  );
}

/** The book as it will be once the notices found in the paste are ticked. */
function withTicks(book: NoticeBook, group: GroupId, posted: readonly Posted[]): NoticeBook {
  const notices: Record<number, NoticeFile> = { ...book.notices };
  for (const { number, at } of posted) {
    const file = book.notices[number];
    const sheet = file?.sheets[group];
    if (!file || !sheet) continue;
    const parts = sheet.parts.map((part) => ({ ...part, state: "sent" as const, at }));
    notices[number] = {
      ...file,
      sheets: { ...file.sheets, [group]: { ...sheet, parts, deliveredAt: at } },
    };
  }
  return { directory: book.directory, notices };
}
