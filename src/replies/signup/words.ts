import { wordSet } from "../cover.ts";

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** Giving back what was asked for before. */
export const cancelSet = wordSet(
  list(`
  取消 撤销 撤回 作废 退出 退掉 退报 退名 不去了 去不了了 来不了了 不来了 不要了 划掉 删掉 去掉 不参加了 参加不了了
  不报了 不领了 不用了 删除 退了吧 不算我 别算我 撤了 让出来 名额让 退了退了 退接龙 不能去了 没法去了 不能来了 不想去了 退订 退报名 退货 退单 销掉 划去 注销 撤掉 剔掉 剔除
`),
);
/** What one calls his earlier word: 我那4个, 之前报的, 我的名额. */
export const earlierSet = wordSet(
  list(`
  之前 前面 先头 先前 刚才 刚刚 早上报 上午报 昨天报 前天报 前儿 上次 上回 报的 报过 报了名 接过龙 接了龙 登记的 订的 要的那 我那 我们那 我家那 俺那 俺们那 我的名 我名字 名额 我报名 原来报 原先 本来报 本来要
  报名帮 把我
`),
);
/** Not wanting it any longer. */
export const givingBackSet = wordSet(
  list(`
  不要 不用 不去 不来 不考 不装 不改 不领 不参加 不换 不办 不订 不买 不需要 不能去 不能来 去不了 来不了 去不成 来不成 参加不了 没法去 没法来 算了 让给 给别人 别算 退给 退了 退掉 退 划掉 划去 销掉 去掉 删
  撤 取消 作废 放弃 转给别人 唔要 唔去 勿要 勿去 甭 不用给 别留 别给 不用留 拿掉 抹掉 免了
`),
);
/** 我们就不去了: declining politely, nothing was asked for before. */
export const politeDeclines =
  /(?:就|还是|这次|这回|实在|人手|没空|忙).{0,8}不(?:参加|去|来|报|要|领|用)了|谢谢.{0,4}不用了|(?:已经|家里|都有|有了|还有|堆|关店|关门|太贵|太忙|没人|够了).{0,12}不(?:参加|去|来|报|要|领|用)了/;

/** Saying no. */
export const declineSet = wordSet(
  list(`
  不参加 不去 不来 不报 不要 不需要 不用 不领 没空 没时间 没有时间 去不了 来不了 参加不了 走不开 忙不过来 不方便 没人去
  没人参加 没人有空 没人有时间 无人参加 没有人参加 没有人去 没法参加 没法去 抽不开身 抽不出 不感兴趣 没兴趣 用不着 够用了 已经有了 不缺
  没人手 有事去不了 去不成 来不成 不想去 不想参加 没办法去 没办法参加 放弃 无法参加 无法到场 无需 无需要 没需要 免了 脱不开
  唔去 唔得闲 冇时间 冇空 不得空 没得空 要上班 有安排了 不考虑 pass 唔使 唔要 勿要 勿去 没人要 没人报 没人想 用不到 用不上 不凑热闹 还能用 刚换 刚买 还没坏 够了不 太贵 不买
  不换 不装 不办 不缺 去勿了 去不得 没功夫 没工夫 抽不出空 不掺和 下次吧 下回吧 不必
`),
);

/** Doubt about a number in the same phrase. */
export const hedgeSet = wordSet(
  list(`
  大概 大约 可能 估计 也许 差不多 左右 上下 以上 以内 至少 最多 起码 最少 不超过 不到 暂定 待定 不一定 不确定 或许 说不定
  预计 约 暂时 好像 顶多 超过 应该 看看 尽量 争取 如果 要是 便宜点 便宜到 便宜的话 再便宜 打折
`),
);
/** Doubt that leaves the number open wherever it stands. */
export const openSet = wordSet(
  list(
    `待定 再报 看情况 看谁 到时候 再说 再定 再看 不一定 不确定 还没定 没定 未定 能去就去 有空就去 问问 问一下 问老板 再问 要问 商量 多多益善 越多越好 有多少要多少 给多少要多少`,
  ),
);

/** Adding to or taking from a number not told. */
export const moreSet = wordSet(
  list(`
  再加 再来 再报 再要 再添 再增 再多 又多 又来 又加 又要 多一 多加 多来 多报 多要 多带 多了 追加 增加 加报 另加 另外加 添 少一 少来 少报 少要 少订 少领 多订 多领 少了 减
  补报 补 还要加 还加 多两 多2 多1 少1 少2 少两 还有一 还有1
`),
);

/** A later number takes the place of an earlier one. */
export const correctionSet = wordSet(
  list(
    `不对 错了 写错 报错 打错 说错 数错 更正 纠正 改成 改为 改 换成 变成 应为 哦不 不是 现在 重报 重新报 修正 说漏 漏了 算错 不去 刚才说 以这个为准 为准 最终 确定`,
  ),
);

/** All together. */
export const totalSet = wordSet(
  list(
    `一共 总共 合计 总计 共计 共 总数 加起来 拢共 连我 包括我 包含我 加上我 算上我 含我 带我 连同我 带上我 总 全部`,
  ),
);

/** Another's shop. */
export const otherSiteSet = wordSet(list(`隔壁 对面 楼上那家 楼下那家 邻居 别家 他家 她家`));
/** More shops than one. */
export const severalSitesSet = wordSet(
  list(`另一家 另外一家 两家 两个店 两间店 三家 两店 每家 每店 分别 分店`),
);

/** Taking part without saying how many. */
export const joinSet = wordSet(
  list(
    `参加 报名 报上我 报个名 我来 我去 算我 加我 带上我 都去 都来 都参加 全去 全员参 全员去 全员到 占个 留名额 留个名额 留个位 占位 全体 要的 给我也 给我们也 给我来 给我留 给我整 给我拿 给我弄 留一点 留点 来点 算我一份 加入 报上 有人去 想听 想学 人数晚点 人数待 我想要 会去 会来 一定去 一定到 准时到 要报 我报 想去 想参加 能去 可以去 可以参加 去听 登记 申请 领取 要领 安排人 派人`,
  ),
);

/** 我要 by itself; 我要去医院 is something else. */
export const bareJoins: ReadonlySet<string> = new Set(
  list("要 去 来 我要 我去 我来 需要 我需要 我们要 我们去 我们来 我也要 我也去 有 有的 要要要"),
);

/** Selling and hiring: numbers there count goods. */
export const sellingSet = wordSet(
  list(
    `承接 批发 厂家 直销 起送 送货上门 招聘 招工 急招 诚招 月薪 出租 招租 转让 代办 贷款 特价 优惠 私聊 联系我 加微信 加我微信 欢迎选购 包邮 低价 甩卖 到账 兼职`,
  ),
);

/** Things that happened, and not to a signup. */
export const storySet = wordSet(
  list(`昨晚 昨天 昨日 前几天 前天 上个月 上次 上回 去年 上周 被偷 被骗 丢了 捡到 监控拍 偷走`),
);
/** In the same breath as one of those it is about a signup all the same. */
export const signupWordSet = wordSet(
  list(`报名 报了 报的 报过 报 要 领 接龙 参加 改 补 增加 都去 我去 要去 来参加 去参加 订 一共 总共 添 登记`),
);

/** Others asked to say how many. */
export const biddingSet = wordSet(
  list(`请各位 请大家 大家快 各位老板 没报的 还没报 没接龙 抓紧报 抓紧接 赶紧报 请接龙 大家接龙 请报`),
);

/** He himself, and nobody with him. */
export const aloneSet = wordSet(
  list(`我自己去 我自己来 我自己参加 我本人去 我本人来 本人参加 本人去 本人到 我亲自 就我自己 我单独 我一人`),
);

/** Words with which someone asks. */
export const questionSet = wordSet(
  list(
    `吗 么 什么 甚么 啥 谁 哪 几点 几号 几天 几个 几家 几人 几位 几时 多少 多久 怎么 怎样 咋 为什么 为啥 是否 有没有 能不能 可不可以 要不要 是不是 需不需要 用不用 行不行 请问 想问 能否 可否 何时 多大 多远 多重`,
  ),
);
