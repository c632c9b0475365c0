import { Declined } from "../../errors.ts";
import { hasBegun } from "../../notices/notice-status.ts";
import type { Standing } from "../../notices/standing.ts";
import { tallyNotice } from "../../notices/tally.ts";
import { missingLines, tallyTexts, type UnclearSite } from "../../texts/desk-tally.ts";
import { pickNotice } from "../pick-notice.ts";
import { splitLines } from "../split-lines.ts";
import type { Outcome, Turn } from "../turn.ts";

/** What one site said is cut to so many characters. */
const longestWords = 40;

/** 未回复: the sites that owe an answer, and apart from them those whose words have to be looked at. */
export function seeMissing(turn: Turn): Outcome {
  const { book, now } = turn;
  const file = pickNotice(turn, "未回复", ({ notice }) => notice.ask === "ack");
  const { notice } = file;
  const { number } = notice;
  if (notice.ask !== "ack") throw new Declined(tallyTexts.nothingOwed(number));
  if (notice.withdrawnAt !== undefined) throw new Declined(tallyTexts.noLongerOwed(number));
  const { owing, silent, unclear } = tallyNotice(file, book.directory, now);
  if (owing === 0) {
    const begun = Object.values(file.sheets).some(hasBegun);
    throw new Declined(begun ? tallyTexts.noSites(number) : tallyTexts.notSentYet(number));
  }
  if (silent.length + unclear.length === 0) throw new Declined(tallyTexts.nobodyMissing(number, owing));
  const nameOf = ({ site }: Standing): string => book.directory.sites[site]?.name ?? site;
  const missing = silent.map((standing) => ({
    name: nameOf(standing),
    nobodyThere: standing.recipient?.nobodyThere === true,
  }));
  const lines = missingLines(
    number,
    [
      ...missing.filter(({ nobodyThere }) => !nobodyThere),
      ...missing.filter(({ nobodyThere }) => nobodyThere),
    ],
    unclear.flatMap((standing) => lastWords(standing, nameOf(standing))),
    now,
  );
  return { say: splitLines(lines) };
}

/** The last thing a site said that was not taken back: its words, or why it needs a look where it wrote none. */
function lastWords(standing: Standing, name: string): UnclearSite[] {
  const last = standing.answers.filter(({ recalledAt }) => recalledAt === undefined).at(-1);
  if (!last) return [];
  const text = last.text.replace(/\s+/gu, " ").trim();
  const characters = [...text];
  const cut = characters.length > longestWords ? `${characters.slice(0, longestWords).join("")}…` : text;
  return [{ name, at: last.at, words: text === "" ? last.reading.because : tallyTexts.said(cut) }];
}
