import type { Clause } from "./clauses.ts";
import { containsWord } from "./cover.ts";
import { hedgeSet, questionSet } from "./lexicon.ts";

/** What a notice asks for, and how people say that they will do or have done just that. */
interface Request {
  readonly notice: RegExp;
  readonly reply: RegExp;
}

const intent =
  "(?:那|我们?|俺们?|咱们?|本人|老板娘?|店长|经理|负责人|老婆|老公|我?会|我?要|肯定|一定|保证|绝对|必须?|务必|准时|按时|准点|如期|提前|明天|一直|坚持|每个人|都在|我们店|给|派人|让店长|让员工|让经理|叫店长|明早|明晚|今晚|上午|下午|晚上|早上|到时候?|届时|[0-9一二两三四五六七八九十]{1,2}点(?:半|钟)?|已经?|都|全|刚|刚刚|马上|立刻|立马|这就|现在|等下|等会儿?|回去|待会儿?|一会儿?|尽快|按要求|准备)";
const whom =
  "(?:员工们?|店员们?|住客们?|客人们?|旅客|租客们?|房客|前台|大家|同事们?|家人|家里人?|室友们?|舍友|同学们?|群里?|员工群|班级群|宿舍群|业主群|工作群|朋友圈|所有人|每个人|他们|夜班|店里|全店|工友们?|下面|各楼层|各宿舍|全班)";

const requests: readonly Request[] = [
  {
    notice: /参加|出席|开会|会议|到会|到场|培训|演练/,
    reply: new RegExp(
      `^${intent}{0,8}(?:到|去|来|参加|出席|到场|到会|报到|过去|过来|见|准时|按时)(?:警官|领导)?(?:开会|会场|会议)?(?:的|哈|了|啊|哦|啦|呀|参加|到|出席)*$`,
    ),
  },
  {
    notice: /转发|转告|传达|转达|告知|提醒|通知(?:员工|住客|到)|宣传/,
    reply: new RegExp(
      `^${intent}{0,6}(?:把通知|将通知)?(?:转发|转告|转达|转|传达|告知|告诉|通知|提醒|宣传|发)(?:给|到|了|至|过|在)*${whom}{0,2}(?:了|到了|到位|过了|到|的|啦|哈|里|都|看|知道|好了|完了|一下)*$`,
    ),
  },
  {
    notice: /自查|检查|排查/,
    reply: new RegExp(
      `^${intent}{0,6}(?:自查|自检|检查|排查|查|看|巡查|巡)(?:完毕?|过|好|一遍|了一遍|一下|一圈|了一圈)*(?:了|啦|哈|的|过了|好了|完了|没问题|没有问题|正常|一切正常|都正常|都好|没发现问题)*$`,
    ),
  },
  {
    notice: /登记|严格|落实|遵守|不要|严禁|注意/,
    reply: new RegExp(
      `^(?:${intent}|严格|认真|坚决|按规定|按照|好好|每天|天天){1,6}(?:登记|落实|遵守|执行|注意|做到|照做|照办|配合|当心|留意|重视)(?:好|到位|的|了|哈|啊|安全|规定|执行|落实|着|呢|做|来)*$`,
    ),
  },
  {
    notice: /转发|提醒|宣传|告知/,
    reply:
      /^(?:我|已|已经|都|刚)*(?:给.{1,6})?(?:群发|张贴|贴|念|读|宣读|宣传|发).{0,6}(?:了|过了|好了)$|^已(?:群发|张贴|宣传)$/,
  },
  {
    notice: /登记|规定/,
    reply: /^(?:我们|一直|都|每天)*(?:按规定|照规定|按要求)(?:做|办|来|登记|执行)(?:的|了|着)*$/,
  },
];

/** At most this many characters accept a request and do no more. */
const longest = 24;
const bare = /^(?:到|去|来|见|发|转|查|看|告诉|登记|自查|检查|参加)$/;

/** Whether a clause says no more than that what the notice asks is, or will be, done: 准时到, 已转发给员工. Hedges and questions accept nothing. */
export function isAcceptance({ text, asked }: Clause, notice: string): boolean {
  if (asked || text.length > longest || bare.test(text)) return false;
  if (obeys.test(text)) return true;
  if (containsWord(text, hedgeSet) || containsWord(text, questionSet)) return false;
  return requests.some((request) => request.notice.test(notice) && request.reply.test(text));
}

/** 按通知执行, whatever it asks. */
const obeys =
  /^(?:坚决|严格|一定|会|将|我们)*(?:遵照|按照|按|依照|照)(?:通知|要求|规定|指示|文件|上级)(?:精神|内容|要求)?(?:认真|严格)?(?:执行|落实|办理|办|做|去做)(?:的|了)?$/;

/** What one does for a notice, and what one does with friends. */
const dutyVerb = /查|看看|检|弄|整|搞|落实|安排|通知|转|清|换|配合|注意|check|睇|巡|准备|登记|锁好|关好/;
const social = /拿|取|送|吃|喝|玩|牌|见|约|钱|货|车|接|买|卖|聊|歌|球|酒|你|点老|地方|价/;

const bidding =
  /^(?:我们?|俺|咱)?(?:这就|马上|立刻|现在|今晚|明天|等下|待会|回去|晚上|下班)?(?:就|会|去|来)?(?:跟|和|叫|让|通知|提醒|组织|带|安排|告诉|转告|转达|交代|吩咐|传达|落实|检查|自查|叮嘱|督促|强调|开个会|准备)(?!你|您|钱)/;

/** 行，我跟夜班说: what one says one will do after one has agreed. */
export function isBidding({ text, asked }: Clause): boolean {
  if (asked || text.length > longest || /[没不]|吗|钱|拿/.test(text)) return false;
  if (/^(?:请)?(?:您|领导|警官|你)?放心(?:吧|好了)?$/.test(text)) return true;
  return (
    bidding.test(text) ||
    (dutyVerb.test(text) &&
      !social.test(text) &&
      !containsWord(text, hedgeSet) &&
      !containsWord(text, questionSet))
  );
}
