import type { BoundMembers } from "../groups/match-members.ts";
import type { MemberId } from "../groups/types.ts";
import { joinQuote } from "../replies/join-quote.ts";
import { numbersNamed } from "../replies/numbers-named.ts";
import { isReceipt, readReply } from "../replies/read-reply.ts";
import { takesBack } from "../replies/takes-back.ts";
import type { Reading } from "../replies/types.ts";
import { type Candidate, whichNotice } from "../replies/which-notice.ts";
import { readingTexts } from "../texts/readings.ts";
import { minuteMs } from "../zone.ts";
import { candidateOf, type ToldPrivately } from "./candidate-of.ts";
import { doubtReceipt } from "./doubt-receipt.ts";
import { listNoticesTakenBack } from "./find-taken-back.ts";
import { onePerNotice, openAt, type Place } from "./open-sheets.ts";
import type { GroupReply } from "./record-answer.ts";
import { type Meant, whichHazards } from "./rectify/which-hazards.ts";
import { hazardsOf } from "./rectify/whose-hazard.ts";
import type { Answer, NoticeBook } from "./types.ts";

/** What was said, wherever that was. */
export type Reply = Omit<GroupReply, "group">;

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

const toldNothing: ReadonlyMap<number, ToldPrivately> = new Map();

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
  const names = places.flatMap(({ speaker }) => namesOf(speaker, book));
  const read = reader(reply, names);
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
  const fits = (candidate: Candidate): boolean =>
    (among !== undefined || candidate.startedAt - reply.at <= clocksDifferBy) &&
    hazards.fits(candidate.number) &&
    read(candidate).kind !== "none";
  const which = whichNotice(pointers, fits, candidates);
  const takenBack = takesBack(reply.text) ? listNoticesTakenBack(open, reply.at) : [];
  const fitting = candidates.filter(fits).map(({ number }) => number);
  const meant: Meant =
    takenBack.length > 0
      ? { numbers: takenBack, because: which.because }
      : (whichHazards({ kind: reply.kind, pointers, which, hazards, fitting, speaksFor: names }) ?? {
          numbers: pointers.numbersNamed.length > 0 ? which.numbers : hazards.together(which.numbers),
          because: which.because,
        });
  const answered = candidates.flatMap((candidate, index) => {
    const one = open[index];
    if (!one || !meant.numbers.includes(candidate.number)) return [];
    return [{ one, reading: readShare(reply, candidate, read(candidate), meant, names) }];
  });
  const readings = answered
    .filter(({ reading }) => reading.kind !== "none")
    .map(({ one: { file, sheet, group, speaker }, reading }) => {
      const sites = speaker === undefined ? [] : (book.directory.members[speaker]?.sites ?? []);
      const saidAt = Math.max(sheet.deliveredAt ?? 0, ...file.notice.reminders.map(({ at }) => at));
      const doubted = doubtReceipt(book, { ...reply, group }, sites, saidAt);
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
    which: meant.because,
    ...(mayAlsoMean === undefined || readings.length > 1 || takenBack.length > 0 ? {} : { mayAlsoMean }),
  };
}

/** What the words on this one of several hazards say, where they say another thing of another. What is urgent is so for all. */
function readShare(
  reply: Reply,
  candidate: Candidate,
  whole: Reading,
  { shares }: Meant,
  speaksFor: readonly string[],
): Reading {
  const text = shares?.words.get(candidate.number);
  if (shares === undefined || text === undefined || whole.kind === "urgent") return whole;
  if (shares.doubtful.has(candidate.number))
    return { kind: "unclear", confidence: 0.8, because: readingTexts.whichItem };
  return reader({ ...reply, text }, speaksFor)(candidate);
}

function isSameMessage(answer: Answer, reply: Reply): boolean {
  return answer.messageId === reply.messageId && answer.account === reply.account;
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
