import type { SiteId } from "../groups/types.ts";
import { foundAt } from "../notices/rectify/found-at.ts";
import { type SummaryField, summaryCells, summaryHeadings } from "../texts/ledger.ts";
import { dayMs, localTime } from "../zone.ts";
import { onOneLine } from "./cell-words.ts";
import { type Found, findDoneAt, listFound } from "./list-found.ts";
import { listVisited } from "./list-visited.ts";
import type { LedgerFacts, LedgerSheet } from "./types.ts";

/** Characters. */
const widths: Readonly<Record<SummaryField, number>> = {
  category: 18,
  month: 14,
  checks: 12,
  hazards: 11,
  passed: 11,
  toCheck: 11,
  unfixed: 11,
  elsewhere: 13,
  overdue: 11,
  onTime: 14,
  days: 16,
};

/** What is counted of one category in one month. */
interface Count {
  readonly category: string;
  readonly month: string;
  /** Months in their order. */
  readonly sortedBy: number;
  checks: number;
  readonly found: Found[];
}

/**
 * Columns and rows of 汇总: 场所类别 by 场所类别 and month by month what was checked, found and fixed, and at the end all together; no rows where there is nothing. Never shop by shop:
 * nobody is ranked.
 */
export function summaryRows(facts: LedgerFacts): Pick<LedgerSheet, "columns" | "rows"> {
  const fields = Object.keys(summaryHeadings) as SummaryField[];
  const counts = new Map<string, Count>();
  const countOf = (site: SiteId, at: number): Count => {
    const category = onOneLine(facts.directory.sites[site]?.category ?? "");
    const { year, month } = localTime(at);
    const key = `${year}-${month}/${category}`;
    const count = counts.get(key) ?? {
      category: category === "" ? summaryCells.noCategory : category,
      month: summaryCells.month(year, month),
      sortedBy: year * 12 + month,
      checks: 0,
      found: [],
    };
    counts.set(key, count);
    return count;
  };
  for (const { site, at } of listVisited(facts)) countOf(site, at).checks += 1;
  for (const found of listFound(facts))
    countOf(found.notice.hazard.site, foundAt(found.notice)).found.push(found);
  const sorted = [...counts.values()].sort(
    (one, other) => one.category.localeCompare(other.category, "zh-CN") || one.sortedBy - other.sortedBy,
  );
  const total: Count = {
    category: summaryCells.total,
    month: "",
    sortedBy: 0,
    checks: sorted.reduce((sum, { checks }) => sum + checks, 0),
    found: sorted.flatMap(({ found }) => found),
  };
  const lines = sorted.length === 0 ? [] : [...sorted, total];
  return {
    columns: fields.map((field) => ({ heading: summaryHeadings[field], width: widths[field] })),
    rows: lines.map((count) => {
      const row = rowOf(count);
      return fields.map((field) => row[field]);
    }),
  };
}

function rowOf({ category, month, checks, found }: Count): Readonly<Record<SummaryField, string>> {
  const hazards = found.map(({ hazard }) => hazard);
  const inState = (...states: readonly string[]): number =>
    hazards.filter(({ state }) => states.includes(state)).length;
  const [passed, elsewhere] = [inState("passed"), inState("transferred", "exempt")];
  const toCheck = hazards.filter(({ waits }) => waits).length;
  const overdue = hazards.filter((hazard) => hazard.overdue || hazard.late).length;
  return {
    category,
    month,
    checks: String(checks),
    hazards: String(hazards.length),
    passed: String(passed),
    toCheck: String(toCheck),
    unfixed: String(hazards.length - passed - toCheck - elsewhere),
    elsewhere: String(elsewhere),
    overdue: String(overdue),
    onTime: onTimeOf(found),
    days: meanDaysOf(found),
  };
}

/** Of those with a deadline that are done or overdue, how many were done before it; empty when there are none. */
function onTimeOf(found: readonly Found[]): string {
  const due = found.filter(
    ({ hazard }) => hazard.dueAt !== undefined && (hazard.overdue || findDoneAt(hazard) !== undefined),
  );
  const onTime = due.filter(({ hazard }) => !hazard.overdue && !hazard.late);
  return due.length === 0 ? "" : summaryCells.percent(onTime.length / due.length);
}

/** From found to done, of those passed; empty when none was. */
function meanDaysOf(found: readonly Found[]): string {
  const days = found.flatMap(({ notice, hazard }) => {
    const doneAt = hazard.state === "passed" ? findDoneAt(hazard) : undefined;
    return doneAt === undefined ? [] : [Math.max(0, doneAt - foundAt(notice)) / dayMs];
  });
  return days.length === 0 ? "" : summaryCells.days(days.reduce((sum, one) => sum + one, 0) / days.length);
}
