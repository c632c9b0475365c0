import { containsWord } from "../cover.ts";
import { bareJoins, joinSet } from "./words.ts";

/** 想体检, 我们都想去. */
const wish = /^(?:我们?|店里)?[也都]?想.{1,5}$/;
const some =
  /(?:[^去]来|^来|给我们?|留|带|我要|我们要|多要|拿)(?:上|点|个)?几(?!点|号|时|天|楼)|(?:^|[来要拿领多])给?(?:我们?)?(?:一些|些|点)$|(?:来|要|多给)(?:一些|些|点)|有多少|(?<!不)[出派去]人$|能.{0,2}几.就|几.{0,2}都[行可好要]/;

/** 来几件, 多给我几具: a number he leaves to whoever gives; 要几件 by itself asks. */
export function asksForSome(text: string): boolean {
  return some.test(text);
}

const idle = /[了吧啊的呀哦呗嘛哈咯啦也都]/g;
/** More is no bare 我要. */
const longestBare = 16;

/** Whether a phrase says that its speaker wants or takes part, without a number: 我要, 去去去, 给我也来几件. */
export function wantsSome(text: string): boolean {
  if (containsWord(text, joinSet) || wish.test(text) || asksForSome(text)) return true;
  if (text.length > longestBare) return false;
  const bare = text.replace(idle, "");
  return bareJoins.has(bare) || bareJoins.has(bare.slice(0, firstTurn(bare)));
}

/** Where a phrase that says one thing over and over (我要我要) begins to repeat itself; its length when it does not. */
function firstTurn(words: string): number {
  for (let length = 1; length * 2 <= words.length; length++) {
    if (words.length % length === 0 && words.slice(0, length).repeat(words.length / length) === words)
      return length;
  }
  return words.length;
}
