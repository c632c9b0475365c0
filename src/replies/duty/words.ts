import { wordSet } from "../cover.ts";
import { addresses, adverbs, particles, selfWords, surnames } from "../lexicon.ts";

/** Words as they are easiest to review: separated by spaces. */
function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** What before a verb says that it is finished, or has long been so. */
const finishedBefore = list(`
  已 已经 早 早就 早已 都 全 全部 刚 刚刚 刚才 一直 一向 向来 从来 每次 每天 天天 平时 平常 以前 本来 原本 统统 均 早上 终于
`);
/** What after a verb says that it is finished. */
const finishedAfter = list(`
  了 完 好 过 掉 走 完毕 完成 到位 成功 妥 妥当 干净 齐 齐全 光 咗 哉 嘞 啦 咯 喽 晒 脱 歇 起了 一遍 过了 完了 好了 掉了 走了 进来 进去 起来 进屋 进了 空了 巴适 归一 归位 罢 罢了 咧 妥了 下来 上了 出去 着呢 着 停当 舒齐 熨帖 喇
`);
/** What before a verb says that it will be done or is being done. */
const willing = list(`
  马上 立即 立刻 立马 这就 就 现在 今晚 今天 明天 明早 明晚 后天 周一 周二 周三 周四 周五 周六 周日 下周 周末 下午 晚上 上午 中午 等下 等会 等会儿 待会 待会儿 一会 一会儿 回去
  回头 尽快 抓紧 赶紧 赶快 一定 保证 坚决 会 将 要 严格 认真 积极 正在 正 在 准备 打算 肯定 绝对 必须 必 务必 准时 按时 准点 可以 能 愿意 按要求 按规定 按通知 以后 往后 今后 坚持 派 让 叫
  喊 安排 带 组织 请 自觉 主动 全力 努力 着手 开始 先 提前 届时 到时 到时候 亲自 那天 当天 当晚 到那天 第一时间 及时 提早 今晚黑 今朝 明朝 听日 今日 今儿 明儿 今儿个 明儿个 听晚 听朝 明晚黑 后日 准 下半日 上半日 晏歇 后晌 一律 一概 一早 争取 随时 月底 本周 这周 这两天 这几天 月内 关门后 打烊后 下班后 关门 打烊 下班 天黑前 前 睡前
`);
/** Things, people, places and measures of any shop: they name nothing that the notice does not ask about. */
const common = list(`
  员工 员工们 店员 店员们 家人 家里人 家里 老人 爸妈 父母 公婆 岳父母 邻居 亲戚 客人 住客 租客 房客 旅客 顾客 同事 同事们 工友 工友们 室友 室友们 舍友 同学 同学们 保安 收银 收银员 服务员 师傅 电工 水电工
  工人 大家 所有人 每个人 人人 他们 她们 他 她 全家 群 群里 员工群 家族群 业主群 工作群 家长群 班级群 班群 宿舍群 朋友圈 家庭群 店群 厂里 店里 屋里 屋 屋头 家 店 仓库 里 里面 里头 外面 外头 外 内 上 下
  中 边 头 后门 门 门口 门前 店门口 店外 门外 东西 物品 杂物 货 资料 材料 内容 昨天 昨晚 前天 前几天 上周 上个月 上礼拜 上次 安全 消防 情况 问题 隐患 每个 每一 每 各 各个 所有 全部 整个 角落 楼层 各楼层 各宿舍 全班 小工 阿姨 大妈 儿子 女儿 弟弟
  哥哥 妹妹 姐姐 侄子 妹夫 姐夫 小舅子 合伙人 学徒 徒弟 网管 夜班 白班 值夜 寝室长 宿舍长 舍长 小伙子 小伙 小哥 姑娘 小姑娘 妹子 收银妹 厨师长 厨师 大厨 后厨 前厅 前台 领班 主管 技师 门卫 管家 房东 店助 帮工 伙计 骑手 外卖小哥 司机 网管们 租户 住户 户 楼长 代表 兄弟 媳妇 员工会 例会 早会 晚会 班前会 个 只 台 具 块 条 处 遍 次 位 人 张 把 件 瓶 盒 辆 批 套 间 层 圈 份 回 趟 名 半 些 点 两 几 几个 挨个 逐个 逐一 一一 一个一个 挨家 全新 新 新的 旧 旧的 老的 坏的 坏 过期的 有 没有
  社区 派出所 街道 村里 村委 所里 物业 居委会 警务室 中心 点半 半 时 分 号 和 跟 与 同 把 给 用 被 对 向 往 从 由 于 起 着 住 到 去 来 进 出 过去 过来 回 得 地 之 这 那 这些 那些 那几个 这几个 好几个 那几户 这几户 那几位 那个 这个 它 它们 帮忙 帮着 到尾 各班 班组 各组 打招呼 从头到尾 从头 仔仔细细 一字不落 一字不漏 一个不落 侪 勒 俺 打电话 电话
  一 二 三 四 五 六 七 八 九 十 百 千 仔细 认真 重新 又 再 也 还 才 便 好好 顺便 统一 分别 一起 逐 特意 专门 自己 亲自 其他 剩下 剩下的 另外 老婆 老公 媳妇 领导 通知 消息 信息 链接 截图 文件
  完 好 了 过 成 没问题 没有问题 没事 没毛病 没异常 无异常 无隐患 没发现问题 没发现 一切 正常 都好 挺好 良好 完好 合格 达标 放心 请放心 谢谢提醒 一定会 绝对会 是 是的 的 天 年 月 日 周 星期 礼拜 早 晚 夜 晚些
  小 大 阿 老 多 全员 全体 全店 本店 我店 咱店 自家 我家 咱家 店面 铺子 档口 铺 档 厂 车间 宿舍 房间 楼道 楼梯 楼梯口 走廊 院子 院里 卷帘门 起 窗户 窗子 大门 房门 嘛 呗 哈 呀 啦 倒 起来 吧 啊 呢 嗯 哦 咱们 你们 您们 他俩 楼 号楼 小孩 老人 孩子 大人 外卖小哥 外卖员 挨家挨户 挨门挨户 挨个儿 一个个 一户户 家家户户 公司 大厅 大门 墙上 墙 玻璃 柜台 收银台 寝室 寝室长 各楼 楼栋 规定 要求 规矩 法律 法规 制度 工作 政府 政策 公安 警方 号召 建设 市政 大局 证件 学生 户外 室外 室内 提早 昵称 群昵称 包厢 包间 小妹 客户 下面 底下 大堂 柜台 吧台 服务台 小姑娘 小年轻 姑娘们 小伙子们 店里人 自个 自个儿
`);

const digits = [..."0123456789"];
export const finishedBeforeSet = wordSet(finishedBefore);
export const finishedAfterSet = wordSet(finishedAfter);
export const willingSet = wordSet(willing);
export const commonSet = wordSet(
  common,
  willing,
  finishedBefore,
  finishedAfter,
  particles,
  adverbs,
  addresses,
  surnames,
  selfWords,
  digits,
);

/** What denies the verb or thing after it. */
export const denialSet = wordSet(
  list(
    "不 没 没有 未 别 勿会 弗 弗会 袂 毋 唔会 唔系 冇 唔 莫 甭 勿 无 没法 没办法 不想 不愿 不愿意 不用 不需要 用不着 没必要 不会 不再 不能 不肯 懒得 拒绝 还没 还没有 尚未 没得 不打算 绝不 决不",
  ),
);

/** 搬不动, 去不了, 登不上: the verb fails. */
export const failureSet = wordSet(
  list("不了 不走 不动 不开 不到 不上 不起 不完 不好 不出 不下 不来 不成 不得 不进 不掉 不脱 唔到 不住 不及"),
);

/** Denial in these words denies nothing. */
export const harmlessSet = wordSet(
  list(
    "不过 没啥说的 没什么说的 没说的 没话说 没得说 没啥好说的 没啥可说的 没问题 没有问题 没意见 没有意见 没什么意见 没啥意见 没啥问题 没什么问题 没毛病 没事 没关系 不好意思 不敢 不客气 不用谢 不错 不光 不仅 不但 没异常 无异常 无隐患 没隐患 没有隐患 没发现 没坏 没过期 没堵 没锁 没有堵 没老化 没有老化 没漏 不漏 没漏气 不漏气 不用担心 不成问题 无遗漏 没落下 绝无 一个不落 一个都没落 未成年 未成年人 无线 特别 分别 识别 辨别 级别 性别 区别 个别 别人 不锈钢 不少 不断 不同 没异议 没有异议 没什么异议 没啥异议 毫无异议 无异议 无意见 没得意见 木有意见 木有异议 莫得意见 没了 少不了 忘不了 错不了 不会忘 不忘 没隔断",
  ),
);

/** What a thing is when nothing is wrong with it. */
export const fineSet = wordSet(
  list(
    "没问题 没有问题 没啥问题 没什么问题 没毛病 正常 完好 良好 合格 好的 好好的 都好 齐全 有效 有效期 畅通 通畅 能用 没坏 没过期 没堵 没锁 没有堵 没老化 没有老化 没异常 无异常 没隐患 没有隐患 无隐患 没发现问题 没发现 达标 不漏 不漏气 没漏 是新的 挺好 好着 好着呢 都亮 会亮",
  ),
);

/** A notice forbids with these. */
export const forbidding = list(`
  严禁 禁止 不得 不要 不准 不许 不能 不可 勿 切勿 请勿 别 禁 一律不 禁放 杜绝 谨防 不轻信 不信 不转账 不透露 不点 不点击 不接 不扫 不下载 不加 不租 不借 不卖 不买 不收 不放 不堵 不占 不停 不带 不留 不让 不抽
  不玩 不传 不发 不私拉 不乱 不超 不漏 不参与 不酒驾 不外借 不出租 不出借 不燃放 不存放 不使用 不脱岗 不离岗 不喝 不过夜 不上锁
`);

/** With the thing asked for, these say that it cannot be done. */
export const brokenSet = wordSet(
  list("坏了 丢了 没了 不见了 用不了 打不开 登不上 登不了 死机 没电 不灵 失灵 弄丢 过期了 用不成 进不去"),
);

/** Not all of it, or not yet. */
export const partialSet = wordSet(
  list("一半 部分 有的没 有些没 还差 还剩 还有一 大部分 大半 差不多 快了 差一 没完全 没全"),
);
