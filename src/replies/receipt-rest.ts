import { containsWord, findWordAt, leftover, wordSet } from "./cover.ts";
import {
  addresses,
  adverbs,
  agreeWords,
  followerSet,
  goodsSet,
  noticeNouns,
  particles,
  surnames,
} from "./lexicon.ts";
import type { Spelling } from "./list-cores.ts";
import { withoutMatter } from "./matter-pairs.ts";
import { opensThought } from "./receipt-objects.ts";
import { isShopLike } from "./shop-name.ts";
import { isNameLike } from "./site-name.ts";

const stutters = ["收", "到"];
const digits = [..."0123456789"];
/** 看了两遍. */
const measures = [
  "一遍",
  "两遍",
  "三遍",
  "几遍",
  "好几遍",
  "多遍",
  "一眼",
  "半天",
  "全文",
  "全部",
  "从头到尾",
];
const thisOne = ["此", "该", "本", "这条", "这个"];
const afterSet = wordSet(
  thisOne,
  measures,
  particles,
  adverbs,
  addresses,
  surnames,
  agreeWords,
  stutters,
  digits,
  noticeNouns,
);
/** 收到就给你转, 收到了再说 tell of a time to come. */
const conditional = /^(?:就|再|才|之后|以后|后)/;
/** 您寄的 … 收到. */
const handedOver = /[寄送]|发来|发的|给我|买的|转的/;
/** 收到我马上查: what follows is said by oneself, unless it is of something one sent. */
const selfFollows =
  /^(?:我们?|俺们?|咱们?|本)(?:店|家)?的.{1,6}(?:都|也会|会|已|一直|每|不|在)|^(?:我|我们|俺|俺们|咱|咱们|阮|阿拉|我店|我家)(?!.{0,3}(?:的|寄|送|买|转|给))/;
/** 收到帅警官, 收到亲爱的警察叔叔. */
const addressing = /(?:警官|叔叔|领导|老师|警察|同志|所长|老大|哥|姐|阿姨)$/;

/** Whether the words after 收到 let it stand: thanks, a name, what oneself will do. */
export function isRestFine(rest: string, spelling: Spelling, matter: ReadonlySet<string>): boolean {
  if (leftover(rest, afterSet) === "" || isNameLike(rest) || (spelling === "firm" && isShopLike(rest)))
    return true;
  const others = withoutMatter(rest, matter);
  if (/通知|消息|提醒|停/.test(rest) && leftover(others, afterSet) === "") return true;
  if (spelling === "soft" && rest.length - others.length >= 2 && !goodsIn(others)) return true;
  const said = withoutOpening(rest);
  if (said.length <= 8 && addressing.test(said)) return true;
  if (said === "" || isNameLike(said) || selfFollows.test(said)) return true;
  if (spelling !== "firm") return false;
  if (handedOver.test(said) || conditional.test(rest)) return false;
  const follower = findWordAt(said, 0, followerSet);
  if (follower !== undefined && said.charAt(follower.length) !== "的") return true;
  return opensThought(said, matter);
}

function goodsIn(words: string): boolean {
  return containsWord(words, goodsSet);
}

/** 收到张警官我马上查: what is left once the words that may follow by themselves are read. */
function withoutOpening(rest: string): string {
  let at = 0;
  while (findWordAt(rest, at, followerSet) === undefined) {
    const word = findWordAt(rest, at, afterSet);
    if (word === undefined) break;
    at += word.length;
  }
  return rest.slice(at);
}
