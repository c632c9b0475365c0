import type { Clause } from "../clauses.ts";
import { containsWord, wordSet } from "../cover.ts";
import { findCannot, type Refusal } from "./find-cannot.ts";
import { findCondition } from "./find-condition.ts";
import { type Finish, findFinish } from "./find-finish.ts";
import { findObject } from "./find-object.ts";
import { hintsOpen } from "./hints-open.ts";
import { isAsked, isAskedPlainly } from "./is-asked.ts";
import { isOthersSite } from "./is-others-site.ts";
import { hasDeed, isForeign, isFound, isOnlyInTheWay } from "./is-own-matter.ts";
import { comes, isLater, isSetGoing, isUnderWay } from "./is-to-come.ts";
import type { RectifyFacts } from "./rectify-facts.ts";
import { is, scanWords, type Word } from "./scan-words.ts";
import type { Seen } from "./seen.ts";
import type { Progress, State } from "./state.ts";
import { cameBack, hedges, notLooked, openRest, partial, toCome, vows } from "./words/stances.ts";

const sets = {
  cameBack: wordSet(cameBack),
  hedges: wordSet(hedges),
  notLooked: wordSet(notLooked),
  openRest: wordSet(openRest),
  toCome: wordSet(toCome),
  partial: wordSet(partial),
  vows: wordSet(vows),
};

const slight =
  /^(?:好|ok|都好)(?:了|啦|咯|喇|哒|嘞|哉|矣|喽|勒)+(?:警官|领导|老师|所长|老板|哥|姐|哈|谢谢|辛苦|呀|啊)*$/;
/** 以修好 is typed for 已修好. */
const misspeltAlready =
  /(?<!可|所|难|足|予|加|用|得|给)以(?=[整换清改弄处完更补搬解办拆装修搞登安贴取关移])/g;
/** A paper about the hazard, not what was done to it. */
const paper = /整改(?:通知书?|告知书?|单子?|书|要求|意见|内容|函|事项)/g;
const asksCheck =
  /(?:麻烦|请|安排|派人|辛苦|有劳|您|你们?|领导|警官).{0,6}(?:(?:过?来|得空|有空)(?:瞅|瞧|检|转)|复查|验收|查验|来看|来瞧|来查|过来看|看一下|看下|看看|过目|确认|来人|核查|核验|审核|销号|销单|查收)/;
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
const busyNow = /^(?:我)?(?:现在|这会儿?|白天|上午|中午|刚才|目前|今早).{0,4}(?:没空|没时间|(?<!帮)忙)/;
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
/** 可以消掉了吧 asks for no more than a nod. */
const asksNod =
  /^(?:这样|这下|那|现在)?(?:就)?(?:可以|行|能|没问题|没事|合格|过关|算过).{0,5}吧$|^(?:这样|这下)(?:就)?.{0,6}吧$/;
const firmWords = /已|现在|刚|终于|总算|全部?|都/;
/** 还有夜班的没收: what is left, though 没收 is also a deed. */
const leftUndone = /还有.{1,8}没.{1,2}$/;
/** 装好了就全挪过去, 装上就不用顶了: the one waits for the other. */
const onceDone = /[好完齐上]了?就(?:全|都|一起)?(?:不用|可以不|能不|挪|搬|拆|换|装|移|清|撤)/;
/** 等车来: what it still waits for. */
const waits = /^(?:就|在|只|还)?等.{1,6}(?:来|到|送|拿|收|拉|装)$/;
const seeRest = /其他|其它|别的|剩|其余/;

/** What a clause says of the hazards; undefined when it says nothing of them. */
export function tellProgress(clause: Clause, facts: RectifyFacts): State | undefined {
  const text = clause.text
    .replace(paper, "")
    .replace(misspeltAlready, "已")
    .replace(/收到(?=仓|里|楼|家|库|院|屋)/g, "收进");
  const words = scanWords(text);
  const object = findObject(text, words, facts.hazards, facts.notice, facts.addressee);
  const finish = findFinish(text, words, facts.askedDeeds) ?? findAskedWord(text, words, facts.notice);
  const told = finish?.told === true ? finish : undefined;
  const progress = decide({ text, asked: clause.asked, words, object, finish: told, loose: finish, facts });
  if (progress === undefined) return undefined;
  return {
    progress: progress === "denied" ? "cannot" : progress,
    of: object.of,
    past: before.test(text),
    faint: progress === "later" && isFaint(text, words),
    supplied: progress === "later" && supplied.test(text),
    slight: isSlight(text),
    results:
      object.own &&
      (containsWord(text, sets.vows) || (finish !== undefined && !finish.told && !finish.state)),
    extra: facts.hazards.length < 2 && addition.test(text),
    firm: firmWords.test(text) && !seeRest.test(text),
    weak: progress === "denied",
  };
}

/** 摊主说拆了: told by another, and not looked at. */
const saidByOther =
  /^(?:他们?|她|(?!我|咱|俺|听|来|跟|和|按|照|不|没|再|如|要|就|话|虽|上次|昨|刚|早|都|也|总|能|据)[\p{Script=Han}]{2,5})?(?<!我|我们|来|听|据|再|话)说(?!实话|好|明|是|到|过|了|的|清|服|今|后|下|晚|要|会|等|让|都|全|已)(?=.{2})/u;

/** 跟摊主讲了: the other has been told. */
const talkedTo =
  /^(?:我|我们)?(?:已经?|都)?(?:跟|和|同|与|向).{1,6}(?:讲|说|提|沟通|打过?招呼|商量|反映|谈|交代|吩咐)(?:过|好|妥)?了/;

/** No word in it sets a time to come, nor says that it is being done. */
function isFaint(text: string, words: readonly Word[]): boolean {
  return (
    !containsWord(text, sets.toCome) &&
    !onceDone.test(text) &&
    !/让(?:他|她|人|你).{0,3}(?:今天|把|去)/.test(text) &&
    !words.some((word, at) => is(word, "underWay") && words[at - 1]?.text !== "就") &&
    !words.some((word) => is(word, "later") && !/^(?:保证|确保|立马|得空|有空)$/.test(word.text))
  );
}

/** The first rule that fits: what takes back, refuses or asks comes before what tells. */
function decide(seen: Seen): Progress | "denied" | undefined {
  const { text, words, finish, loose, facts } = seen;
  if (correction.test(text)) return "corrected";
  if (asksCheck.test(text) && loose === undefined) return undefined;
  if (
    containsWord(text, sets.vows) ||
    /^(?:我们?|我店|那)?(?:以后|今后|往后|下次|下回|从今以后|日后)/.test(text)
  )
    return "bare";
  if (
    /说(?:是|要|得|最快)*(?:明|后|下周|下午|晚上|今晚|周|月底|过两天|过几天)[天早晚一二三四五六日末]?$/.test(
      text,
    )
  )
    return "later";
  if (/说.{0,3}(?:明|后|下周|下午|晚上|今晚|周|月底|过两天|过几天)/.test(text) && !/[了过]$/.test(text))
    return "later";
  if (/^从?(?:明天|今晚|今天|今日|下周|后天|今晚上)(?:开始|起)/.test(text)) return "later";
  if (/[^\s]不完$/.test(text) && /[一1](?:天|下|时|次|个人|趟)/.test(text)) return "later";
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
  if (nothingLeft.test(text) || leftUndone.test(text) || waits.test(text)) return "later";
  if (onceDone.test(text) && !words.some((word) => is(word, "already", "earlier"))) return "later";
  const refusal = findCannot(text, words, finish !== undefined, facts.notice);
  if (refusal !== undefined) return decideRefusal(refusal, seen);
  if (isOthersSite(text.replace(/^(?:听说|听.{1,4}[说讲])/, ""), facts.known))
    return finish !== undefined || hasDeed(words, facts) ? "foreign" : undefined;
  if (containsWord(text, sets.cameBack)) return "again";
  if (asksNod.test(text)) return undefined;
  if (unsureAlone.test(text)) return "doubted";
  if (apology.test(text)) return "bare";
  if (onlyNotYet.test(text)) return "notYet";
  if ((vague.test(text) && !condition.test(text)) || asksBoss.test(text))
    return finish !== undefined || text.startsWith("妥") ? "perhaps" : "bare";
  if (saidByOther.test(text) && finish !== undefined && !/已/.test(text)) return "doubted";
  const hedged =
    containsWord(text, sets.hedges) ||
    /(?<!放心|看)吧(?:了)?$|^算(?!过|了|下来|一下|下|出)|反正说|听.{1,4}[说讲]/.test(text);
  if (finish !== undefined && hedged && /不知|不确定|不晓得/.test(text)) return "doubted";
  if (offersWhen.test(text) && words.some((word) => is(word, "later", "sameDay"))) return "later";
  if (seen.asked && loose !== undefined && !isAskedPlainly(text)) return "doubted";
  if (/不(?:知道?|晓得|确定|清楚).{0,8}(?:没|吗|不)/.test(text)) return "doubted";
  if (/(.)不\1.{0,4}不(?:知道?|清楚|晓得|好说)|^.{1,3}过(?:的|了)?吧$/.test(text)) return "doubted";
  if (talkedTo.test(text)) return "later";
  if (/[完好了](?:饭|会|课|货)?就(?:来|去|回来?)/.test(text) && !/已|都/.test(text)) return "later";
  if (isAsked(text, seen.asked)) return "asked";
  if (onlyWhen.test(text) || nearly.test(text)) return "later";
  const told = decideTold(seen, hedged);
  if (told === undefined && loose === undefined && !before.test(text) && hintsOpen(text)) return "notYet";
  return told;
}

function decideRefusal(refusal: Refusal, { text, asked }: Seen): Progress | "denied" {
  if (refusal === "unable" && isAsked(text, asked)) return "asked";
  return refusal === "weak" ? "denied" : "cannot";
}

/** What a clause that neither asks nor refuses tells. */
function decideTold(seen: Seen, hedged: boolean): Progress | undefined {
  const { text, words, object, finish, loose, facts } = seen;
  const works = hasDeed(words, facts);
  if (finish === undefined && /不让|不许|不准|禁止|不给/.test(text)) return undefined;
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
  if (supplied.test(text) && ((object.own && !isOnlyInTheWay(text, facts)) || /材料|配件|新的/.test(text)))
    return "later";
  if (elsewhere && /[到来][了啦咯]$/.test(text)) return "foreign";
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

/** 换好了一个: of how many? Unless the notice says so too. */
function isPartCounted(text: string, { notice }: RectifyFacts): boolean {
  const counted = /(?<![留剩])(?:好|完|了|掉)了?([一1两2俩])(?:个|处|条|只|盏|台|间|辆|样|项)(?:了)?$/.exec(
    text,
  )?.[1];
  return counted !== undefined && !/都|全/.test(text) && !(/[两2俩]/.test(counted) && /[两2]/.test(notice));
}

function isNotYet(words: readonly Word[]): boolean {
  return words.some((word, at) => {
    if (words[at + 1]?.text === "再") return false;
    if (!is(word, "not") || !/^(?:没|没有|未|冇|唔曾|无曾|勿曾|不曾|毋|莫得|没得)$/.test(word.text))
      return false;
    const next = words.slice(at + 1, at + 4);
    if (/^(?:你们?|您)/.test(words[0]?.text ?? "") || /^[看见收听拍发]/.test(next[0]?.text ?? ""))
      return false;
    if (next.length === 1 && /^[动齐呢]$/.test(next[0]?.text ?? "")) return true;
    return next.length === 0 || next.some((one) => is(one, "general", "deed", "task", "result", "state"));
  });
}

/** 拿到就贴: as soon as. */
const asSoonAs = /(?:来了|到了|到货|回来|拿到|收齐|问到|找到|领了|领到|买到|凑齐|有空|到齐)(?:.{0,3})就/;
/** 前两个好了 of three. */
const someOnly = /^(?:前[两二]|第[一二三])(?:个|项|条|样)(?!.*都)/;
/** 再装个闭门器: more than was asked. */
const addition = /再(?:装|加|配|添|买|做)(?:一)?个|再加/;
function isNothingMore(words: readonly Word[]): boolean {
  return words.every((word) => !is(word, "unknown", "thing", "noun", "place"));
}
