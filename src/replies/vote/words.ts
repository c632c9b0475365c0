import { wordSet } from "../cover.ts";

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** What stands around a choice and adds nothing to it. */
export const fillerSet = wordSet(
  list(`
  先 必须 直接 上午 中午 下午 傍晚 晚上 拣 要么 我 我们 我家 我店 我们店 本店 本人 俺 俺们 咱 店里 全家 家里 老板 个人 大家 人 都 也 就 那就 那 这 那个 这个 那种 那项 那款
  选 选择 投 投给 要 定 确定 决定 支持 同意 赞成 方案 选项 项 个 种 款 号 票 一票 两票 吧 了 的 呗 呀 啊 哦 噢 呢 哈 哒 滴 嘞 啦 嘛 得
  谢谢 感谢 辛苦了 好 好的 嗯 收到 觉得 认为 感觉 看 来说 比较 更 更加 最 挺 很 还 蛮 好看 好些 好一点 合适 方便 醒目 喜欢 爱 倾向 于 倾向于 想
  想要 希望 可以 行 有空 有时间 没问题 回复 回 是 还是 给 选的 请 坚决 完全 强烈 绝对 肯定 非常 当然 一定 安全 一半 一起 维持现状 前面 后面 上面 下面 正好 刚好 省事 实用 实惠 划算 靠谱 合理 不错 时间 最好 颜色 色 一点 一些 点 放 在 办 去 摆 设 安 装 排 定在 放在 就在 边 上 里 地方 大 室内 下班 后 暖和 答案 字母 数字 序号
  i vote choose pick for option choice plan the my prefer one first second third to is go with ok
`),
);

/** A phrase that holds one of these may speak of a choice among other words. */
export const choosingSet = wordSet(
  list(
    `选 拣 投 支持 赞成 同意 喜欢 倾向 方便 合适 好看 有空 有时间 改成 改为 改投 改选 换成 觉得 认为 就要 还是 更好 比较好 最好 定 vote choose pick prefer 想要 方案 推荐 看好 就用 用 够了 够 就行 就可以 好听 好记 好找 好认 好用 好吃 正好 刚好 不错 省事 实用 靠谱 稳妥 合理 实在 挺好 蛮好 最合适 优先 必须的 来个 来一`,
  ),
);

/** Behind a letter or figure: it is part of another word. */
export const lookalikeSet = wordSet(
  list(
    `座 栋 幢 区 楼 口 超 股 班 级 罩 型 货 站 照 证 制 单元 室 房 门 出口 馆 排 轮 点 块 元 月 日 岁 天 年 个 人 位 家 份 斤 kg % 分 小时 米 千 万 百 瓶 具 台 张 次 遍 层 片 咖 盘`,
  ),
);

/** Everything or anything. */
export const anySet = wordSet(
  list(
    `随便 都行 都可以 都好 都成 都中 都要 都同意 无所谓 哪个都 哪种都 哪天都 怎么都 看着办 都ok 都没问题 听大家 听你们 听您 听领导 听派出所 听社区 听安排 听组织 你们定 您定 您说了算 大家定 看大家 跟大家 随大家 少数服从多数 服从多数 服从安排 跟着 一样 同上 同楼上 随意 随大流 没意见 没有意见 均可 皆可 都没意见 两个都要 两个都好 全要 全选 任意 二选一 三选一 四选一 任选 哪种快 哪个快 哪个方便 哪种方便 你们说了算 你们看 领导定 社区定 听社区 听民警 听群众 怎样都 咋样都 咋都`,
  ),
);

/** Not made up one's mind. */
export const undecidedSet = wordSet(
  list(
    `没想好 没决定 没定 还在想 再想想 想想再 想一想 考虑 纠结 不知道选 不知选 不晓得选 选择困难 难选 选不出 都不合适 都不行 都不方便 都没空 都不好 都不想 没主意 问问 问一下 商量`,
  ),
);

/** Plainly not voting, whatever else is said. */
export const noVoteSet = wordSet(list(`弃权 弃票 我不投 不投票 不投了 不参与 不参加投票 不选了 我就不投`));

/** Told of something that happened, not of what should be. */
export const eventSet = wordSet(
  list(
    `昨天 昨晚 昨日 刚才 刚刚 前天 上次 终于 捡到 丢了 坏了 修好 跳闸 被偷 有人 谁 今早 来电 着了 堵车 堵了`,
  ),
);

/** What one wanted once. */
export const formerVote = /(?:本来|原来|原本|一开始|起初|刚开始)(?:我|是|想|要|选|投|打算)*的?$/;

/** Others' votes. */
export const othersVote =
  /(?:(?:大家|他们|她们|别人|人家|群里)(?:都|也|说|是)+|(?:大家|他们|她们|别人|人家|隔壁|邻居|多人|群里|老\p{Script=Han}|小\p{Script=Han}|\p{Script=Han}姐)(?:都|也|说|是)*(?:选|投|支持)了?的?(?:都)?是?)$/u;

/** Not taking part in the vote. */
export const abstainSet = wordSet(
  list(`弃权 不投 不参与 不参加 不表态 放弃 不选 不感兴趣 弃票 不发表意见 不投票 不想投 不要`),
);

/** Before a choice: it is not chosen. */
export const notBefore =
  /(?:不选|不要|不投|不同意|反对|除了?|别选|不想选|不想要|不喜欢|不赞成|不支持|排除|不是|别|不能选|不考虑|不想|不[吃去看学玩]|取消|比起?)(?:了|掉|的|放|在|放在|去)?$/;
/** Behind a choice: it is not chosen. */
export const notAfter =
  /^(?:的|那个|方案|选项|这个|项|款)?(?:我|实在|真的?|肯定|就|也|绝对|有点|那天)?(?:不(?!错|过)|没(?=空|时间|意思|用|必要|劲|法|人|啥|什么)|太(?!好|棒)|除外|以外|之外|就算了|别|难看|冇|唔)/;

/** The words before the later choice which take back the earlier. */
export const correctionSet = wordSet(
  list(
    `改 作废 不算 不对 错了 写错 选错 打错 投错 发错 更正 换 算了 哦不 不不 想想 再想 改主意 重新 重选 还是 现在 后来 最终 最后 说错 手滑 点错 应为 不选 不要 本来 原来 以最后`,
  ),
);

/** Doubt about one's own choice. */
export const hedgeSet = wordSet(
  list(
    `可能 大概 也许 或许 应该 估计 好像 说不定 不确定 不一定 差不多 暂时 看情况 到时候 再看 再说 再想 考虑 纠结 犹豫 如果 要是 万一`,
  ),
);

/** Words with which someone asks. */
export const questionSet = wordSet(
  list(
    `吗 什么 甚么 啥 谁 哪 几点 几号 几天 几个 多少 多久 怎么 怎样 咋 为什么 为啥 是否 有没有 能不能 可不可以 要不要 是不是 行不行 请问 想问 能否 可否 何时 多大`,
  ),
);
