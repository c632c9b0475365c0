import { foldName } from "../groups/names.ts";
import type { Site } from "../groups/types.ts";
import type { NoticeFile } from "../notices/types.ts";
import { isNoticeOf } from "../notices/whose-notice.ts";
import { rulingTexts } from "../texts/desk-rulings.ts";
import { findSites } from "./find-sites.ts";
import { listOpen } from "./pick-notice.ts";
import { Asked } from "./questions.ts";
import { namesOfSites } from "./site-names.ts";
import type { Turn } from "./turn.ts";

/** A digit chooses one of these. */
const mostOptions = 9;

/**
 * The words with the number put back where it begins a shop's name: 代收 302日租房, 免 302 停业. `undefined` where it is no part of the name of a shop that an
 * open notice is addressed to, or was not typed there. Throws {@link Asked} where a notice of his has that number too.
 */
export function putBackNumber(
  turn: Turn,
  word: string,
  words: string,
  fits: (file: NoticeFile) => boolean,
): string | undefined {
  const { book, number } = turn;
  if (number === undefined) return undefined;
  const pool = listOpen(turn)
    .filter(fits)
    .flatMap(({ notice }) => notice.recipients.flatMap(({ site }) => book.directory.sites[site] ?? []));
  const typed = typedFrom(turn.message.text.normalize("NFKC"), number, words);
  if (typed === undefined) return undefined;
  const named = book.notices[number];
  const isNotice = named !== undefined && isNoticeOf(book.directory, turn.officer, named.notice);
  // 31 星空 is a notice and a shop where there is such a notice; only 31星空 may be one name.
  const readings = isNotice && words !== "" ? [typed] : [typed.replace(/^(\d+)\s+/u, "$1"), typed];
  const whole = readings.find((reading) => namedBy(firstOf(reading), number, pool).length > 0);
  if (whole === undefined || (isNotice && words !== "" && /^\d+号?\s/u.test(typed))) return undefined;
  const name = firstOf(whole);
  const sites = [...new Set(namedBy(name, number, pool))];
  if (isNotice && turn.chosen[name] === undefined && sites.length <= mostOptions) {
    const options = sites.map(({ id }) => id);
    const sentence = rulingTexts.noticeOrShop(word, number, name, namesOfSites(turn, options));
    throw new Asked(sentence, { of: "site", word: name, options });
  }
  return whole;
}

/** From the number on, as he typed it; `undefined` where he quoted the number instead. */
function typedFrom(text: string, number: number, words: string): string | undefined {
  const at = new RegExp(`(?<!\\d)${number}(?!\\d)`, "u").exec(text)?.index;
  if (at === undefined) return undefined;
  const behind = at + String(number).length;
  const begins = words === "" ? behind : text.indexOf(words, behind);
  return begins < 0 ? `${number} ${words}` : text.slice(at, begins) + words;
}

/** The shops meant by a word with this number in it, that have it in their names. */
function namedBy(name: string, number: number, pool: readonly Site[]): readonly Site[] {
  const itself = new RegExp(`(?<!\\d)${number}(?!\\d)`, "u");
  return findSites(name, pool).filter((site) =>
    [site.name, ...site.aliases].some((one) => itself.test(foldName(one))),
  );
}

function firstOf(words: string): string {
  return words.trim().split(/[、,，;；\s]+/u)[0] ?? "";
}
