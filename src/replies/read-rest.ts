import type { Clause, Clauses } from "./clauses.ts";
import { containsWord, leftover, startsWithWord, wordSet } from "./cover.ts";
import { denialSet } from "./duty/words.ts";
import { findReluctance } from "./find-refusal.ts";
import { isAdvert } from "./is-advert.ts";
import { isRequest } from "./is-request.ts";
import { isUnread } from "./is-unread.ts";
import {
  addresses,
  adverbs,
  englishQuestionSet,
  harmlessNegationSet,
  hedgeSet,
  particles,
  questionSet,
  selfWords,
  surnames,
} from "./lexicon.ts";
import { withoutMatter } from "./matter-pairs.ts";
import { reading } from "./short-reading.ts";
import { isProxy } from "./speaks-for-others.ts";
import type { Reading, ReadingAsk } from "./types.ts";

const thankingSet = wordSet(particles, adverbs, addresses, surnames, ["通知", "告知", "及时"]);
const onlyDigits = /^[\p{N}\p{P}\p{S}\s]*\p{N}[\p{N}\p{P}\p{S}\s]*$/u;
/** WeChat's marks for what is no text. */
const mediaMark = /^\s*\[(?:语音|视频|文件|图片|照片|动画表情|位置|名片)\]/;
const pieces = ["shoudao", "zhidao", "haode", "mingbai"];
const besideHedgeSet = wordSet(particles, adverbs, selfWords, [
  "是",
  "有",
  "算",
  "吧",
  "发",
  "发过",
  "看",
  "看过",
  "看见",
  "过",
  "说",
  "群里",
  "我",
  "见",
]);
/** Like whom, nobody can tell without a quote. */
const same =
  /^(?:我(?:们)?(?:家|店|这边)?)?(?:也|也是|也一样|同上|同楼上|同|一样|都一样|跟楼上一样|和楼上一样|metoo|sameasabove)$/;
/** 没桶, 我家没打印机: what the notice needs is not there. */
const lacking = /^(?:我|我们|我家|店里|我这)?(?:没|没有|冇)\p{Script=Han}{1,4}$/u;
const noLack = /[吗么吧了过到]$|^(?:没|没有)(?:事|有|电)$|[啥什谁]|看|听|收|见/;
/** 我们店已: what should come next is missing. */
const brokenOff = /(?:已|已经|把|正在|因为|所以|但是|而且|还有|我们)$/;
const longestBroken = 8;

/** What words say that hold no receipt and agree to nothing: refusals, questions, scraps, thanks. Undefined for mere chatter. */
export function readRest(
  split: Clauses,
  text: string,
  ask: ReadingAsk,
  matter: ReadonlySet<string>,
): Reading | undefined {
  const only = split.clauses[0];
  if (mediaMark.test(text)) return reading("unclear", 0.9, "mediaMark");
  if (onlyDigits.test(text) && split.otherSigns === 0)
    return isAdvert(text) ? reading("none", 0.8, "chatter") : reading("unclear", 0.9, "digits");
  if (only === undefined) return reading("unclear", 0.9, split.otherSigns > 0 ? "signOnly" : "fragment");
  const said = split.clauses.map((clause) => clause.text).join("");
  if (isAdvert(said)) return reading("none", 0.8, "advert");
  const reluctance = findReluctance(split.clauses);
  if (reluctance === "refusal") return reading(ask === "rectify" ? "unclear" : "cannot", 0.7, "refused");
  if (reluctance === "deferral") return reading("unclear", 0.7, "deferred");
  if (split.clauses.length === 1 && !only.asked && lacking.test(said) && !noLack.test(said))
    return reading("unclear", 0.6, "refused");
  if (split.clauses.some((clause) => complainsAgain(clause, matter)))
    return reading("unclear", 0.6, "refused");
  if (split.clauses.some((clause) => doubtsMatter(clause, matter))) return reading("unclear", 0.6, "hedged");
  if (split.clauses.some((clause) => deniesMatter(clause, matter))) return reading("unclear", 0.6, "refused");
  if (split.clauses.some((clause) => isProxy(clause.text) && /[回收说扣打]/.test(clause.text)))
    return reading("unclear", 0.7, "otherSite");
  if (said.length > 0 && split.clauses.some(asks)) {
    const wonder = said.length <= 2 && /^[嗯好哦啊行噢哈]+[吗呢]?$/.test(said);
    return wonder ? reading("unclear", 0.7, "hedged") : reading("question", 0.8, "question");
  }
  if (containsWord(said, hedgeSet) && leftover(leftover(said, hedgeSet), besideHedgeSet) === "")
    return reading("unclear", 0.7, "hedged");
  if (pieces.some((word) => said.length > 1 && word.startsWith(said)))
    return reading("unclear", 0.7, "fragment");
  if (same.test(said)) return reading("unclear", 0.7, "sameAs");
  if (split.clauses.some(({ text: words }) => isRequest(words)))
    return reading("none", 0.8, "requestRepeated");
  if (/^[哦噢喔呃额啊唔]+$/.test(said) || /^收[a-z]?$/.test(said)) return reading("unclear", 0.8, "fragment");
  if (said.length <= 1 || /^[收到]+$/.test(said)) return reading("unclear", 0.8, "fragment");
  if (said.length <= longestBroken && brokenOff.test(said) && leftover(said, selfSet) !== said)
    return reading("unclear", 0.7, "fragment");
  if (leftover(said, thankingSet) === "" && /谢|thank|thx|謝|感恩|唔该/.test(said))
    return reading("unclear", 0.8, "thanksOnly");
  return undefined;
}

const selfSet = wordSet(selfWords, ["我们店", "咱店", "已", "已经"]);

function asks({ text: words, asked }: Clause): boolean {
  const text = words.replace(/没.{0,2}(?:什么|啥)|(?:谁|什么|啥|哪)(?:都|也)/g, "");
  return (
    asked ||
    /是.{1,12}还是/.test(text) ||
    /(.)不\1(?!.{0,2}都)/.test(text) ||
    containsWord(text, questionSet) ||
    startsWithWord(text, englishQuestionSet) ||
    /[么没不]$|[吗呢]$/.test(text)
  );
}

/** 又修路, 怎么又停水: of what the notice tells. */
function complainsAgain({ text }: Clause, matter: ReadonlySet<string>): boolean {
  return (
    text.length <= longestGrumble &&
    /^(?:唉|哎|怎么|咋)?又(?!来|有|想)/.test(text) &&
    withoutMatter(text, matter) !== text
  );
}

const longestGrumble = 8;

/** 应该没过期吧, 可能有一个不亮: doubts something of what the notice is about. */
function doubtsMatter(clause: Clause, matter: ReadonlySet<string>): boolean {
  return (
    !asks(clause) && containsWord(clause.text, hedgeSet) && withoutMatter(clause.text, matter) !== clause.text
  );
}

/** 没租客, 我家不用燃气: denies something of what the notice is about. */
function deniesMatter(clause: Clause, matter: ReadonlySet<string>): boolean {
  const text = leftover(clause.text, harmlessNegationSet);
  if (asks(clause) || isUnread(text) || !containsWord(text, denialSet)) return false;
  return text.length - withoutMatter(text, matter).length >= 2;
}
