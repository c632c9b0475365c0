import { wordSet } from "./cover.ts";

/** Words as they are easiest to review: separated by spaces or line ends. */
function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** Words with which someone says that he has it. `firm` ones are about a message or parcel, `soft` ones are everyday words as well. */
export const firmCores = list(`
  收到 收悉 收迄 已阅 阅悉 阅知 已读 知悉 知晓 获悉 已閱 已讀 知曉 接到通知 收着 收讫 收妥 收悉
`);
export const softCores = list(`
  知道 晓得 曉得 知影 明白 了解 瞭解 看到 看完 看过 看了 看见 看過 看懂 拜读 签收 接收 接到 确认 瞄到 看着 读过 懂了 清楚 学习了 看好了 读完
  读了 阅 gotit received noted copythat copied roger understood receivedwith 知到 明百 几道了 收dao
  shou到 shoudao sd shoudaole zhidao zhidaole mingbai liaojie yiyue yidu copy
  kdl zdl 知喇 知啰 知嘞 知咯 知哒 知晒 明啦 明喇 明咯 知啦 知咗 知矣 知晓 有数 心里有数 瞅见 瞅着 瞧见 瞧着 看着了 睇到 睇咗 睇见 悉知 已悉 已知 已知悉 已知晓 阅知 已阅知 明晒 造了 造啦 整明白 听明白 弄明白 记住 记下 记着 谨记 牢记 听到 听见 get got gotcha understand acknowledged ack seen read
`);

/** 收到 by sound: 受到 手到 首到 … Everyday words too (受到表扬), so they count only when nothing else is said. */
export const soundCores = [
  ...[..."受手首守瘦售寿授"].flatMap((first) => [..."到道倒"].map((second) => first + second)),
  ...[..."道倒刀叨稻捣"].map((second) => `收${second}`),
];

/** Words of agreement that answer a notice when nothing else is said. */
export const agreeWords = list(`
  好 好的 好哒 好滴 好得 好嘞 好咧 好勒 好嘅 好呀 好啊 好吧 好噢 好哦 好的呢 行 行的 中 成 可以 可以的
  妥 妥了 妥妥 妥妥的 要得 得嘞 得咧 得令 没问题 没有问题 没意见 没有意见 没有任何意见 没毛病 冇问题 冇問題 沒問題 ok okk
  okay okok oki oj8k ojbk haode hao de haodi okey sure 嗯 嗯嗯 恩 恩恩 嗯呐 遵命 照办 照做 服从 同意
  赞同 支持 配合 领命 喳 嗻 无异议 没异议 没有异议 好懂 是的 必须的 安排上 了然 willdo yessir 莫得问题 没得问题 noproblem 好个 好哉 欧克 欧了 欧尅 欧啦 o了 整 管 好喇 好地 遵照执行 按要求执行 照办不误 阔以 口以 嗯那 嗯哪 嗯呢 嗯啊 嗯好
  得 要的 好格 好额 好叭 好鸭 好吖 好耶 好滴呢 好的哟 好的哈 好喔 好哟 好喽 好啦 行哒 行滴 行呢 行吧 成吧 可 可的 准 对头 巴适 遵旨 得劲 安排 是 yes
  悉 好说 随时来 尽管来 随时欢迎 欢迎检查 欢迎来查 恭候 恭候大驾 明了 提高警惕 加强防范 引以为戒 时刻警惕 保持警惕 严加防范 懂 懂的 懂得 理解 理解的 非常理解 完全理解 yep yeah yea ye sir 晓得 哦了 okie okey ojbk 冇事 无问题 无嘛问题 毋问题 会的 一定 一定的 必须 必须滴 保证 放心 请放心 木问题 木有问题 么问题 没什么意见 没啥意见 没什么问题 没啥问题 冇意见 冇意見 木有意见 木有异议 没得意见 莫得意见 没得异议 无意见 莫意见 么意见 号的 号滴 豪的 豪滴 吼的 吼滴 好德 得行 要得要得 遵照通知执行 严格按照要求执行 严格按要求执行 按照要求执行 一定配合工作 配合工作 保证完成 保证完成任务 坚决服从 坚决执行 坚决支持 全力配合 积极配合 全力支持 落实到位 马上落实 马上执行 马上安排 立刻安排 立即安排 立即执行 立即落实 严格执行 严格落实 认真落实 认真执行 坚决落实 一定照办 一定配合 一定落实 一定执行 一定注意 会注意 会注意的 会配合 会照做 会执行 会落实
`);

/** When and how much: they add nothing to a 收到, but 今晚可以 is an appointment. */
export const adverbs = list(`
  这会儿 这会 这下 总算 方才 也 都 已 已经 以 全 全部 均 以上 现 刚 刚刚 刚才 才 现在 终于 就 这边 这里 今天 今晚 今早 早上 中午
  下午 晚上 认真 仔细 完全 统统
`);

/** Words that add nothing: particles, politeness, emphasis. */
export const particles = list(`
  了 啦 咯 喽 噻 啰 罗 哈 呀 啊 哦 噢 呢 嘞 咧 勒 哒 的 滴 得 哟 呦 哩 撒 晒 咗 哉 嘛 叻 辣 乐 拉 惹
  捏 奥 嗷 哇 额 诶 欸 哎 嗨 儿 哦哦 嘿嘿 嘻嘻 谢谢 感谢 多谢 谢 谢了 谢谢了 谢谢您 谢谢你 谢谢提醒 感谢提醒
  谢啦 謝謝 多謝 thanks thankyou thx tks thank with you and yes sir officer i we have has all please 辛苦
  辛苦了 您辛苦 费心 提醒 提点 提示 关心 关照 指导 为了 大家的 为 对 不好意思 抱歉 对不起 回晚 回复晚 晚了 才回
  来迟 迟了 请放心 放心 您 给您 祝 喔 亲 亲亲 您内 捞 嘅 三 矣 吖 鸭 呐 哪 那 耶 噶 噢耶 嚟 呗 鸟 则 喇 叻 喏 侬 嗱 咧 over 蟹蟹 3q 谢咯 谢谢啦 唔该 唔该晒 谢谢侬 劳驾 哎呀 唉 喂 额 呃 噻 的话 啥的 滴滴 姐姐 哥哥 哈哈 哈哈哈 嘿 嗷嗷 啵 嘎 哟西 耶耶 感恩 祝好 晚安 早上好 早安 中午好 下午好 晚上好 早
`);

const titles = list(`
  警官们 领导们 老师们 警官 领导 老板 民警 警察 同志 所长 队长 老师 主任 社区 网格员 片警 辅警 派出所 公安 姐 哥 总 老板娘
  经理 店长 掌柜 群主 管理员 师傅 阿姨 叔 小姐 先生 女士 老大 警察叔叔 sir 阿sir 班长 舍长 宿舍长 寝室长 学长 学姐 组长 主管 hr 辅导员 导员 宿管 宿管阿姨 书记 教导员 指导员 大队长 中队长 村长 片长 楼长 站长 协管 协管员 大哥 大姐 小哥 婶 嫂 伯 爷 叔叔 兄弟 兄 弟 妹 哥们 亲们 美女 帅哥 靓仔 靓女 靓妹 老铁 铁子 老哥 老弟 老兄 大佬 头儿 大叔 大爷 大妈 家人们 老乡 亲们
`);
const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤老小大阿",
];

/** Whom one speaks to, and greetings of them: 警官好 is not 好. */
export const addresses = [
  ...titles,
  ...titles.map((title) => `${title}好`),
  "各位",
  "各位好",
  "各位领导好",
  "您好",
  "你好",
  "大家好",
];
export { surnames, titles };

/** Oneself, one's shop, and those whose word counts as one's own. */
export const selfWords = list(`
  我 我们 俺 俺们 咱 咱们 本人 我店 我们店 本店 我家 我们家 俺家 咱家 店里 我这 我这边 我这里 我们这边
  我们这里 小店 本公司 我司 我方 本单位 自己 俺店 他让我 老板 老板娘 老公 老婆 爱人 媳妇 丈夫 妻子
  先生 太太 店长 经理 房东 负责人 前台 妈 爸 妈妈 爸爸 父亲 母亲 家人 家里 家里人 员工 夜班 值班 是 说
  让我 叫我 要我 让我们 回 回复 回答 回一下 回个 代 替 代表 整改通知书 整改通知 整改单 文字 通知书 告知书 通知 消息 信息 内容 文件 提醒 要求 指示
  精神 群里 群里的 派出所 派出所的 您的 你们的 所里 发的 的 这个 这条 上面 上述 本 群通知 消防通知
  公告 提示 安全提示 忘了回 忘记回 忘记回复 忘回 忘回了 忘记回了 昨天就 早就 早 回过 上次 一声 说声 声 确认 接 来件 在忙 没看手机 没看群 没看微信 没注意 没来得及 在外面 在外地 在开车 手机没电 没电
  在睡觉 全体 全店 全家 全员 全寝 全宿舍 盆友们 朋友们 小伙伴们 伙伴们 兄弟们 姐妹们 店员 店员们 员工们 大伙 阮 阿拉 伲 我哋 我地 两家店 两个店 三家店 两家 俩店 反正我 反正 那个 就是 然后 这个 有 阮有 俺们店 咱们店 也算 刚醒 刚起床 刚睡醒 刚看 去
`);

/** What the rest of a clause after a firm 收到 may begin with: oneself, a time, thanks, an intention, a question of one's own. */
const ownFollowers = ["我", "我们", "俺", "咱", "咱们", "我店", "我家"].flatMap((self) =>
  list(
    "会 马上 今晚 现在 这就 去 来 一定 那边 这边 店 在 刚 已 都 就 安排 要 想 先 回去 明天 等 老板 把 立即 立刻 尽快 保证",
  ).map((next) => self + next),
);
const followers = list(`
  你放心 您放心 有空 有时间 不用担心 别老 别再 别发 本店 店里 今晚 今天 明天 马上 立即 立刻 这就 现在 刚 刚刚 刚才 一定 保证 正在 回去 等下 等会 待会
  一会 稍后 晚点 尽快 抓紧 严格 坚决 认真 积极 立马 下午 晚上 明早 上午 感谢 多谢 辛苦 不好意思 抱歉
  请放心 放心 请问 想问 问一下 问下 另外 顺便 但是 不过 没问题 明白 了解 ok 遵命 照办 配合 落实 执行
  注意 安排 自查 检查 好的 行的 没事 不会 不敢 在 但 但是 不过 已 已经 可是 可 只是 就是 然后 而且 开车 上班 开会 忙 刚忙 有点 有事 有些 太忙 挺忙 凭什么 凭啥 怎么 为什么 几点 能 可以 要不要 是不是 老板 店长 前台 员工 阿姨 师傅 让 叫 跟 等我 到时 届时 准时 按时 以后 往后 下次 每天 天天 又 还是 还没 也 都 全 打印 张贴 贴 转 发 学习 传 通知员工 提醒 转发 转达 传达 组织 召集 开店 关店 停业 放假 出差 出门 回家 回店 回来 请假 最近 这几天 上个月 上周 昨天 前天 前几天 灭火器 通道 我的店 疏散 消防 烦 麻烦 能不能 问 请教 对了 还有 那个 谢谢 会尽快 会认真 会马上 会按 会注意 会落实 会照 会安排
  并 并且 同时 而且 会去 会配合 会通知 会传达 已安排 已转发 已转达 已传达 已通知 已告知 已经安排 已经转 已经通知 已落实
  已自查 已检查 已查 已经查 但我 那我 那今晚 那要 就去 就查 知道了
`);

/** A shop's or flat's name ends like this. */
export const siteWords = list(`
  网吧 网咖 电竞 网络 网苑 宾馆 酒店 民宿 公寓 旅馆 旅店 旅社 客栈 招待所 日租 日租房 日租屋 短租
  短租房 出租屋 密室 逃脱 密室逃脱 剧本杀 桌游 店 厂 厂宿舍 公司 集团 宿舍 会所 会馆 馆 部 超市 饭店
  餐厅 酒吧 茶楼 茶室 足浴 棋牌室 影院 号 室 房 房间 楼 栋 幢 座 单元 层 家园 小区 寝室 寝 班 路 街 巷 村 弄 号楼 苑 台球 台球室 洗浴 浴场 KTV ktv 网城 网络会所 号店 食堂 车间 门卫 学院 系 号房 号店 分店 总店
`);

/** Someone else's shop. */
const otherSiteWords = list(`
  隔壁 对面 楼上 楼下 旁边 隔邻 别家 那家 人家 邻居 他家 她家 他们 她们 他 她 别人 朋友 同行 另一家
  另外一家 那边的
`);

/** What one receives, reads or sees when it is the notice. */
export const noticeNouns = list(
  "通知 消息 信息 短信通知 您发的通知 你发的通知 您发的 你发的 您的通知 你们的通知 群通知 您发的消息 您的提醒 指示 要求 精神 内容 文件 群消息 提醒 公告 提示 告知 群通知 消防通知 thenotice notice themessage message it that this",
);

/** Money, parcels and other things that are also 收到. */
const goodsWords = list(`
  快递 包裹 红包 转账 到账 房租 租金 押金 定金 订金 货款 货 钱 款 账单 账 费用 电费 水费 房费 工资
  发票 票 样品 外卖 菜 礼物 礼品 块钱 万元 千元 百元 0元 假钞 现金 支付 付款 收款 退款 订单 简历 验证码 短信
  邮件 私信 好友
`);
/** Those of {@link goodsWords} that are clear in any clause, also beside an own 收到. */
const clearGoodsWords = list(`
  快递 包裹 红包 转账 转你 转给你 转过去 到账 房租 租金 押金 定金 订金 货款 样品 点外卖 外卖到 外卖放 外卖来 收款 退款 订单 款已 款也 款到 钱已 钱到 已付款 已打款
`);

const hedges = list(`
  应该 好像 可能 大概 估计 也许 似乎 算是 或许 貌似 差不多 听说 据说 恐怕 不一定 不确定 说不定 不知
  假如 如果 要是 万一 算不算 不知道算 假装 装作 就算 即使 哪怕 倘若
`);

/** 没 and its kin in these say nothing of receipt. */
const harmlessNegations = list(`
  别人 别家 别的 无异议 没异议 没有异议 毫无异议 没问题 没有问题 没意见 没有意见 没什么意见 没啥意见 没什么问题 没啥问题 冇意见 冇意見 无意见 没什么异议 没毛病 没事 没关系 不好意思 不敢 不客气 不用谢 没看手机 没看群
  没看微信 没注意 没来得及 没空看 没电 没及时 冇问题 冇問題 沒問題 不错 不光 不仅 没时间看 莫得问题
  没得问题 noproblem 没看到群 没看到消息 木有意见 木有异议 木有问题 没得意见 莫得意见 无意见 木问题
`);
const negations = list(`
  没 没有 未 不 别 无 莫 冇 沒 not 勿 甭 木有 唔 havent didnt dont never cant
`);

/** What asks, wherever it stands. */
const questionWords = list(`
  吗 什么 甚么 啥 谁 哪 几点 几号 几天 几个 几家 多少 多久 怎么 怎样 咋 为什么 为啥 是否 有没有 能不能
  可不可以 要不要 是不是 需不需要 用不用 行不行 请问 想问 问一下 问下
`);

/** What opens an English question. */
const englishQuestions = list(`
  what when where who which how why did do does is are can could should may have has anyone
`);

/** What asks others to answer. */
const requestWords = list(`
  请回 请及时回 请尽快回 请速回 请立即回 回一声 回个信 报个到 请大家 请各位 请收到 回复 回一下 回一个 回个 回下 扣1 扣一 扣个1 打1 回1 吱一声 吱个声 报一下
  应一声 麻烦 抓紧 赶紧 务必 记得 没回的 未回的 接龙 打卡 转发 大家 各位老板 所有人 @所有人 各家 每家
`);

/** What shopkeepers agree on with guests and suppliers; 好的 and 知道了 beside it are about that. */
const tradeWords = list(`
  大床 标间 单间 双人间 包间 包房 加床 退房 续房 续住 开房 订房 房间给 一晚 一宿 网费 充值 会员卡 上机 开机位 座位 位子 套餐 炒饭 发货
  退款 转让费 押金 定金 两间 三间 间房 张床 份饭 打包 堂食 配送 到店自取 优惠 打折 拼桌 组队 开黑 左边 右边 钥匙在 在前台 妈妈 老妈 了妈 了爸 宝贝
`);
export const tradeSet = wordSet(tradeWords);
export const englishQuestionSet = wordSet(englishQuestions);
export const goodsSet = wordSet(goodsWords);
export const clearGoodsSet = wordSet(clearGoodsWords);
export const hedgeSet = wordSet(hedges);
export const negationSet = wordSet(negations);
export const harmlessNegationSet = wordSet(harmlessNegations);
export const questionSet = wordSet(questionWords);
export const requestSet = wordSet(requestWords);
export const otherSiteSet = wordSet(otherSiteWords);
export const followerSet = wordSet(followers, ownFollowers);
