import { leftover, wordSet } from "./cover.ts";
import {
  addresses,
  adverbs,
  agreeWords,
  harmlessNegationSet,
  particles,
  selfWords,
  surnames,
} from "./lexicon.ts";
import { withoutMatter } from "./matter-pairs.ts";
import { isShopLike } from "./shop-name.ts";
import { isNameLike, isSiteName } from "./site-name.ts";

const stutters = ["收", "到"];
const digits = [..."0123456789"];
/** What may stand before 收到 and changes nothing. */
export const besideSet = wordSet(
  particles,
  adverbs,
  addresses,
  surnames,
  agreeWords,
  selfWords,
  stutters,
  digits,
);
/** 302宿舍长收到, 全体店员收到: whoever ends so is a person or a shop. */
const personal =
  /(?:长|们|员|姐|哥|叔|婶|姨|嫂|爷|伯|总|家|体|室|楼|班|组|科|部|院|校|寝|舍|人|主|生|师|管|妈|爸|弟|妹)$/;
/** 小李收到, 阿强收到. */
const nickname =
  /^[小老阿][\p{Script=Han}]$|^(?:阿\p{Script=Han}|\p{Script=Han}[记姐哥嫂婆叔])\p{Script=Han}{2,4}$/u;
const aroundName = /(?:这边的?|这会儿?|刚刚|刚|现在|这里|老板娘?|店长|前台|也|都|已经?|好的|嗯|[，,])+$/;
/** 本店, 302房, 我们网吧 name no shop. */
const isUnnamedSite = /^(?:我|本|俺|咱|小店|[0-9]+)|^(?:网吧|店|前台|宿舍|公寓)/;
/** 懒得收到, 晚点收到, 取消收到 begin with no name. */
const namesNobody =
  /^(?:懒得|懒|取消|拒绝|不想|难得|晚点|晚些|一会|等会|待会|稍后|回头|改天|可|快|再|才|刚|还|等|催|求|免|勿|别|休|尚|暂|先|能|会|要|想|该|应|得)/;
/** 五千收到 is money. */
const amount = /[百千万亿零〇]|[一二两三四五六七八九十]{2}/;
const goodsEnding =
  /[位西片号频同天年早晚午日票单件货钱款费包卡证书信函评品箱机器衣鞋药水烟酒茶饭餐菜果花车图照表章匙信邀奖券码本笔纸布料样礼金币物盘标屏线粉油米肉蛋糕琴灯锁椅桌床]$/;

/** A name with its address, a person and a few words more. */
const longestSubject = 40;

/** A person with the house he looks after. */
const longestPerson = 12;

/**
 * 星空收到 names a shop that ends like none. It is the speaker's own when he is known to speak for it; when nobody knows whom he speaks for, a short name
 * with nothing more is taken for his, but not what may be a thing one receives (样品收到, 键盘收到了).
 */
export function whoseName(
  before: string,
  after: string,
  speaksFor: readonly string[],
): "own" | "foreign" | undefined {
  const name = before.replace(aroundName, "");
  if (name.length < 2 || name.length > longestSubject) return undefined;
  if (speaksFor.some((own) => name.length <= 14 && own !== "" && (name.includes(own) || own.includes(name))))
    return "own";
  if (leftover(name, besideSet) === "") return undefined;
  if (speaksFor.length > 0) return isSiteName(name) && !isUnnamedSite.test(name) ? "foreign" : undefined;
  const plain =
    /^(?:谢谢|哈|哦|啊|[~！])*$/.test(after) && name.length <= 4 && /^\p{Script=Han}+$/u.test(name);
  return (plain &&
    !namesNobody.test(name) &&
    !goodsEnding.test(name) &&
    !amount.test(name) &&
    !/[的了是在有到把被给你您他她]/.test(name)) ||
    nickname.test(name) ||
    isShopLike(name)
    ? "own"
    : undefined;
}

/** Whether the words after 收到 are a name of the speaker's own shop. */
export function isOwnName(name: string, speaksFor: readonly string[]): boolean {
  return (
    name.length > 1 &&
    name.length <= longestPerson &&
    speaksFor.some((own) => own.includes(name) || name.includes(own))
  );
}

/** Whether the words before 收到 are a subject that may say it: oneself, a person, a shop, the notice. */
export function isSubjectFine(before: string, matter: ReadonlySet<string>): boolean {
  const rest = leftover(leftover(before, harmlessNegationSet), besideSet);
  return (
    rest === "" ||
    isNameLike(before) ||
    isShopLike(before.replace(aroundName, "")) ||
    (before.includes(rest) && isNameLike(rest)) ||
    opensWithName(before) ||
    namesPerson(before) ||
    (before.length <= longestPerson && personal.test(before)) ||
    leftover(withoutMatter(before, matter), besideSet) === ""
  );
}

/** 如家前台小刘, 光速网咖网管小赵: a place, a post and an everyday name. */
function namesPerson(before: string): boolean {
  return before.length <= longestPost && postAndName.test(before) && !isSaidOf.test(before);
}

const longestPost = 16;
const postAndName =
  /(?:前台|网管|店长|经理|管理员|管家|夜班|白班|值班|班长|宿管|保安|老板|厨师长|主管|领班|店|吧|咖|厂|馆|舍|宿|寓|楼|苑|城|号)(?:的)?[小老阿大]\p{Script=Han}(?:也|已|已经|都)?$/u;
/** Whoever else is spoken of, told or given. */
const isSaidOf = /[给让叫问跟对把替帮说昨]|隔壁|对面|楼上|楼下|别家|听/;

/** 幸福路18号日租房好的 …: a name, then words that may stand before 收到. */
function opensWithName(before: string): boolean {
  if (before.length > longestSubject) return false;
  for (let to = 1; to < before.length; to++) {
    if (isNameLike(before.slice(0, to)) && leftover(before.slice(to), besideSet) === "") return true;
  }
  return false;
}
