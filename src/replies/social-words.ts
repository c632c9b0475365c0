import { wordSet } from "./cover.ts";

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** 你 in these is said to the officer as much as to a friend. */
export const politeYouSet = wordSet(
  list(`
    你们 你放心 谢谢你 感谢你 多谢你 辛苦你 麻烦你 你好 你说的 你说得 你讲的 你讲得 你发的 跟你说 和你说 告诉你 你看 你忙 听你的 你提醒 你通知 你提的 你也 你辛苦 你说了 你讲了 不骗你 祝你 你不说 你早 给你添 给你汇报 向你 你监督 你检查 你验收
    你来检查 你来查 你过来查 你过来检查 迷你 你交代 你安排 你这 你那边 你警官 你领导 你老师
  `),
);
/** When a visit is announced, 你 is the visitor. */
export const visitingYouSet = wordSet(list("你来 等你 你过来 你到 候你 你几点 你什么时候"));

/** When something is to be handed in, it is brought to the officer. */
export const handingYouSet = wordSet(
  list("发给你 交给你 送给你 给你送 给你拿 给你带 给你发 给你交 交你 发你 送你 拿你那 你那 找你 你那儿 你桌"),
);

/** What one does and talks about with friends and guests; a notice is about none of it unless it names it. */
export const leisureSet = wordSet(
  list(`
    吃饭 火锅 撸串 宵夜 夜宵 奶茶 喝茶 喝酒 喝两杯 喝一杯 打牌 打麻将 搓麻将 三缺一 打球 打游戏 上分 王者 吃鸡 开黑 逛街 唱歌 唱k 看电影 旅游 钓鱼 爬山 再约 约你 约起 走起 老地方 不见不散 改天 请客 我请 接你 过生日 生日快乐 婚礼 喜酒 相亲 对象 新年快乐 恭喜 节日快乐
    房源 拍得 唱得 玩得 长得 充500 充值送 朋友圈那 好消息 好听 好看 好吃 好喝 漂亮 笑死 哈哈哈哈 加油 冲鸭 羡慕 球赛 比赛 赢了 输了 自驾 出游 露营 涨价 降价 股票 基金 彩票 中奖
  `),
);
/** What is bought, sold and brought; a notice is about none of it unless it names it. */
export const dealingSet = wordSet(
  list(`
    给您留 给您订 给您打 给您做 给您上 给您炒 给您优惠 给您安排 给您预留 给您便宜 您点的 您的餐 您的单 您的房 您的货 您的快递 您订的 您要的 您来了直接 留座 留位 留个位 留个包 留间 留一间 订座 订位 预订 预定 订单 送货 发货 送到 送过来 送一箱 送两 一箱 两箱 几箱 加个菜 加一份 打包 点外卖 外卖单 堂食 说的价 价钱 老价 原价 报价 优惠 打折 便宜 砍价 还价 批发 零售 拿货 到货 尺码 型号 颜色 快递 包邮 押一付 一个月两 首付 定金 押金 房租 租金 网费 充值 充卡 会员卡 续费
    上机 包夜 包时 开台 点单 上菜 菜单 一桌 炒饭 盖饭 盒饭 剪头 烫头 染发 美甲 做头发 大床 标间 钟点房 加床 退房 续房 续住 开房 订房 房卡 下来拿 过来拿 上来拿 出来拿 下楼拿 来取 去取 下来取 取件 取货 提货 验货 退货 换货
  `),
);
/** 帮我带瓶水, 记得带伞: asks whoever is spoken to for a favour. */
export const favourSet = wordSet(
  list("帮我 给我带 给我留 替我 帮忙带 记得带 顺便带 带瓶 带包 带个饭 别忘了带 拉我 加我"),
);
/** Whom one speaks to at home: 知道了妈. */
export const kinSet = wordSet(
  list("妈 妈妈 老妈 爸 爸爸 老爸 宝贝 宝宝 亲爱的 儿子 闺女 女儿 奶奶 爷爷 外婆 媳妇儿"),
);
