import { containsWord } from "../cover.ts";
import { formReading, type Phrase } from "../plain-words.ts";
import type { Reading } from "../types.ts";
import type { Count } from "./find-counts.ts";
import { countNamed } from "./people.ts";
import { cancelSet, declineSet, earlierSet, givingBackSet, politeDeclines } from "./words.ts";

/** 换, 改, 剩: what follows is what he wants now. */
const restating = /^(?:那|就|只|还)?(?:换|改|现在|变|剩|留|要)|^还是/;
/** 退掉1个: so many of a number not told. */
const partly =
  /(?:取消|撤销|去掉|删掉|划掉|退掉|退|减掉|减)了?(?:其中)?(?:[一两二三四五\d]{1,3}[个人位名份具张台件条顶本只支套]|,)/;

/**
 * Reads whether a reply gives back what was asked for before: it says so (取消), or denies what it calls its own earlier word (前面报的不要了, 把我名字划去).
 * Undefined when it does neither, or says afresh how many.
 */
export function readCancel(said: readonly Phrase[], found: readonly Count[]): Reading | undefined {
  const all = said.map(({ text }) => text).join(",");
  if (/[改变]成?为?(?:0|零)[个人位具]?/.test(all)) return formReading("cancel", 0.9, "cancelled");
  const at = said.findIndex(({ text }) => containsWord(text, cancelSet));
  const givesBack = containsWord(all, earlierSet) && containsWord(all, givingBackSet);
  if (at < 0 && !givesBack) return undefined;
  if (!givesBack && politeDeclines.test(all)) return undefined;
  const later = said.slice(at < 0 ? 0 : at + 1).filter(({ text }) => restating.test(text));
  const restated =
    later.length > 0 &&
    (found.length > 0 || later.some(({ text }) => (countNamed(text.replace(restating, "")) ?? 0) > 0));
  if (restated && !later.every(isDenied)) return undefined;
  if (partly.test(said[at]?.text ?? "") && !/我那|我的|[都全]/.test(all)) {
    return formReading("unclear", 0.8, "countMore");
  }
  return formReading("cancel", 0.85, "cancelled");
}

function isDenied({ text }: Phrase): boolean {
  return containsWord(text, declineSet) || containsWord(text, givingBackSet);
}
