import { Declined } from "../../errors.ts";
import { isOut } from "../../notices/correct-notice.ts";
import { rule } from "../../notices/rule.ts";
import { tallyNotice } from "../../notices/tally.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { rulingTexts } from "../../texts/desk-rulings.ts";
import type { CommandOf } from "../command.ts";
import { findSites } from "../find-sites.ts";
import { type StandingHazard, standOf } from "../hazards/list-hazards.ts";
import { exemptHazards } from "../hazards/rule-hazards.ts";
import { pickForSites } from "../pick-for-sites.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { namesOfSites } from "../site-names.ts";
import { takeSites } from "../take-sites.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** The hazard he named or quoted; of a hazard the shop is known. */
function findHazard(turn: Turn): StandingHazard | undefined {
  const file = turn.number === undefined ? undefined : turn.book.notices[turn.number];
  return file?.notice.hazard && standOf(turn, pickLiveNotice(turn, "免"));
}

/** What is left when he named the shop all the same; `undefined` for no reason. */
function reasonFor({ book }: Turn, { notice }: StandingHazard, words: string): string | undefined {
  const site = book.directory.sites[notice.hazard.site];
  const [first = "", ...others] = words.trim().split(/\s+/u);
  const isShop = site !== undefined && first !== "" && findSites(first, [site]).length > 0;
  const reason = (isShop ? others.join(" ") : words).trim();
  return reason === "" ? undefined : reason;
}

/** 免 星空 停业: the shops owe this notice nothing; without a number the newest open one in which the shop owes. */
export function exemptSites(turn: Turn, { words }: CommandOf<"exempt">): Outcome {
  if (words.trim() === "" && !findHazard(turn)) throw new Declined(rulingTexts.howToExempt());
  const hazard = findHazard(turn);
  if (hazard) return exemptHazards(turn, [hazard], reasonFor(turn, hazard, words));
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
