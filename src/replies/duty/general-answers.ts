import { agreeWords } from "../lexicon.ts";
import type { Piece } from "./cut-pieces.ts";
import type { NoticeDuties } from "./notice-duties.ts";

/** 弄好了, 整完了 name no deed and stand for whichever was asked for. */
const generalVerbs: ReadonlySet<string> = new Set(
  "弄 整 搞 办 做 处理 解决 落实 做到 执行 安排 完成 搞定".split(" "),
);
const agreeing: ReadonlySet<string> = new Set(agreeWords);
const finished = /(?:好|完|妥|定|毕|成|掂|归一|到位)了?[啦哈的嘞咯喽呢哥]*$|了[啦哈的]*$/;
const allDone =
  /^(?:我|我们|我家|我们家|我们店|我店|店里|这边|都|全部|全|均|已|已经|昨天|刚刚?|刚才|今早|早就?|这个|也|我儿子|我老公|我老婆|老板|ok|警官)*(?:[弄整搞办做]好|[弄整搞办做]完|搞掂|搞定|完成|完毕|办妥|弄妥|处理好|处理完|解决|做到|好了|完事|妥了|安排好|安排完|安排妥)(?:了|啦|咧|嘞|咯|喽|喇|晒|哈|的|哦|呢|呀|啊|警官|领导|哥|老师|同志|所长|老板|谢谢|辛苦)*$/;
const asEver =
  /^(?:我|我们|我家|我们家|我们店|店里|这边|这个|本来|早就|向来|一直|从来|每天|平时|都|就|也|是)*(?:这么|这样|那么|照这个|按这个|按规定|照规定|按要求|照要求|照章)(?:子)?(?:做|办|弄|来|搞|执行|要求|整)(?:的|着|了)?(?:呢|啊|哈|呀)?$|^(?:我的|我家的?|我们的|我)?(?:早就|已经|本来就|一直都?)是(?:这样|这个.{0,3}|了|的){1,2}$/;

/**
 * Whether a clause that names no thing says that all is done or as it should be: 弄好了, 全部正常 where something is to be looked at, 一直这么做的. False for a notice
 * that asks for no deed.
 */
export function isGeneralAnswer(text: string, pieces: readonly Piece[], { families }: NoticeDuties): boolean {
  if (families.size === 0) return false;
  if (asEver.test(text) || allDone.test(text)) return true;
  const roles = new Set(pieces.map(({ role }) => role));
  if (roles.has("unknown") || roles.has("matter") || roles.has("denial") || roles.has("failure"))
    return false;
  const verbs = pieces.filter(({ role }) => role === "verb");
  // 好的 and 没问题 agree as often as they report.
  const fine = pieces.some(({ role, word }) => role === "fine" && !agreeing.has(word));
  if (verbs.length === 0) return fine && families.has("inspect");
  return verbs.every(({ word }) => generalVerbs.has(word)) && finished.test(text);
}
