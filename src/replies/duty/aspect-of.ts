import { containsWord, findWordAt, startsWithWord } from "../cover.ts";
import type { Piece } from "./cut-pieces.ts";
import type { Duty } from "./find-duty.ts";
import { isCompliance, listFamilies } from "./verb-families.ts";
import { finishedAfterSet, finishedBeforeSet, willingSet } from "./words.ts";

const past = /昨|前天|上周|上个月|前几天/;
const lastTime = /上次|上回|去年|前年|以前/;
const surely = /已|就|都|刚|早|才/;
/** 注意安全 is said to others as often as promised. */
const cautious = /^(?:注意|重视|当心|留意|小心|防范|警惕|规范)/;

/** Whether the deed of a clause is done or to come, by what stands before and after its verb; `maybe` when neither shows. */
export function aspectOf(text: string, pieces: readonly Piece[], verb: Piece): Duty | undefined {
  const before = text.slice(0, verb.from);
  const after = text.slice(verb.from + verb.word.length);
  const inspects = listFamilies(verb.word).includes("inspect");
  // 来检查了 tells of inspectors at the door.
  if (inspects && /[来]$/.test(before)) return undefined;
  if (((inspects && past.test(before)) || lastTime.test(before)) && !surely.test(before)) return "maybe";
  const willed = containsWord(before, willingSet) || /我.{0,3}[去来]$/.test(before);
  if (containsWord(after, finishedAfterSet)) return willed && !surely.test(before) ? "promise" : "done";
  if (endsInSet(before, finishedBeforeSet) || habitual.test(before)) return "done";
  if (cautious.test(text)) return "maybe";
  if (willed || isCompliance(verb.word) || startsWithWord(verb.word, willingSet)) return "promise";
  const others = pieces.filter((piece) => piece.role === "verb" && piece !== verb);
  const bySelf = verb.word.length >= 2 && bySelfOnly.test(before);
  return others.length === 0 && (attending.test(verb.word) || bySelf) ? "promise" : "maybe";
}

const habitual = /一直|从来|向来|平时|每次|都是|刚|已|早/;
const bySelfOnly = /^(?:我们?|俺们?|咱们?|本人|店里|老板|我老公|我老婆|店长|经理)(?:自己|亲自|来|们)*$/;
const attending = /^(?:有人|有人在|恭候|随时来|在店|参加|出席|报名|去|来|准时|按时|准点)$/;

function endsInSet(before: string, words: typeof finishedBeforeSet): boolean {
  for (let at = Math.max(0, before.length - 6); at < before.length; at++) {
    const word = findWordAt(before, at, words);
    if (word !== undefined && at + word.length === before.length) return true;
  }
  return false;
}
