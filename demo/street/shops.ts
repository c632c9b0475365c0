/** A trade's group and the shops of it: `[site name, people]`; people as `[nickname, group nickname]`, an empty group nickname for none. */
export interface Trade {
  readonly topic: string;
  readonly tag: string;
  readonly shops: readonly Shop[];
  /** People in the group whose name tells no shop. */
  readonly strangers: readonly Keeper[];
}

export interface Shop {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly keepers: readonly Keeper[];
}

export interface Keeper {
  readonly nickname: string;
  readonly groupNickname: string;
}

/** The street: four trades, about sixty shops. Names, nicknames and the way people write them are made up. */
export const trades: readonly Trade[] = [
  trade("日租房群", "日租房", [
    ["云栖公寓", "李姐", "云栖公寓-李姐"],
    ["青柠民宿", "阿芳🌸", "青柠民宿 阿芳"],
    ["302公寓", "302房东", "302公寓李姐"],
    ["半山小筑", "老周", "半山小筑-周"],
    ["橙子短租", "橙子", "橙子短租"],
    ["悦来日租", "悦来老板", "悦来日租-陈"],
    ["江景一号", "Jack", "江景一号 Jack"],
    ["如家短租", "吴小姐", "如家短租吴"],
    ["梧桐里", "梧桐", "梧桐里-小沈"],
    ["月光公寓", "月光🌙", "月光公寓前台"],
    ["星河民宿", "静静", "星河民宿-静静"],
    ["栖息地", "大刘", "栖息地 大刘"],
    ["拾光公寓", "小何", "拾光公寓-何"],
    ["东湖日租", "湖边人", "东湖日租 老马"],
    ["候鸟之家", "候鸟", "候鸟之家"],
    ["云朵民宿", "云朵☁️", "云朵民宿-赵"],
  ]),
  trade("网吧店主群", "网吧", [
    ["星空网吧", "李强", "星空网吧-李强", "小王", "星空网吧 前台小王"],
    ["蓝天网吧", "蓝天", "蓝天网吧-老孙"],
    ["极速网咖", "阿杰", "极速网咖 阿杰"],
    ["新时代网吧", "郑老板", "新时代网吧-郑"],
    ["网鱼电竞", "鱼哥", "网鱼电竞鱼哥", "小鱼", "网鱼电竞-收银"],
    ["雷霆网咖", "雷子", "雷霆网咖"],
    ["银河网吧", "银河", "银河网吧-张"],
    ["风暴电竞", "暴哥", "风暴电竞 网管"],
    ["天天网吧", "天天", "天天网吧-林"],
    ["千寻网咖", "千寻", "千寻网咖-店长"],
    ["飞宇网吧", "飞宇老杨", "飞宇网吧老杨"],
    ["零点网吧", "0点", "零点网吧-夜班"],
    ["冠军电竞", "冠军", "冠军电竞 小李"],
    ["老地方网吧", "老地方", "老地方网吧"],
    ["红警网咖", "红警", "红警网咖-潘"],
    ["联众网吧", "联众", "联众网吧-黄姐"],
  ]),
  trade("密室逃脱经营者群", "密室", [
    ["谜境密室", "谜境", "谜境密室-小白"],
    ["逃出生天", "阿凯", "逃出生天-阿凯"],
    ["黑匣子密室", "黑匣子", "黑匣子密室 店长"],
    ["第七章", "七章", "第七章-老板娘"],
    ["古宅惊魂", "古宅", "古宅惊魂-阿城"],
    ["侦探社", "福尔摩斯", "侦探社 小侦探"],
    ["迷雾剧场", "迷雾", "迷雾剧场-阿May"],
    ["时空胶囊", "胶囊", "时空胶囊-罗"],
    ["盗墓笔记馆", "小三爷", "盗墓笔记馆"],
    ["午夜列车", "列车长", "午夜列车-列车长"],
    ["剧本研究所", "研究员", "剧本研究所 甲"],
    ["幻影密室", "幻影", "幻影密室-大飞"],
    ["深渊密室", "深渊", "深渊密室-阿鬼"],
    ["奇妙屋", "奇妙", "奇妙屋-欣欣"],
  ]),
  trade("单位宿舍管理群", "单位宿舍", [
    ["宏达公司", "宏达小刘", "宏达公司 小刘"],
    ["建工三队", "三队老赵", "建工三队-赵工"],
    ["美味餐饮", "美味行政", "美味餐饮-行政"],
    ["顺风快递", "顺风站长", "顺风快递 站长"],
    ["恒通物业", "恒通", "恒通物业-夏"],
    ["康达电子", "康达人事", "康达电子-人事小吴"],
    ["金鼎酒店", "金鼎", "金鼎酒店-宿管"],
    ["百汇超市", "百汇", "百汇超市 周店"],
    ["丽人美容", "丽人", "丽人美容-王姐"],
    ["大海水产", "大海", "大海水产-海哥"],
    ["明光保洁", "明光", "明光保洁 队长"],
    ["捷运车队", "捷运", "捷运车队-马队"],
    ["四季花园餐厅", "四季", "四季花园餐厅-后厨"],
    ["安居中介", "安居", "安居中介 小胡"],
  ]),
];

/** The three groups the demo's notice goes to. */
export const addressedTags: readonly string[] = ["日租房", "网吧", "密室"];

function trade(topic: string, tag: string, rows: readonly (readonly string[])[]): Trade {
  const shops = rows.map(([name = "", ...people]) => {
    const keepers: Keeper[] = [];
    for (let index = 0; index + 1 < people.length; index += 2) {
      keepers.push({ nickname: people[index] ?? "", groupNickname: people[index + 1] ?? "" });
    }
    return { name, aliases: [], keepers };
  });
  const strangers = [{ nickname: `${tag}路人`, groupNickname: "" }];
  return { topic, tag, shops, strangers };
}
