import type { Clause } from "./clauses.ts";
import { containsWord, cover, findWordAt, leftover, wordSet } from "./cover.ts";
import {
  addresses,
  adverbs,
  agreeWords,
  harmlessNegationSet,
  negationSet,
  particles,
  selfWords,
  surnames,
  titles,
} from "./lexicon.ts";
import { isShopLike } from "./shop-name.ts";
import { isNameLike, isSiteName } from "./site-name.ts";

const agreeing: ReadonlySet<string> = new Set(agreeWords);
const besideAgreeSet = wordSet(particles, addresses, surnames, agreeWords);
const idleSet = wordSet(particles, adverbs, addresses, surnames);
const ownSet = wordSet(particles, adverbs, addresses, surnames, selfWords);

const fine =
  /^(?:一切|都|全|全部|目前|暂时|现在|店里|我们|我们店|没有?发现)*(?:没问题|没有问题|没啥问题|没事|正常|完好|好的|合格|通畅|畅通|没异常|无隐患|无异常|无问题|问题|异常|隐患|没发现问题)(?:的|了|哈)*$/;
/** 同意加, 支持市政建设. */
const approving =
  /^(?:我们?|我店|本店|我家|俺|完全|坚决|都|举双手|双手|非常|绝对){0,3}(?:同意|赞成|赞同|拥护|支持)(?:[加装改办换设建上搞]|你们|您们|政府|市政|警方|公安|社区|街道|派出所|所里|工作|建设|安排|决定|方案|规定|通知|要求|民警|警官|领导|行动|管理|整治|施工){0,3}$/;
const asksWhich = /[哪谁]|几[楼栋层号点天家]|什么|怎么/;
const shopSet = wordSet(
  "我们店 我们家 我们这边 我们这 我这边 我这里 我这 我家 我店 本店 小店 店里 俺家 咱店 咱家 我们 俺们 咱们".split(
    " ",
  ),
);
/** A name with its address, and 好的. */
const longestAgreement = 40;

/** 好的, or 好的 beside a shop's name; 老李可以的 speaks of someone. */
export function isAgreement({ text, asked }: Clause): boolean {
  if (asked || asksWhich.test(text) || containsWord(leftover(text, harmlessNegationSet), negationSet))
    return false;
  if (agreesPlainly(text) || agreesForShop(text) || approving.test(text)) return true;
  if (text.length > longestAgreement) return false;
  for (let at = 1; at < text.length; at++) {
    const [first, second] = [text.slice(0, at), text.slice(at)];
    if ((isSiteName(first) || isShopLike(first)) && agreesPlainly(second)) return true;
    if ((isNameLike(second) || (at > 1 && isShopLike(second))) && agreesPlainly(first)) return true;
  }
  return false;
}

function agreesPlainly(text: string): boolean {
  const { words, rest } = cover(text, besideAgreeSet);
  const first = words.findIndex((word) => agreeing.has(word));
  if (rest !== "" || first < 0) return false;
  const opening = words.slice(0, first);
  return !opening.some((word) => surnames.includes(word)) || opening.some((word) => titles.includes(word));
}

/** 我家没意见, 我这边可以: oneself or one's shop, then a word that needs no more. */
function agreesForShop(text: string): boolean {
  const self = findWordAt(text, 0, shopSet);
  return self !== undefined && text.length > self.length && agreesPlainly(text.slice(self.length));
}

/** A clause that changes nothing: thanks, an address, a name. */
export function isIdle({ text, asked }: Clause): boolean {
  return (
    !asked &&
    (leftover(text, idleSet) === "" || isNameLike(text) || isShopLike(text) || leftover(text, ownSet) === "")
  );
}

/** 查过了，一切正常. */
export function isFine({ text, asked }: Clause): boolean {
  return !asked && fine.test(text);
}
