import { containsWord, findWordAt, leftover } from "./cover.ts";
import { formReading, type Phrase, plainWords, readOutset, splitPhrases } from "./plain-words.ts";
import {
  absenceSet,
  changeWords,
  comingSet,
  correctionSet,
  futureSet,
  hedgeSet,
  idleSet,
  otherSiteSet,
  questionSet,
  recruitingSet,
  sameSet,
  somebody,
  surelyPeople,
  thingSet,
  visitorSet,
} from "./roster/words.ts";
import { countNamed } from "./signup/people.ts";
import { isSiteName } from "./site-name.ts";
import type { Reading, ReadingContext } from "./types.ts";

/** What most replies are. Nothing else needs to be asked of them. */
const plainlySame: ReadonlySet<string> = new Set(
  "无 无。 没有 没有。 无变动 无变动。 没有变动 没变动 没变化 没有变化 无变化 本周无变动".split(" "),
);

/** What one phrase tells of the people of a house. */
type Told =
  | "change"
  | "nochange"
  | "later"
  | "hedged"
  | "visitors"
  | "absence"
  | "recruiting"
  | "bare"
  | "other";

/**
 * Reads whether a reply tells that people came or went, the quote set aside. Anyone come or gone is `change`, whatever is denied beside it; what is yet to
 * come, guests and guesses are `unclear`.
 */
export function readRoster(own: string, _context: ReadingContext): Reading {
  if (plainlySame.has(own)) return formReading("nochange", 0.95, "unchanged");
  const outset = readOutset(own);
  if (outset !== undefined) return outset;
  const phrases = splitPhrases(plainWords(own));
  const said = phrases.filter((phrase) => !asks(phrase));
  const told = said.map(({ text }) => tell(text));
  const has = (kind: Told): boolean => told.includes(kind);
  if (has("change") && !takenBack(said, told)) return formReading("change", 0.9, "changed");
  if (has("later")) return formReading("unclear", 0.8, "changeLater");
  if (has("hedged")) return formReading("unclear", 0.8, "changeHedged");
  if (has("visitors")) return formReading("unclear", 0.8, "visitors");
  if (has("nochange")) return formReading("nochange", 0.9, "unchanged");
  if (has("bare")) return formReading("unclear", 0.8, "changedVaguely");
  if (has("absence")) return formReading("none", 0.8, "absence");
  if (has("recruiting")) return formReading("none", 0.8, "recruiting");
  if (phrases.some(asks)) return formReading("question", 0.8, "asksOnly");
  if (said.some(({ text }) => isSomeone(text) || /^[\da-z]{1,3}$/.test(text)))
    return formReading("unclear", 0.6, "changedVaguely");
  return formReading("none", 0.7, "chatter");
}

function asks({ text, asked }: Phrase): boolean {
  if (asked) return true;
  return !isSame(text) && (containsWord(text, questionSet) || /[^都也还]么$|了没$/.test(text));
}

/** 走了一个，不对，没走. */
function takenBack(said: readonly Phrase[], told: readonly Told[]): boolean {
  const correction = said.findLastIndex(({ text }) => containsWord(text, correctionSet));
  return (
    correction >= 0 && told.lastIndexOf("nochange") >= correction && told.lastIndexOf("change") < correction
  );
}

/** A name alone may be who came or who writes. */
function isSomeone(text: string): boolean {
  return !isSiteName(text) && (countNamed(text) ?? 0) > 0;
}

/** Enough of a coming or going for a word of tomorrow or of a guest. */
const movement = /[来走搬住换有到进招看]/;

/** At most this many characters of a phrase are read: nobody tells of his people in a paragraph without a comma. */
const longestPhrase = 200;

function tell(phrase: string): Told {
  const text = phrase.slice(0, longestPhrase);
  if (containsWord(text, otherSiteSet)) return "other";
  const moves = findMoves(text);
  const happened = moves.some(({ denied }) => !denied);
  const job = /上班|入职|离职|辞职|搬|退租|退房|不干了|辞/.test(text) && happened;
  if (containsWord(text, recruitingSet) && !/招了|招到|招进|已招|新招/.test(text)) return "recruiting";
  if (containsWord(text, futureSet)) return moves.length > 0 || movement.test(text) ? "later" : "other";
  if (containsWord(text, hedgeSet)) return "hedged";
  if (containsWord(text, visitorSet) && !job)
    return moves.length > 0 || movement.test(text) ? "visitors" : "other";
  if (containsWord(text, absenceSet) && !job) return "absence";
  if (happened) return containsWord(text, thingSet) && !job ? "other" : "change";
  if (moves.length > 0) return containsWord(text, thingSet) ? "other" : "nochange";
  if (isSame(text)) return "nochange";
  return /^有(?:的|了|啊|人|情况)?$/.test(text) ? "bare" : "other";
}

/** A coming or going, or a change, told of somebody. */
interface Move {
  readonly denied: boolean;
}

const denial = /[没无未不冇沒]|木有|零|别|^0/;

function findMoves(text: string): readonly Move[] {
  const moves: Move[] = [];
  let from = 0;
  let deniedBefore = false;
  const aboutSomebody = somebody.test(text) || isSomeone(text.replace(aroundSomeone, ""));
  for (let at = 0; at < text.length; ) {
    const word = findWordAt(text, at, comingSet);
    if (word === undefined) {
      at++;
      continue;
    }
    const after = text.slice(at + word.length, at + word.length + 2);
    const gap = text.slice(from, at);
    const finished = /了$|^[了咗]/.test(word) || /^[了咗佬过]/.test(after);
    const carried: boolean = deniedBefore && gap.length <= 3 && !finished && !/[有就但]/.test(gap);
    const denied: boolean = (denial.test(gap) && !/^不(?:干|做|租|住)了/.test(word)) || carried;
    if (isMove(word, text, { denied, finished, after, aboutSomebody })) {
      moves.push({ denied });
      deniedBefore = denied;
      from = at + word.length;
    }
    at += word.length;
  }
  return moves;
}

/** When he came, and that he did. */
const aroundSomeone = /(?:已经|昨天|今天|刚|前天|上周|也|除了|\d{1,2}号)|[走来][了的嘞].*|^[走来]的是/g;

/** What stands about a word of coming or going. */
interface Surroundings {
  readonly denied: boolean;
  /** 了 and its kin. */
  readonly finished: boolean;
  /** The two characters behind it. */
  readonly after: string;
  /** The phrase names a person, a role, a room or a number of people. */
  readonly aboutSomebody: boolean;
}

function isMove(
  word: string,
  text: string,
  { denied, finished, after, aboutSomebody }: Surroundings,
): boolean {
  if (surelyPeople.has(word)) return true;
  if (changeWords.has(word)) return denied || finished || /有/.test(text);
  if (/^我(?:先|就|要)?[走来回]/.test(text)) return false;
  if (denied) return true;
  if (word.length === 1 && !/^[了咗佬勒嘞的个一两二三四五\d]/.test(after)) return false;
  return aboutSomebody;
}

/** 还是12个人: how many there are is no change. */
const headcount = /(?:还?是|一共|共|总共)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个人|个|人|位|名)/g;

/** 无, 老样子, 还是那几个人: nothing else is said. */
function isSame(text: string): boolean {
  if (!containsWord(text, sameSet)) return false;
  const rest = leftover(leftover(text.replace(headcount, ""), sameSet), idleSet);
  return rest === "" || isSiteName(rest) || isSiteName(text.replace(/(?:没有|无|没)$/, ""));
}
