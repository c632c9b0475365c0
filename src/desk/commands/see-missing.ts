import { Declined } from "../../errors.ts";
import { namesApart } from "../../groups/name-apart.ts";
import { hasBegun } from "../../notices/notice-status.ts";
import type { Standing } from "../../notices/standing.ts";
import { tallyNotice } from "../../notices/tally.ts";
import { missingLines, tallyTexts, type UnclearSite } from "../../texts/desk-tally.ts";
import { pickNotice } from "../pick-notice.ts";
import { wordsOfAnswer } from "../review.ts";
import { splitLines } from "../split-lines.ts";
import type { Outcome, Turn } from "../turn.ts";

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
  const apart = namesApart(book.directory);
  const nameOf = ({ site }: Standing): string => apart(site);
  const isNobodyThere = ({ recipient }: Standing): boolean => recipient?.nobodyThere === true;
  const listed = [...silent.filter((one) => !isNobodyThere(one)), ...silent.filter(isNobodyThere)];
  turn.talk.list = { of: "sites", shownAt: now, number, sites: listed.map(({ site }) => site) };
  const lines = missingLines(
    number,
    listed.map((standing) => ({ name: nameOf(standing), nobodyThere: isNobodyThere(standing) })),
    unclear.flatMap((standing) => lastWords(standing, nameOf(standing))),
    now,
  );
  return { say: splitLines(lines) };
}

/** The last thing a site said that was not taken back: its words, or why it needs a look where it wrote none. */
function lastWords(standing: Standing, name: string): UnclearSite[] {
  const last = standing.toReview.at(-1);
  return last ? [{ name, at: last.at, words: wordsOfAnswer(last) }] : [];
}
