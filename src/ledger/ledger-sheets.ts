import { ledgerSheets, ledgerTexts } from "../texts/ledger.ts";
import { stampText } from "../texts/time.ts";
import { checkRows } from "./check-rows.ts";
import { hazardRows } from "./hazard-rows.ts";
import { receiptRows } from "./receipt-rows.ts";
import { summaryRows } from "./summary-rows.ts";
import type { LedgerFacts, LedgerSheet } from "./types.ts";

/** The tables of a ledger in their order: 隐患, 签收, 检查, 汇总; and how much is in them. */
export interface Ledger {
  readonly sheets: readonly LedgerSheet[];
  readonly hazards: number;
  readonly receipts: number;
  readonly checks: number;
}

/** Makes the tables. `scope`: what they were limited to, in words; empty for nothing. */
export function ledgerOf(facts: LedgerFacts, station: string, scope: string): Ledger {
  const rows = {
    hazards: hazardRows(facts),
    receipts: receiptRows(facts),
    checks: checkRows(facts),
    summary: summaryRows(facts),
  };
  const { from, to } = facts.period;
  const notes = { hazards: ledgerTexts.onlineOnly, summary: ledgerTexts.summaryNote };
  const sheetOf = (key: keyof typeof rows): LedgerSheet => ({
    name: ledgerSheets[key],
    title: ledgerTexts.title(station, ledgerSheets[key]),
    about: ledgerTexts.below(from, to - 1, [
      ledgerTexts.by[key],
      ...(scope === "" ? [] : [ledgerTexts.scope(scope)]),
      ledgerTexts.exportedAt(stampText(facts.now)),
    ]),
    ...rows[key],
    notes: key === "hazards" || key === "summary" ? [notes[key]] : [],
    foot: ledgerTexts.foot(station),
  });
  return {
    sheets: [sheetOf("hazards"), sheetOf("receipts"), sheetOf("checks"), sheetOf("summary")],
    hazards: rows.hazards.rows.length,
    receipts: rows.receipts.rows.length,
    checks: rows.checks.rows.length,
  };
}
