import type { Clause } from "./clauses.ts";
import { containsWord, findWordAt, leftover, startsWithWord, wordSet } from "./cover.ts";
import { withoutMatter } from "./find-deeds.ts";
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
  noticeNouns,
  otherSiteSet,
  particles,
  questionSet,
  requestSet,
  selfWords,
  softCores,
  soundCores,
  surnames,
} from "./lexicon.ts";
import { isDenied, isOtherObject, isThing, opensThought, withoutSite } from "./receipt-objects.ts";
import { isShopLike } from "./shop-name.ts";
import { isNameLike, isSiteName } from "./site-name.ts";

/**
 * What one 收到-like word of a clause says, judged by what stands before and after it in that clause. `odd`: the word is there, but in no
 * setting that a rule knows.
 */
type Finding =
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
type Spelling = "firm" | "soft" | "sound";

/** One 收到-like word and what it says. */
export interface Receipt {
  readonly finding: Finding;
  readonly spelling: Spelling;
  /** Its subject is oneself (我也收到), so it stands beside words for another shop. */
  readonly own: boolean;
}

/** What is known beside the words. */
export interface Known {
  /** What tells the notice's matter: 停电知道了. */
  readonly matter: ReadonlySet<string>;
  /** The names of the speaker's shops; empty when they are not known. */
  readonly speaksFor: readonly string[];
}

const noMatter: ReadonlySet<string> = new Set();

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
const afterSet = wordSet(particles, adverbs, addresses, surnames, agreeWords, stutters, digits, noticeNouns);
const politeSet = wordSet(particles, agreeWords, noticeNouns);
const harmlessParticle = /^(?:[了啦咯喽噻啰罗哈呀啊哦噢喔呢嘞咧哒滴哟撒晒曬咗哉嘛叻辣乐拉惹捏到收]|l[ae]?$)*/;
const accountEnding = /(?:尾号|账号|单号)$/;
/** 收到就给你转, 收到了再说 tell of a time to come. */
const conditional = /^(?:就|再|才|之后|以后|后)/;
/** What decorates: ٩ and the like. */
const noLetter = /[^\p{Script=Han}a-z0-9]+/gu;
/** 看到老李了 is not 看到了，老李. */
const seeing = /^[看读讀]/;
/** 您寄的 … 收到. */
const handedOver = /[寄送]|发来|发的|给我|买的|转的/;
const asksAfter =
  /^(?:通知|消息|信息|图片)?[”"」]?(?:[吗么否莫]|未(?:$|[呀啊喎]|各位|大家)|就(?:行|可以|好|够)了?吗|[没沒](?!问题|有问题|意见|事|毛病|看|注意|来得及|电|空|时间|及时)|不(?:$|呢|啊)|什么(?!时候)|啥|谁|几[家个户]|多少)/;
/** 收到吧, 收到的话我会说. */
const hedgesAfter = /^(?:(?:通知|消息|信息)?吧|的话)/;
const addressesOthers =
  /的(?:都|请|人|老板)?(?:回|扣|打)|请(?:大家|各位|回|扣|收|$)|(?:各位|大家|所有人|都).{0,12}回/;
/** 今天收到 tells of a parcel as often as of a notice. */
const onlyTime = /^(?:今天|今早|今晚|早上|中午|下午|晚上)$/;
/** 收到我马上查: what follows is said by oneself, unless it is of something one sent. */
const selfFollows = /^(?:我|我们|俺|俺们|咱|咱们|阮|阿拉|我店|我家)(?!.{0,3}(?:的|寄|送|买|转|给))/;
const selfGoesOn = /^(?:我|俺|咱|今晚|今天|明天|马上|晚上|等下|会|一会|这就|就去|现在|谢)/;
/** 302宿舍长收到, 全体店员收到: whoever ends so is a person or a shop. */
const personal =
  /(?:长|们|员|姐|哥|叔|婶|姨|嫂|爷|伯|总|家|体|室|楼|班|组|科|部|院|校|寝|舍|人|主|生|师|管|妈|爸|弟|妹)$/;
const hearsaySet = wordSet(["听说", "据说"]);
/** 我和隔壁都收到了. */
const withOwn = /^(?:我|我们|俺|咱|本店)(?:和|跟|同|与)/;
/** 收到的老板扣1, 收到通知的人. */
const isGroupOfOthers = /^(?:了|通知|消息){0,2}的(?:老板|店|人|同志|家|朋友|各位|请|麻烦|扣|回|都|举手|说)/;
/** 小李收到, 阿强收到. */
const nickname =
  /^[小老阿][\p{Script=Han}]$|^(?:阿\p{Script=Han}|\p{Script=Han}[记姐哥嫂婆叔])\p{Script=Han}{2,4}$/u;
const aroundName = /(?:这边的?|这会儿?|刚刚|刚|现在|这里|老板娘?|店长|前台|也|都|已经?|好的|嗯|[，,])+$/;
/** 本店, 302房, 我们网吧 name no shop. */
const isUnnamedSite = /^(?:我|本|俺|咱|小店|[0-9]+)|^(?:网吧|店|前台|宿舍|公寓)/;
/** 收到帅警官, 收到亲爱的警察叔叔. */
const addressing = /(?:警官|叔叔|领导|老师|警察|同志|所长|老大|哥|姐|阿姨)$/;
/** 懒得收到, 晚点收到, 取消收到 begin with no name. */
const namesNobody =
  /^(?:懒得|懒|取消|拒绝|不想|难得|晚点|晚些|一会|等会|待会|稍后|回头|改天|可|快|再|才|刚|还|等|催|求|免|勿|别|休|尚|暂|先|能|会|要|想|该|应|得)/;
/** 五千收到 is money. */
const amount = /[百千万亿零〇]|[一二两三四五六七八九十]{2}/;
const goodsEnding =
  /[位西片号频同天年早晚午日票单件货钱款费包卡证书信函评品箱机器衣鞋药水烟酒茶饭餐菜果花车图照表章匙信邀奖券码本笔纸布料样礼金币物盘标屏线粉油米肉蛋糕琴灯锁椅桌床]$/;
const namesOneself = /^(?:我|俺|咱|本)/;

/** A name with its address, a person and a few words more. */
const longestSubject = 40;

/** A person with the house he looks after. */
const longestPerson = 12;

/** As much of what follows a word as tells a question. */
const tailLength = 24;

/** Every 收到-like word of a clause with what it says; empty when there is none. */
export function findReceipts(clause: Clause, known: Known): readonly Receipt[] {
  const cores = listCores(clause.text);
  const receipts: Receipt[] = [];
  for (const [index, core] of cores.entries()) {
    const before = clause.text.slice(cores[index - 1]?.to ?? 0, core.from);
    const after = clause.text.slice(core.to, cores[index + 1]?.from ?? clause.text.length);
    const last = index === cores.length - 1;
    const tail = clause.text.slice(core.to, core.to + tailLength).replace(harmlessParticle, "");
    const previous = receipts.at(-1)?.finding;
    receipts.push({
      finding: judge({
        before,
        after,
        tail,
        word: clause.text.slice(core.from, core.to),
        spelling: core.spelling,
        asked: clause.asked && last,
        previous,
        known,
      }),
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
  /** What follows, particles and the next 收到-like word passed over; only its beginning. */
  readonly tail: string;
  readonly word: string;
  readonly spelling: Spelling;
  readonly asked: boolean;
  readonly previous: Finding | undefined;
  readonly known: Known;
}

/** The order is the rule: what turns 收到 round is looked for before what lets it stand. */
function judge({ before, after, tail, word, spelling, asked, previous, known }: Setting): Finding {
  const rest = after.replace(noLetter, "").replace(harmlessParticle, "");
  if (containsWord(before, hearsaySet) && !/[我俺咱]/.test(before)) return "goods";
  if (containsWord(before, hedgeSet) || hedgesAfter.test(rest)) return "hedged";
  const subject = leftover(before, harmlessNegationSet);
  if (isDenied(subject) || /[不勿]$|^not?$/.test(before)) {
    return containsWord(subject, questionSet) || asksAfter.test(tail) ? "asked" : "denied";
  }
  if (spelling === "firm" && isOtherObject(rest, known.matter))
    return asked && rest.length < 3 ? "asked" : "goods";
  const asks =
    asksAfter.test(tail) || containsWord(before, questionSet) || startsWithWord(before, englishQuestionSet);
  if (asks) return "asked";
  if (asked && (rest === "" || isLatin(rest) || leftover(rest, besideSet) === "")) return "asked";
  const others = asksOthers(before, after);
  if (containsWord(before, otherSiteSet) && !others) return withOwn.test(before) ? "received" : "otherSite";
  if (others) {
    return previous === "requested" && after === "" ? "restated" : "requested";
  }
  if (isGroupOfOthers.test(after)) return "requested";
  const goods = withoutSite(before);
  if (
    containsWord(goods, goodsSet) ||
    containsWord(
      spelling === "soft" ? withoutMatter(after.slice(0, 12), known.matter) : after.slice(0, 12),
      goodsSet,
    )
  )
    return "goods";
  if (spelling === "firm" && accountEnding.test(before)) return "goods";
  const named = whoseName(before, after, known.speaksFor);
  if (named === "foreign") return "otherSite";
  const matter = spelling === "soft" || /通知|消息/.test(before) ? known.matter : noMatter;
  const fine = named === "own" || isSubjectFine(before, matter);
  if (!fine && spelling === "firm" && isThing(goods)) return "goods";
  if (!fine || (spelling === "firm" && onlyTime.test(before))) return "odd";
  const seen = seeing.test(word) && rest === after;
  if (seen) return leftover(rest, politeSet) === "" ? "received" : "odd";
  if (seeing.test(word) && selfGoesOn.test(rest)) return "received";
  return isRestFine(rest, spelling, known.matter) || isOwnName(rest, known.speaksFor) ? "received" : "odd";
}

/**
 * 星空收到 names a shop that ends like none. It is the speaker's own when he is known to speak for it; when nobody knows whom he speaks for, a short name
 * with nothing more is taken for his, but not what may be a thing one receives (样品收到, 键盘收到了).
 */
function whoseName(
  before: string,
  after: string,
  speaksFor: readonly string[],
): "own" | "foreign" | undefined {
  const name = before.replace(aroundName, "");
  if (name.length < 2 || name.length > longestSubject) return undefined;
  if (speaksFor.some((own) => name.length <= 14 && own !== "" && (name.includes(own) || own.includes(name))))
    return "own";
  if (leftover(name, besideSet) === "") return undefined;
  if (speaksFor.length > 0) return isSiteName(name) && !isUnnamedSite.test(name) ? "foreign" : undefined;
  const plain =
    /^(?:谢谢|哈|哦|啊|[~！])*$/.test(after) && name.length <= 4 && /^\p{Script=Han}+$/u.test(name);
  return (plain &&
    !namesNobody.test(name) &&
    !goodsEnding.test(name) &&
    !amount.test(name) &&
    !/[的了是在有到把被给你您他她]/.test(name)) ||
    nickname.test(name) ||
    isShopLike(name)
    ? "own"
    : undefined;
}

function isOwnName(name: string, speaksFor: readonly string[]): boolean {
  return (
    name.length > 1 &&
    name.length <= longestPerson &&
    speaksFor.some((own) => own.includes(name) || name.includes(own))
  );
}

function isLatin(words: string): boolean {
  return /^[a-z]+$/.test(words);
}

/** 收到请回复, 请大家收到后回, 各位收到的麻烦 … but not 老板让我回复收到. */
function asksOthers(before: string, after: string): boolean {
  if (startsWithWord(after, requestSet)) return true;
  if (startsWithWord(after.replace(/^[了的后请也]{1,4}/, ""), requestSet)) return true;
  if (addressesOthers.test(before)) return true;
  return containsWord(before, requestSet) && leftover(before, besideSet) !== "";
}

function isSubjectFine(before: string, matter: ReadonlySet<string>): boolean {
  const rest = leftover(leftover(before, harmlessNegationSet), besideSet);
  return (
    rest === "" ||
    isNameLike(before) ||
    isShopLike(before.replace(aroundName, "")) ||
    (before.includes(rest) && isNameLike(rest)) ||
    opensWithName(before) ||
    (before.length <= longestPerson && personal.test(before)) ||
    leftover(withoutMatter(before, matter), besideSet) === ""
  );
}

/** 幸福路18号日租房好的 …: a name, then words that may stand before 收到. */
function opensWithName(before: string): boolean {
  if (before.length > longestSubject) return false;
  for (let to = 1; to < before.length; to++) {
    if (isNameLike(before.slice(0, to)) && leftover(before.slice(to), besideSet) === "") return true;
  }
  return false;
}

function isRestFine(rest: string, spelling: Spelling, matter: ReadonlySet<string>): boolean {
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
