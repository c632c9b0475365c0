import { findWordAt, wordSet } from "../cover.ts";
import { findVerbAt } from "./verb-families.ts";
import { commonSet } from "./words.ts";

/** Whom one sends, lets or tells stands after these. */
const beforePerson = wordSet([
  "派",
  "派了",
  "让",
  "叫",
  "喊",
  "安排",
  "通知",
  "跟",
  "给",
  "带",
  "催",
  "提醒",
  "告诉",
  "由",
]);
/** 阿豪, 小蓉, 老赵, and 豪哥, 赵姐. */
const prefixed = /^[小老阿大]\p{Script=Han}/u;
const suffixed = /^\p{Script=Han}[哥姐叔婶姨嫂伯爷妹弟仔总工师]/u;

/** A person's everyday name (阿豪, 赵姐) that stands at this place, after a word of sending or telling or beside one; undefined when there is none. */
export function findPersonAt(text: string, at: number): string | undefined {
  if (!followsSending(text, at)) return undefined;
  const name = (prefixed.exec(text.slice(at, at + 2)) ?? suffixed.exec(text.slice(at, at + 2)))?.[0];
  return name === undefined || findVerbAt(text, at) !== undefined ? undefined : name;
}

/** Words of any shop (前厅的) may stand between. */
function followsSending(text: string, at: number): boolean {
  for (let from = Math.max(0, at - 6); from < at; from++) {
    const word = findWordAt(text, from, beforePerson);
    if (word === undefined) continue;
    let to = from + word.length;
    while (to < at) to += findWordAt(text, to, commonSet)?.length ?? at;
    if (to === at) return true;
  }
  return false;
}
