import { Declined } from "../../errors.ts";
import { isOut } from "../../notices/correct-notice.ts";
import { rule } from "../../notices/rule.ts";
import { tallyNotice } from "../../notices/tally.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { rulingTexts } from "../../texts/desk-rulings.ts";
import type { CommandOf } from "../command.ts";
import { pickForSites } from "../pick-for-sites.ts";
import { namesOfSites } from "../site-names.ts";
import { takeSites } from "../take-sites.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 免 星空 停业: the shops owe this notice nothing; without a number the newest open one in which the shop owes. */
export function exemptSites(turn: Turn, { words }: CommandOf<"exempt">): Outcome {
  if (words.trim() === "") throw new Declined(rulingTexts.howToExempt());
  const picked = pickForSites(turn, "免", words, ({ notice }) => notice.ask === "ack", true);
  const { file } = picked;
  const { notice } = file;
  if (notice.ask !== "ack") throw new Declined(rulingTexts.owesNothing(notice.number));
  if (!isOut(file)) throw new Declined(rulingTexts.notOutYet(notice.number));
  const { sites, rest } = takeSites(turn, picked.words, file);
  const reason = rest === "" ? undefined : rest;
  for (const site of sites) rule(notice, turn.officer, { is: "exempt", site }, turn.now, reason);
  const names = namesOfSites(turn, sites);
  tellHolder(turn, notice, (by) => colleagueTexts.exempted(by, notice, names, reason));
  const { silent, unclear } = tallyNotice(file, turn.book.directory, turn.now);
  const missing = silent.length + unclear.length;
  return answer(rulingTexts.exempted(notice.number, names, reason, missing));
}
