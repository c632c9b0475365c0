import { containsWord, wordSet } from "./cover.ts";
import { normaliseText } from "./normalise-text.ts";

const alarms = wordSet(
  "着火了 起火了 失火了 烧起来了 着火啦 起火啦 着大火 火灾了 冒烟了 冒黑烟 冒浓烟 爆炸了 煤气泄漏 煤气漏 燃气泄漏 漏煤气 打起来了 打起来啦 打架了 动刀 砍人 捅人 杀人 抢劫 救命 跳楼 晕倒了 昏倒了 没气了 快报警 有人闹事 快叫救护车 触电了 有人受伤 着火快 起火快".split(
    " ",
  ),
);
/** Talk of another day, of what might be, of drills and of films. */
const notNow = wordSet(
  "万一 如果 要是 假如 防止 预防 怎么办 怎么跑 演练 演习 昨天 前天 昨晚 上次 上周 上个月 去年 前年 以前 新闻 视频 电影 电视 游戏 剧本 听说 据说 不会 没着火 没有着火 吗 笑死 哈哈 笑 抖音 别着火".split(
    " ",
  ),
);

/** An emergency may be told among other things, but not in a paragraph. */
const longestAlarm = 200;

/**
 * Whether someone tells of a fire, a fight or a life in danger, now. Better once too often: it goes to an officer at once, and counts as no
 * answer. A long text is a pasted one.
 */
export function isEmergency(own: string): boolean {
  const text = normaliseText(own).replace(/\s/g, "");
  return text.length <= longestAlarm && containsWord(text, alarms) && !containsWord(text, notNow);
}
