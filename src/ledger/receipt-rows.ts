import type { NoticeFile } from "../notices/types.ts";
import { type ReceiptField, receiptHeadings } from "../texts/ledger.ts";
import { listNoticeRows } from "./notice-table.ts";
import type { LedgerFacts, LedgerSheet } from "./types.ts";

/** Characters. */
const widths: Readonly<Record<ReceiptField, number>> = {
  number: 6,
  title: 26,
  groups: 16,
  site: 16,
  person: 9,
  deliveredAt: 11,
  acknowledgedAt: 11,
  way: 12,
  words: 30,
  reminders: 6,
  state: 14,
};

/**
 * Columns and rows of 通知签收台账: each site of each notice that asks for an answer and first reached a group in the period. Notices taken back are left out; what is known of a
 * site that owes nothing any more stays.
 */
export function receiptRows(facts: LedgerFacts): Pick<LedgerSheet, "columns" | "rows"> {
  const { files, directory, maySeeNotice, wantsSite, now } = facts;
  const fields = Object.keys(receiptHeadings) as ReceiptField[];
  const rows = files
    .filter((file) => isOfPeriod(file, facts) && maySeeNotice(file.notice))
    .sort((one, other) => one.notice.number - other.notice.number)
    .flatMap((file) => listNoticeRows(file, directory, now))
    .filter(({ standing: { site, recipient } }) => wantsSite(site, recipient?.groups ?? []));
  return {
    columns: fields.map((field) => ({ heading: receiptHeadings[field], width: widths[field] })),
    rows: rows.map(({ row }) => fields.map((field) => row[field])),
  };
}

function isOfPeriod({ notice, sheets }: NoticeFile, { period }: LedgerFacts): boolean {
  if (notice.withdrawnAt !== undefined || notice.ask === "inform") return false;
  const delivered = Object.values(sheets).flatMap(({ deliveredAt }) => deliveredAt ?? []);
  const first = Math.min(...delivered);
  return delivered.length > 0 && first >= period.from && first < period.to;
}
