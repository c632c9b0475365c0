import { resolve } from "node:path";
import { listLedgerNotices } from "../../desk/list-ledger-notices.ts";
import { Declined } from "../../errors.ts";
import { ledgerOf } from "../../ledger/ledger-sheets.ts";
import { readDay, readPeriod, untilToday } from "../../ledger/read-period.ts";
import { readScope } from "../../ledger/read-scope.ts";
import { kindOfSpreadsheet, type Period } from "../../ledger/types.ts";
import { writeLedger } from "../../ledger/write-ledger.ts";
import { ledgerAnswers, ledgerTexts } from "../../texts/ledger.ts";
import { dayMs, startOfDay } from "../../zone.ts";
import { printable } from "../table.ts";
import { type Command, done, type RequestOf } from "../types.ts";
import { writeNewFile } from "../write-new-file.ts";

/** `export ledger`: the ledger of a period, of all groups or some, as a file. */
export const exportLedger: Command<"export ledger"> = async (request, context) => {
  const { store, clock, config, thumbnails } = context;
  const now = clock.now();
  const period = getPeriod(request, now);
  const { directory, inspections } = store.book();
  const scope = readScope(request.tags ?? "", directory, Object.values(directory.groups));
  if (scope.unknown.length > 0) throw new Declined(ledgerAnswers.unknownScope(scope.unknown.map(printable)));
  const file = request.file ?? ledgerTexts.fileName(period.from, period.to - 1);
  if (kindOfSpreadsheet(file) !== "xlsx") throw new Declined(ledgerAnswers.onlyXlsx(printable(file)));
  const facts = {
    files: await listLedgerNotices(store, period),
    directory,
    inspections,
    period,
    maySeeNotice: () => true,
    maySeeCheck: () => true,
    wantsSite: scope.wantsSite,
    phones: request.phones,
    now,
  };
  const { sheets, hazards, receipts, checks } = ledgerOf(facts, config.station, scope.words);
  if (hazards + receipts + checks === 0) {
    throw new Declined(ledgerAnswers.empty(ledgerTexts.period(period.from, period.to - 1), scope.words));
  }
  await writeNewFile(resolve(request.cwd, file), file, await writeLedger(sheets, thumbnails), request.force);
  return done(
    ledgerAnswers.written(file, hazards, receipts, checks),
    ledgerAnswers.holdsWords(request.phones),
  );
};

function getPeriod({ from, to }: RequestOf<"export ledger">, now: number): Period {
  if (from === undefined) {
    if (to !== undefined) throw new Declined(ledgerAnswers.fromMissing());
    return readPeriod("", now) ?? { from: startOfDay(now), to: startOfDay(now) + dayMs };
  }
  const first = getDay(from);
  const last = to === undefined ? Math.max(first, startOfDay(now)) : getDay(to);
  if (last < first) throw new Declined(ledgerAnswers.backwards(printable(from), printable(to ?? "")));
  const period = untilToday({ from: first, to: last + dayMs }, now);
  if (!period) throw new Declined(ledgerAnswers.notBegun(printable(from)));
  return period;
}

function getDay(written: string): number {
  const day = readDay(written);
  if (day === undefined) throw new Declined(ledgerAnswers.badDate(printable(written)));
  return day;
}
