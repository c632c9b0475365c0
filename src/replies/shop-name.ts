import { cover, leftover, wordSet } from "./cover.ts";
import { addresses, siteWords, surnames, titles } from "./lexicon.ts";

/** What shops of every trade are called by, beside the houses of `siteWords`. */
const trades =
  `铺 摊 摊位 档 档口 行 坊 轩 阁 居 庄 斋 堂 院 城 站 社 屋 吧 咖 所 场 记 家 驿站 菜馆 面馆 粉馆 粉店 米线 面庄 小吃 小吃店 烧烤 烤肉 火锅 麻辣烫 冒菜 砂锅 串串 炸鸡 汉堡 包子铺 早餐 快餐 盒饭 小炒 私房菜 大排档 烘焙 烘焙坊 蛋糕 奶茶 茶饮 咖啡
  便利 便利店 百货 批发部 商行 商店 小卖部 水果 生鲜 蔬菜 粮油 烟酒 副食 土特产 五金 建材 汽修 修理 修理铺 洗车 理发 理发店 美发 美容 美容院 美甲 养生 按摩 推拿 足疗 中医馆 诊所 药房 药店 花店 花艺 母婴 童装 服装 服装店 鞋业 家电 手机 手机店 数码 通讯 家政 中介 房产 打印 图文 文具
  书店 书屋 书吧 影城 健身 健身房 瑜伽 舞蹈 培训 托管 托班 幼儿园 棋牌 麻将馆 彩票 彩票店 干洗 裁缝铺 钟表 眼镜 珠宝 金店 家具 窗帘 灯饰 宠物 宠物店 仓库 物流 快运 汽贸 农家乐 度假村 青旅 青年旅舍 旅舍 厂房 工厂 工地 园区 市场 菜场 商场 广场 网点 营业厅 加油站 学校 工作室 影楼 照相馆 琴行 剧场 电玩 电玩城 游戏厅 台球厅 溜冰场 泳池 浴室 澡堂`.split(
    /\s+/,
  );
/** Of these a shop deals in the thing itself: without a name before them they are goods. */
const wares = wordSet(
  "水果 生鲜 蔬菜 粮油 烟酒 副食 土特产 五金 建材 早餐 快餐 盒饭 蛋糕 奶茶 咖啡 炸鸡 汉堡 麻辣烫 冒菜 砂锅 串串 烧烤 烤肉 米线 服装 童装 家电 手机 数码 文具 眼镜 家具 窗帘 灯饰 打印 彩票 宠物 家 行 场 所 记 吧 站 城 屋".split(
    " ",
  ),
);
const endings: ReadonlySet<string> = new Set([...siteWords, ...trades]);
const longestEnding = 4;
const personSet = wordSet(surnames, titles, addresses, [..."0123456789abcdefghijklmnopqrstuvwxyz-"]);
/** At most this many characters make a shop's name. */
const longestName = 20;
const longestPerson = 3;
/** A name holds none of these. */
const saying = /[的了吗呢是你您他她我俺不没啥谁把被让叫请等想要会再就才还着过给哪几多]/;
const counting =
  /(?:尾号|账号|单号|车牌号)$|^(?:今天|昨天|明天|刚才|[一二两三四五六七八九十几半0-9]+[箱袋斤件份个台部车批包瓶只桶条])|新鲜|这|那/;

/**
 * Whether the words can be no more than the name of a shop of any trade, with its address and a person behind it: 美滋滋烘焙坊, 理发店小美, 三号铺老赵,
 * 12号铺水果摊王. Goods without a name before them (水果) are none.
 */
export function isShopLike(words: string): boolean {
  if (words.length < 2 || words.length > longestName || counting.test(words)) return false;
  for (let end = words.length; end > 0; end--) {
    const behind = words.slice(end);
    if (behind.replace(role, "").length > longestPerson && leftover(behind, personSet) !== "") return false;
    if (!isPerson(behind)) continue;
    for (let length = Math.min(longestEnding, end); length > 0; length--) {
      const ending = words.slice(end - length, end);
      if (!endings.has(ending)) continue;
      const name = words.slice(0, end - length);
      if (saying.test(name)) continue;
      const ware = cover(ending, wares).rest === "";
      if (ware ? name.length >= 2 : name.length >= 1 || behind !== "") return true;
    }
  }
  return false;
}

/** 前台小周, 店长阿芳. */
const role = /^(?:前台|店长|老板娘?|收银|店员|负责人|经理|房东|管家|值班|保安|财务|主管)/;

/** 小美, 老陈头, 阿芳, 芳芳, 王建国. */
const calledBy = new RegExp(`^(?:[${surnames.join("")}]\\p{Script=Han}{1,2}|(\\p{Script=Han})\\1)$`, "u");

function isPerson(full: string): boolean {
  const words = full.replace(role, "");
  return (
    words === "" ||
    leftover(words, personSet) === "" ||
    (words.length <= longestPerson && calledBy.test(words) && !saying.test(words) && !ware(words))
  );
}

/** 快递, 货款 behind a shop's name are what it received. */
function ware(words: string): boolean {
  return /[货款钱费票单件包卡箱证]$|快递|外卖|样品|定金|押金|收/.test(words);
}
