import { type BoundMembers, matchSpeaker } from "../groups/match-members.ts";
import type { GroupId, MemberId, SiteId } from "../groups/types.ts";
import type { AccountId, Heard, MediaRef, MemberSeen, Quote } from "../ports.ts";
import { joinQuote } from "../replies/join-quote.ts";
import { numbersNamed } from "../replies/numbers-named.ts";
import { isReceipt, readReply } from "../replies/read-reply.ts";
import type { Reading } from "../replies/types.ts";
import { type Candidate, whichNotice } from "../replies/which-notice.ts";
import { noticeLabel } from "../texts/notice.ts";
import { minuteMs } from "../zone.ts";
import { countsFrom } from "./correct-notice.ts";
import { doubtReceipt } from "./doubt-receipt.ts";
import { keepSites } from "./keep-sites.ts";
import { isLive, settledAt } from "./notice-status.ts";
import { hasAcknowledged, sitesOf } from "./standing.ts";
import type { Answer, NoticeBook, NoticeFile, Sheet } from "./types.ts";

/** Something said in a registered group, its file already kept. */
export interface GroupReply {
  readonly account: AccountId;
  readonly messageId: string;
  readonly at: number;
  readonly group: GroupId;
  readonly speaker: MemberSeen;
  readonly kind: Heard["kind"];
  readonly text: string;
  readonly quote?: Quote;
  readonly media?: MediaRef;
  /** Absent for what was heard in the group. */
  readonly source?: "pasted";
  /** The notices it can have been said to, whatever the times; absent = those out when it was said. */
  readonly among?: readonly number[];
}

/** What became of it: the notices it was recorded for, or the reason why it was not. */
export type Recorded =
  | { readonly numbers: readonly number[]; readonly reading: Reading; readonly by: MemberId }
  | { readonly ignored: string };

/**
 * Words are dated by WeChat's clock and deliveries by ours, milliseconds. What was written longer before a notice was posted (and heard only now,
 * after an outage) does not answer it, unless it names or quotes it.
 */
const clocksDifferBy = 5 * minuteMs;

/** How a reply would be recorded: for which notices, each with its reading; or the reason why it would not. */
export type Judged =
  | {
      readonly readings: readonly { readonly number: number; readonly reading: Reading }[];
      readonly which: string;
    }
  | { readonly ignored: string };

interface OpenSheet {
  readonly file: NoticeFile;
  readonly sheet: Sheet;
  readonly startedAt: number;
}

/** Whether any notice is out in this group that could be answered: otherwise nothing said there is looked at. */
export function isAnyOpenIn(book: NoticeBook, group: GroupId): boolean {
  return openIn(book, group).length > 0;
}

/**
 * Reads what was said and records it for the notice it answers, or for none with the reason. Only words that answer something are kept. A message that
 * is on record already is not recorded again. Changes the draft; judges by `before`, the frozen book it was made of, where the caller has that; see
 * `Store.update`.
 */
export function recordAnswer(
  draft: NoticeBook,
  reply: GroupReply,
  bound: BoundMembers,
  now: number,
  before: NoticeBook = draft,
): Recorded {
  const judged = judgeReply(before, reply, bound);
  if ("ignored" in judged) return judged;
  const [first] = judged.readings;
  if (first === undefined) return { ignored: judged.which };
  const by = matchSpeaker(
    draft.directory,
    reply.group,
    reply.speaker,
    bound,
    now,
    before.directory,
    (member) => keepSites(draft, member),
  );
  const member = before.directory.members[by] ?? draft.directory.members[by];
  if (member?.exempt) return { ignored: "the sender is exempt" };
  const sites = member?.sites ?? [];
  for (const { number, reading } of judged.readings) {
    const sheet = draft.notices[number]?.sheets[reply.group];
    sheet?.answers.push(answerOf(reply, by, sites, reading, judged.which));
  }
  return { numbers: judged.readings.map(({ number }) => number), reading: first.reading, by };
}

/** What {@link recordAnswer} would record, changing nothing. `readings` is never empty. */
export function judgeReply(
  book: NoticeBook,
  reply: GroupReply,
  bound: Pick<BoundMembers, "memberOf">,
): Judged {
  const { among } = reply;
  const open = openIn(book, reply.group).filter(({ file }) => among?.includes(file.notice.number) ?? true);
  if (open.length === 0) return { ignored: "no open notice in this group" };
  if (open.some(({ sheet }) => sheet.answers.some((answer) => isSameMessage(answer, reply)))) {
    return { ignored: "heard before" };
  }
  const speaker = bound.memberOf(reply.group, reply.speaker.contact);
  const read = reader(reply, namesOf(speaker, book));
  const candidates = open.map((one) => candidateOf(one, speaker, reply.account, book));
  const which = whichNotice(
    pointersOf(reply, candidates),
    (candidate) =>
      (among !== undefined || candidate.startedAt - reply.at <= clocksDifferBy) &&
      read(candidate).kind !== "none",
    candidates,
  );
  const answered = candidates.filter(({ number }) => which.numbers.includes(number));
  const readings = answered.map((candidate) => ({ number: candidate.number, reading: read(candidate) }));
  const doubted = doubtReceipt(
    book,
    reply,
    speaker === undefined ? [] : (book.directory.members[speaker]?.sites ?? []),
  );
  const kept = readings
    .filter(({ reading }) => reading.kind !== "none")
    .map(({ number, reading }) => ({ number, reading: doubted(reading) }));
  if (kept.length === 0) return { ignored: readings[0]?.reading.because ?? which.because };
  return { readings: kept, which: which.because };
}

function openIn(book: NoticeBook, group: GroupId): OpenSheet[] {
  return book.directory.live.flatMap((number) => {
    const file = book.notices[number];
    const sheet = file?.sheets[group];
    if (!file || sheet?.deliveredAt === undefined || !isLive(file.notice)) return [];
    return [{ file, sheet, startedAt: sheet.deliveredAt }];
  });
}

function isSameMessage(answer: Answer, reply: GroupReply): boolean {
  return answer.messageId === reply.messageId && answer.account === reply.account;
}

/** What the sites of a member are called; empty while he is not placed. */
function namesOf(speaker: MemberId | undefined, { directory }: NoticeBook): readonly string[] {
  const sites = speaker === undefined ? [] : (directory.members[speaker]?.sites ?? []);
  return sites.flatMap((id) => {
    const site = directory.sites[id];
    return site === undefined ? [] : [site.name, ...site.aliases];
  });
}

/** Reads the reply against a candidate, once each. */
function reader(reply: GroupReply, speaksFor: readonly string[]): (candidate: Candidate) => Reading {
  const { kind, quote } = reply;
  const text = quote === undefined ? reply.text : joinQuote(quote, reply.text);
  const readings = new Map<number, Reading>();
  return (candidate) => {
    const known = readings.get(candidate.number);
    if (known) return known;
    const quotesThisNotice = quote?.messageId !== undefined && candidate.messageIds.includes(quote.messageId);
    const reading = readReply(
      { kind, text },
      { ask: candidate.ask, notice: candidate.body, quotesThisNotice, speaksFor },
    );
    readings.set(candidate.number, reading);
    return reading;
  };
}

function candidateOf(
  { file, sheet, startedAt }: OpenSheet,
  speaker: MemberId | undefined,
  account: AccountId,
  book: NoticeBook,
): Candidate {
  const deliveredAt = settledAt(sheet);
  const sites = speaker === undefined ? [] : (book.directory.members[speaker]?.sites ?? []);
  const own = sheet.answers.filter(
    (answer) => answer.by === speaker || sitesOf(answer, book.directory).some((site) => sites.includes(site)),
  );
  const text = sheet.parts.find(({ content }) => content.kind === "text")?.content;
  return {
    number: file.notice.number,
    ask: file.notice.ask,
    body: text?.kind === "text" ? text.text : `${noticeLabel(file.notice.number)}${file.notice.body}`,
    startedAt,
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    messageIds: sheet.parts.flatMap((part) =>
      part.messageId !== undefined && part.account === account ? [part.messageId] : [],
    ),
    answered: hasAcknowledged(
      file.notice,
      own.filter(({ at }) => at >= countsFrom(file, sheet.group)),
    ),
  };
}

function pointersOf(reply: GroupReply, candidates: readonly Candidate[]): Parameters<typeof whichNotice>[0] {
  const { quote } = reply;
  const pointers = { own: reply.text, numbersNamed: numbersNamed(reply.text) };
  if (quote === undefined) return pointers;
  const quoted = {
    name: quote.name ?? "",
    text: quote.text,
    ...(quote.messageId === undefined ? {} : { messageId: quote.messageId }),
  };
  const quotesReceipt = candidates.some(({ ask, body }) => isReceipt(quoted, { ask, notice: body }));
  return { ...pointers, quoted, quotesReceipt };
}

function answerOf(
  reply: GroupReply,
  by: MemberId,
  sites: readonly SiteId[],
  reading: Reading,
  which: string,
): Answer {
  return {
    messageId: reply.messageId,
    account: reply.account,
    at: reply.at,
    by,
    sites: [...sites],
    kind: reply.kind,
    text: reply.text,
    ...(reply.media === undefined ? {} : { media: reply.media }),
    reading,
    which,
    source: reply.source ?? "group",
  };
}
