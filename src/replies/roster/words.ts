import { wordSet } from "../cover.ts";

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** Coming and going said in words that are about people only. */
export const comings = list(`
  入职 离职 辞职 辞工 辞掉 辞了 退房 退租 退宿 搬走 搬来 搬进 搬出 搬离 搬家 搬过来 搬到 入住 住进 住下 新住 招了 招到 招进 招来 新招 聘了 新聘 新来 新到 新进
  新增 新员工 新租客 新房客 新住户 新人 新同事 新服务员 新网管 新保安 新前台 新收银 新厨师 新店员 新保洁 新室友 换人 换了个人 换个人 换了一个人 换了人 换过人 走人 开除 辞退 解雇 炒了
  炒鱿鱼 跑路 不干了 不做了 不租了 不住了 不来了 不回来了 调去 租出去 租给 转租给 来上班 上班了 顶替 接替 接班 调走 调来 调到 报到 到岗 离岗 离店 离开了 离开 走嘞 来嘞 迁入 迁出
  辞咗 搬咗 离场 卷铺盖 进厂 出厂 住进来 新嚟 新搬 刚搬 刚来的 退休 退咗休 调了 调过来 调入 调出 调离 调回 借调 转去 转走 转到 租给 租咗 换岗 轮岗 雇了 雇咗 请了个 请了一 请了两 请了三 请了新 请咗 找了个 找了一 找了两 招咗 补了
  进厂 离厂 减员 增员 一进一出 有进有出 进一出一 裁员 裁了 辞掉 辞退 走人了 腾房 交了钥匙 退了钥匙 空出来 不见人 没再来 没回来 不来上班 转行 改行 歇业 接手 上岗 下岗 入伙 散伙 入厂 进站 返乡
`);

/** Coming and going in everyday words; about people only beside somebody. */
export const everydayComings = list(
  `来了 走了 来过 走咗 来咗 嚟咗 来佬 走佬 来勒 走勒 来哒 走哒 来一 走一 来两 走两 来1 走1 来2 走2 进来 出去 多了 少了 增加 减少 加了 跑了 进了 走的 来的 进两 进1 进2 进一 走 来 搬 换成 换了 换咗 换 离开 添了 添一 添个 增了 减了 撤了 去世 过世 退了 回来 招 住 租`,
);

/** Change itself; one that is 有, or has happened. */
export const changes = list(`变动 变化 异动 流动 调整 增减 更换 进出 出入 变更`);

export const comingSet = wordSet(comings, everydayComings, changes);
export const surelyPeople: ReadonlySet<string> = new Set(comings);
export const changeWords: ReadonlySet<string> = new Set(changes);

/** Somebody of the house or the staff. */
export const somebody =
  /[\d一两二三四五六七八九十几][个人位名户家对口]|员工|租客|房客|住户|租户|网管|保安|前台|收银|服务员|厨师|厨子|店员|店长|保洁|经理|管家|师傅|工人|学徒|临时工|小工|老板|有个|有一|有人|俩|仨|阿\p{Script=Han}|骑手|分拣|技师|护工|护理|阿姨|司机|配送|代驾|场控|兄弟|姑娘|小伙|小哥|大姐|大哥|大爷|女的|男的|厂妹|实习生|兼职|侄子|徒弟|教练|老师|班组|[^目来]的(?=$|[走来搬退辞])|合租|室友|夫妻|情侣|两口子|小[\p{Script=Han}]|老[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林]|[a-z]?\d{3}|楼的?|那[个家户]|新的|单间|[夜早白中晚]班/u;

/** Things that come, go and change as well. */
export const thingSet = wordSet(
  list(`
  快递 外卖 包裹 水费 电费 房租 租金 价格 电话 手机 号码 水龙头 路由器 空调 灯泡 灯 门锁 锁 钥匙 灭火器 电脑 机器 设备 停电 来电 水来 电来 停水 网络 网线 垃圾 下雨 车
  货 菜 警察 民警 检查 领导 公交 物业 网速 热水器 马桶 床单 家具 招牌 监控 摄像头 营业执照 法人 电视 窗 门 地址 电梯 天气 生意 上网 客流 营业 房价 收费 制度 wifi 健康证 身份证 显示器 鼠标 键盘 显卡 桌子 椅子 手机号 号牌 摊位 菜单 口味 装修 地板 气瓶 大米 油价 菜价 球赛 比赛 决赛 球队 店搬 吧搬 馆搬 咖搬 公司搬
`),
);

/** Not happened yet. */
export const futureSet = wordSet(
  list(
    `下个 下周 下星期 下礼拜 明天 后天 大后天 明日 月底 下月 下个月 过几天 过两天 过段时间 改天 准备 打算 要走 要来 要搬 要退 要换 要离 要住 将 即将 快要 想走 想搬 想换 预计 马上要 到期 年后 年底 等过 会来 会走 会有 想离 计划 考虑 说要 要辞 要入 提了离职 提出离职 提离职 到时候 今晚来 晚上来 待会 等下 等会 晚点报 稍后 一会报 回头报 想辞 说想 想走 想不干 的话 如果 要是 假如 面试 就搬 就走 就退 月中 过了年 过完年 下半年 再过 要退 要招 要回 明年 还没来 还没走 还没定 没谈好 没定下来 在谈`,
  ),
);

/** Not known for sure. */
export const hedgeSet = wordSet(
  list(
    `可能 好像 应该 估计 大概 也许 听说 据说 不清楚 不知道 不确定 不太清楚 或许 说不定 不一定 似乎 差不多 问下 问一下 问问 我问 要问 查一下 看一下 不记得 不晓得 没注意 不好说 没把握 核一下 核实 核对一下 确认一下 再确认 未知 拿不准 没准 吃不准 印象中 貌似 好似 没细看 没点过 我看看 我查查 没统计 还在统计 等统计 查查`,
  ),
);

/** People who come and go and are neither staff nor tenants. */
export const visitorSet = wordSet(
  list(
    `客人 客户 顾客 亲戚 朋友 老乡 同学 看房 住几天 住两天 住一晚 住几晚 来玩 玩几天 帮忙几天 帮几天 我妈 我爸 爸妈 父母 女朋友 男朋友 女友 男友 家属 探亲 来看我 串门 访客 熟人 钟点房 开房 老家来人 借住 暂住几 儿子 女儿 孩子 小孩 表弟 表妹 表哥 表姐 外甥 岳母 丈母娘 婆婆 短住 老婆来 老公来 媳妇来 来看他 来看她 对象来`,
  ),
);

/** Away, but still of the house. */
export const absenceSet = wordSet(
  list(
    `请假 请了假 请了一天 请了两天 请了三天 请了几天 请了病 请了事 请了产 请了半 休假 调休 病假 产假 事假 放假 休息 轮休 回家过年 出差 回老家过 回家几天 回老家几天 住院 看病 旅游 探亲假 过节 串休 倒班 换班 迟到 生病 感冒 没来上班 今天没来`,
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
  没 无 零 0 否 未发生 没啥 没什么 没情况 正常 稳定 无异常 固定 没有情况 暂无 均无 皆无 none no 都是老 老员工 老租客 那几个 这几个 那些人 几个人 人员 没少 没多 没人少 没人多 没增 没减 不动 上周 莫得 没差 一致 一个样 没两样 照旧 一切照旧 一切如常 如旧 没啥变 唔变 无变 同以前 同之前 还都是 稳定 毫无
`),
);

/** What stands around 无 and says nothing more. */
export const idleSet = wordSet(
  list(`
  人数 宿舍 等 还 今儿 本日 我 我们 我店 我们店 我家 本店 本周 这周 本月 这个月 本期 这边 这里 我这 目前 暂时 至今 今天 今日 到现在 现在 最近 近期 员工 租客 房客 住户 人 人员 的 了 啊 呢 哦 吧 呀 哈 都 也 还 是 还是 就 其他 其它 别的 收到
  谢谢 感谢 辛苦了 警官 民警 领导 好的 报告 回复 情况 方面 任何 什么 店里 店内 出租屋 房子 全部 均 皆 还有 依然 仍然 没有 无 没 这 那 些 个 一个 之前 上回 以前 以往 跟 和 与 真 真的 一直 上个月 上月 以上 同志 您好 你好 嗯 哎 老板 王 李 张 名单 保持 与 同 交的 报的 报过 月初 月底 上个月 上期 记录 台账 人手 一切 就 一样 也
`),
);

/** Coming and going denied in any words: 没添人, 冇换, 未增. */
export const deniedMove =
  /(?:没有?|无|未|冇|莫得|没得|木有|不曾|毫无)(?:怎么|什么|啥|人|任何|新的?|再)*(?:变|动|换|添|增|减|少(?!人管)|多|请|招|进|出|走|来|退|租|搬|离|辞)/;

/** The same people as before: 还是之前报的那三位, 就我俩, 一直是我跟我媳妇. */
export const samePeople =
  /(?:还是|仍是|仍然是|还系|都系|依旧是|一直都?是|一直都?就?|从来都?是|始终是?|都是)(?:只有?|就)?(?:之前|原来|以前|上次|上周|上月|老|那|这|我|俺|咱|阮|他|她|\d|[一两二三四五六七八九十])|(?:就|只|只有|就只)(?:是|有|剩)?(?:我|俺|咱)(?:们)?(?:自己|一|两|俩|三|仨|\d|跟|和|与|同|夫妻|爷)|夫妻店|能变啥|能有啥变|有啥好?变/;

/** 不看店了, 不在那家干了: one has stopped. */
export const stopping = /不(?:在.{1,8})?(?:干|做|看店|上班|送|修|守|教|住|租|当|跑|开)了|[无毋]做矣/;

/** 减员一名, 增2人, 进1出2. */
export const countedMove =
  /^(?:共|本周|本月|人员|店里)?(?:新?增|减|净增|净减|[进出])(?:加|少|员)?了?[\d一二两三四五六七八九十]{1,2}(?:[名人个位]|$|[出进])/;

/** Talk of shows and games. */
export const leisureSet = wordSet(
  list(`球赛 比赛 决赛 世界杯 球队 电视剧 电影 直播 打牌 打麻将 王者 欢迎来 欢迎光临 欢迎新老`),
);

/** Taking back what was said before. */
export const correctionSet = wordSet(list(`不对 错了 说错 记错 写错 更正 哦不 看错 搞错`));

/** Words with which someone asks. */
export const questionSet = wordSet(
  list(
    `吗 什么时候 甚么 啥时候 谁 哪 几点 几号 多少 多久 怎么 怎样 咋 为什么 为啥 是否 有没有 能不能 可不可以 要不要 是不是 需不需要 用不用 行不行 请问 想问 算不算 要报什么 报什么`,
  ),
);
