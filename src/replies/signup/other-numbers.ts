/** Stands where a range or a rough number was: it is a number, but nobody knows which. */
export const vagueNumber = "\ue000";

const numeral = "(?:\\d{1,5}(?:\\.\\d{1,2})?|[零〇一二三四五六七八九十百两]{1,5})";
const span = `${numeral}(?: ?[-~到至] ?${numeral})?`;

/** Telephone and identity numbers. */
const long = /1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}-\d{7,8}|\d{6,}/g;
const clock = /\d{1,2}[:：]\d{2}/g;
const ordinal = new RegExp(
  `第 ?${numeral} ?(?:个|位|名|人|排|组|期|批|家)?|(?:(?<![老小姓])周|[期拜])[一二三四五六日天]|初[一二三]`,
  "g",
);

/** What follows a number that is a place, a price, a weight, a time or an age. */
const otherUnits = `
  号楼 号房 号店 号 室 栋 幢 座 单元 弄 巷 排 路 门牌 机位
  元 块钱 块 毛 角 万 千 折 % 毛钱
  kg 公斤 千克 斤 克 g 吨 升 l 米 cm 厘米 公里 平方 平米 平 寸
  点半 点钟 点 时 分钟 分 秒 小时 天 日 号 月 年 周 星期 礼拜 岁 期 届 级 班 次 遍 回 趟 成
  间 台 张 箱 户 辆 组 家 床
  个小时 个月 个多月 个星期 个礼拜 个钟 个房间 个房 个店 个点 个问题 个建议 个群 个门 个包间 个包厢 个单元 个电脑 个床位
`
  .trim()
  .split(/\s+/);

/** Where something goes: the number is a place, but that it was named is kept (三楼三具, 二楼一具). */
const place = new RegExp(`${numeral} ?(?:楼|层|房间|房)(?!间)`, "g");

/** 65一具, 25块一个: what one costs. */
const price =
  /\d{1,5}(?:\.\d{1,2})? ?(?:元|块钱?|块|斤|公斤|kg|升)?(?:一|每|1|\/) ?(?=[\p{Script=Han}])[个具瓶支件套台张根顶条本份只把]/gu;

/** Units that count what was asked for when the notice itself counts in them: 每户限领2张, 报台数. */
const sometimesCounted = ["块", "台", "张", "箱", "户", "辆", "组", "间", "座", "排"];

const range = new RegExp(`${numeral} ?(?:个|人|位|名)? ?(?:[-~]|到|至|或者|或) ?${numeral}`, "g");
const neighbours = /一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九/g;
const rough =
  /十几|十来|几十|好几|若干|[\d十百]{1,4} ?(?:多|来|余)(?=[个人位名])|[\d一二两三四五六七八九十]{1,4}[个人](?:多|把)(?!了)/g;
/** 一 that counts nothing. */
const idleOne =
  /一起|一块儿|一定|一下|一样|一直|一般|一会|一边|一切|一点|一律|一路|统一|万一|唯一|同一|之一|一带|一旦|一趟/g;
/** 302 at the end of a shop's name. */
const bareRoom = /\d{3,5}(?![\d个人位名份只具瓶套件支把本盒条])/g;

/** The units that a notice counts in, beyond the usual ones. */
export function listCountedUnits(notice: string): readonly string[] {
  return sometimesCounted.filter((unit) =>
    new RegExp(`[几数多少\\d一两] ?${unit}(?!钱)|[每按]${unit}|${unit}数`).test(notice),
  );
}

/**
 * Takes out of plain words all numbers that count nothing asked for (telephones, rooms, prices, weights, times), and puts {@link vagueNumber}
 * where a range or a rough number stood. What is taken out leaves a comma.
 */
export function hideOtherNumbers(plain: string, counted: readonly string[]): string {
  const units = otherUnits.filter((unit) => !counted.includes(unit)).sort((a, b) => b.length - a.length);
  const measured = new RegExp(`${span} ?(?:${units.join("|")})(?!人)`, "g");
  return plain
    .replace(idleOne, "")
    .replace(long, ",")
    .replace(clock, ",")
    .replace(ordinal, ",")
    .replace(price, ",")
    .replace(place, ",楼")
    .replace(/\d米\d/g, ",")
    .replace(measured, ",")
    .replace(rough, vagueNumber)
    .replace(range, vagueNumber)
    .replace(neighbours, vagueNumber)
    .replace(bareRoom, ",");
}
