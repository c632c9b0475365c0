import type { BoundMembers } from "../groups/match-members.ts";
import type { GroupId, MemberId } from "../groups/types.ts";
import type { AccountId } from "../ports.ts";
import { joinQuote } from "../replies/join-quote.ts";
import { numbersNamed } from "../replies/numbers-named.ts";
import { isReceipt, readReply } from "../replies/read-reply.ts";
import { takesBack } from "../replies/takes-back.ts";
import type { Reading } from "../replies/types.ts";
import { type Candidate, whichNotice } from "../replies/which-notice.ts";
import { noticeLabel } from "../texts/notice.ts";
import { minuteMs } from "../zone.ts";
import { doubtReceipt } from "./doubt-receipt.ts";
import { findTakenBack } from "./find-taken-back.ts";
import { isLive, settledAt } from "./notice-status.ts";
import type { GroupReply } from "./record-answer.ts";
import { isHazard } from "./rectify/hazard-of.ts";
import { hazardsOf } from "./rectify/whose-hazard.ts";
import type { Answer, NoticeBook, NoticeFile, Sheet } from "./types.ts";
import { whatIsOwed } from "./what-is-owed.ts";

/** What was said, wherever that was. */
export type Reply = Omit<GroupReply, "group">;

/** A group in which the speaker may have meant a notice, and who he is there; `undefined` while that is not known. */
export interface Place {
  readonly group: GroupId;
  readonly speaker: MemberId | undefined;
}

/** What the speaker was told in private about a notice: when last, and the ids of those messages for this account. */
export interface ToldPrivately {
  readonly at: number;
  readonly messageIds: readonly string[];
}

/** How a reply would be recorded: for which notices, in which group, each with its reading; or the reason why it would not. */
export type Judged =
  | {
      readonly readings: readonly (Place & { readonly number: number; readonly reading: Reading })[];
      readonly which: string;
      /** Only where it counts for one notice by a guess: the others it may mean too. */
      readonly mayAlsoMean?: readonly number[];
    }
  | { readonly ignored: string };

/**
 * Words are dated by WeChat's clock and deliveries by ours, milliseconds. What was written longer before a notice was posted (and heard only now,
 * after an outage) does not answer it, unless it names or quotes it.
 */
const clocksDifferBy = 5 * minuteMs;

interface OpenSheet extends Place {
  readonly file: NoticeFile;
  readonly sheet: Sheet;
  readonly startedAt: number;
}

const toldNothing: ReadonlyMap<number, ToldPrivately> = new Map();

/** Whether any notice is out in this group that could be answered: otherwise nothing said there is looked at. */
export function isAnyOpenIn(book: NoticeBook, group: GroupId): boolean {
  return openAt(book, { group, speaker: undefined }).length > 0;
}

/** What {@link recordAnswer} would record, changing nothing. `readings` is never empty. */
export function judgeReply(
  book: NoticeBook,
  reply: GroupReply,
  bound: Pick<BoundMembers, "memberOf">,
): Judged {
  const speaker = bound.memberOf(reply.group, reply.speaker.contact);
  return judgeAt(book, reply, [{ group: reply.group, speaker }]);
}

/**
 * The same for words that may answer any notice out in these places. One that is out in several counts where the speaker is placed, else where it was out first;
 * one he was told of in private is as new as that. `readings` is never empty.
 */
export function judgeAt(
  book: NoticeBook,
  reply: Reply,
  places: readonly Place[],
  told: ReadonlyMap<number, ToldPrivately> = toldNothing,
): Judged {
  const { among } = reply;
  const open = onePerNotice(
    book,
    places.flatMap((place) => openAt(book, place)),
  ).filter(({ file }) => among?.includes(file.notice.number) ?? true);
  if (open.length === 0) return { ignored: "no open notice in this group" };
  if (open.some(({ sheet }) => sheet.answers.some((answer) => isSameMessage(answer, reply)))) {
    return { ignored: "heard before" };
  }
  const read = reader(
    reply,
    places.flatMap(({ speaker }) => namesOf(speaker, book)),
  );
  const candidates = open.map((one) =>
    candidateOf(one, reply.account, told.get(one.file.notice.number), book),
  );
  const pointers = pointersOf(reply, candidates);
  const sitesOfSpeaker = places.flatMap(({ speaker }) =>
    speaker === undefined ? [] : (book.directory.members[speaker]?.sites ?? []),
  );
  const files = open.map(({ file }) => file);
  const hazards = hazardsOf(files, {
    sites: sitesOfSpeaker,
    isShown: reply.kind === "picture" || reply.kind === "video",
    kindFor: (number) => {
      const candidate = candidates.find((one) => one.number === number);
      return candidate && read(candidate).kind;
    },
  });
  const which = whichNotice(
    pointers,
    (candidate) =>
      (among !== undefined || candidate.startedAt - reply.at <= clocksDifferBy) &&
      hazards.fits(candidate.number) &&
      read(candidate).kind !== "none",
    candidates,
  );
  const takenBack = takesBack(reply.text) ? listTakenBack(open, reply) : [];
  const numbers =
    takenBack.length > 0
      ? takenBack
      : pointers.numbersNamed.length > 0
        ? which.numbers
        : hazards.together(which.numbers);
  const answered = candidates.flatMap((candidate, index) => {
    const one = open[index];
    return one && numbers.includes(candidate.number) ? [{ one, reading: read(candidate) }] : [];
  });
  const readings = answered
    .filter(({ reading }) => reading.kind !== "none")
    .map(({ one: { file, group, speaker }, reading }) => {
      const sites = speaker === undefined ? [] : (book.directory.members[speaker]?.sites ?? []);
      const doubted = doubtReceipt(book, { ...reply, group }, sites);
      return { group, speaker, number: file.notice.number, reading: doubted(reading) };
    });
  if (readings.length === 0) {
    const newest = candidates.at(-1);
    const saysNothing = newest !== undefined && candidates.every((one) => read(one).kind === "none");
    return {
      ignored: answered[0]?.reading.because ?? (saysNothing ? read(newest).because : which.because),
    };
  }
  const { mayAlsoMean } = which;
  return {
    readings,
    which: which.because,
    ...(mayAlsoMean === undefined || readings.length > 1 || takenBack.length > 0 ? {} : { mayAlsoMean }),
  };
}

/** The notices his last answer was counted for, when he says that it was not meant: 发错了 is about that, whatever came out since. */
function listTakenBack(open: readonly OpenSheet[], reply: Reply): readonly number[] {
  const own = open.flatMap(({ file, sheet, speaker }) =>
    sheet.answers
      .filter(({ by, reading }) => by === speaker && reading.takesBack === undefined)
      .map((answer) => ({ answer, number: file.notice.number })),
  );
  const by = open.find(({ speaker }) => speaker !== undefined)?.speaker;
  const last =
    by === undefined
      ? undefined
      : findTakenBack(
          own.map(({ answer }) => ({ ...answer, by })),
          { by, at: reply.at },
        );
  return own.filter(({ answer }) => answer.messageId === last?.messageId).map(({ number }) => number);
}

function openAt(book: NoticeBook, place: Place): OpenSheet[] {
  return book.directory.live.flatMap((number) => {
    const file = book.notices[number];
    const sheet = file?.sheets[place.group];
    if (!file || sheet?.deliveredAt === undefined || !isLive(file.notice)) return [];
    return [{ ...place, file, sheet, startedAt: sheet.deliveredAt }];
  });
}

function onePerNotice({ directory }: NoticeBook, open: readonly OpenSheet[]): OpenSheet[] {
  const isPlaced = ({ speaker }: OpenSheet): number =>
    speaker !== undefined && directory.members[speaker]?.sites.length ? 0 : 1;
  const sorted = open.toSorted((a, b) => isPlaced(a) - isPlaced(b) || a.startedAt - b.startedAt);
  return open.filter((one) => sorted.find(({ file }) => file === one.file) === one);
}

function isSameMessage(answer: Answer, reply: Reply): boolean {
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
function reader(reply: Reply, speaksFor: readonly string[]): (candidate: Candidate) => Reading {
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
  { file, sheet, startedAt, speaker }: OpenSheet,
  account: AccountId,
  told: ToldPrivately | undefined,
  book: NoticeBook,
): Candidate {
  const settled = settledAt(sheet);
  const deliveredAt = told === undefined ? settled : Math.max(told.at, settled ?? told.at);
  const lead = book.notices[file.notice.postedWith ?? file.notice.number]?.sheets[sheet.group];
  const text = sheet.parts.find(({ content }) => content.kind === "text")?.content;
  return {
    number: file.notice.number,
    ask: file.notice.ask,
    body:
      text?.kind === "text" && !isHazard(file.notice)
        ? text.text
        : `${noticeLabel(file.notice.number)}${file.notice.body}`,
    startedAt,
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    messageIds: [
      ...(lead ?? sheet).parts.flatMap((part) =>
        part.messageId !== undefined && part.account === account ? [part.messageId] : [],
      ),
      ...(told?.messageIds ?? []),
    ],
    ...whatIsOwed(file, sheet, speaker, book.directory),
  };
}

function pointersOf(reply: Reply, candidates: readonly Candidate[]): Parameters<typeof whichNotice>[0] {
  const { quote } = reply;
  const pointers = { own: reply.text, at: reply.at, numbersNamed: numbersNamed(reply.text) };
  if (quote === undefined) return pointers;
  const quoted = {
    name: quote.name ?? "",
    text: quote.text,
    ...(quote.messageId === undefined ? {} : { messageId: quote.messageId }),
  };
  const quotesReceipt = candidates.some(({ ask, body }) => isReceipt(quoted, { ask, notice: body }));
  return { ...pointers, quoted, quotesReceipt };
}
