import type { Clause } from "./clauses.ts";
import { containsWord, findWordAt, leftover, startsWithWord, wordSet } from "./cover.ts";
import {
  addresses,
  adverbs,
  agreeWords,
  englishQuestionSet,
  firmCores,
  followerSet,
  goodsSet,
  harmlessNegationSet,
  hedgeSet,
  negationSet,
  otherSiteSet,
  particles,
  questionSet,
  requestSet,
  selfWords,
  softCores,
  soundCores,
  surnames,
} from "./lexicon.ts";
import { isNameLike } from "./site-name.ts";

/**
 * What one 收到-like word of a clause says, judged by what stands before and after it in that clause. `odd`: the word is there, but in no
 * setting that a rule knows.
 */
export type Finding =
  | "received"
  | "denied"
  | "hedged"
  | "asked"
  | "requested"
  | "restated"
  | "goods"
  | "otherSite"
  | "odd";

/** How the word was written. */
export type Spelling = "firm" | "soft" | "sound";

/** One 收到-like word and what it says. */
export interface Receipt {
  readonly finding: Finding;
  readonly spelling: Spelling;
  /** Its subject is oneself (我也收到), so it stands beside words for another shop. */
  readonly own: boolean;
}

interface Core {
  readonly from: number;
  readonly to: number;
  readonly spelling: Spelling;
}

const spellings: ReadonlyMap<string, Spelling> = new Map([
  ...soundCores.map((word): [string, Spelling] => [word, "sound"]),
  ...softCores.map((word): [string, Spelling] => [word, "soft"]),
  ...firmCores.map((word): [string, Spelling] => [word, "firm"]),
]);
const coreSet = wordSet([...spellings.keys()]);
const stutters = ["收", "到"];
const digits = [..."0123456789"];
const besideSet = wordSet(particles, adverbs, addresses, surnames, agreeWords, selfWords, stutters, digits);
const afterSet = wordSet(particles, adverbs, addresses, surnames, agreeWords, stutters, digits, [
  "通知",
  "消息",
  "信息",
  "提醒",
]);
const harmlessParticle = /^(?:[了啦咯喽噻啰罗哈呀啊哦噢呢嘞咧哒滴哟撒晒咗哉嘛叻辣乐拉惹捏到收]|l[ae]?$)*/;
const asksAfter = /^(?:通知|消息|信息|图片)?(?:[吗没么否]|不(?:$|呢|啊)|什么|啥|谁|哪|几|多少)/;
const hedgesAfter = /^(?:通知|消息|信息)?吧/;
const addressesOthers = /请(?:大家|各位|回|扣|收|$)|(?:各位|大家|所有人|都).{0,12}回/;
const namesOneself = /^(?:我|俺|咱|本)/;

/** Every 收到-like word of a clause with what it says; empty when there is none. */
export function findReceipts(clause: Clause): readonly Receipt[] {
  const cores = listCores(clause.text);
  const receipts: Receipt[] = [];
  for (const [index, core] of cores.entries()) {
    const before = clause.text.slice(cores[index - 1]?.to ?? 0, core.from);
    const after = clause.text.slice(core.to, cores[index + 1]?.from ?? clause.text.length);
    const last = index === cores.length - 1;
    const previous = receipts.at(-1)?.finding;
    receipts.push({
      finding: judge({ before, after, spelling: core.spelling, asked: clause.asked && last, previous }),
      spelling: core.spelling,
      own: namesOneself.test(before),
    });
  }
  return receipts;
}

function listCores(text: string): readonly Core[] {
  const cores: Core[] = [];
  for (let at = 0; at < text.length; ) {
    const word = findWordAt(text, at, coreSet);
    const spelling = word === undefined ? undefined : spellings.get(word);
    if (word !== undefined && spelling !== undefined)
      cores.push({ from: at, to: at + word.length, spelling });
    at += word?.length ?? 1;
  }
  return cores;
}

interface Setting {
  readonly before: string;
  readonly after: string;
  readonly spelling: Spelling;
  readonly asked: boolean;
  readonly previous: Finding | undefined;
}

/** The order is the rule: what turns 收到 round is looked for before what lets it stand. */
function judge({ before, after, spelling, asked, previous }: Setting): Finding {
  const rest = after.replace(harmlessParticle, "");
  const subject = leftover(before, harmlessNegationSet);
  if (containsWord(subject, negationSet) || /[不勿]$/.test(before)) {
    return containsWord(subject, questionSet) || asksAfter.test(rest) ? "asked" : "denied";
  }
  if (containsWord(before, hedgeSet) || hedgesAfter.test(rest)) return "hedged";
  const asks =
    asksAfter.test(rest) || containsWord(before, questionSet) || startsWithWord(before, englishQuestionSet);
  if (asks) return "asked";
  if (asked && (rest === "" || leftover(rest, besideSet) === "")) return "asked";
  if (asksOthers(before, after)) {
    return previous === "requested" && after === "" ? "restated" : "requested";
  }
  if (containsWord(before, otherSiteSet)) return "otherSite";
  if (containsWord(before, goodsSet) || containsWord(after.slice(0, 12), goodsSet)) return "goods";
  if (!isSubjectFine(before)) return "odd";
  return isRestFine(rest, spelling) ? "received" : "odd";
}

/** 收到请回复, 请大家收到后回, 各位收到的麻烦 … but not 老板让我回复收到. */
function asksOthers(before: string, after: string): boolean {
  if (startsWithWord(after.replace(/^[了的后请也]{1,4}/, ""), requestSet)) return true;
  if (addressesOthers.test(before)) return true;
  return containsWord(before, requestSet) && leftover(before, besideSet) !== "";
}

function isSubjectFine(before: string): boolean {
  const rest = leftover(leftover(before, harmlessNegationSet), besideSet);
  return rest === "" || isNameLike(before);
}

function isRestFine(rest: string, spelling: Spelling): boolean {
  if (leftover(rest, afterSet) === "" || isNameLike(rest)) return true;
  if (spelling !== "firm") return false;
  const follower = findWordAt(rest, 0, followerSet);
  return follower !== undefined && rest.charAt(follower.length) !== "的";
}
