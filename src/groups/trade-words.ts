/** Words of trades that stand for one another in what people call a shop. */
const alike: readonly (readonly string[])[] = [
  ["网吧", "网咖", "网络会所"],
  ["有限责任公司", "有限公司", "公司"],
  ["密室逃脱", "密室"],
  ["日租房", "短租房", "短租"],
  ["饭店", "餐厅", "餐馆"],
];

const others =
  "电竞酒店 电竞馆 电竞 公寓 民宿 出租屋 客栈 旅馆 旅社 宾馆 酒店 招待所 青旅 剧本杀 桌游 ktv 酒吧 茶楼 茶馆 棋牌室 足浴 洗浴 浴室 会所 养生馆 " +
  "美容院 理发店 超市 便利店 商店 商行 酒楼 食府 火锅店 烧烤店 奶茶店 五金店 药店 诊所 物流 快递 宿舍 加工厂 修理厂 工厂 工作室 俱乐部 台球厅 游戏厅 影院 幼儿园";

const words = [...alike.flat(), ...others.split(" ")].sort((one, other) => other.length - one.length);

/** The trade word a folded name ends with; `undefined` when it ends with none, or is nothing else. */
export function tradeAtEnd(name: string): string | undefined {
  return words.find((word) => name.endsWith(word) && name.length > word.length);
}

/** The trade word a folded text begins with; `undefined` when with none. */
export function tradeAtStart(text: string): string | undefined {
  return words.find((word) => text.startsWith(word));
}

/** The longest trade word a folded text holds; `undefined` when none. */
export function tradeIn(text: string): string | undefined {
  return words.find((word) => text.includes(word));
}

/** The other words for a trade; empty where there is but one. */
export function wordsLike(word: string): readonly string[] {
  return alike.find((group) => group.includes(word))?.filter((other) => other !== word) ?? [];
}

/** Whether a folded name or category is of the trade a word stands for. */
export function isOfTrade(text: string, word: string): boolean {
  return [word, ...wordsLike(word)].some((one) => text.includes(one));
}
