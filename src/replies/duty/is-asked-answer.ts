import { leftover, wordSet } from "../cover.ts";
import { particles, selfWords } from "../lexicon.ts";
import { soundOf } from "../respell-by-sound.ts";
import type { NoticeDuties } from "./notice-duties.ts";
import { commonSet } from "./words.ts";

/** The word the notice asks to be answered with, or another for it: 无误 and 没错. */
export function isAskedAnswer(text: string, { answers }: NoticeDuties): boolean {
  const rest = leftover(text, commonSet);
  return answers.some((answer) => {
    if (text === answer || isSpelled(text, answer)) return true;
    // 无 where 没有异议 is asked for, 到 where 能到 is.
    if (denying.test(answer) && nothing.has(leftover(text, selfAndParticles))) return true;
    if (able.test(answer) && leftover(text, besideCan) === answer.replace(able, "")) return true;
    // 完成了 where 已完成 is asked for.
    const bare = answer.replace(/^已经?/, "");
    if (
      bare.length >= 2 &&
      bare !== answer &&
      text.startsWith(bare) &&
      leftover(text.slice(bare.length), commonSet) === ""
    )
      return true;
    const words = correct.some((word) => answer.includes(word)) ? [answer, ...correct] : [answer];
    return words.some((word) => {
      const at = text.indexOf(word);
      if (at < 0) return false;
      const around = text.slice(0, at) + text.slice(at + word.length);
      return rest === "" || leftover(leftover(around, besideAnswerSet), commonSet) === "";
    });
  });
}

/** yida where 已答 is asked for. */
function isSpelled(text: string, answer: string): boolean {
  return (
    /^[a-z]{4,24}$/.test(text) &&
    [answer, answer.replace(/^已经?/, "")].some((word) => soundOf(word) === text.replace(/le$/, ""))
  );
}

const denying = /^(?:没|无|异议|意见)/;
const able = /^(?:能|可以)/;
/** Nothing to object. */
const nothing: ReadonlySet<string> = new Set(["无", "没有", "没", "没得", "木有", "冇"]);
const selfAndParticles = wordSet(
  particles,
  selfWords.filter((word) => word !== "没电"),
);
const besideCan = wordSet(particles, ["能", "可以", "会", "我们店", "我们", "我", "一定"]);
const correct = [
  "无误",
  "没错",
  "属实",
  "正确",
  "没变",
  "无变动",
  "没有变动",
  "没变动",
  "没变化",
  "对的",
  "都对",
  "没有错",
  "不变",
];
const besideAnswerSet = wordSet([
  "核对",
  "核实",
  "确认",
  "名单",
  "应该",
  "可能",
  "看",
  "过",
  "签",
  "已",
  "回复",
]);
