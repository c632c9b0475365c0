import { wordSet } from "./cover.ts";

/** What tells a fire, a fight or a life in danger by itself. 救命 and what is as often said in jest are looked at more closely. */
export const alarms = wordSet(
  "着火了 起火了 失火了 烧起来了 着火啦 起火啦 着大火 火灾了 冒烟了 冒黑烟 冒浓烟 爆炸了 着火快 起火快 浓烟滚滚 煤气泄漏 煤气漏 燃气泄漏 漏煤气".split(
    " ",
  ),
  "打起来了 打起来啦 打架了 打架啦 动刀子 动刀了 动刀啦 砍人 捅人 杀人了 杀人啦 有人杀人 要杀人 抢劫了 抢劫啦 抢劫啊 有人抢劫 被抢劫".split(
    " ",
  ),
  "跳楼了 有人跳楼 要跳楼 想跳楼 晕倒了 昏倒了 人没气了 他没气了 她没气了 孩子没气了 没呼吸了 触电了 有人受伤 有人闹事 快来人 来人啊".split(
    " ",
  ),
);

/** What makes a bare 救命 one: nothing else is said, or what is at stake. */
export const besidesHelp = wordSet(
  "救命 救救我 救我 帮帮我 快来人 快来 来人 快点 快跑 快 啊 呀 哪 啦 了 我 们 谁 在 有没有人 有人吗 有人 店里 这里 这边 一楼 二楼 三楼 四楼 五楼 楼上 楼下 门口 后门 里面 外面 拉 咯 喽 呢 呜".split(
    " ",
  ),
);
export const atStake = wordSet(
  "出事 落水 掉水 溺水 淹 被困 困在 关在 流血 出血 刀 火 烟 打人 被打 挨打 打我 倒下 晕 昏 中毒 煤气 心脏 抽搐 不行了 出人命 救人 爆炸 触电 抢".split(
    " ",
  ),
);

/** An alarm where nothing is said but it, where, and a call. More than {@link mostBare} are a list of what may happen. */
export const bare = wordSet(
  "着火 起火 失火 火灾 抢劫 打架 打人 杀人 砍人 持刀 拿刀 被砍 被捅 溺水 落水 触电 流血 昏迷 休克 晕倒 爆炸 跳楼 自杀 有炸弹 救火".split(
    " ",
  ),
);
export const mostBare = 2;

/** Words that hold an alarm, or what makes none of one, and mean something else. */
export const others = new RegExp(
  [
    "救命(?:恩人|之恩|药|钱|稻草|通道|神器|知识|技能|课|用|的)",
    "[能会以]救命",
    "报警(?:器|电话|系统|装置|按钮|平台)",
    "尽快报警",
    "跳楼(?:价|机|大?甩卖|处理)",
    "价格?跳楼了",
    "(?:抢劫|杀人|砍人|捅人|爆炸|跳楼)(?:案|罪|犯|事件|游戏)",
    "狼人杀",
    "(?:电影|影)(?:院|城)",
    "游戏(?:厅|室|机|城)",
    "剧本杀",
    "主题[房间馆店酒]",
    "(?:培训|学习)(?:学校|机构|班|中心|室|现场)",
    "(?:宣传|报警)[栏车]",
    "电视机",
    "视频(?:监控|店)",
    "(?:嗓子|喉咙|头顶|键盘|[热忙累气急晒渴])[都要得的快直]*冒烟了",
    "(?:心态|脑子|脑袋|头|肚子|信息|消息|群|订单|生意|人气|颜值|[热忙烦气])[都要快得的]*爆炸了",
    "我[们都真要快也直接就]*[晕昏]倒了?",
    "[笑忙累看听]?[晕昏]倒了[笑哈]",
    "人都[要快]*[晕昏]倒了",
    "甩卖[^,，]{0,4}跳楼",
    "(?:眼皮|[猫狗鸡鸭])[们都在]*打架了?",
    "(?:战|仗|国|价格|俄乌|牌|麻将|球|电话)[都又]*打起来了",
    "(?:[累忙烦热气跌亏赔困饿贵愁笑]|无聊)[得到的][人我他她们都想要快]*(?:跳楼|自杀|休克|晕倒|昏倒|昏迷|吐血|杀人|打人|砍人)",
    "流血(?:流|牺牲)",
    "(?:手里|我|他|你)有炸弹",
    "(?:预算|价格?|订单|工资|奖金|树|经费)[都也又]*被砍",
    "水落",
    "落水(?:管|口|槽)",
    "抢红包",
  ].join("|"),
  "g",
);

/** Just before an alarm: there is none. */
export const denied =
  /(?:[没未无](?:有|发现|看到|见到?|发生|出现|闻到|听到|再|任何|存在){0,3}人?|[勿莫别怕防免会某谁]|不[会要能许再准得让存]?(?:在|有)?|防止|预防|避免|免得|严禁|禁止|杜绝|小心|当心|担心|容易|差点|险些|以为|一旦|说)$/;

/** Talk of another day, of what might be and of advice: before the alarm, or together with it. */
export const notNow = wordSet(
  "万一 如果 要是 假如 假设 防止 预防 遇到 遇见 如遇 遇有 凡是 昨天 昨日 前天 昨晚 上次 上周 上个月 上回 那次 那年 去年 前年 以前 之前 从前 小时候 新闻 视频 电影 电视 游戏 剧情 剧本 听说 据说 不会 没着火 以为 差点 一样 似的 记得".split(
    " ",
  ),
  "以防 谨防 严防 避免 以免 杜绝 如有 若有 若遇 若发现 如发现 一旦 梦见 记住 曾经 当年 案例 警示 通报 某 应急处置 通知里 抖音上 扮演 前几天".split(
    " ",
  ),
);
/** What a clause is about when it tells of no event. */
export const onTopic = wordSet(
  "培训 知识 常识 学习 学会 学到 讲座 宣传 预案 科普 道具 主题 海报 短片 考试 题目 试题 台词 模拟 彩排 自救 急救 违法 犯法 规定 制度 严禁 禁止 不准 不许 经常 老是 老有 常有 总有 总是 天天 每天 每晚 没人管 别管 不让 不接待 频发".split(
    " ",
  ),
);
/** Asked in the same breath, and nobody called: a question. */
export const asking = wordSet(
  "怎么办 怎么跑 怎么处理 怎么救 怎么自救 咋办 如何 吗 哪里 哪儿 谁家 没有 有没有".split(" "),
);
export const calling = wordSet("快来 来人 快跑 救人 救救".split(" "));
/** Anywhere. */
export const inJest = wordSet("演练 演习 笑死 哈哈 笑 抖音 段子 误报 虚惊".split(" "));
/** Over, as what is told together with it or after it says. */
export const over =
  /已经?[^,。!]{0,4}(?:更换|换|修|处理|整改|解决)|(?:换|修|处理|解决)(?:好|完)|整改[完好到]|换了新|没事了|会(?:马上|立即|及时|第一时间)?(?:报警|上报|报告|拨打|打1|劝)|(?:昨天|前天|昨晚|上次|上周|去年|以前)(?:的|发生)/;
