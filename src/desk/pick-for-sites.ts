import type { Site } from "../groups/types.ts";
import { listStandings } from "../notices/standing.ts";
import type { NoticeFile } from "../notices/types.ts";
import { findSites } from "./find-sites.ts";
import { putBackNumber } from "./number-in-name.ts";
import { listOpen, pickLiveNotice } from "./pick-notice.ts";
import { areIndexes, listedSites } from "./take-sites.ts";
import type { Turn } from "./turn.ts";
import { readIndexes } from "./vocabulary/form.ts";

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
  if (number !== undefined && listed !== undefined && isIndex(turn, listed, words)) {
    return {
      file: pickLiveNotice({ ...turn, number: listed.number }, word),
      words: `${number} ${words.replace(/^(?:和|及|与|跟|号)\s*/u, "")}`.trim(),
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

/** 3、4 电话 and 3 停业 are of the list he was shown; 31 星空 and 31 2 are of a notice. */
function isIndex(turn: Turn, listed: NonNullable<ReturnType<typeof listedSites>>, words: string): boolean {
  const { number = 0, book, message } = turn;
  if (number > listed.sites.length) return false;
  const file = book.notices[number];
  const plain = words.replace(/^(?:和|及|与|跟|号)\s*/u, "");
  if (plain === "" || file === undefined) return true;
  const first = firstWord(plain);
  const further = readIndexes(first.replace(/号$/u, ""));
  if (further) {
    const isList = new RegExp(`(?<!\\d)${number}\\s*号?\\s*[、,，和及与跟]\\s*\\d`, "u").test(
      message.text.normalize("NFKC"),
    );
    return isList && further.every((index) => index <= listed.sites.length);
  }
  const named = file.notice.recipients.flatMap(({ site }) => book.directory.sites[site] ?? []);
  return number !== listed.number && findSites(first, named).length === 0 && !isStarted(first, named);
}

/** 星空停业 begins with a shop's name. */
function isStarted(word: string, sites: readonly Site[]): boolean {
  return sites.some(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.length >= 2 && word.startsWith(one.slice(0, 2))),
  );
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
