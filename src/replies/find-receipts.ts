import type { Clause } from "./clauses.ts";
import { containsWord, leftover, startsWithWord, wordSet } from "./cover.ts";
import {
  agreeWords,
  englishQuestionSet,
  goodsSet,
  harmlessNegationSet,
  hedgeSet,
  noticeNouns,
  otherSiteSet,
  particles,
  questionSet,
  requestSet,
} from "./lexicon.ts";
import { listCores, type Spelling } from "./list-cores.ts";
import { withoutMatter } from "./matter-pairs.ts";
import { isDenied, isOtherObject, isThing, withoutSite } from "./receipt-objects.ts";
import { isRestFine } from "./receipt-rest.ts";
import { besideSet, isOwnName, isSubjectFine, whoseName } from "./receipt-subject.ts";

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

const politeSet = wordSet(particles, agreeWords, noticeNouns);
/** What decorates: ٩ and the like. */
const noLetter = /[^\p{Script=Han}a-z0-9]+/gu;
const harmlessParticle = /^(?:[了啦咯喽噻啰罗哈呀啊哦噢喔呢嘞咧哒滴哟撒晒曬咗哉嘛叻辣乐拉惹捏到收]|l[ae]?$)*/;
const accountEnding = /(?:尾号|账号|单号)$/;
/** 看到老李了 is not 看到了，老李. */
const seeing = /^[看读讀]/;
const asksAfter =
  /^(?:通知|消息|信息|图片)?[”"」]?(?:[吗么否莫]|未(?:$|[呀啊喎]|各位|大家)|就(?:行|可以|好|够)了?吗|[没沒](?!问题|有问题|意见|事|毛病|看|注意|来得及|电|空|时间|及时)|不(?:$|呢|啊)|什么(?!时候)|啥|谁|几[家个户]|多少)/;
/** 收到吧, 收到的话我会说. */
const hedgesAfter = /^(?:(?:通知|消息|信息)?吧|的话)|^.{0,6}吧应该$|^(?:了)?应该吧?$/;
/** 收到说一声. */
const bidsSay = /^(?:了|的)?(?:说一声|说一下|说声|吱一声)/;
const addressesOthers =
  /的(?:都|请|人|老板)?(?:回|扣|打)|请(?:大家|各位|回|扣|收|$)|(?:各位|大家|所有人|都).{0,12}回/;
/** 我代表宏达厂回复收到. */
const forOwnShop =
  /^(?:我|本人|俺)?(?:代表|代)(?:我们?|本|俺|咱|老板|[^您你大各]{2,8}(?:店|厂|吧|咖|馆|宿|寓|公司|家)).{0,4}(?:回|回复|回个|说|报)?$/;
/** 今天收到 tells of a parcel as often as of a notice. */
const onlyTime = /^(?:今天|今早|今晚|早上|中午|下午|晚上)$/;
const selfGoesOn = /^(?:我|俺|咱|今晚|今天|明天|马上|晚上|等下|会|一会|这就|就去|现在|谢)/;
const hearsaySet = wordSet(["听说", "据说"]);
/** 我和隔壁都收到了. */
const withOwn = /^(?:我|我们|俺|咱|本店)(?:和|跟|同|与)/;
/** 收到的老板扣1, 收到通知的人. */
const isGroupOfOthers = /^(?:了|通知|消息){0,2}的(?:老板|店|人|同志|家|朋友|各位|请|麻烦|扣|回|都|举手|说)/;
const namesOneself = /^(?:我|俺|咱|本)/;

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

function isLatin(words: string): boolean {
  return /^[a-z]+$/.test(words);
}

/** 收到请回复, 请大家收到后回, 各位收到的麻烦 … but not 老板让我回复收到. */
function asksOthers(before: string, after: string): boolean {
  if (startsWithWord(after, requestSet) || bidsSay.test(after)) return true;
  if (startsWithWord(after.replace(/^[了的后请也]{1,4}/, ""), requestSet)) return true;
  if (forOwnShop.test(before)) return false;
  if (addressesOthers.test(before)) return true;
  return containsWord(before, requestSet) && leftover(before, besideSet) !== "";
}
