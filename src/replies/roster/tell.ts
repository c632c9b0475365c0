import { containsWord, findWordAt, leftover } from "../cover.ts";
import { countNamed } from "../signup/people.ts";
import { isSiteName } from "../site-name.ts";
import {
  absenceSet,
  changeWords,
  comingSet,
  countedMove,
  deniedMove,
  futureSet,
  hedgeSet,
  idleSet,
  otherSiteSet,
  recruitingSet,
  samePeople,
  sameSet,
  somebody,
  stopping,
  surelyPeople,
  thingSet,
  visitorSet,
} from "./words.ts";

/** What one phrase tells of the people of a house. */
export type Told =
  | "change"
  | "nochange"
  | "later"
  | "hedged"
  | "visitors"
  | "absence"
  | "recruiting"
  | "bare"
  | "other";

/** A name alone may be who came or who writes. */
export function isSomeone(text: string): boolean {
  return !isSiteName(text) && (countNamed(text) ?? 0) > 0;
}

/** Enough of a coming or going for a word of tomorrow or of a guest. */
const movement = /[来走搬住换有到进招看退租辞离调]/;

/** At most this many characters of a phrase are read: nobody tells of his people in a paragraph without a comma. */
export const longestPhrase = 200;

/** What a phrase tells of the people of a house. Only its first 200 characters are read. */
export function tell(phrase: string): Told {
  const text = phrase.slice(0, longestPhrase);
  if (
    stopping.test(text) &&
    /去/.test(text) &&
    !containsWord(text, futureSet) &&
    !containsWord(text, hedgeSet)
  )
    return "change";
  if (containsWord(text, otherSiteSet) || isHouseMoving(text)) return "other";
  const ofThings = containsWord(text.replace(trades, "□"), thingSet);
  const moves = findMoves(text.replace(comeless, "□"));
  const stopped = stopping.test(text) || countedMove.test(text);
  const happened = stopped || moves.some(({ denied }) => !denied);
  const job = stopped || (/上班|入职|离职|辞职|搬|退租|退房|不干了|辞|退休/.test(text) && happened);
  const planned = containsWord(text, futureSet) && !/聘|急招|包吃|月薪|要的|工资/.test(text);
  if (!planned && containsWord(text, recruitingSet) && !/招了|招到|招进|已招|新招/.test(text))
    return "recruiting";
  if (containsWord(text, futureSet)) return moves.length > 0 || movement.test(text) ? "later" : "other";
  if (containsWord(text, hedgeSet)) return "hedged";
  if (containsWord(text, visitorSet) && !job)
    return moves.length > 0 || movement.test(text) ? "visitors" : "other";
  if (containsWord(text, absenceSet) && !job) return "absence";
  if (happened) return ofThings && !job ? "other" : "change";
  if (moves.length > 0) return ofThings ? "other" : "nochange";
  if (isSame(text) || isSamePeople(text)) return "nochange";
  return /^(?:今天|最近|这周|本周|这里|这边)?有(?:的|了|啊|人|情况)?$/.test(text) ? "bare" : "other";
}

/** Somebody told by what he delivers or sells. */
const trades = /(?:送|跑|开|卖|修)(?:快递|外卖|菜|车|电脑|手机|货|水)的|(?:快递|外卖)(?:小哥|员|骑手)/g;

/** 网吧搬到二楼了. */
function isHouseMoving(text: string): boolean {
  if (/搬(?:走|来|进|出)[了去来]?.{0,2}[\d一两二三四五六几]/.test(text)) return false;
  const before = /^([^搬]{1,10})(?:要|已经|刚)?搬/.exec(text)?.[1];
  return (
    before !== undefined &&
    (isSiteName(before) || /^(?:我们)?(?:小|本)?(?:[网茶]?[店吧咖馆厂]|公司|宾馆|旅馆|工厂)$/.test(before))
  );
}

/** Words that hold 来 and tell of no coming. */
const comeless = /原来|本来|从来|后来|近来|以来|来着|来说|看来|来电/g;

function isSamePeople(text: string): boolean {
  return (deniedMove.test(text) || samePeople.test(text)) && !containsWord(text, thingSet);
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
const aroundSomeone = /(?:已经|昨天|今天|刚|前天|上周|也|除了|\d{1,2}号)|^[走来]的是|[走来][了的嘞].*/g;

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
  if (word === "换" && /^(?:阿|小|老|他|她|我)/.test(after)) return true;
  if (/^[住招换租]$/.test(word) && after.startsWith("的")) return false;
  if (word.length === 1 && !/^[了咗佬勒嘞的个一两二三四五\d]/.test(after)) return false;
  return aboutSomebody;
}

/** 还是12个人: how many there are is no change. */
const headcount =
  /(?:还?是|一共|共|总共)?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个人|个(?!样)|人|位|名)/g;

/** 无, 老样子, 还是那几个人: nothing else is said. */
export function isSame(text: string): boolean {
  if (!containsWord(text, sameSet)) return false;
  const rest = leftover(leftover(text.replace(headcount, ""), sameSet), idleSet);
  return rest === "" || isSiteName(rest) || isSiteName(text.replace(/(?:没有|无|没)$/, ""));
}
