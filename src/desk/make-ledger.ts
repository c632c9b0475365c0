import { groupsOfOfficer } from "../groups/officer-groups.ts";
import type { OfficerId } from "../groups/types.ts";
import { ledgerOf } from "../ledger/ledger-sheets.ts";
import { readPeriod } from "../ledger/read-period.ts";
import { readScope } from "../ledger/read-scope.ts";
import type { LedgerFacts, Period } from "../ledger/types.ts";
import { writeLedger } from "../ledger/write-ledger.ts";
import { isNoticeOf } from "../notices/whose-notice.ts";
import type { Thumbnails } from "../picture-ports.ts";
import type { Clock, MediaRef, MediaStore, Store } from "../ports.ts";
import { ledgerAnswers, ledgerTexts } from "../texts/ledger.ts";
import { sitesOfHis } from "./his-sites.ts";
import { listLedgerNotices } from "./list-ledger-notices.ts";
import type { Book } from "./types.ts";

/** A file that is kept, with what is said with it; or why there is none. */
export type MadeFile =
  | { readonly media: MediaRef; readonly name: string; readonly sentence: string }
  | { readonly because: string };

/** What a file is made with. */
export interface FileParts {
  readonly store: Store<Book>;
  readonly media: MediaStore;
  readonly thumbnails: Thumbnails;
  readonly clock: Clock;
  readonly rules: { readonly station: string };
}

/** Writes the ledger of the days, and of the groups or categories, an officer named, limited to what he may see. Rejects when the store or the disk does. */
export async function makeLedger(parts: FileParts, officer: OfficerId, words: string): Promise<MadeFile> {
  const { store, media, thumbnails, clock, rules } = parts;
  const now = clock.now();
  const { period, rest } = splitWords(words, now);
  if (!period) return { because: ledgerAnswers.notUnderstood(words) };
  const book = store.book();
  const { directory, inspections } = book;
  const scope = readScope(rest, directory, groupsOfOfficer(directory, officer));
  if (scope.unknown.length > 0) {
    return {
      because: /\d/u.test(rest)
        ? ledgerAnswers.notUnderstood(words)
        : ledgerAnswers.unknownScope(scope.unknown),
    };
  }
  const his = new Set(sitesOfHis({ book, officer }).map(({ id }) => id));
  const facts: LedgerFacts = {
    files: await listLedgerNotices(store, period),
    directory,
    inspections,
    period,
    maySeeNotice: (notice) => isNoticeOf(directory, officer, notice),
    maySeeCheck: ({ by, site }) => by === officer || his.has(site),
    wantsSite: scope.wantsSite,
    phones: false,
    now,
  };
  const { sheets, hazards, receipts, checks } = ledgerOf(facts, rules.station, scope.words);
  const days = ledgerTexts.period(period.from, period.to - 1);
  if (hazards + receipts + checks === 0) return { because: ledgerAnswers.empty(days, scope.words) };
  return {
    media: await media.save(await writeLedger(sheets, thumbnails), "xlsx"),
    name: ledgerTexts.fileName(period.from, period.to - 1),
    sentence: ledgerAnswers.sent(days, hazards, receipts, checks),
  };
}

/** 11月 网吧, 11月1日到15日网吧: the longest beginning that names days, and what stands behind it; this month where nothing does. */
function splitWords(
  words: string,
  now: number,
): { readonly period: Period | undefined; readonly rest: string } {
  const text = words.trim();
  for (let end = text.length; end > 0; end -= 1) {
    const period = readPeriod(text.slice(0, end), now);
    if (period) return { period, rest: text.slice(end) };
  }
  return { period: readPeriod("", now), rest: text };
}
