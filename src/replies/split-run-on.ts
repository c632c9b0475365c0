import type { Clause } from "./clauses.ts";
import { containsWord, findWordAt, leftover, wordSet } from "./cover.ts";
import { addresses, questionSet } from "./lexicon.ts";
import { kinSet } from "./social-words.ts";

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** What agrees by itself, but is the beginning of other words as well: 好像, 行业, 中间, 得到. */
const weakOpenings = list("好 行 中 得 成 妥 嗯 恩 懂 是 会 可以 明白 了解 清楚 晓得 知道 知 整 管");
/** What agrees or acknowledges by itself and begins nothing else. */
const strongOpenings = list(`
  好的 好嘞 好咧 好勒 好哒 好滴 好啊 好呀 好额 好吧 好嘅 好哉 好喇 好啦 好哦 好好 行的 行啊 行吧 行行 中中 得嘞 得咧 成成 妥了 要得 可以的 没问题 没得问题 莫问题 莫得问题 冇问题 没毛病 没意见 ok okay okk
  okok 嗯嗯 嗯呐 嗯哪 嗯好 恩恩 懂了 明白了 明白啦 了解了 清楚了 知道了 知道啦 知道咧 知道哈 晓得了 晓得咧 晓得咯 晓得勒 晓得哉 晓得喽 知影了 知影啦 知喇 知啦 遵命 得令 会的 会咧 必须的 一定的 是的 整明白了 记住了 听明白了 看明白了 已读 已阅
`);
const openingSet = wordSet(weakOpenings, strongOpenings);
const strong: ReadonlySet<string> = new Set(strongOpenings);
/** 看过了 and 看到了 may have an object; what one thinks of it, or a thought of one's own, is none. */
const seen = /^(?:都|我|已经?|也|全)*(?:看过|看完|看到|读完|读过|听到|看|读)了/;
const opinion = wordSet(
  list(
    "挺好 很好 不错 蛮好 没意见 没得意见 没啥 没什么 支持 同意 赞成 写得 有道理 没问题 说得对 讲得好 好的 明白 知道",
  ),
);
/** They may belong to what follows: 好的灭火器, ok绷带. */
const adjectives: ReadonlySet<string> = new Set(["好的", "ok", "okay"]);
/** What hesitates before one speaks. */
const fillerSet = wordSet(
  list("嗯那个 那个啥 那个 这个 内个 哦哦 哦 噢 啊 哎呀 哎哟 哎 诶 欸 呃 额 喔 哟 唉 嗨"),
);
const vocatives = wordSet(addresses.filter((word) => word.length > 1));
const particles = wordSet(list("了 啦 啊 呀 哈 哦 噢 嘞 咧 呢 哟 的 喽 咯 滴 哒 嘛 谢谢 谢谢您 辛苦了 辛苦"));
/** Oneself, a time, or a thought joined on begins what comes next; 好我 is no word, 好像 and 行业 are. */
const thoughts = wordSet(
  list(`
    我们 我店 我家 本店 小店 店里 老板 老板娘 老公 老婆 媳妇 店长 经理 房东 夜班 阮 伲 我哋 我 俺 咱 阿拉 马上 这就 现在 今晚 今天 今朝 明天 明早 明朝 明儿 明晚 后天 听日 下午 晚上 上午 中午 早上 等下 等会 待会 回头 一定 肯定 保证 绝对 已经 已 到时 准时 按时 will see 派 让 叫 那 这 他们 她们 员工 店员 前台 大家
    有问题 有事 有情况 有异常 如有 发现 遇到 一旦 下班 关门 周一 周二 周三 周四 周五 周六 周日 礼拜 星期 警官 领导 您来 你们 您们 您 来吧 来就 尽快 抓紧 天天 每天 一直 平时 以后 往后 在店 在的 在家 没问题 放心 谢谢 感谢 辛苦 但是 但 不过 就是 其实
  `),
);
/** OK 十点. */
const hour = /^(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})点(?:半|钟|见|到|前|准时|之前)?/;
/** 我看看, 那个人, 知道那, 会这 go on with what stands before. */
const noThought =
  /^(?:我(?:看看|先看|想想)|那(?:个人|位|家|种|些)|这(?:个人|位|家|种|些)|都不|全不|他们(?:说|的))/;
/** What cannot begin a thought after a strong opening: it asks, bids or goes on. */
const goesOn =
  /^(?:[吗么没否不吧后才再时话很是多少]|的[^哈啊]|之后|以后|就(?:好|行|可以|成|够|回|扣|打|给|再)|谁|什么|啥|怎|几|哪|为|到|过|得|没有|回复|回|扣|请|吗|东西|时候|人)/;
/** Shorter than this after the opening, nothing more is said. */
const shortestRest = 2;

/** Cuts 好我现在去看, 哦哦知道了我跟老板说一声 and 行行行下午在店里等你们 after the words that agree; any other clause stays whole. */
export function splitRunOn(clause: Clause): readonly Clause[] {
  const { text } = clause;
  if (/[吗么]$/.test(text)) return [clause];
  const saw = seen.exec(text)?.[0];
  if (saw !== undefined) {
    const rest = text.slice(saw.length);
    const fits = findWordAt(rest, 0, opinion) ?? findWordAt(rest, 0, thoughts);
    return fits === undefined || noThought.test(rest) ? [clause] : cutAt(clause, saw.length);
  }
  let at = pass(text, 0, fillerSet);
  const from = at;
  let sure = false;
  let words = 0;
  for (;;) {
    const word = findWordAt(text, at, openingSet);
    if (word === undefined) break;
    words++;
    sure = sure || strong.has(word) || words > 2;
    at += word.length;
    const next = text.startsWith("知道的", at - word.length) ? at : pass(text, at, particles);
    sure = sure || (next > at && word.length > 1);
    at = next;
    if (sure) at = pass(text, at, vocatives);
  }
  const rest = text.slice(at);
  if (at > from && leftover(rest, kinSet) === "" && rest !== "") return cutAt(clause, at);
  if (at === from || rest.length < shortestRest) return [clause];
  const opens = hour.test(rest) || (findWordAt(rest, 0, thoughts) !== undefined && !noThought.test(rest));
  const asks = clause.asked || containsWord(rest, questionSet);
  // 好的灭火器 may be a good one.
  const fresh =
    sure &&
    !asks &&
    !goesOn.test(rest) &&
    (!adjectives.has(text.slice(from, at)) || /[了啦咧咯会要就已把在]/.test(rest));
  return opens || fresh ? cutAt(clause, at) : [clause];
}

function cutAt({ text, asked }: Clause, at: number): readonly Clause[] {
  return [
    { text: text.slice(0, at), asked: false },
    { text: text.slice(at), asked },
  ];
}

/** Where the words of the set that stand here one after another end. */
function pass(text: string, from: number, words: ReturnType<typeof wordSet>): number {
  let at = from;
  for (;;) {
    const word = findWordAt(text, at, words);
    if (word === undefined) return at;
    at += word.length;
  }
}
