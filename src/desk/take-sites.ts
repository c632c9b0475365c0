import { Declined } from "../errors.ts";
import type { Site, SiteId } from "../groups/types.ts";
import type { NoticeFile } from "../notices/types.ts";
import { rulingTexts } from "../texts/desk-rulings.ts";
import { findSites, isSiteName } from "./find-sites.ts";
import { sitesOfHis } from "./his-sites.ts";
import { Asked } from "./questions.ts";
import { choicesOf } from "./site-names.ts";
import { shownForMs } from "./talks.ts";
import type { Turn } from "./turn.ts";
import { readIndexes } from "./vocabulary/form.ts";

/** A digit chooses one of these. */
const mostOptions = 9;

/** The list of shops last shown to him, of one notice; `undefined` when another list, or none, was shown since, or it has lapsed. */
export function listedSites(
  turn: Turn,
): { readonly number: number; readonly sites: readonly SiteId[] } | undefined {
  const { list } = turn.talk;
  return list?.of === "sites" && turn.now - list.shownAt <= shownForMs ? list : undefined;
}

/** Whether words name shops by nothing but numbers of a list. */
export function areIndexes(words: string): boolean {
  return words.trim() !== "" && readIndexes(words.trim()) !== undefined;
}

/**
 * The shops that all the words mean, each once, among those this notice is addressed to. Throws {@link Declined} for a word that means none, {@link Asked}
 * for one that fits several.
 */
export function getSites(turn: Turn, words: string, file: NoticeFile): SiteId[] {
  const found = words
    .split(/[、,，;；\s]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => sitesOfWord(turn, word, file));
  return [...new Set(found)];
}

/** The shops at the beginning of the words, and what stands behind them. Errors as {@link getSites}, also when no shop stands there. */
export function takeSites(
  turn: Turn,
  words: string,
  file: NoticeFile,
): { readonly sites: readonly SiteId[]; readonly rest: string } {
  const [first = "", ...others] = words.trim().split(/\s+/u);
  if (first === "") throw new Declined(rulingTexts.noSite());
  const pool = addressed(turn, file);
  const whole = first.split(/[、,，]/u).filter((word) => word !== "");
  const known = whole.every((word) => readIndexes(word) !== undefined || findSites(word, pool).length > 0);
  const cut = known ? first.length : prefixLength(first, pool);
  const sites = new Set(getSites(turn, first.slice(0, cut || first.length), file));
  const rest = [...(cut > 0 && cut < first.length ? [first.slice(cut)] : [])];
  // Behind the first, only what can be nothing else is a shop: 装修 is a reason although there is a 宏达装修公司.
  while (rest.length === 0 && others[0] !== undefined) {
    const [next] = others;
    if (!isSiteName(next, pool) && readIndexes(next) === undefined) break;
    for (const site of getSites(turn, next, file)) sites.add(site);
    others.shift();
  }
  return { sites: [...sites], rest: [...rest, ...others].join(" ") };
}

/** 星空停业: the longest beginning, of at least two characters, that fits exactly one shop. */
function prefixLength(text: string, pool: readonly Site[]): number {
  for (let length = text.length - 1; length >= 2; length -= 1) {
    if (findSites(text.slice(0, length), pool).length === 1) return length;
  }
  return 0;
}

function sitesOfWord(turn: Turn, word: string, file: NoticeFile): readonly SiteId[] {
  const chosen = turn.chosen[word];
  if (chosen !== undefined) return [chosen];
  const pool = addressed(turn, file);
  const listed = listedSites(turn);
  const indexes = readIndexes(word);
  if (indexes && listed?.number === file.notice.number && !isSiteName(word, pool)) {
    const sites = indexes.map((index) => listed.sites[index - 1]);
    if (sites.every((site) => site !== undefined)) return sites;
    if (findSites(word, pool).length === 0) {
      throw new Declined(rulingTexts.noSuchIndex(word, listed.sites.length));
    }
  }
  const found = findSites(word, pool);
  const [only, second] = found;
  if (!only) throw new Declined(unknownSentence(turn, word, file));
  if (!second) return [only.id];
  if (found.length > mostOptions) throw new Declined(rulingTexts.tooMany(word, found.length));
  throw new Asked(rulingTexts.whichSite(word, choicesOf(turn, found)), {
    of: "site",
    word,
    options: found.map(({ id }) => id),
  });
}

function unknownSentence(turn: Turn, word: string, { notice }: NoticeFile): string {
  if (/^\d{1,3}([-~到至—–]\d{1,3})?$/u.test(word)) return rulingTexts.noList(word, notice.number);
  const [elsewhere] = findSites(word, sitesOfHis(turn));
  return elsewhere ? rulingTexts.notAddressed(notice.number, elsewhere.name) : rulingTexts.unknownSite(word);
}

function addressed({ book }: Turn, { notice }: NoticeFile): Site[] {
  return notice.recipients.flatMap(({ site }) => book.directory.sites[site] ?? []);
}
