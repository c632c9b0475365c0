import { whichNoticeTexts as because } from "../texts/readings.ts";
import { hourMs, minuteMs } from "../zone.ts";
import { isQuotedPicture, isQuoteOf, numbersQuoted } from "./quoted-message.ts";
import { simplifyText } from "./simplify-text.ts";
import type { QuotedWords } from "./split-quote.ts";
import type { ReadingAsk } from "./types.ts";

/** An open notice that a reply in a group may answer. */
export interface Candidate {
  readonly number: number;
  readonly ask: ReadingAsk;
  /** The notice's text, with or without its 【回执31】. */
  readonly body: string;
  /** When its first part was sent in this group; epoch milliseconds. */
  readonly startedAt: number;
  /** When its last part was settled in this group; absent while it is still being delivered. */
  readonly deliveredAt?: number;
  /** Ids of its messages in this group, for the account that heard the reply; empty where the channel gives none. */
  readonly messageIds: readonly string[];
  /** Whether the speaker's site has answered it already. */
  readonly answered: boolean;
  /** Whether the speaker's site is still to answer it. */
  readonly owed: boolean;
  /** When the speaker himself answered it last; absent when he did not. Epoch milliseconds. */
  readonly answeredByHimAt?: number;
  /** When the speaker's site was last reminded of it; absent when it was not. */
  readonly remindedAt?: number;
}

/** What of a reply tells which notice it belongs to. */
export interface Pointers {
  /** The speaker's own words, the quote set aside. */
  readonly own: string;
  /** When they were written; epoch milliseconds. */
  readonly at: number;
  /** What was quoted, with the quoted message's id where the channel gives one. */
  readonly quoted?: QuotedWords & { readonly messageId?: string };
  /** The notice numbers in the own words, see `numbersNamed`. */
  readonly numbersNamed: readonly number[];
  /** The quoted words are another member's receipt: the reply is about the same notice as they were. */
  readonly quotesReceipt?: boolean;
}

/** The notices a reply answers, and why. */
export interface Which {
  /** Newest first, or as the member named them; empty when it answers none. */
  readonly numbers: readonly number[];
  readonly because: string;
  /**
   * The other notices he may have meant too, newest first: delivered within an hour before the one it counts for, still owed, and nothing in the words tells them
   * apart. Absent when there are none. The officer is asked once for all such shops.
   */
  readonly mayAlsoMean?: readonly number[];
}

/** Notices delivered in one hour are read in one go. */
const closeTogether = hourMs;
/** Words so soon after an answer repeat it. */
const repeated = 5 * minuteMs;

/** 以上收到, 三条都收到了. 上面那条收到 is one of them, and 我们都收到 speaks of people. */
const several =
  /(?:以上|全部|所有|上面|前面|都|([两二三四五六七八九2-9])(?:条|个))[^没未不吗?那这条个]{0,6}(?:收到|看到|知道|知悉|已阅|已读|明白)/;
/** 两处都改好了, 全部整改到位: said of whatever is to be fixed, whoever fixed it. */
const fixed =
  /(?:以上|全部|所有|都|全|均|([两二三四五六七八九2-9])(?:条|个|处|项|样))[^没未不吗?那这]{0,6}(?:改|弄|处理|解决|搞|完成|做|落实)(?:好|完|到位|掉|定|毕|了)/;
const people = /我们|俺们|咱|大家|员工|他们|店里|家里|都家|每家|家都|人都|老板/;
const counts: ReadonlyMap<string, number> = new Map([
  ...[..."二三四五六七八九"].map((digit, index): [string, number] => [digit, index + 2]),
  ...[..."23456789"].map((digit): [string, number] => [digit, Number(digit)]),
  ["两", 2],
]);

/** Whether the words say of themselves that they answer several (都收到, 两处都改好了). */
export function saysAll(own: string): boolean {
  return countAnswered(simplifyText(own).replace(/\s/g, "").slice(0, 200)) > 1;
}

/** How many of the notices the own words say they answer; 1 when they do not say. */
function countAnswered(own: string): number {
  const done = fixed.exec(own);
  if (done !== null) return counts.get(done[1] ?? "") ?? Number.POSITIVE_INFINITY;
  const match = several.exec(own);
  if (match === null || people.test(own.slice(0, match.index + match[0].length))) return 1;
  return counts.get(match[1] ?? "") ?? Number.POSITIVE_INFINITY;
}

/**
 * Which of the candidate notices a reply answers, in this order: the number it names; the notice it quotes, by message id, number or words (also
 * cut short); all, when it says 都收到; else the newest fully delivered one that this kind of answer fits, whether or not still owed. While an older one is
 * owed, a newest that asks for nothing or that he has answered is passed over. One still being delivered is meant only if no other fits, or none of the others
 * is to be answered any more. A number or quote that points elsewhere points to none: it is never replaced by a guess.
 *
 * @param fits whether the reply, read against this candidate, is an answer to it at all
 */
export function whichNotice(
  reply: Pointers,
  fits: (candidate: Candidate) => boolean,
  candidates: readonly Candidate[],
): Which {
  if (reply.numbersNamed.length > 0)
    return pick(reply.numbersNamed, candidates, because.named, because.namedUnknown);
  if (reply.quoted !== undefined && reply.quotesReceipt !== true) {
    const quoted = whichIsQuoted(reply.quoted, candidates);
    if (quoted !== undefined) return quoted;
  }
  const fitting = candidates.filter((candidate) => fits(candidate));
  const delivered = fitting.filter(({ deliveredAt }) => deliveredAt !== undefined);
  const own = simplifyText(reply.own).replace(/\s/g, "").slice(0, 200);
  const count = countAnswered(own);
  if (delivered.length > 1 && count > 1) {
    const answered = listNewestFirst(delivered).slice(0, count);
    return { numbers: answered.map(({ number }) => number), because: because.all(answered.length) };
  }
  const sending = findNewest(fitting.filter(({ deliveredAt }) => deliveredAt === undefined));
  const newest = findNewest(delivered);
  if (sending !== undefined && delivered.every(({ answered, ask }) => answered || ask === "inform")) {
    return { numbers: [sending.number], because: because.stillBeingSent(sending.number) };
  }
  if (newest === undefined) return { numbers: [], because: because.noneFits };
  const meant = findMeant(delivered, reply.at) ?? newest;
  const others = listAlsoPossible(meant, delivered);
  return {
    numbers: [meant.number],
    because:
      meant === newest ? because.newest(newest.number) : because.stillOwed(meant.number, newest.number),
    ...(others.length === 0 ? {} : { mayAlsoMean: others }),
  };
}

/** The newest that is not passed over; undefined when there are none. */
function findMeant(delivered: readonly Candidate[], at: number): Candidate | undefined {
  const sorted = listNewestFirst(delivered);
  return sorted.find((one, index) => {
    const owed = sorted.slice(index + 1).filter((older) => older.owed);
    return !owed.some((older) => isPassedOver(one, older, at));
  });
}

/**
 * Whether bare words are rather for the older notice, which is owed. A site's second voice answers what the first has: its words are for the older one only where
 * a reminder of that came since.
 */
function isPassedOver(newer: Candidate, older: Candidate, at: number): boolean {
  if (newer.ask === "inform") return true;
  if (!newer.answered) return false;
  const { deliveredAt: since = newer.startedAt, answeredByHimAt } = newer;
  if (older.remindedAt !== undefined && older.remindedAt > since) return true;
  if (answeredByHimAt === undefined) return false;
  const cameTogether = older.deliveredAt !== undefined && since - older.deliveredAt <= closeTogether;
  return cameTogether || at - answeredByHimAt > repeated;
}

function listAlsoPossible(newest: Candidate, delivered: readonly Candidate[]): readonly number[] {
  const { deliveredAt: last } = newest;
  return listNewestFirst(delivered).flatMap(({ number, ask, answered, deliveredAt }) => {
    if (number === newest.number || answered || ask !== newest.ask) return [];
    if (last === undefined || deliveredAt === undefined || last - deliveredAt > closeTogether) return [];
    return [number];
  });
}

/** Undefined when the quote does not tell, as that of a picture without a known id. */
function whichIsQuoted(
  quoted: QuotedWords & { readonly messageId?: string },
  candidates: readonly Candidate[],
): Which | undefined {
  const { messageId } = quoted;
  const byId =
    messageId === undefined ? undefined : candidates.find(({ messageIds }) => messageIds.includes(messageId));
  if (byId !== undefined) return { numbers: [byId.number], because: because.quoted(byId.number) };
  const numbers = numbersQuoted(quoted);
  if (numbers.length > 0) return pick(numbers, candidates, because.quoted, because.quotedUnknown);
  const byWords = findNewest(candidates.filter(({ body }) => isQuoteOf(quoted, body)));
  if (byWords !== undefined) return { numbers: [byWords.number], because: because.quoted(byWords.number) };
  return isQuotedPicture(quoted) ? undefined : { numbers: [], because: because.quotedOther };
}

function pick(
  numbers: readonly number[],
  candidates: readonly Candidate[],
  known: (number: number) => string,
  unknown: (number: number) => string,
): Which {
  const found = numbers.filter((number) => candidates.some((candidate) => candidate.number === number));
  const [first] = found;
  return first === undefined
    ? { numbers: [], because: unknown(numbers[0] ?? 0) }
    : { numbers: found, because: known(first) };
}

/** By the end of their delivery; those still being delivered by its begin. */
function listNewestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const at = (candidate: Candidate): number => candidate.deliveredAt ?? candidate.startedAt;
  return candidates.toSorted((a, b) => at(b) - at(a) || b.number - a.number);
}

function findNewest(candidates: readonly Candidate[]): Candidate | undefined {
  return listNewestFirst(candidates)[0];
}
