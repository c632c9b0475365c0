import { agreeWords } from "../lexicon.ts";
import type { Piece } from "./cut-pieces.ts";
import type { NoticeDuties } from "./notice-duties.ts";

/** 弄好了, 整完了 name no deed and stand for whichever was asked for. */
const generalVerbs: ReadonlySet<string> = new Set(
  "弄 整 搞 办 做 处理 解决 落实 做到 执行 安排 完成 搞定".split(" "),
);
const agreeing: ReadonlySet<string> = new Set(agreeWords);
const finished = /(?:好|完|妥|定|毕|成|掂|归一|到位)了?[啦哈的嘞咯喽呢哥]*$|了[啦哈的]*$/;
const asEver =
  /^(?:我|我们|我家|我们家|我们店|店里|这边|这个|本来|早就|向来|一直|从来|每天|平时|都|就|也|是)*(?:这么|这样|那么|照这个|按这个|按规定|照规定|按要求|照要求|照章)(?:子)?(?:做|办|弄|来|搞|执行|要求|整)(?:的|着|了)?(?:呢|啊|哈|呀)?$/;

/**
 * Whether a clause that names no thing says that all is done or as it should be: 弄好了, 全部正常 where something is to be looked at, 一直这么做的. False for a notice
 * that asks for no deed.
 */
export function isGeneralAnswer(text: string, pieces: readonly Piece[], { families }: NoticeDuties): boolean {
  if (families.size === 0) return false;
  if (asEver.test(text)) return true;
  const roles = new Set(pieces.map(({ role }) => role));
  if (roles.has("unknown") || roles.has("matter") || roles.has("denial") || roles.has("failure"))
    return false;
  const verbs = pieces.filter(({ role }) => role === "verb");
  // 好的 and 没问题 agree as often as they report.
  const fine = pieces.some(({ role, word }) => role === "fine" && !agreeing.has(word));
  if (verbs.length === 0) return fine && families.has("inspect");
  return verbs.every(({ word }) => generalVerbs.has(word)) && finished.test(text);
}
