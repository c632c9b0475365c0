import { Declined } from "../../errors.ts";
import { addCheck, findRound, sitesOfRound } from "../../inspections/rounds.ts";
import { inspectionTexts } from "../../texts/inspections.ts";
import { startOfDay } from "../../zone.ts";
import type { CommandOf } from "../command.ts";
import { getSite, splitSiteWords } from "../get-site.ts";
import { sitesOfHis } from "../his-sites.ts";
import { namesOfSites } from "../site-names.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 巡查 蓝天 正常: he was there and found nothing, on a round or not. 巡查 蓝天 记错 takes back what he noted today. */
export function noteCheck(turn: Turn, { names, found, note }: CommandOf<"check">): Outcome {
  if (found === undefined) throw new Declined(inspectionTexts.howToCheck(names));
  const { book, talk, officer, message, now } = turn;
  const pool = sitesOfHis(turn);
  const sites = splitSiteWords(names, pool).map(
    (word) => getSite(turn, word, pool, inspectionTexts.unknownSite(word)).id,
  );
  const shown = namesOfSites(turn, sites);
  if (found === "void") {
    for (const [index, site] of sites.entries()) {
      const wrong = book.inspections.checks.findLast(
        (check) =>
          check.site === site &&
          check.by === officer &&
          check.found === "normal" &&
          check.undoneAt === undefined &&
          check.at >= startOfDay(now),
      );
      if (!wrong) throw new Declined(inspectionTexts.nothingToUndo(shown[index] ?? ""));
      wrong.undoneAt = now;
    }
    return answer(inspectionTexts.checkUndone(shown));
  }
  const round = findRound(book, officer);
  for (const site of sites) {
    addCheck(book, {
      site,
      at: now,
      by: officer,
      ...(round === undefined ? {} : { round: round.id }),
      found,
      ...(note === undefined ? {} : { note }),
    });
  }
  const last = sites.at(-1);
  if (last !== undefined) talk.named = [...(talk.named ?? []), { site: last, at: message.at }].slice(-20);
  return answer(inspectionTexts.checked(shown, round && sitesOfRound(book, round.id).length));
}
