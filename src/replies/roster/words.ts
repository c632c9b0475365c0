import { wordSet } from "../cover.ts";

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** Coming and going said in words that are about people only. */
export const comings = list(`
  入职 离职 辞职 辞工 辞掉 辞了 退房 退租 退宿 搬走 搬来 搬进 搬出 搬离 搬家 搬过来 搬到 入住 住进 住下 新住 招了 招到 招进 招来 新招 聘了 新聘 新来 新到 新进
  新增 新员工 新租客 新房客 新住户 新人 新同事 新服务员 新网管 新保安 新前台 新收银 新厨师 新店员 新保洁 新室友 换人 换了个人 换个人 换了一个人 换了人 换过人 走人 开除 辞退 解雇 炒了
  炒鱿鱼 跑路 不干了 不做了 不租了 不住了 不来了 不回来了 调去 租出去 租给 转租给 来上班 上班了 顶替 接替 接班 调走 调来 调到 报到 到岗 离岗 离店 离开了 离开 走嘞 来嘞 迁入 迁出
  辞咗 搬咗 离场 卷铺盖 进厂 出厂 住进来 新嚟 新搬 刚搬 刚来的
`);

/** Coming and going in everyday words; about people only beside somebody. */
export const everydayComings = list(
  `来了 走了 来过 走咗 来咗 嚟咗 来佬 走佬 来勒 走勒 来哒 走哒 来一 走一 来两 走两 来1 走1 来2 走2 进来 出去 多了 少了 增加 减少 加了 跑了 进了 走的 来的 进两 进1 进2 进一 走 来 搬 换成 换了 换咗 换 离开 去世 过世 退了 回来 招 住 租`,
);

/** Change itself; one that is 有, or has happened. */
export const changes = list(`变动 变化 异动 流动 调整 增减 更换 进出 出入 变更`);

export const comingSet = wordSet(comings, everydayComings, changes);
export const surelyPeople: ReadonlySet<string> = new Set(comings);
export const changeWords: ReadonlySet<string> = new Set(changes);

/** Somebody of the house or the staff. */
export const somebody =
  /[\d一两二三四五六七八九十几][个人位名户家对口]|员工|租客|房客|住户|租户|网管|保安|前台|收银|服务员|厨师|厨子|店员|店长|保洁|经理|管家|师傅|工人|学徒|临时工|小工|老板|有个|有一|有人|合租|室友|夫妻|情侣|两口子|小[\p{Script=Han}]|老[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林]|[a-z]?\d{3}|楼的?|那[个家户]|新的|单间|[夜早白中晚]班/u;

/** Things that come, go and change as well. */
export const thingSet = wordSet(
  list(`
  快递 外卖 包裹 水费 电费 房租 租金 价格 电话 手机 号码 水龙头 路由器 空调 灯泡 灯 门锁 锁 钥匙 灭火器 电脑 机器 设备 停电 来电 水来 电来 停水 网络 网线 垃圾 下雨 车
  货 菜 警察 民警 检查 领导 公交 物业 网速 热水器 马桶 床单 家具 招牌 监控 摄像头 营业执照 法人 电视 窗 门 地址 电梯 天气 生意 上网 客流 营业 房价 收费 制度 wifi
`),
);

/** Not happened yet. */
export const futureSet = wordSet(
  list(
    `下个 下周 下星期 下礼拜 明天 后天 大后天 明日 月底 下月 下个月 过几天 过两天 过段时间 改天 准备 打算 要走 要来 要搬 要退 要换 要离 要住 将 即将 快要 想走 想搬 想换 预计 马上要 到期 年后 年底 等过 会来 会走 会有 想离 计划 考虑 说要 要辞 要入 提了离职 提出离职 提离职 到时候 今晚来 晚上来 待会 还没来 还没走 还没定 没谈好 没定下来 在谈`,
  ),
);

/** Not known for sure. */
export const hedgeSet = wordSet(
  list(
    `可能 好像 应该 估计 大概 也许 听说 据说 不清楚 不知道 不确定 不太清楚 或许 说不定 不一定 似乎 差不多 问下 问一下 问问 我问 要问 查一下 看一下 不记得 不晓得 没注意 不好说`,
  ),
);

/** People who come and go and are neither staff nor tenants. */
export const visitorSet = wordSet(
  list(
    `客人 客户 顾客 亲戚 朋友 老乡 同学 看房 住几天 住两天 住一晚 住几晚 来玩 玩几天 帮忙几天 帮几天 我妈 我爸 爸妈 父母 女朋友 男朋友 女友 男友 家属 探亲 来看我 串门 访客 熟人 钟点房 开房 老家来人 借住 暂住几 儿子 女儿 孩子 小孩 表弟 表妹 表哥 表姐 外甥 岳母 丈母娘 婆婆 短住`,
  ),
);

/** Away, but still of the house. */
export const absenceSet = wordSet(
  list(
    `请假 请了 休假 调休 病假 产假 事假 放假 休息 轮休 回家过年 出差 回老家过 回家几天 回老家几天 住院 看病 旅游 探亲假 过节 串休 倒班 换班 迟到 生病 感冒 没来上班 今天没来`,
  ),
);

/** Looking for people or tenants. */
export const recruitingSet = wordSet(
  list(
    `招聘 招人 招工 招服务员 招网管 招保安 招收银 招厨师 招店员 招前台 招兼职 招保洁 急招 诚聘 诚招 招租 想招 要招 出租 求租 转租 转让 缺人 有没有人介绍 介绍个 有人要租 空房 包吃住 月薪 工资 招两 招一 招个 招几 在招 招学徒`,
  ),
);

/** Other people's house. */
export const otherSiteSet = wordSet(
  list(`隔壁 对面 邻居 别家 他家 她家 人家 旁边那家 楼下那家 楼上那家 旁边的`),
);

/** Nothing has changed, said without a coming or going. */
export const sameSet = wordSet(
  list(`
  老样子 照旧 依旧 照常 不变 没变 未变 没动 没有动 未动 没得 么得 冇 木有 没的 同上周 同上次 同上期 跟上周 和上周 跟上次 和上次 与上周 一样 相同 还是 原班人马 原来的 原来那 原来 都在 没有
  没 无 零 0 否 未发生 没啥 没什么 没情况 正常 稳定 无异常 固定 没有情况 暂无 均无 皆无 none no 都是老 老员工 老租客 那几个 这几个 那些人 几个人 人员 没少 没多 没人少 没人多 没增 没减 不动 上周
`),
);

/** What stands around 无 and says nothing more. */
export const idleSet = wordSet(
  list(`
  人数 宿舍 等 还 今儿 本日 我 我们 我店 我们店 我家 本店 本周 这周 本月 这个月 本期 这边 这里 我这 目前 暂时 至今 今天 今日 到现在 现在 最近 近期 员工 租客 房客 住户 人 人员 的 了 啊 呢 哦 吧 呀 哈 都 也 还 是 还是 就 其他 其它 别的 收到
  谢谢 感谢 辛苦了 警官 民警 领导 好的 报告 回复 情况 方面 任何 什么 店里 店内 出租屋 房子 全部 均 皆 还有 依然 仍然 没有 无 没 这 那 些 个 一个 之前 上回 以前 以往 跟 和 与 真 真的 一直 上个月 上月 以上 同志 您好 你好 嗯 哎 老板 王 李 张
`),
);

/** Taking back what was said before. */
export const correctionSet = wordSet(list(`不对 错了 说错 记错 写错 更正 哦不 看错 搞错`));

/** Words with which someone asks. */
export const questionSet = wordSet(
  list(
    `吗 什么时候 甚么 啥时候 谁 哪 几点 几号 多少 多久 怎么 怎样 咋 为什么 为啥 是否 有没有 能不能 可不可以 要不要 是不是 需不需要 用不用 行不行 请问 想问 算不算 要报什么 报什么`,
  ),
);
