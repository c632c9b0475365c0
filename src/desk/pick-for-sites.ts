import { listStandings } from "../notices/standing.ts";
import type { NoticeFile } from "../notices/types.ts";
import { findSites } from "./find-sites.ts";
import { putBackNumber } from "./number-in-name.ts";
import { listOpen, pickLiveNotice } from "./pick-notice.ts";
import { areIndexes, listedSites } from "./take-sites.ts";
import type { Turn } from "./turn.ts";

/** A notice and the words that name shops of it. */
interface Picked {
  readonly file: NoticeFile;
  readonly words: string;
}

/**
 * The notice that words about shops mean: the one named or quoted, the one of the list shown when they are numbers of it, else the only one in which the shop
 * named first still owes, else the only one open. With `newest` the newest of several is taken, else it is asked for. A number that names no notice is one of
 * the list, or begins a shop's name. Errors as `pickLiveNotice` and `putBackNumber`.
 */
export function pickForSites(
  turn: Turn,
  word: string,
  words: string,
  fits: (file: NoticeFile) => boolean,
  newest = false,
): Picked {
  const listed = listedSites(turn);
  const { number } = turn;
  const isIndex =
    number !== undefined &&
    listed !== undefined &&
    number <= listed.sites.length &&
    (words === "" || turn.book.notices[number] === undefined);
  if (isIndex) {
    return {
      file: pickLiveNotice({ ...turn, number: listed.number }, word),
      words: `${number} ${words}`.trim(),
    };
  }
  const whole = putBackNumber(turn, word, words, fits);
  if (whole !== undefined) return pickForSites({ ...turn, number: undefined }, word, whole, fits, newest);
  if (number !== undefined) return { file: pickLiveNotice(turn, word), words };
  if (listed && areIndexes(firstWord(words))) {
    return { file: pickLiveNotice({ ...turn, number: listed.number }, word), words };
  }
  const open = listOpen(turn).filter(fits);
  const owing = open.filter((file) => isOwedBy(turn, file, firstWord(words)));
  const candidates = owing.length > 0 ? owing : open;
  const chosen = newest || candidates.length === 1 ? candidates.at(-1) : undefined;
  if (chosen) return { file: chosen, words };
  return { file: pickLiveNotice(turn, word, (file) => candidates.includes(file)), words };
}

function isOwedBy({ book, now }: Turn, file: NoticeFile, word: string): boolean {
  const awaiting = listStandings(file, book.directory, now)
    .filter(({ state }) => state === "awaiting")
    .flatMap(({ site }) => book.directory.sites[site] ?? []);
  return findSites(word, awaiting).length > 0;
}

function firstWord(words: string): string {
  return words.trim().split(/[、,，;；\s]+/u)[0] ?? "";
}
