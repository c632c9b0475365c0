import { Declined } from "../../errors.ts";
import { isOut } from "../../notices/correct-notice.ts";
import { rule } from "../../notices/rule.ts";
import type { Way } from "../../notices/types.ts";
import { rulingTexts } from "../../texts/desk-rulings.ts";
import type { CommandOf } from "../command.ts";
import { pickForSites } from "../pick-for-sites.ts";
import { namesOfSites } from "../site-names.ts";
import { takeSites } from "../take-sites.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 反馈 31 星空 已电话答复: what the shop asked was answered outside the group. Whether it owes a 收到 does not change. */
export function markAnswered(turn: Turn, { words }: CommandOf<"answered">): Outcome {
  if (words.trim() === "") throw new Declined(rulingTexts.howToAnswer());
  const picked = pickForSites(turn, "反馈", words, () => true, true);
  const { file } = picked;
  const { notice } = file;
  if (!isOut(file)) throw new Declined(rulingTexts.notOutYet(notice.number));
  const { sites, rest } = takeSites(turn, picked.words, file);
  const reason = rest === "" ? undefined : rest;
  for (const site of sites) {
    rule(notice, turn.officer, { is: "answered", site, way: wayIn(rest) }, turn.now, reason);
  }
  return answer(rulingTexts.answered(notice.number, namesOfSites(turn, sites), reason));
}

function wayIn(reason: string): Way {
  if (/电话|来电/u.test(reason)) return "电话";
  if (/当面|上门|口头|现场/u.test(reason)) return "当面";
  return /微信|群里|私聊/u.test(reason) ? "微信" : "其他";
}
