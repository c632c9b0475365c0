import { findWordAt, wordSet } from "../cover.ts";

/**
 * What notices ask for, as families of verbs that say the same: whoever is asked to 自查 answers 看过了, whoever is asked to 清理 answers 都搬走了. A verb may
 * belong to several families. `comply` answers any notice.
 */
const families = {
  inspect: `自查 自检 检查 排查 查看 查验 查 检 巡查 巡视 巡 核查 核对 检测 测试 测 检修 翻看 瞧 睇 看 瞅 对 走一遍 转一圈 盘点 试 试用 按 摇 核 过一遍`,
  provide: `更换 换新 换成 换 添置 购置 购买 买 配备 配齐 配 装上 安装 加装 装 充装 充 灌 补齐 补 添 采购 订`,
  clear: `清理 清走 清空 清除 清 搬走 搬 挪 移 抬 拖 收拾 收进 收回 收 腾 拿 扔 拆除 拆 整理 打扫 扫 让 疏通 归置 撤 处理 推 盖 拎 提回 扛 抱 拿回 带回 绑 绑好 卸 卸下 摘 摘下 拾掇 归拢 收好 收起 收进来 固定 加固 码 通 包 裹 缠 撤走 拉走 运走 丢掉`,
  fix: `维修 修理 修 弄 整改 整 搞 改 处理 调 解决 修复 通 落实 做`,
  tell: `督促 催促 催 转发 转告 转达 告知 告诉 通知 传达 提醒 交代 交待 嘱咐 叮嘱 宣传 群发 强调 学习 开会 宣读 普及 教育 讲 说 喊 转 传 发 念 读 跟 公布 讲解 培训 组织 教 打招呼 打过招呼 打声招呼 催一催 念叨 唠叨 啰嗦 叨叨 科普 聊过 交代过 反复说 敲打 劝 劝导 劝说`,
  study: `看 读 阅 阅读 学习 浏览 过目 瞄 瞅 睇 听 传阅 观看`,
  attend: `进会议室 进会场 进直播间 进来 上线 在线 听着 参加 出席 准时 按时 准点 到会 到场 到 报到 报名 开会 去 来 过去 过来 派 安排 参训 听课 见`,
  hand: `填报 填写 填表 填 登记 上报 报告 汇报 报备 报送 报 上传 录入 录 扫码 扫 注册 下载 下 提交 交 发 送 签字 签 盖章 备案 申报 补传 补登 补录 补 拍照 拍 登 传 实名 核实 验 采集 办理 办 写 打 核验 查验 开箱 上牌 上了牌 上过牌 签好字 签了字 签完字 签过字 装 认证 打卡 记 测`,
  post: `张贴 粘贴 贴 挂 摆 放 公示`,
  guard: `有人在 有人 恭候 随时来 随时 开门 留门 迎接 等候 等 在店 在家 在 佇 喺 候 留 守 值班 值守 盯 留意 蹲 看着 看 陪`,
  close: `关闭 关停 关掉 关好 关 锁好 锁 停用 停 断电 断 拉闸 拉掉 关总闸 拔掉 拔 熄 切断 关门 打烊 收摊 歇业 调低 调小 调 闭`,
  open: `打开 开启 通风 开 敞`,
  prepare: `准备 备好 备齐 备 存 储 打印 印 复印 带 安排 提前 调整 改期 预留 充好`,
  park: `停放 停 开走 挪 移 推 锁 充电 充`,
  keep: `揣 藏 留底 存底 备份 看紧 保存 保管 留存 存 收好 放好 看好 保持 留 收 锁 记录 记`,
  repel: `轰 轰走 赶 赶走 撵 撵走 拦 拦住 劝 劝走 劝离 拒绝 拒收 婉拒 谢绝 挡`,
  report: `报警 打110 举报 拉黑 挂断 挂掉 挂了 删掉 删了 屏蔽`,
  use: `使用 用 佩戴 戴 穿 用上`,
  wash: `清洗 洗 消毒 擦 通 请人 喷 除`,
  admit: `接待 接纳 接 收留 放 让 进 登 登记 查验 查 验 刷 拦`,
  trade: `卖 销售 出售 放 燃放 存放 存 买 购 收 收购 进货 囤`,
  lend: `借 出借 出租 租 卖`,
  pay: `汇款 转账 汇 打钱 付款`,
} as const;
/** A family's name. */
export type Family = keyof typeof families;

const compliance =
  `照办 照做 执行 落实 遵守 配合 注意 重视 服从 支持 当心 留意 留心 留神 小心 依法 规范 做好 做到 照着做 照着办 听从 响应 防范 警惕 把关 抓 整改 转达 传达 转告 转发 告知 宣传 学习 贯彻 传阅 叮嘱 嘱咐`.split(
    " ",
  );

/** These hold a verb's character and are none. */
const traps =
  `有人闹 有人打 有人说 有人买 有人偷 有人要 看到 看见 听到 听见 见到 收到 找到 遇到 查到 看不 发现 发生 发票 近期 收到 收费 收银 开展 开始 出发 检查组 消防 报警器 报警灯 报警电话 警报 停电 电动 充电器 充电棚 充电桩 开关 通道 到期 送餐 看法 用电 用火 用气 用品 使用大功率 关于 存在 现在 正在 还在 不在 在外 在忙 在老家 说明 登陆 来电 未来 原来 本来 来源 去年 过去的 装修 装置 装备 管理 办公 办事 打火 打牌 打球 对面 对不起 对方 配电 换句话 通知书 信息 信号 相信我 让座 改天 改日 看情况 看样子 看来 收入 收摊时间 回收 查无 说不定 说好 说法 带鱼 记得 写字楼 测量 停车 停车场 进价 下午 下周 下月 下班 以下 下面 上下 下雨 下雪 下次 楼下 天下 一下 地下 放假 放学 放心 开心 开车 开店 开门 开黑 开业 离开 公开 展开 买卖 租客 租户 租房 出租房 出租屋 日租 短租 接着 直接 间接 接龙 打烊 信用 使劲 防盗 防盗窗 防盗门 防火 预防 公告 广告 新开 开了家 开了一家 有人卖 做生意 锁匠 锁店 关系 关注 有关 相关 无关 公安机关 机关 开关 读书 说话 说真的 听说 据说 讲道理 讲究 讲话 开玩笑 打游戏 传说 传统 停业 断货 试营业 考试 面试 接到 拍到 拍摄 碰到 遇上 撞见 按照 按要求 按规定 按时 按理 按摩 外卖 快递到 包裹 面包 包括 包厢 包间 包房 承包 包夜 包子 红包 包裹 包邮 包吃 劝酒 存款 存折 取款 带走 小心翼翼 补贴 推荐 推销 拆迁 移动 修车 洗澡 洗头 洗脚 洗车 洗衣 进来 进去 进口 出口 录像 监控录像 写作业 清楚 清洁 清淡 冷清 清早 整天 整个 整体 整齐 调料 空调 协调 留言 守法 守护 等等 等于 等级 陪玩 派出所 派送 派单 见面 再见 看见 意见 听见 到处 到时候 到底 迟到 得到 做到位 学到 感到 达到 遇到 直到 来不及 出来 起来 上来 下来 回来 回去 出去 上去 下去 想起来 后来 以来 将来 带来 未成年 年轻`.split(
    " ",
  );

const familiesOf = new Map<string, readonly Family[]>();
for (const [family, words] of Object.entries(families)) {
  if (!isFamily(family)) continue;
  for (const word of words.split(" ")) familiesOf.set(word, [...(familiesOf.get(word) ?? []), family]);
}
const verbSet = wordSet([...familiesOf.keys()], compliance);
const trapSet = wordSet(traps);
const complying: ReadonlySet<string> = new Set(compliance);

function isFamily(word: string): word is Family {
  return word in families;
}

/** The verb that stands at this place, unless a longer word that is none does. Undefined when there is none. */
export function findVerbAt(text: string, at: number): string | undefined {
  const verb = findWordAt(text, at, verbSet);
  const trap = findWordAt(text, at, trapSet);
  return trap !== undefined && trap.length >= (verb?.length ?? 0) ? undefined : verb;
}

/** A word that only looks like a verb (发 in 发现) and stands at this place. */
export function findTrapAt(text: string, at: number): string | undefined {
  const verb = findWordAt(text, at, verbSet);
  const trap = findWordAt(text, at, trapSet);
  return trap !== undefined && trap.length >= (verb?.length ?? 0) ? trap : undefined;
}

/** Whether the verb agrees to any request: 照办, 配合, 注意. */
export function isCompliance(verb: string): boolean {
  return complying.has(verb);
}

/** The families of one verb; empty for a verb of compliance alone. */
export function listFamilies(verb: string): readonly Family[] {
  return familiesOf.get(verb) ?? [];
}

/** The families of all verbs of a notice's text. */
export function familiesIn(notice: string): ReadonlySet<Family> {
  return new Set(listVerbs(notice).flatMap(listFamilies));
}

/** The verbs of a text from the left; words that only look like one are passed over. */
export function listVerbs(notice: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < notice.length; ) {
    const trap = findTrapAt(notice, at);
    const verb = trap === undefined ? findVerbAt(notice, at) : undefined;
    if (verb !== undefined) found.push(verb);
    at += (trap ?? verb)?.length ?? 1;
  }
  return found;
}
