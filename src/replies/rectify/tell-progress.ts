import type { Clause } from "../clauses.ts";
import { containsWord, findWordAt, wordSet } from "../cover.ts";
import { findCannot, type Refusal } from "./find-cannot.ts";
import { type Finish, findFinish, hasNow, movedOff } from "./find-finish.ts";
import { findObject, type ObjectFound } from "./find-object.ts";
import { isAsked, isAskedPlainly } from "./is-asked.ts";
import { isOthersSite } from "./is-others-site.ts";
import type { RectifyFacts } from "./rectify-facts.ts";
import { is, scanWords, type Word } from "./scan-words.ts";
import type { Progress, State } from "./state.ts";
import { repairs } from "./words/deeds.ts";
import { cameBack, hedges, notLooked, openRest, partial, reports, setGoing, vows } from "./words/stances.ts";

const sets = {
  cameBack: wordSet(cameBack),
  hedges: wordSet(hedges),
  notLooked: wordSet(notLooked),
  openRest: wordSet(openRest),
  partial: wordSet(partial),
  reports: wordSet(reports),
  setGoing: wordSet(setGoing),
  vows: wordSet(vows),
  repairs: new Set(repairs),
};

const slight =
  /^(?:好|ok|都好)(?:了|啦|咯|喇|哒|嘞|哉|矣|喽|勒)+(?:警官|领导|老师|所长|老板|哥|姐|哈|谢谢|辛苦|呀|啊)*$/;
/** 以修好 is typed for 已修好. */
const misspeltAlready =
  /(?<!可|所|难|足|予|加|用|得|给)以(?=[整换清改弄处完更补搬解办拆装修搞登安贴取关移])/g;
/** A paper about the hazard, not what was done to it. */
const paper = /整改(?:通知书?|告知书?|单子?|书|要求|意见|内容|函|事项)/g;
const asksCheck =
  /(?:麻烦|请|安排|派人|辛苦|有劳|您|你们?|领导|警官).{0,6}(?:复查|验收|查验|来看|来瞧|来查|过来看|看一下|看下|看看|过目|确认|来人|核查|核验|审核|销号|销单|查收)/;
const before =
  /^(?:我|我们)?(?:本来|原来|前两天|前几天|前些天|开始说|上周|上个月|原先|之前|以前|一开始|起初|早上|上午|昨天|昨晚|前天|刚才|刚刚|上次|那天|刚开始|说好|原计划|原定|其实)/;
const correction =
  /^(?:哦|噢|啊|诶|哎|额|呃|哎呀|唉|喔|oh)*(?:不对|不是(?=$|已|弄|都|没|还|今|明)|错了|(?:说|发|打|讲|写|看|记|弄|挪|装|贴|换|搞)错(?:了|群)|我?看错群|更正|纠正|(?:刚才|刚刚|上面|前面).{0,6}(?:错|不算|不对)|撤回|no$|骗你)/;
const vague =
  /^(?:都)?(?:弄|搞|整|动|办)了$|^(?:见|如|看|请看|详见)(?:上|下|附)?(?:图|图片|照片|视频|附件)?$|^看吧$|^尽力|^已经?$|^(?:请|您|你)?看?(?:图|图片|照片|视频|上图|下图)$|看情况|再看看?|(?<!好了|完了)再说$|问问|问一?下(?:老板|房东|店长|物业)|没说|^妥了?$|^妥妥的?$|能.{1,3}的.{0,2}(?:都|全)|能(.{1,2})的\1|该.{1,3}的.{0,2}都/;
const asksBoss = /(?:先)?问(?:一下|下|问)?(?:我们?)?(?:老板|房东|店长|物业|师傅)|看(?:看)?情况/;
/** 明天弄可以吗 tells when. */
const offersWhen =
  /(?:弄|搞|换|清|搬|拆|装|修|改|整|补|做|处理).{0,4}(?:可以|行|好|成|中|得)(?:吗|么|不|嘛|不行|不好)$/;
/** 现在没空 says nothing of later. */
const busyNow = /^(?:我)?(?:现在|这会儿?|白天|上午|中午|刚才|目前|今早).{0,4}(?:没空|没时间|忙)/;
/** 还有两个没货 is for want of goods, not of will. */
const nothingLeft = /(?:还有|还差|另|剩).{0,6}(?:没货|买不到|断货|缺货)/;
const unsureAlone =
  /^(?:我)?(?:也)?(?:不知道|不晓得|不清楚|不确定|就那样|老样子|差不多(?!了))(?:啊|呀|哦|呢|吧|了)*$/;
const apology = /^(?:抱歉|对不起|不好意思|知道错了|我?错了|我的错)(?:警官|领导|了|啊)*$/;
const onlyNotYet = /^(?:还|都|暂时|目前|也)*(?:没|没有|冇|未)(?:有|呢|啊|呀|哦|诶|哇)*$/;
/** 货到了来拿 is for guests. */
const invites = /(?:了|来|过来)(?:来)?(?:坐|拿货|玩|吃饭|喝茶|打牌|上网|开黑|尝|接你|接人)|了来(?:拿|取)/;
const movedHouse = /搬.{0,2}家了|搬(?:了)?新(?:家|店)/;
const nearly =
  /^(?:已经|都|也)?(?:差不多|快|就快)(?:好|完|弄好|搞定|可以)?了$|^(?:您|你|请|麻烦)?(?:再|稍)?等(?:一下|下|会儿?|我一下)(?:哈|吧|啊)?$/;
const onlyWhen =
  /^(?:我|那|好|行)*(?:马上|这就|待会儿?|等下|等会儿?|一会儿?|晚点|明天|下午|晚上|回头)(?:就)?(?:过)?(?:去|来)(?:了|啦|咧|哈|的)?$|^(?:好的?|行|嗯|我|这|ok)*(?:马上|尽快|立刻|立即|抓紧|赶紧|立行立改)+(?:的|哈|了|啊|去|办|就来|来)*$|^(?:那|就|大概|估计|最晚|最迟)*(?:今天|明天|后天|马上|立刻|立即|即刻|这两天|这几天|过两天|下午|晚上|今晚|明早|周末|很快|快|一会|一会儿|等下|尽快|抓紧)(?:就)?(?:好|可以|完|完成|行|ok)?(?:了|吧|啦|哈)*$/;
const condition = /^(?:我|那|就)?(?:等(?!了|到现在)|待(?!遇)|如果|要是|只要|假如|若|一旦)|的话/;
const supplied =
  /(?:收到|拿到|领到|买到|到货|送到|寄到|到店|到)(?:了|啦|咯|喇)|已到(?:货|店)?$|已经到(?:货|店)?/;
const firmWords = /已|现在|刚|终于|总算|全部?|都/;
const seeRest = /其他|其它|别的|剩|其余/;

/** What a clause says of the hazards; undefined when it says nothing of them. */
export function tellProgress(clause: Clause, facts: RectifyFacts): State | undefined {
  const text = clause.text
    .replace(paper, "")
    .replace(misspeltAlready, "已")
    .replace(/收到(?=仓|里|楼|家|库|院|屋)/g, "收进");
  const words = scanWords(text);
  const object = findObject(text, words, facts.hazards, facts.notice, facts.addressee);
  const finish = findFinish(text, words) ?? findAskedWord(text, words, facts.notice);
  const told = finish?.told === true ? finish : undefined;
  const progress = decide({ text, asked: clause.asked, words, object, finish: told, loose: finish, facts });
  if (progress === undefined) return undefined;
  return {
    progress: progress === "denied" ? "cannot" : progress,
    of: object.of,
    past: before.test(text),
    slight: isSlight(text),
    results:
      object.own &&
      (containsWord(text, sets.vows) || (finish !== undefined && !finish.told && !finish.state)),
    extra: facts.hazards.length < 2 && addition.test(text),
    firm: firmWords.test(text) && !seeRest.test(text),
    weak: progress === "denied",
  };
}

interface Seen {
  readonly text: string;
  readonly asked: boolean;
  readonly words: readonly Word[];
  readonly object: ObjectFound;
  /** How it tells that something is over. */
  readonly finish: Finish | undefined;
  /** The same, or a verb that only has its result (弄好). */
  readonly loose: Finish | undefined;
  readonly facts: RectifyFacts;
}

/** The first rule that fits: what takes back, refuses or asks comes before what tells. */
function decide(seen: Seen): Progress | "denied" | undefined {
  const { text, words, finish, loose, facts } = seen;
  if (correction.test(text)) return "corrected";
  if (asksCheck.test(text) && loose === undefined) return undefined;
  if (containsWord(text, sets.vows)) return "bare";
  if (
    containsWord(text, sets.notLooked) ||
    /没(?:看到|看见|见到)(?:了|过|哦|啊)?$|没有?看(?!到|见|出)/.test(text)
  )
    return "unchecked";
  if (
    (containsWord(text, sets.cameBack) ||
      /了又(?:让|被|给|叫)|又.{0,3}(?:搬|推|放|停|拿|住|摆|堆|挪|移|拉|骑)(?:进来|回来|回去|进去|上来)/.test(
        text,
      )) &&
    finish !== undefined
  )
    return "again";
  if (busyNow.test(text)) return "notYet";
  if (nothingLeft.test(text)) return "later";
  const refusal = findCannot(text, words, finish !== undefined, facts.notice);
  if (refusal !== undefined) return decideRefusal(refusal, seen);
  if (isOthersSite(text.replace(/^(?:听说|听.{1,4}[说讲])/, ""), facts.known))
    return finish !== undefined || hasDeed(words, facts) ? "foreign" : undefined;
  if (containsWord(text, sets.cameBack)) return "again";
  if (unsureAlone.test(text)) return "doubted";
  if (apology.test(text)) return "bare";
  if (onlyNotYet.test(text)) return "notYet";
  if ((vague.test(text) && !condition.test(text)) || asksBoss.test(text))
    return finish !== undefined || text.startsWith("妥") ? "perhaps" : "bare";
  if (
    /^(?:他们?|她|店员|员工)?说(?!实话|好|明|是|到|过)/.test(text) &&
    finish !== undefined &&
    !/已/.test(text)
  )
    return "doubted";
  const hedged =
    containsWord(text, sets.hedges) || /(?<!放心|看)吧(?:了)?$|^算|反正说|听.{1,4}[说讲]/.test(text);
  if (finish !== undefined && hedged && /不知|不确定|不晓得/.test(text)) return "doubted";
  if (offersWhen.test(text) && words.some((word) => is(word, "later", "sameDay"))) return "later";
  if (seen.asked && loose !== undefined && !isAskedPlainly(text)) return "doubted";
  if (/不(?:知道?|晓得|确定|清楚).{0,8}(?:没|吗|不)/.test(text)) return "doubted";
  if (isAsked(text, seen.asked)) return "asked";
  if (onlyWhen.test(text) || nearly.test(text)) return "later";
  return decideTold(seen, hedged);
}

function decideRefusal(refusal: Refusal, { text, asked }: Seen): Progress | "denied" {
  if (refusal === "unable" && isAsked(text, asked)) return "asked";
  return refusal === "weak" ? "denied" : "cannot";
}

/** What a clause that neither asks nor refuses tells. */
function decideTold(seen: Seen, hedged: boolean): Progress | undefined {
  const { text, words, object, finish, loose, facts } = seen;
  const works = hasDeed(words, facts);
  if (invites.test(text) || movedHouse.test(text)) return "foreign";
  const turned = loose === undefined ? undefined : findCondition(seen, loose);
  if (turned !== undefined) return turned;
  if (condition.test(text) && (works || finish !== undefined)) return "later";
  const elsewhere = object.named && !object.own;
  const whole = finish !== undefined && /也|都|全|已|不是/.test(text);
  if (/^(?:并)?不是/.test(text)) return undefined;
  if (
    containsWord(text, sets.partial) &&
    (works || finish !== undefined || /好/.test(text)) &&
    !/半天|半夜|半小时|半个|最后一.{1,3}(?:也|都)/.test(text)
  )
    return hedged ? "doubted" : "later";
  if (containsWord(text, sets.openRest) && !whole && !/^缺的|除了|里(?:面|头)?(?:就|只)剩/.test(text))
    return "later";
  if (isNotYet(words) && !(finish?.state === true)) return /到货|还没到|没到/.test(text) ? "later" : "notYet";
  if (finish !== undefined && facts.hazards.length > 1 && someOnly.test(text)) return "later";
  if (
    isPartCounted(text, facts) ||
    (asSoonAs.test(text) && !seen.words.some((word) => is(word, "already", "earlier")))
  )
    return "later";
  if (isLater(text, words, works, finish, facts.notice)) return elsewhere ? undefined : "later";
  if (finish !== undefined && hedged) return isForeign(seen, finish) ? "foreign" : "doubted";
  if (isUnderWay(text, words, finish)) return elsewhere ? undefined : "later";
  if (isSetGoing(text, words, finish))
    return elsewhere && !/等|快递|物流|发货/.test(text) && !words.some((word) => is(word, "agent"))
      ? undefined
      : "later";
  if (finish === undefined && !/了$/.test(text) && comes(text, words, object)) return "later";
  if (finish !== undefined && isForeign(seen, finish)) return "foreign";
  if (/(?:还|仍|依旧|依然)在(?:那|那里|那儿|原处|原地)?$/.test(text)) return "later";
  if (finish !== undefined) return isFound(seen, finish) ? "done" : undefined;
  if (supplied.test(text) && (object.own || /材料|配件|新(?!鲜)/.test(text))) return "later";
  if (works && words.some((word) => is(word, "sameDay"))) return "later";
  if (containsWord(text, sets.hedges) && !elsewhere && /[了过好]/.test(text)) return "doubted";
  return works && (isNothingMore(words) || object.own) ? "bare" : undefined;
}

/** Whether a clause is no more than 好了, which may also end a talk. */
export function isSlight(text: string): boolean {
  return slight.test(text);
}

/** 入库了, when the notice asks to 入库: its own word, which no list holds. */
function findAskedWord(text: string, words: readonly Word[], notice: string): Finish | undefined {
  const asked = notice.slice(Math.max(0, notice.search(/请|限|责令/)));
  const end = words.findLastIndex((word) => is(word, "perfective"));
  const from = words.findIndex((word) => is(word, "already"));
  const said = end > 0 ? text.slice(0, words[end]?.at).slice(-2) : from >= 0 ? text.slice(-2) : "";
  if (said.length < 2 || !asked.includes(said) || (end < 0 && from < 0)) return undefined;
  return words.some((word) => is(word, "not", "intention", "later"))
    ? undefined
    : { from: 0, to: words.length, state: true, told: true, aspect: true };
}

/** Whether it says that something is done to things; what one does every day counts only when the notice has it. */
function hasDeed(words: readonly Word[], facts: RectifyFacts): boolean {
  return words.some((word) => is(word, "general", "deed") || (is(word, "task") && isAskedFor(word, facts)));
}

function isAskedFor(word: Word | undefined, { notice }: RectifyFacts): boolean {
  return [...(word?.text ?? "")].some((character) => notice.includes(character));
}

/** 换好了一个: of how many? Unless the notice says so too. */
function isPartCounted(text: string, { notice }: RectifyFacts): boolean {
  const counted = /(?<![留剩])(?:好|完|了|掉)了?([一1两2俩])(?:个|处|条|只|盏|台|间|辆|样|项)(?:了)?$/.exec(
    text,
  )?.[1];
  return counted !== undefined && !/都|全/.test(text) && !(/[两2俩]/.test(counted) && /[两2]/.test(notice));
}

/** 弄好了告诉您, 换完再拍 is a condition; 弄好了一会发照片 may be either; 弄好了发您了 is none. */
function findCondition({ text, words }: Seen, finish: Finish): Progress | undefined {
  const end = words[finish.to - 1];
  if (end === undefined) return undefined;
  const rest = text.slice(end.at + end.text.length);
  if (
    /^(?:了|好|完)*(?:之后|以后|后(?![天门面院的续头])|的话)/.test(rest) ||
    (/^再/.test(rest) && !/^再也/.test(rest))
  )
    return "later";
  if (/^就(?!行|好|可以|是|能)/.test(rest) && finish.told) return "later";
  if (
    /^(?:一会|等下|等会|待会|回头|晚点|稍后|明天|晚上|下午)(?:儿)?.{0,3}(?:发|拍|传|给)/.test(rest) &&
    finish.told
  )
    return "perhaps";
  const next = rest.replace(
    /^(?:我们?|俺|就|会|来|也|去|第一时间|马上|立刻|立即|立马|同步|及时|在群里|到群里|您|你)*/,
    "",
  );
  const report = findWordAt(next, 0, sets.reports);
  if (report === undefined) return undefined;
  const after = next.slice(report.length);
  if (/^(?:了|过|出|来了)/.test(after) || /已/.test(text.slice(0, end.at)) || /(?:了|过)$/.test(after))
    return undefined;
  return "later";
}

/** Another thing than the notice's: none of its words, and a thing's own; or mended where nothing was broken. */
function isForeign({ words, object, facts }: Seen, finish: Finish): boolean {
  const verb = words[finish.from];
  if (
    !object.own &&
    words
      .slice(0, finish.from)
      .some((word) => isEveryday.has(word.text) && word.text.length > 1 && !facts.notice.includes(word.text))
  )
    return true;
  if (object.other !== undefined && !object.own) {
    const asked =
      is(verb, "deed", "task") && [...(verb?.text ?? "")].some((one) => facts.askedDeeds.has(one));
    return object.named || !asked;
  }
  if (verb !== undefined && sets.repairs.has(verb.text) && !facts.isBroken) return true;
  if (finish.state || object.own || !is(verb, "task") || is(verb, "deed", "general")) return false;
  return isEveryday.has(verb?.text ?? "") && !facts.notice.includes(verb?.text ?? "");
}

/** What one does for oneself: 吃好了 under a notice of hazards is no word on them. */
const isEveryday = new Set(
  "下 上 充好电 充满电 登机 到齐 洗 吃 喝 玩 看 听 睡 煮 烧 喂 读 念 打 打完 点 上学 下班 上班 回家 搬家 剪头 充值 转账 结账 买菜 做饭 学 住 退房 领 领取 寄".split(
    " ",
  ),
);

function isFound({ text, words, object, facts }: Seen, finish: Finish): boolean {
  if (object.own) return true;
  if (hasNow.test(text) || (finish.state && movedOff.test(text))) return false;
  const verb = words[finish.from];
  if (finish.state || is(verb, "general", "deed")) return true;
  return is(verb, "task") && isAskedFor(verb, facts);
}

function isNotYet(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    if (!is(word, "not") || !/^(?:没|没有|未|冇|唔曾|无曾|勿曾|不曾|毋|莫得|没得)$/.test(word.text))
      return false;
    const next = words.slice(at + 1, at + 4);
    if (/^(?:你们?|您)/.test(words[0]?.text ?? "") || /^[看见收听拍发]/.test(next[0]?.text ?? ""))
      return false;
    if (next.length === 1 && /^[动齐呢]$/.test(next[0]?.text ?? "")) return true;
    return next.length === 0 || next.some((one) => is(one, "general", "deed", "task", "result", "state"));
  });
}

function isSetGoing(text: string, words: readonly Word[], finish: Finish | undefined): boolean {
  if (/看到|看见|收到|知道|瞧见|看着|盯着|值守|守着|看火/.test(text)) return false;
  const called =
    words.some((word, at) => /^(?:叫|喊|请|约|找|派|雇)$/.test(word.text) && is(words[at + 1], "agent")) &&
    finish === undefined;
  if (called && /了$|^已/.test(text)) return true;
  if (!containsWord(text, sets.setGoing)) return false;
  return !isFinishedForSure(words, finish);
}

/** 师傅明天来, 灯下午到: whoever or whatever it takes is to come. */
function comes(text: string, words: readonly Word[], object: ObjectFound): boolean {
  if (!words.some((word) => is(word, "later", "sameDay")) && !/要等|才到|还要等|^等/.test(text)) return false;
  if (/吃|喝|玩|聊|打牌|接你|坐|上课|上班/.test(text)) return false;
  const who =
    object.own ||
    /说|快递|物流|公司|店家|厂家/.test(text) ||
    words.some((word) => is(word, "agent") && !/^(?:我|我们|你|您|你们|俺|咱|老板)$/.test(word.text));
  if (/送(?:来|去|到|过)|(?:明天|后天|下午|晚上|今天|周.|星期.|下周).{0,4}(?:送|寄|发货)/.test(text))
    return object.own || !object.named;
  return who && /来|到|送|寄|上门|发货|要等|进场|^等/.test(text);
}

/** Told of a time to come, or as a wish, and not as over. */
function isLater(
  text: string,
  words: readonly Word[],
  works: boolean,
  finish: Finish | undefined,
  notice: string,
): boolean {
  const over = words.some((word) => is(word, "already", "earlier"));
  if (over && finish !== undefined) return false;
  if (byWhen.test(text) && (works || finish !== undefined)) return true;
  if (/完成[0-9一二三四五六七八九]/.test(text)) return true;
  if (
    (works || finish !== undefined) &&
    words.some((word) => is(word, "later") || /^(?:一定|肯定|必须|必定)$/.test(word.text))
  )
    return true;
  const thisDay = words.some((word) => is(word, "sameDay"));
  if (finish?.told === true) {
    if (thisDay && !finish.aspect) return true;
    if (/(?:今晚|晚上|今夜|下班|打烊)(?:.{0,4})就/.test(text) || /(?:来了|到了|到货|后)就/.test(text))
      return true;
    const head = text.slice(0, words[finish.from]?.at ?? 0);
    if (/快(?:要)?$|就要$/.test(head) && !notice.includes(head.slice(-2))) return true;
    return words.some((word, at) => at < finish.from && /^(?:会|要|将|想|准备|打算)$/.test(word.text));
  }
  const willing =
    words.some((word) => is(word, "task") && !isEveryday.has(word.text)) && /回去|回来|回店/.test(text);
  if (thisDay && (works || willing)) return true;
  if (
    words.some(
      (word, at) =>
        word.text === "就" &&
        !is(words[at - 1], "earlier", "already", "sameDay") &&
        words.slice(at + 1, at + 3).some((next) => is(next, "general", "deed")),
    )
  )
    return true;
  if (/再(?:去|来|给)?$/.test(text.slice(0, words.find((word) => is(word, "general", "deed"))?.at ?? 0)))
    return true;
  return words.some(
    (word, at) =>
      is(word, "intention") &&
      !/^(?:能|能够|可以)$/.test(word.text) &&
      words.slice(at + 1).some((one) => is(one, "general", "deed")),
  );
}

/** 25号前完成, 三天内弄好. */
/** 拿到就贴: as soon as. */
const asSoonAs = /(?:来了|到了|到货|回来|拿到|收齐|问到|找到|领了|领到|买到|凑齐|有空|到齐)(?:.{0,3})就/;
/** 前两个好了 of three. */
const someOnly = /^(?:前[两二]|第[一二三])(?:个|项|条|样)(?!.*都)/;
/** 再装个闭门器: more than was asked. */
const addition = /再(?:装|加|配|添|买|做)(?:一)?个|再加/;
const byWhen =
  /(?:号|日|天|周|星期.|礼拜.|周.|点|小时|个月|国庆|元旦|春节|中秋|节|月底|年底|下班|开门|营业)(?:之前|以前|前|之内|以内|内)/;

const latinWay =
  /(?:^|i|we|am|are)(?:will|doing|almost|half|working|fixing|going|soon)|in ?progress|onit|\p{Script=Han}(?:ing|in)$/u;

function isUnderWay(text: string, words: readonly Word[], finish: Finish | undefined): boolean {
  if (
    latinWay.test(text) ||
    /(?:整改|处理|进行|下载|安装|登记|录入|清理|维修|更换|拆除|拆|换|装|补|搬|清|修|改|加.{1,3}|做)中(?:了)?$|施工/.test(
      text,
    )
  )
    return true;
  if (
    /(?:弄|搞|换|清|搬|拆|修|装|整|补|改|推|做|录|挪|执|填|签|洗|登|写|报|焊|扫|理|贴|擦|查)(?:着|紧|起在)(?:呢|哩|咧|哉|别|的|嘞|了)?/.test(
      text,
    )
  )
    return true;
  if (/在.{1,5}买|(?<!回|下|过|出|上|进)去.{0,4}买/.test(text)) return true;
  const inside = finish === undefined ? [] : words.slice(finish.from + 1, finish.to);
  if (/部署|启动|开工|动工|施工|着手|推进|跟进/.test(text) && finish?.aspect !== true) return true;
  if (/(?:已|已经)(?:部署|启动|开工|动工|着手|开始)/.test(text)) return true;
  if (finish?.aspect && is(words[finish.from], "ownFinal")) return false;
  if (finish?.state === true || inside.some((word) => is(word, "result"))) return false;
  const goes = words.some(
    (word, at) =>
      /^(?:去|来)$/.test(word.text) &&
      is(words[at + 1], "general", "deed") &&
      !is(words[at - 1], "general", "deed"),
  );
  if (goes && finish !== undefined && words[finish.from - 1]?.text === "去") return true;
  return words.some(
    (word, at) =>
      is(word, "underWay") && (isAtWork(words.slice(at + 1, at + 4)) || isLoneVerb(words, at + 1)),
  );
}

/** 安全员在招: a verb of one character that no list holds ends it. */
function isLoneVerb(words: readonly Word[], at: number): boolean {
  return at === words.length - 1 && is(words[at], "unknown") && words[at]?.text.length === 1;
}

/** 在弄, 正在抓紧拆; 在店里 is a place. */
function isAtWork(next: readonly Word[]): boolean {
  const at = next.findIndex((word) => !is(word, "filler", "wholly", "later"));
  return is(next[at], "general", "deed", "task") && !is(next[at], "ownFinal");
}

/** 叫师傅换好了 is over, 叫人弄了 is not. */
function isFinishedForSure(words: readonly Word[], finish: Finish | undefined): boolean {
  if (finish === undefined) return false;
  const inside = words.slice(finish.from, finish.to);
  if (finish.state || !is(inside[0], "general", "deed")) return false;
  const strong = inside.some((word, at) => at > 0 && is(word, "result"));
  return (
    strong ||
    ((inside[0]?.text.length ?? 0) > 1 && inside.some((word) => is(word, "perfective"))) ||
    is(inside[0], "ownFinal") ||
    words.slice(0, finish.from).some((word) => is(word, "wholly"))
  );
}

function isNothingMore(words: readonly Word[]): boolean {
  return words.every((word) => !is(word, "unknown", "thing"));
}
