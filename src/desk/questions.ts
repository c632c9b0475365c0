import { officersFor } from "../delivery/report-delivery.ts";
import { mayUseGroup } from "../groups/officer-groups.ts";
import type { Group, OfficerId, OfficerRequest } from "../groups/types.ts";
import type { SingleReceiptQuestion } from "../notices/ask-about-single-receipts.ts";
import { isRequestOpen } from "../notices/request.ts";
import { findOpenSingleReceipts } from "../notices/single-receipts.ts";
import { hourMs, minuteMs } from "../zone.ts";
import { liveDraft, shownForMs } from "./talks.ts";
import type { Book, Question, QuietWay, Talk } from "./types.ts";

/** More late commands than this nobody answers one by one; the oldest are dropped. */
const mostQuestions = 10;

/** What lay somewhere together is heard together, within so many milliseconds. */
const burstMs = minuteMs;

/** So long a digit may answer whether one 收到 counts for several notices; later he types 都算 or 只算最新. */
const singleShownMs = 12 * hourMs;

/** Thrown by a command that has to ask first, before anything was changed. */
export class Asked extends Error {
  override readonly name = "Asked";
  readonly sentence: string;
  readonly about: AskedAbout;
  constructor(sentence: string, about: AskedAbout) {
    super(sentence);
    this.sentence = sentence;
    this.about = about;
  }
}

type AskedAbout =
  | { readonly of: "warning" }
  | { readonly of: "quiet"; readonly ways: readonly QuietWay[] }
  | {
      readonly of: "site";
      readonly word: string;
      readonly options: Extract<Question, { of: "site" }>["options"];
    };

/** What a digit answers: a question about a command, or the offer to track what he posted in a group himself. */
export type Answerable =
  | { readonly is: "question"; readonly question: Question }
  | { readonly is: "offer"; readonly group: Group; readonly request: OfficerRequest }
  /** Whether one 收到 counts for several notices. */
  | { readonly is: "single receipts" }
  /** The hazard he was shown: how it is told, or which photos belong. */
  | { readonly is: "hazard" };

/**
 * The question a digit answers now: the one put to him last. Commands heard late are asked about one after the other, in the order typed. `undefined` when
 * nothing was asked within the last half hour.
 */
export function currentQuestion(book: Book, officer: OfficerId, now: number): Answerable | undefined {
  const questions = liveQuestions(book.desk.talks[officer], now);
  const question = questions.findLast(({ of }) => of !== "late") ?? questions[0];
  const offer = listOffers(book, officer, now).find(
    ({ request }) => !request.unasked && now - request.askedAt <= shownForMs,
  );
  if (offer && offer.request.askedAt >= (question?.askedAt ?? Number.NEGATIVE_INFINITY)) {
    return { is: "offer", ...offer };
  }
  const singleAskedAt = findSingleReceipts(book, officer, now)?.askedAt ?? Number.NEGATIVE_INFINITY;
  const talk = book.desk.talks[officer];
  const draft = talk && liveDraft(talk, now);
  const isSingleLast = singleAskedAt > Math.max(question?.askedAt ?? 0, draft?.shownAt ?? 0);
  if (isSingleLast && now - singleAskedAt <= singleShownMs) return { is: "single receipts" };
  if (draft?.found !== undefined && draft.shownAt > (question?.askedAt ?? Number.NEGATIVE_INFINITY)) {
    return { is: "hazard" };
  }
  return question && { is: "question", question };
}

/** The question about single receipts put to this officer last that nobody has answered; `undefined` when there is none. */
export function findSingleReceipts(
  book: Book,
  officer: OfficerId,
  now: number,
): { readonly askedAt: number; readonly question: SingleReceiptQuestion } | undefined {
  return findOpenSingleReceipts(book, now)
    .questions.flatMap((question) => {
      const notice = book.notices[question.newest]?.notice;
      const askedAt = notice?.singleReceipts?.askedAt;
      return notice && askedAt !== undefined && officersFor(book, notice).includes(officer)
        ? [{ askedAt, question }]
        : [];
    })
    .sort((one, other) => other.askedAt - one.askedAt)[0];
}

/** The requests of this officer that can be tracked, newest first; empty for none. */
export function listOffers(
  book: Book,
  officer: OfficerId,
  now: number,
): { readonly group: Group; readonly request: OfficerRequest }[] {
  return Object.values(book.directory.groups)
    .flatMap((group) => {
      const { request } = group;
      return request &&
        isRequestOpen(request, now) &&
        request.officer === officer &&
        mayUseGroup(book.directory, officer, group.id)
        ? [{ group, request }]
        : [];
    })
    .sort((one, other) => other.request.at - one.request.at);
}

/**
 * Puts a question behind those already asked. Returns whether it is to be said now: of late commands heard together only the first is, the others wait. An
 * earlier burst of them that he left unanswered makes room.
 */
export function ask(talk: Talk, question: Question, now: number): boolean {
  const isOver = ({ of, askedAt }: Question): boolean => of === "late" && now - askedAt > burstMs;
  const live = liveQuestions(talk, now);
  const before = question.of === "late" && live.some(isOver) ? live.filter(({ of }) => of !== "late") : live;
  const waits = question.of === "late" && before.some(({ of }) => of === "late");
  talk.questions = [...before, question].slice(-mostQuestions);
  return !waits;
}

/** Takes an answered question away. Returns the late one to be asked about next, if there is one, now counted as asked. */
export function settleQuestion(talk: Talk, id: string, now: number): Question | undefined {
  const settled = talk.questions?.find((one) => one.id === id);
  talk.questions = liveQuestions(talk, now).filter((one) => one.id !== id);
  if (settled?.of !== "late") return undefined;
  const next = talk.questions.find(({ of }) => of === "late");
  if (next) next.askedAt = now;
  return next;
}

function liveQuestions(talk: Talk | undefined, now: number): Question[] {
  // A late command waits behind others for as long as they do.
  const first = talk?.questions?.find(({ of }) => of === "late");
  const lateLive = first !== undefined && now - first.askedAt <= shownForMs;
  return (talk?.questions ?? []).filter(({ of, askedAt }) =>
    of === "late" ? lateLive : now - askedAt <= shownForMs,
  );
}
