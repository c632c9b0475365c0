import { wordSet } from "../cover.ts";
import type { Family } from "./verb-families.ts";

/** What notices are about, and what people speak of when they answer one. */
interface Topic {
  /** Any of these in a notice, and it is about this. */
  readonly signs: string;
  /** Things and people that belong to it, whether or not the notice names them. */
  readonly things: string;
  /** Who says that he does not do these keeps to what such a notice wants. */
  readonly risks: string;
  /** The families of the verbs that answer it, whichever it uses itself. */
  readonly families: readonly Family[];
}

const topics: readonly Topic[] = [
  {
    signs: "诈骗 反诈 骗子 被骗 刷单 公检法 陌生电话 陌生链接 冒充 假冒 推销 电诈 防诈",
    things:
      "诈骗 反诈 骗子 骗局 骗人 骗术 被骗 套路 96110 陌生 陌生人 来电 短信 链接 转账 汇款 验证码 银行卡 二维码 老人 老人家 老年人 爸妈 爷爷奶奶 上当 受骗 共享屏幕 屏幕共享 刷单 返利 客服 国家反诈中心 反诈中心 反诈app 宣传单 不明",
    risks:
      "接 点 点击 信 轻信 相信 转 转账 汇款 打钱 打款 给 透露 下载 扫 加 共享 泄露 上当 贪 理 搭理 借 租 卖 填 说 乱点 买 买单 开门 交 交钱",
    families: ["tell", "report", "repel"],
  },
  {
    signs:
      "消防 灭火 火灾 火情 防火 明火 动火 用火 电瓶车 电动车 电动自行车 充电 烟感 疏散 安全出口 燃气 液化气 煤气 油烟 插座 大功率 插排 私拉",
    things:
      "灭火器 消火栓 消防栓 烟感 喷淋 应急灯 指示牌 指示灯 通道 安全出口 后门 楼道 走廊 杂物 电瓶车 电动车 小电驴 电瓶 电池 充电 充电器 充电桩 充电棚 插座 插排 插线板 排插 接线板 拖线板 电线 线路 电闸 总闸 闸 拉闸 电源 电器 明火 烟头 抽烟 吸烟 香烟 煤气 燃气 液化气 煤气罐 液化气罐 阀门 总阀 软管 管子 气罐 罐子 灶台 炉子 蜡烛 蚊香 电暖器 电炉 电热毯 电磁炉 电饭锅 热得快 小太阳 取暖器 纸箱 纸板 货架 堆货 油烟管道 油烟机 烟道 卷帘门 防盗窗",
    risks:
      "堵 锁 放 充 充电 用 抽 抽烟 吸烟 点 停 推 占 拉 拉线 私拉 私接 接线 堆 上锁 停放 堆放 堆货 进屋 烧",
    families: ["inspect", "clear", "close", "keep"],
  },
  {
    signs: "停电 断电 限电",
    things:
      "发电机 蜡烛 手电 手电筒 应急灯 充电宝 电脑 机器 冰箱 冰柜 存档 服务器 收银机 关机 插头 总闸 电闸 拉闸 闸 备用电源 电源 电器 空调",
    risks: "营业 开门 用",
    families: ["prepare", "provide", "close", "keep"],
  },
  {
    signs: "停水 供水 水管",
    things:
      "水 水桶 大桶 小桶 桶 水缸 储水 蓄水 存水 接水 水箱 水龙头 龙头 水阀 阀门 水管 水表 饮水机 桶装水",
    risks: "用水",
    families: ["prepare", "provide", "keep", "close"],
  },
  {
    signs: "入住 住宿登记 旅客 住客 租客 租户 民宿 网约房 日租 出租房 人证 旅馆 实名登记 流动人口 居住证",
    things:
      "身份证 证件 系统 住客 客人 旅客 租客 租户 房客 前台 访客 未成年 未成年人 小孩 登记本 本子 人脸 人脸识别 一人一证 五必须 入住 退房 合同 居住证 暂住证 新来的 刷卡 刷脸 读卡器 电子登记",
    risks: "漏 漏登 漏报 接 接待 收 留 租 让 办理 办入住 入住 放",
    families: ["inspect", "hand", "admit"],
  },
  {
    signs: "被盗 盗窃 偷 防盗 小偷 入室 扒窃 财物",
    things:
      "门窗 门锁 锁 窗户 窗子 防盗窗 防盗门 监控 摄像头 摄像 贵重物品 贵重 现金 钱箱 保险柜 电瓶 充电器 报警器 卷帘门 收银台 抽屉 手机 小偷 车锁 U型锁 链子锁 反锁",
    risks: "放 留 停 忘",
    families: ["close", "keep", "provide", "inspect"],
  },
  {
    signs: "烟花 爆竹 鞭炮",
    things: "烟花 爆竹 鞭炮 炮仗 炮 炮竹 仙女棒 摔炮 存货 库存 货架",
    risks: "卖 放 进 进货 买 存 囤 燃放 销售 出售 玩",
    families: ["clear"],
  },
  {
    signs: "未成年 学生",
    things:
      "未成年 未成年人 小孩 小孩子 娃 娃娃 学生 学生娃 中学生 小朋友 孩子 身份证 年龄 十八岁 18岁 校服 牌子 标志 标识",
    risks: "接 接待 放 让 卖 收 给 开机 上机 接纳 上网",
    families: ["inspect", "repel", "post"],
  },
  {
    signs: "噪音 噪声 扰民 外放 音响 高考 中考 音量",
    things: "音响 音箱 喇叭 声音 音乐 外放 低音炮 音量 麦克风 话筒 隔音 噪音 动静 考生 孩子 露天",
    risks: "开 放 吵 唱 喊 闹 放歌 外放 扰民",
    families: ["close"],
  },
  {
    signs: "寒潮 低温 结冰 冰冻 雪 霜冻 防冻 降温 取暖 一氧化碳",
    things:
      "水管 水表 水龙头 门窗 窗户 空调 取暖器 电暖器 电热毯 小太阳 暖气 炭火 炭盆 炉子 煤炉 烟囱 开窗 通风 冰 雪 积雪 冰块 盐 工业盐 防滑垫 铁锹 电源 总闸 拉闸 插头 电",
    risks: "用 烧 烤 开 点",
    families: ["close", "keep", "clear", "inspect"],
  },
  {
    signs: "台风 暴雨 大风 雷雨 强对流 内涝 汛 雷电 积水",
    things:
      "门窗 窗户 招牌 店招 广告牌 灯箱 雨棚 遮阳棚 遮阳伞 雨伞 花盆 沙袋 挡水板 积水 排水 下水道 排水沟 地漏 水泵 地下室 一楼 低处 高处 电源 总闸 电闸 拉闸 玻璃 外摆 桌椅 货",
    risks: "外出 出门 出去 营业",
    families: ["clear", "keep", "close", "inspect", "prepare"],
  },
  {
    signs: "酒驾 醉驾 酒后",
    things: "代驾 酒驾 醉驾 喝酒 喝了酒 喝过酒 酒后 车钥匙 提示牌 牌子 酒",
    risks: "开车 开 酒驾",
    families: ["tell"],
  },
  {
    signs: "毒品 涉毒 禁毒 吸毒 赌博 涉赌 涉黄 卖淫 电子烟 笑气",
    things:
      "毒品 吸毒 涉毒 禁毒 麻将 麻将机 赌博 赌 扑克 棋牌 包厢 包间 电子烟 上头电子烟 笑气 可疑 可疑人员 标语 海报",
    risks: "玩 卖 赌 碰 沾 打牌 打麻将 吸 提供 来钱",
    families: ["tell", "report", "inspect", "repel"],
  },
  {
    signs: "食品 餐饮 后厨 餐具 健康证 卫生",
    things:
      "餐具 消毒柜 消毒 后厨 厨房 健康证 口罩 帽子 冰箱 食材 过期 留样 进货单 台账 垃圾 垃圾桶 垃圾分类 泔水 苍蝇 老鼠",
    risks: "用 卖 收 过期",
    families: ["wash", "inspect", "clear"],
  },
  {
    signs: "停车 占道 违停 停放 拖车 乱停 卸货",
    things:
      "车 车子 车辆 电动车 摩托 摩托车 三轮 三轮车 货车 面包车 门口 桌子 桌椅 摊 摊子 摊位 小摊 货架 盲道 车位 停车位 停车场 人行道 消防通道 送货 卸货",
    risks: "停 摆 占 放 堵 占道 出摊 停车 卸货",
    families: ["park", "clear"],
  },
  {
    signs: "会议 培训 例会 开会 演练 座谈 讲座 参会",
    things: "会场 会议室 会议 培训 演练 例会 笔记 本子 座位 代表",
    risks: "迟到 缺席 忘 请假",
    families: ["attend"],
  },
  {
    signs: "登记表 填写 填报 填表 问卷 上报 小程序 信息采集 承诺书 扫码 注册 备案 台账",
    things:
      "表 表格 二维码 照片 截图 名单 执照 营业执照 身份证 复印件 资料 小程序 账号 系统 信息 问卷 承诺书 数据 电子版 纸质 公章 章 群文件 文件",
    risks: "漏 迟 拖",
    families: ["hand"],
  },
  {
    signs: "值班电话 号码变更 新号码 联系电话 电话变更",
    things: "手机 手机里 通讯录 电话 号码 电话簿",
    risks: "",
    families: ["keep", "post"],
  },
  {
    signs: "走访 上门 到店 入户 检查组 抽查 巡查 突击检查 大检查 联合检查 夜查",
    things: "开门 资料 证照 营业执照 健康证 钥匙 负责人 员工 卫生 门口 台账 茶 茶水",
    risks: "关门 出去 出门 走 走开 离开",
    families: ["guard", "prepare", "open"],
  },
  {
    signs: "走失 寻人 协查 嫌疑 可疑 寻找 通缉 线索",
    things: "监控 录像 摄像头 老人 孩子 小孩 照片 图片 110 报警 可疑 线索 门口",
    risks: "",
    families: ["guard", "tell", "inspect"],
  },
  {
    signs: "封路 绕行 交通管制 修路 施工 马拉松 道路",
    things: "路 车 绕路 绕行 送货 进货 备货 供货商 送菜 围挡 材料 地铁",
    risks: "开车 停车 停 放 进货",
    families: ["park", "prepare"],
  },
  {
    signs: "养犬 犬只 狗 遛狗",
    things: "狗 犬 犬证 狗证 狗绳 牵绳 疫苗 大型犬 小狗",
    risks: "遛 让",
    families: ["repel", "tell"],
  },
  {
    signs: "寄递 寄件 快递 开箱",
    things: "寄件 快递 包裹 面单 实名 开箱 身份证 危险品 液体",
    risks: "收 寄 漏",
    families: ["inspect"],
  },
  {
    signs: "假币 假钞",
    things: "假币 假钞 验钞机 现金 百元 钞票 收银 钱",
    risks: "收",
    families: ["inspect", "report"],
  },
  {
    signs: "监控 摄像头 录像",
    things: "监控 摄像头 硬盘 录像 探头 主机 画面",
    risks: "关 断电",
    families: ["inspect", "fix", "keep"],
  },
  {
    signs: "选举 人口普查 普查 疫苗 体检",
    things: "普查员 身份证 户口本 疫苗 针 体检 报告",
    risks: "",
    families: ["attend", "hand"],
  },
];

/** What the topics of one notice bring with them. */
export interface TopicWords {
  readonly things: ReturnType<typeof wordSet>;
  readonly risks: ReadonlySet<string>;
  readonly families: readonly Family[];
}

function list(words: string): readonly string[] {
  return words.split(" ").filter((word) => word !== "");
}

/** The things people speak of when they answer this notice, and the deeds it warns of. Both empty for a notice about nothing known. */
export function findTopicWords(notice: string): TopicWords {
  const live = topics.filter(({ signs }) => list(signs).some((sign) => notice.includes(sign)));
  return {
    things: wordSet(live.flatMap(({ things }) => list(things))),
    risks: new Set(live.flatMap(({ risks }) => list(risks))),
    families: live.flatMap(({ families }) => families),
  };
}
