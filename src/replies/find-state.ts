import type { Clause } from "./clauses.ts";
import { containsWord, leftover, wordSet } from "./cover.ts";
import { type Hazard, listMeant } from "./hazards.ts";
import { addresses, adverbs, agreeWords, particles, questionSet, selfWords } from "./lexicon.ts";
import * as words from "./rectify-words.ts";

/**
 * How far one clause says they are. `later`: it will be or is being done, or part of it is open. `notYet`: not done, and no word of when. `doubted`: told, but
 * not surely. `unchecked`: he has not looked. `bare`: a verb that tells no time. `foreign`: another thing or another shop. `corrected`: what was said
 * before does not hold. `again`: the hazard has come back.
 */
export type Progress =
  | "done"
  | "later"
  | "notYet"
  | "cannot"
  | "doubted"
  | "unchecked"
  | "perhaps"
  | "asked"
  | "bare"
  | "foreign"
  | "corrected"
  | "again";

/** A clause's word on the hazards. */
export interface State {
  readonly progress: Progress;
  /** The hazards it names, by their place in the notice; empty when it speaks of all. */
  readonly of: readonly number[];
  /** It tells of something past (本来没弄). */
  readonly past: boolean;
  /** No more than 好了, which also ends a talk. */
  readonly slight: boolean;
  /** A verb with its result and no word of time (通道腾空): done beside what is told as done. */
  readonly results: boolean;
  /** It is told as over and done (已…, 现在…), so that it outweighs an intention told before. */
  readonly firm: boolean;
}

const slight =
  /^(?:好|ok|都好)(?:了|啦|咯|喇|哒|嘞|哉|矣|喽|勒)+(?:警官|领导|老师|所长|老板|哥|姐|哈|谢谢|辛苦|呀|啊)*$/;
const tail = /(?:吗|没|没有|未|么|伐|否|没得|冇|不)$/;
const otherSite =
  /^(?:隔壁|对面|楼上|楼下|旁边|别家|人家|他们家?|她们家?|他家|她家|邻居|(?:我|俺|咱)(?:妹|姐|哥|弟|朋友|同学|亲戚|表.)(?:他|她)?(?:的|家)?(?:店|家)|别人|朋友家|前面|后面)(?!的?(?:通道|楼梯|东西|杂物|灯|门))/;
const namedSite =
  /^([\p{Script=Han}a-z]{2,8}?)(?:网吧|网咖|宾馆|酒店|民宿|公寓|旅馆|客栈|日租房?|密室|宿舍|店)/u;
const ownSite = /^(?:我|我们|本|俺|咱|这|小|敝)/;
const cannotAsk =
  /(?:宽几|晚点|长一点|久一点|晚一点|迟一点|为什么要|至于|宽限|延期|延长|缓|通融|多给|晚几天|迟几天|推迟|几天行|周行|礼拜行)/;
const fillers = wordSet(
  particles,
  adverbs,
  addresses,
  agreeWords,
  selfWords,
  "一下午 一上午 一晚上 有一会儿 有一会 该 送来 抽空 抽时间 儿子 女儿 老公 老婆 媳妇 爸 妈 网管 收银 保安 合伙人 同事 接到 收到 那天 当天 就 标准 得 干干净净 巴巴适适 整整齐齐 清清爽爽 侪 统一 刚好 自己 一天 半天 整整 我店 本店 店里 这边 其他 其它 别的 其余 消防公司 厂家 公司 安装 后来 找到 找了 能用 可以用 能刷 忘了 忘记 已经 东西 问题 隐患 地方 位置 情况 事情 事 工作 要求 按 按照 按时 全部 所有 统统 两个 三个 两项 三项 两处 几处 一处 两样 几个 各项 各 每个 项 处 个 点 一下 一遍 连夜 一早 一大早 早 早就 昨天 昨晚 前天 上午 下午 今天 今晚 晚上 中午 昨日 琴日 寻日 上周 周末 师傅 电工 员工 店员 店长 老板 房东 物业 阿姨 保洁 工人 家里 人 叫 让 请 找 安排 派 把 被 给 将 那 那个 这个 那些 这些 这 它 里面 上面 外面 后面 前面 楼上 楼下 二楼 三楼 一楼 新 旧 原来 原 彻底 终于 总算 完全 均 现在 目前 现 立马 马上 及时 搞 弄 整 来 去 过 又 再 还 也 就 才 是 有 看 您看 你看 请看 请 查 复查 检查 验收 查收 查验 审核 领导 警官 拍照 照片 图片 如图 见图 发 回复 汇报 报告 喂 然后 那么 反正 说 讲 告诉 通知 我 我们 你 您 好 行 号 间 房 整改 单 报 罚款 谢谢 安全 消防 日常 以后 今后 下次 一定 注意 加强 管理 保证".split(
    " ",
  ),
);
const asksHow =
  /^(?!.*(?:爱咋|怎么搬|怎么了|怎么不|改得了|哪够)).*(?:怎么(?!会|可能|能)|怎样|(?<!爱)咋|哪(?!有)|多少|吗$)/;
const asksBoss = /(?:先)?问(?:一下|下|问)?(?:我们?)?(?:老板|房东|店长|物业|师傅)|看(?:看)?情况/;
const choice = /算不算|([是行可能要会用有])(?:不|没)\1|还是.{1,8}$|(?:行|好)不/;
const anyWork = new RegExp(words.works);
const workWords = new RegExp(
  `${words.works}|${words.endings}|${words.perfective}|[没完毕成已全都空走掉上到]`,
  "g",
);

/** What a clause says of the hazards; undefined when it says nothing of them. `notice` and `own` tell which shop is meant. */
export function findState(clause: Clause, hazards: readonly Hazard[], known: string): State | undefined {
  const text = clause.text.replace(words.paper, "");
  const of = listMeant(text, hazards);
  const state = (progress: Progress): State => ({
    progress,
    of,
    past: words.before.test(text),
    slight: isSlight(text),
    results: of.length > 0 && /(?:空|走|掉|新|光|干净|完毕)$/.test(text),
    firm: /已|现在|刚|终于|总算/.test(text) && !/其他|其它|别的|剩|其余/.test(text),
  });
  if (words.correction.test(text)) return state("corrected");
  if (words.asksCheck.test(text)) return undefined;
  if (words.vow.test(text)) return state("bare");
  if (words.unchecked.test(text)) return state("unchecked");
  const done = isTold(text);
  if (!/不肯|不让|不愿|不同意/.test(text) && isOfOtherSite(text, known))
    return done || /[修弄换改]/.test(text) ? state("foreign") : undefined;
  if (isCannot(text, done))
    return state(
      isAsked(clause) &&
        ((asksHow.test(text) && !cannotAsk.test(text)) || /是不是(?!针对|故意|搞错)/.test(text))
        ? "asked"
        : "cannot",
    );
  if (words.again.test(text)) return state("again");
  if (words.onlyNotYet.test(text)) return state("notYet");
  if ((!words.condition.test(text) && words.vague.test(text)) || asksBoss.test(text))
    return state(done || text.startsWith("妥") ? "perhaps" : "bare");
  if (done && words.hedge.test(text) && /不知|不确定|不晓得/.test(text)) return state("doubted");
  if (clause.asked && done && !tail.test(text) && !containsQuestion(text)) return state("doubted");
  if (/不(?:知道?|晓得|确定|清楚).{0,8}(?:没|吗|不)/.test(text)) return state("doubted");
  if (isAsked(clause)) return state("asked");
  if (words.onlyWhen.test(text)) return state("later");
  const told = findTold(text, of, done, known);
  return told === undefined ? undefined : state(told);
}

/** What a clause that neither asks nor refuses tells. */
function findTold(text: string, of: readonly number[], done: boolean, known: string): Progress | undefined {
  const works = anyWork.test(text);
  if (words.perhapsCondition.test(text) && !/^(?:等|待|如果|要是)/.test(text)) return "perhaps";
  if (words.condition.test(text) && !/^(?:已|已经|都|早)/.test(text) && (works || done)) return "later";
  if (done && isForeign(text, of)) return "foreign";
  if (done && words.hedge.test(text)) return "doubted";
  if (words.partly.test(text) && (done || works)) return words.hedge.test(text) ? "doubted" : "later";
  if (words.remains.test(text) || words.unfinished.test(text)) return "later";
  if (words.notYet.test(text) && !/(?:没|没有)(?:了|啦|喇)$/.test(text))
    return /还没到|没到货/.test(text) ? "later" : "notYet";
  if (words.future.test(text) && (works || done)) return "later";
  if (words.shall.test(text) || (words.willDo.test(text) && !done)) return "later";
  if (words.underWay.some((pattern) => pattern.test(text))) return "later";
  if (words.setGoing.test(text) && !words.finishedWork.test(text)) return "later";
  if (done && words.perhapsFuture.test(text) && !words.tellsFinished.test(text)) return "later";
  if (done) return isRelevant(text, of, known) ? "done" : "perhaps";
  if (words.arranged.test(text) || (of.length > 0 && words.supplied.test(text))) return "later";
  if (words.perhapsFuture.test(text) && works) return "later";
  return works && leftoverWords(text) === "" ? "bare" : undefined;
}

/** Whether a clause is no more than 好了, which may also end a talk. */
export function isSlight(text: string): boolean {
  return slight.test(text);
}

function isTold(text: string): boolean {
  return [...words.workDone, ...words.stateDone].some((pattern) => pattern.test(text));
}

function isCannot(text: string, done: boolean): boolean {
  if (words.cannots.some((pattern) => pattern.test(text))) return true;
  return words.denial.test(text) && !done;
}

function isAsked({ text, asked }: Clause): boolean {
  return asked || tail.test(text) || containsQuestion(text) || /^点(?:样|搞|整)|边度|几时/.test(text);
}

/** 桌子什么的 asks nothing. */
function containsQuestion(text: string): boolean {
  return (
    choice.test(text) ||
    containsWord(
      text.replace(
        /(?:剩|有|这|那|好|就|差)[下了]?几[个天箱件]|啥都|什么的|哪都|谁都|什么都|哪里都|多少都/g,
        "",
      ),
      questionSet,
    )
  );
}

function isOfOtherSite(text: string, known: string): boolean {
  if (otherSite.test(text)) return true;
  const site = namedSite.exec(text)?.[1];
  if (site === undefined || ownSite.test(site) || anyWork.test(site)) return false;
  return ![...site].some((_, at) => known.includes(site.slice(at, at + 2)) && at + 2 <= site.length);
}

function isForeign(text: string, of: readonly number[]): boolean {
  return of.length === 0 && words.unrelated.test(text);
}

const counts =
  /[0-9一二两三四五六七八九十几]{1,3}[个只台盏瓶块条处把具样份]|(?:上个?|这个?|本)?(?:周|星期|礼拜)[一二三四五六日天末]?|(?:前几|前两|当|那|这两|隔)[天日]|[0-9一二三四五六七八九十]{1,3}(?:号|日|点|天前|点钟|点多)/g;

/** 王姐, 小李, 老陈: who did it. */
const person =
  /[\p{Script=Han}](?:哥|姐|总|叔|姨|婶|师傅|老板|警官|所长?|队长?|工|经理)|[老小阿][\p{Script=Han}](?=已|把|昨|刚|都|弄|清|换|全)/gu;

/** What is left of a clause without the words of doing, of people and of time. */
function leftoverWords(text: string): string {
  const counted = text.replace(counts, "").replace(person, "");
  const rest = leftover(counted.replace(workWords, ""), fillers);
  return rest === "" ? "" : leftover(leftover(counted, fillers).replace(workWords, ""), fillers);
}

/** 纸箱拉走了 names a thing found, 都弄好了 names none; anything else told as finished may be something else. */
function isRelevant(text: string, of: readonly number[], known: string): boolean {
  if (of.length > 0 || /整改|隐患|搞定|搞掂|完工|^[a-z]+$/.test(text)) return true;
  const rest = leftoverWords(text);
  return rest === "" || (rest.length > 1 && known.includes(rest));
}
