import { isFullName, isPerson } from "./person-words.ts";
import { pieceFrom, type ReadName } from "./read-name.ts";
import { isOfTrade, tradeAtStart } from "./trade-words.ts";

/** The shop whose name was found, folded; `category` is empty where it has none. */
export interface Shop {
  readonly name: string;
  readonly category: string;
}

/** Right in front of a shop's name these make it the name of another. */
const renaming = /[新老大小东南西北中上下金超]$/u;
/** In front: he was there once, or is somewhere near it. */
const elsewhereBefore = /(?:原来|原|前|曾|曾经|离职|不是|非|挨着|靠近)$/u;
/** Behind: another branch, a neighbour, a supplier. */
const elsewhereBehind =
  /^(?:(?:[一二三四五六七八九十\d]{1,2}|[东南西北新老分城路旗]\p{Script=Han}{0,2})号?店(?![长主员])|[一二三四五六七八九十]店|分店|分部|分公司|连锁|加盟|隔壁|对面|旁边?|附近|楼上|楼下|门口|供货|供应|送水|外卖|维修|装修|前员工|离职|转让|已转|已关|倒闭)/u;

/** Whether a telling name that stands at `at` means the shop, and not one of a longer name or a neighbour's. */
export function standsUnspoilt(name: ReadName, written: string, at: number, shop: Shop): boolean {
  const before = name.text.slice(0, at);
  const behind = name.text.slice(at + written.length);
  if (isCut(before, written, behind)) return false;
  if (!name.breaks.has(at) && renaming.test(before)) return false;
  if (elsewhereBefore.test(before) || elsewhereBehind.test(behind)) return false;
  const trade = tradeAtStart(behind);
  return trade === undefined || isOfTrade(shop.name + shop.category, trade);
}

/**
 * Whether a short name that stands at `at` is a word by itself: at the beginning or behind a break, and followed by nothing, a break, its trade, or by somebody.
 * A number may be a room of any house: 2栋302 is not 302.
 */
export function standsAlone(name: ReadName, written: string, at: number, shop: Shop): boolean {
  if (at !== 0 && !name.breaks.has(at)) return false;
  if (!standsUnspoilt(name, written, at, shop)) return false;
  const isNumber = /^\d+$/u.test(written);
  if (isNumber && /[栋幢座楼元号室房\d]$/u.test(name.text.slice(0, at))) return false;
  const end = at + written.length;
  if (isNumber && [...name.breaks].some((position) => position > at && position < end)) return false;
  if (elsewhereBehind.test(withoutTrade(name.text.slice(end)))) return false;
  if (end === name.text.length || name.breaks.has(end)) return true;
  const behind = pieceFrom(name, end);
  const rest = isNumber ? behind.replace(/^(?:号房|号|室|房间|房(?!东|管))/u, "") : withoutTrade(behind);
  const who = rest.replace(/\d{7,}$/u, "");
  if (who === "" || isPerson(who)) return true;
  return (isNumber || /^[a-z\d]+$/u.test(written)) && isFullName(who);
}

function withoutTrade(text: string): string {
  const trade = tradeAtStart(text);
  return trade === undefined ? text : text.slice(trade.length);
}

/** Whether a border of the name runs through a number or a Latin word. */
function isCut(before: string, written: string, behind: string): boolean {
  return runsThrough(before.at(-1), written[0]) || runsThrough(written.at(-1), behind[0]);
}

function runsThrough(left = "", right = ""): boolean {
  return (/\d/.test(left) && /\d/.test(right)) || (/[a-z]/.test(left) && /[a-z]/.test(right));
}
