import { leftover, wordSet } from "../cover.ts";
import type { NoticeDuties } from "./notice-duties.ts";
import { commonSet } from "./words.ts";

/** The word the notice asks to be answered with, or another for it: 无误 and 没错. */
export function isAskedAnswer(text: string, { answers }: NoticeDuties): boolean {
  const rest = leftover(text, commonSet);
  return answers.some((answer) => {
    if (text === answer) return true;
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
