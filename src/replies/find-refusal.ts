import type { Clause } from "./clauses.ts";
import { containsWord, leftover } from "./cover.ts";
import { deferralSet, lookingSet, noRefusalSet, refusalSet } from "./reluctance-words.ts";

/** What holds an answer back: `refusal` disputes, declines or complains; `deferral` will look later or ask first. */
export type Reluctance = "refusal" | "deferral";

/** Whoever asks leave, or why, asks: 能请假吗, 为什么又停电. */
const plainlyAsks =
  /^(?:请问|有没有(?!人性)|能(?!不能)|可以|可不可以|为什么|为啥|怎么又|是不是|要不要)|(?:会怎样|会怎么样|行吗|可以吗|行不行|可不可以|怎么办|怎么弄|怎么处理|咋办|咋整)$/;
/** 不放现金怎么找零: what he asks is how one could. */
const howCould = /^(?:我)?不(?!会|知|懂|明|清|能).{1,8}(?:怎么|咋|哪)/;
/** 查什么查, 开个屁开. */
const mocking = /(.)(?:什么|啥|个屁|毛线|个鬼|个锤子)\1/;
const looking = /看看|看一下|瞧瞧|睇睇|想想/;
const later = new Set([
  "晚点",
  "晚些",
  "等会",
  "等会儿",
  "待会",
  "待会儿",
  "回头",
  "稍后",
  "一会",
  "一会儿",
  "等等",
  "改天",
]);
/** 烦 and 切 by themselves. */
const grumbles = new Set([
  "烦",
  "切",
  "哼",
  "呸",
  "滚",
  "烦得很",
  "有问题",
  "不行",
  "不好",
  "不可以",
  "不要",
  "不用",
  "不需要",
]);

/** Which of the two a clause says, refusal before deferral; undefined when neither. */
export function reluctanceOf({ text, asked }: Clause): Reluctance | undefined {
  const said = leftover(text, noRefusalSet);
  if (!asked && grumbles.has(said)) return "refusal";
  if (mocking.test(said) || howCould.test(said)) return "refusal";
  const asks =
    plainlyAsks.test(said) ||
    /(?<!还)(.)不\1(?!.{0,2}都)/.test(said) ||
    ((asked || /[吗么]$/.test(said)) && /^有/.test(said));
  if (!asks && containsWord(said, refusalSet)) return "refusal";
  if (later.has(said)) return "deferral";
  if (containsWord(said, deferralSet) || (looking.test(said) && leftover(said, lookingSet) === ""))
    return "deferral";
  return undefined;
}

/** Which of the two the clauses say first, refusal before deferral; undefined when neither. */
export function findReluctance(clauses: readonly Clause[]): Reluctance | undefined {
  const said = clauses.map(reluctanceOf);
  return said.find((one) => one === "refusal") ?? said.find((one) => one === "deferral");
}
