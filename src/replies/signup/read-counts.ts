import { containsWord, leftover } from "../cover.ts";
import { formReading, type Phrase } from "../plain-words.ts";
import type { Reading } from "../types.ts";
import type { Count } from "./find-counts.ts";
import { countNamed, isSomebody } from "./people.ts";
import { correctionSet, moreSet, totalSet } from "./words.ts";

/** More than a shop would sign up for: rather a room or a mistyped number. */
const most = 200;

/** A signup of this many in all; too many are `unclear`. */
export function signup(quantity: number, because: Parameters<typeof formReading>[2]): Reading {
  if (quantity > most) return formReading("unclear", 0.7, "countTooLarge");
  return { ...formReading("signup", 0.9, because), quantity };
}

/** 共, 连我: behind it stands the number of all. */
const total = /(?:共|合计|总计|总数|加起来|[连括含同加算]我|[上带]我)(?:就|是|有|去|来|报|到|要|一)*$/;
/** 就要2个, 剩2个: what is wanted now, after something was taken off or added. */
const wanted = /(?:^|[^还再又多少])(?:就|只|共|现在)?(?:要|剩|留|改要|报)(?:下|着)?$/;
/** Of one number, told by where each part goes or who it is. */
const kinds = /^[大男女小]|^(?:老|孩子|儿童|员工|家属|老板|服务员|保安|成年)/;
const partBefore =
  /(?:[男女]的?|大人|小孩|孩子|员工|老人|家属|[男女]生|[男女]士|儿童|我|老婆|老公|楼|层|房|厨房|灶房|堂屋|客厅|阳台|包间|包厢|大厅|吧台|前台|门口|后门|仓库|走廊|楼道|过道|店里|家里|宿舍|车间|机房|后厨|储藏室)(?:里|要|放|装|贴|用|的|各)?$/;

/** How many the counts of a reply make in all; `said`: the phrases they stand in. At least one count. */
export function readCounts(counts: readonly Count[], said: readonly Phrase[]): Reading {
  const inAll = counts.findLast(({ before }) => total.test(before) || endsAsTotal(before));
  if (inAll !== undefined) return signup(inAll.value, "countedTotal");
  const last = counts.at(-1);
  if (last === undefined) return formReading("unclear", 0.5, "countConflict");
  const words = said.map(({ text }) => text);
  const corrected = words.some((text) => containsWord(text, correctionSet));
  const adds = words.some((text) => containsWord(text, moreSet) || /^加(?!我)/.test(text));
  if (adds && counts.length > 1 && wanted.test(last.before)) return signup(last.value, "countedCorrected");
  if (adds && !corrected) return formReading("unclear", 0.8, "countMore");
  const same = new Set(counts.map(({ value }) => value)).size === 1;
  if (same && !counts.some(bringsOthers) && !isSum(counts)) return signup(last.value, "counted");
  if (counts.length > 1 && corrected && !/^不?是.*不是/.test(words.join("")))
    return signup(last.value, "countedCorrected");
  if (counts.length === 1) {
    return bringsOthers(last) ? signup(last.value + 1, "countedWithOthers") : signup(last.value, "counted");
  }
  const sum = counts.reduce((all, { value }) => all + value, 0);
  if (isSum(counts)) return signup(sum, "countedSum");
  const whole = counts.find(({ value }) => value * 2 === sum);
  if (whole !== undefined && counts.length > 2) return signup(whole.value, "countedTotal");
  const going = counts.filter(({ before }) => /(?:来|去|要|报|派|出|领|参加|到|拿|留|给我)$/.test(before));
  const [only, ...others] = going;
  if (only !== undefined && others.length === 0) return signup(only.value, "counted");
  return formReading("unclear", 0.8, "countConflict");
}

function endsAsTotal(before: string): boolean {
  return before.length > 0 && leftover(before.slice(-2), totalSet) === "";
}

/** 我带两个员工, 我和两个服务员, 除了我还有两个: himself as well. */
function bringsOthers({ before, after }: Count): boolean {
  if (/(?:^|[我板娘长理])(?:还|也)?(?:带|领|和|跟|同|与)(?:上|着|了)?(?:我们?|店里|家里)?的?$/.test(before))
    return before !== "";
  if (/^我们?(?:加|也)?$/.test(before) && (isSomebody(after) || /^(?:员工|家属|伙计|工人)/.test(after)))
    return true;
  if (/^(?:另外|还|再|顺便|外加)(?:再|还)?(?:带|叫)(?:上|着|了)?$/.test(before)) return true;
  return /除了?我.{0,4}$/.test(before) || (/我(?:自己)?.{0,3}(?:还有|外加)$/.test(before) && after !== "");
}

/** 2个大人1个小孩, 男3女2, 一楼一具二楼一具, 张伟1人李娜1人: parts of one number. */
function isSum(counts: readonly Count[]): boolean {
  if (isList(counts)) return true;
  return (
    counts.length > 1 &&
    counts.every(
      ({ before, after }) =>
        kinds.test(after) || isSomebody(before) || partBefore.test(before) || (countNamed(before) ?? 0) === 1,
    )
  );
}

/** A place in the house, or a part of it. */
const part = /^\p{Script=Han}{0,3}[台堂室厅间楼层库口道厨院阁区部组屋场廊岗班]$/u;

/** What stands before a number that is said of the whole: a verb, or he himself. */
const ofWhole = /[要报领来去改现共就给加订退买拿留是不我您收好谢]/;

/** 前台一本，大堂一本: each number with its own word, and nothing said of the whole. Shops are no parts of one. */
function isList(counts: readonly Count[]): boolean {
  const words = counts.map(({ before }) => before);
  return (
    counts.length > 1 &&
    new Set(words).size === words.length &&
    counts.every(({ after }) => after === "") &&
    words.every((word) => part.test(word) && !ofWhole.test(word))
  );
}
