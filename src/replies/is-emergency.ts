import { containsWord, findWordAt, leftover, wordSet } from "./cover.ts";
import { simplifyText } from "./simplify-text.ts";

/** A fire, a fight, a life in danger. 救命 and what is as often said in jest are looked at more closely. */
const alarms = wordSet(
  "着火了 起火了 失火了 烧起来了 着火啦 起火啦 着大火 火灾了 冒烟了 冒黑烟 冒浓烟 爆炸了 着火快 起火快 煤气泄漏 煤气漏 燃气泄漏 漏煤气".split(
    " ",
  ),
  "打起来了 打起来啦 打架了 打架啦 动刀子 动刀了 动刀啦 砍人 捅人 杀人了 杀人啦 有人杀人 要杀人 抢劫了 抢劫啦 抢劫啊 有人抢劫 被抢劫".split(
    " ",
  ),
  "跳楼了 有人跳楼 要跳楼 想跳楼 晕倒了 昏倒了 人没气了 他没气了 她没气了 孩子没气了 没呼吸了 触电了 有人受伤 有人闹事 快来人 来人啊 快报警 快叫救护车".split(
    " ",
  ),
);
/** What makes a bare 救命 one: nothing else is said, or what is at stake. */
const besidesHelp = wordSet(
  "救命 救救我 救我 帮帮我 快来人 快来 来人 快点 快 啊 呀 哪 啦 了 我 们 谁 在 有没有人 有人吗 有人 店里 这里 这边 一楼 二楼 三楼 四楼 五楼 楼上 楼下 门口 后门 里面 呜".split(
    " ",
  ),
);
const atStake = wordSet(
  "出事 落水 掉水 溺水 淹 被困 困在 关在 流血 出血 刀 火 烟 打人 被打 挨打 打我 倒下 晕 昏 中毒 煤气 心脏 抽搐 不行了 出人命 救人 爆炸 触电 抢".split(
    " ",
  ),
);

/** Words that hold an alarm, or what makes none of one, and mean something else. */
const others =
  /救命(?:恩人|之恩|药|钱|稻草|通道|神器|知识|技能|课|用|的)|[能会以]救命|报警(?:器|电话|系统|装置|按钮|平台)|尽快报警|跳楼(?:价|机|大?甩卖|处理)|价格?跳楼了|(?:抢劫|杀人|砍人|捅人|爆炸|跳楼)(?:案|罪|犯|事件|游戏)|狼人杀|(?:电影|影)(?:院|城)|游戏(?:厅|室|机|城)|电视机|视频(?:监控|店)|(?:嗓子|喉咙|头顶|键盘|[热忙累气急晒渴])[都要得的快直]*冒烟了|(?:心态|脑子|脑袋|头|肚子|信息|消息|群|订单|生意|人气|颜值|[热忙烦气])[都要快得的]*爆炸了|我[们都真要快也直接就]*[晕昏]倒了|[笑忙累看听]?[晕昏]倒了[笑哈]|(?:眼皮|[猫狗鸡鸭])[们都在]*打架了|(?:战|仗|国|价格|俄乌|牌|麻将|球|电话)[都又]*打起来了/g;
/** Just before an alarm: there is none. */
const denied =
  /(?:没有?人?|[无未勿莫别怕防免会]|不[会要能许再]?|防止|预防|避免|免得|严禁|禁止|杜绝|小心|当心|担心|容易|差点|险些|以为|一旦|说)$/;
/** Talk of another day, of what might be and of advice: before the alarm, or together with it. */
const notNow = wordSet(
  "万一 如果 要是 假如 假设 防止 预防 遇到 遇见 如遇 遇有 凡是 昨天 昨日 前天 昨晚 上次 上周 上个月 上回 那次 那年 去年 前年 以前 之前 从前 小时候 新闻 视频 电影 电视 游戏 剧情 剧本里 听说 据说 不会 没着火 以为 差点 一样 似的 记得".split(
    " ",
  ),
);
/** Asked in the same breath, and nobody called: a question. */
const asking = wordSet("怎么办 怎么跑 怎么处理 咋办 吗 哪里 哪儿 谁家 没有".split(" "));
const calling = wordSet("快来 来人 快跑 救人 救救".split(" "));
/** Anywhere. */
const inJest = wordSet("演练 演习 笑死 哈哈 笑 抖音 段子 误报 虚惊".split(" "));

/** An emergency may be told among other things, but not in a paragraph. */
const longestAlarm = 200;

/**
 * Whether someone tells of a fire, a fight or a life in danger, now. It goes to the officers at once, is answered with whom to call, and counts as no answer to
 * a notice: so talk of drills, of other days and in jest must not be one. A long text is a pasted one.
 */
export function isEmergency(own: string): boolean {
  const text = simplifyText(own)
    .replace(/[^\S\n]/g, "")
    .replace(others, "□");
  if (text.length > longestAlarm || containsWord(text, inJest)) return false;
  const clauses = text.split(/[，,。！!；;？?…~～\n]+/);
  const isTold = clauses.some((clause, index) => {
    if (!tellsAlarm(clause)) return false;
    if (clauses.slice(0, index + 1).some((one) => containsWord(one, notNow))) return false;
    return !containsWord(clause, asking) || containsWord(clause, calling);
  });
  return isTold || isCryForHelp(text);
}

function tellsAlarm(clause: string): boolean {
  for (let at = 0; at < clause.length; at++) {
    if (findWordAt(clause, at, alarms) !== undefined && !denied.test(clause.slice(0, at))) return true;
  }
  return false;
}

function isCryForHelp(text: string): boolean {
  if (!text.includes("救命") || containsWord(text, notNow)) return false;
  return containsWord(text, atStake) || !/[\p{L}\p{N}]/u.test(leftover(text, besidesHelp));
}
