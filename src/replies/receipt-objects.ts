import { containsWord, findWordAt, leftover, startsWithWord, wordSet } from "./cover.ts";
import {
  adverbs,
  englishQuestionSet,
  followerSet,
  goodsSet,
  negationSet,
  noticeNouns,
  particles,
  questionSet,
} from "./lexicon.ts";
import { isShopLike } from "./shop-name.ts";
import { isSiteName } from "./site-name.ts";

/** Between a denial and 收到: 没收到, 没怎么看明白, 没有人收到. More than this, and it denies something else (电话没有换收到了). */
const deniedLinkSet = wordSet(
  particles,
  adverbs,
  "有 怎么 怎 么 太 大 很 是 能 会 曾 接 人 我 谁 家 店 在 群里 群 手机 手机上 微信 你 您 你们 你的 您的 通知 消息 短信 文件 信息 得 要 看 听 想 敢 必 用 再 完 全 多 多少 少 几 些 个 一个 个人".split(
    " ",
  ),
);
const longestLink = 8;

/** Whether a denial among the words before 收到 denies it. */
export function isDenied(before: string): boolean {
  for (let at = before.length - 1; at >= 0; at--) {
    const denial = findWordAt(before, at, negationSet);
    if (denial === undefined) continue;
    const between = before.slice(at + denial.length);
    if (between.length <= longestLink && leftover(between, deniedLinkSet) === "") return true;
  }
  return false;
}

/** 收到一封信, 收到50斤, 收到3个差评: so many of a thing. */
const counted =
  /^(?:了)?(?:[0-9]{1,8}|[一二两三四五六七八九十百几半]{1,4})(?:个|只|封|张|条|份|件|箱|袋|包|斤|公斤|吨|瓶|盒|台|部|辆|批|堆|笔|块|元|万|千|百|位|桌|单|本|束|车|桶|卷|套|把|双|斤半|kg|多)/;
/** 收到的是环保局的, 收到您的预订, 收到你发的图纸. */
const belonging =
  /^(?:的是|的(?!老板|店|人|同志|家|朋友|各位|请|麻烦|扣|回|都|举手|说)|[您你他她](?:们|家)?(?:的|寄|送|买|给|发|转|退|打))/;
const noticeWord = wordSet(noticeNouns);
/** What opens a new thought after 收到 without a mark between. */
const openings = wordSet(
  "先 都 也 还 刚 已 正 会 要 能 得 把 给 跟 和 让 叫 不 没 别 有空 有时间 有事 有点 你放心 您放心 你们 您们 我 俺 咱 本 明 后天 昨 晚 早 上午 下午 上周 下周 周 星期 每 以 从 但 可 只 因 所以 虽 如果 要是 怎 为 啥时 几 谢 多谢 感谢 好 行 嗯 哦 ok 是 这 那 大家 各位 请问 请放心 麻烦 辛苦 抱歉 不好 对 反正 其实 说 听 看 记 知 明白 了解 确认 去 来 回 立 马 保证 一定 肯定 准 按 严 坚 配合 落实 执行 注意 自 检 查 老板 店 员工 前台 家 人 在 当 等 祝 顺 另 新年 天 今 现 随 尽 全 统 安排 通知 转 支持 遵 服从 放心 收到 同意 没 冇 唔 佢 侬 阿 俺们 辖区 警 领导 民警 同志 1".split(
    " ",
  ),
);

/** Whether what follows 收到 is something that one receives and that is no notice. Without a rule for it: true when it is short and opens no thought of its own. */
export function isOtherObject(rest: string, matter: ReadonlySet<string>): boolean {
  if (rest.length < 2) return false;
  if (rest.length <= 6 && !/[0-9]|^[在正我刚先去要没不有再]/.test(rest) && isThing(rest)) return true;
  if (counted.test(rest)) return !/^.{1,4}(?:通知|消息|信息|提醒)/.test(rest);
  if (belonging.test(rest)) return findWordAt(rest, 0, noticeWord) === undefined;
  if (findWordAt(rest, 0, followerSet) !== undefined || startsWithWord(rest, openings)) return false;
  if (startsWithWord(rest, noticeWord) || startsWithWord(rest, englishQuestionSet)) return false;
  if (
    /^[a-z0-9]/.test(rest) ||
    isSiteName(rest) ||
    (containsWord(rest, questionSet) && !/怎么办|怎么处理/.test(rest))
  )
    return false;
  if (/怎么办|怎么处理/.test(rest)) return true;
  if (matter.has(rest.slice(0, 2))) return false;
  return containsWord(rest, foreignObjects) || (containsWord(rest, goodsSet) && rest.length <= 12);
}

/** Whether the words after 收到 begin a thought of one's own: who, when, whether, what will be done. 怎么办 asks of the thing received. */
export function opensThought(rest: string, matter: ReadonlySet<string>): boolean {
  if (/怎么办|怎么处理|^.{1,4}的/.test(rest)) return false;
  if (findWordAt(rest, 0, followerSet) !== undefined || startsWithWord(rest, openings)) return true;
  return containsWord(rest, questionSet) || matter.has(rest.slice(0, 2));
}

/** What one receives beside goods. */
const foreignObjects = wordSet(
  "好评 差评 电话 罚单 签证 传票 祝福 面试 录取 法院 学校 假币 假钱 处罚 决定书 短信轰炸 投诉 来信 请柬 喜帖 邀请 offer 礼 花 药 快件 汇款 表扬 批评 惊喜 稿费 奖 学生 客人 徒弟 红 猫 狗 消息说 定位 护照 密码 键盘 资料费 名片 聘书 账号".split(
    " ",
  ),
);

const things = wordSet(
  "卡 费 款 货 单 件 箱 包 东西 衣服 鞋 钥匙 身份证 合同 微信 烟 酒 药 水 米 油 面 茶 蛋 肉 鱼 菜 瓶 罐 球 布 灯 锁 床 椅 桌 柜 纸 笔 书 照片 图片 文件袋 样 机 车 电池 手机 证 票 票据 尾号 键盘 鼠标 定位 护照 密码 账号 名片 五千 三百".split(
    " ",
  ),
);
/** 茅台两瓶收到. */
const measured =
  /(?:[0-9]{1,6}|[一二两三四五六七八九十百几半]{1,3})(?:瓶|箱|斤|公斤|件|份|盒|袋|包|桶|套|双|盆|只|块|元|打|车|吨|米|捆|筐|板|支)$/;
const amounts = /(?:[0-9]{2,}|[一二两三四五六七八九十]{1,3}[百千万]).{0,2}$/;

/** Whether the words before 收到 end with a thing or a sum: 加油卡收到了. A shop's name is no thing. */
export function isThing(before: string): boolean {
  const words = before.replace(/(?:已经?|都|也|刚|全部?|今天|昨天)+$/, "");
  if (words === "" || isSiteName(words) || isShopLike(words)) return false;
  if (amounts.test(words) || measured.test(words)) return true;
  for (let at = Math.max(0, words.length - 3); at < words.length; at++) {
    const thing = findWordAt(words, at, things);
    if (thing !== undefined && at + thing.length === words.length) return true;
  }
  return false;
}

/** The words without a shop's name at their head: 菜鸟驿站 is no vegetable. */
export function withoutSite(before: string): string {
  for (let to = Math.min(before.length, 30); to > 1; to--) {
    if (isSiteName(before.slice(0, to)) || isShopLike(before.slice(0, to))) return before.slice(to);
  }
  return before;
}
