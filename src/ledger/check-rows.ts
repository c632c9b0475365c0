import { foundAt } from "../notices/rectify/found-at.ts";
import { type CheckField, checkCells, checkHeadings } from "../texts/ledger.ts";
import { foundStamp } from "../texts/time.ts";
import { onOneLine } from "./cell-words.ts";
import { findRepeated } from "./find-repeated.ts";
import { inspectorsOf, officerName } from "./hazard-rows.ts";
import { listVisited, type Visited } from "./list-visited.ts";
import type { LedgerFacts, LedgerSheet } from "./types.ts";

/** Characters. */
const widths: Readonly<Record<CheckField, number>> = {
  index: 5,
  at: 11,
  site: 18,
  category: 9,
  address: 20,
  inspectors: 12,
  round: 10,
  result: 12,
  numbers: 9,
  words: 34,
  repeated: 23,
  remarks: 14,
};

/** Columns and rows of 检查台账: who was where in the period and what he found, nothing included. */
export function checkRows(facts: LedgerFacts): Pick<LedgerSheet, "columns" | "rows"> {
  const fields = Object.keys(checkHeadings) as CheckField[];
  return {
    columns: fields.map((field) => ({ heading: checkHeadings[field], width: widths[field] })),
    rows: listVisited(facts).map((visited, index) => {
      const row = rowOf(visited, index, facts);
      return fields.map((field) => row[field]);
    }),
  };
}

function rowOf(visited: Visited, index: number, facts: LedgerFacts): Readonly<Record<CheckField, string>> {
  const { directory, files } = facts;
  const { found, round } = visited;
  const site = directory.sites[visited.site];
  const repeated = found.flatMap(({ notice }) => {
    const before = findRepeated(notice, files);
    return before ? [{ number: notice.number, before: before.number, at: foundAt(before) }] : [];
  });
  return {
    index: String(index + 1),
    at: foundStamp(visited.at),
    site: onOneLine(site?.name ?? visited.site),
    category: onOneLine(site?.category ?? ""),
    address: onOneLine(site?.address ?? ""),
    inspectors: whoWasThere(visited, facts),
    round: round === undefined ? "" : checkCells.round(round),
    result: found.length === 0 ? checkCells.nothing : checkCells.found(found.length),
    numbers: found.map(({ notice }) => String(notice.number)).join("、"),
    words: checkCells.items(
      found.map(({ notice }) => ({ number: notice.number, words: onOneLine(notice.body) })),
    ),
    repeated: checkCells.repeated(repeated),
    remarks: onOneLine(visited.note ?? ""),
  };
}

function whoWasThere({ by, found }: Visited, { directory }: LedgerFacts): string {
  const names = [
    ...(by === undefined ? [] : [officerName(directory, by)]),
    ...found.flatMap((one) => inspectorsOf(one, directory).split("、")),
  ];
  return [...new Set(names.filter((name) => name !== ""))].join("、");
}
