import type { Directory, OfficerId } from "../groups/types.ts";
import { foundAt } from "../notices/rectify/found-at.ts";
import { filesOf } from "../notices/rectify/list-submissions.ts";
import { toldState } from "../notices/rectify/told-state.ts";
import type { Ruling } from "../notices/types.ts";
import { type HazardField, hazardCells, hazardHeadings } from "../texts/ledger.ts";
import { maskedPhone } from "../texts/notice-table.ts";
import { stampText } from "../texts/time.ts";
import { isoDate } from "../zone.ts";
import { onOneLine, writable } from "./cell-words.ts";
import { type Found, findDoneAt, listFound } from "./list-found.ts";
import { pictureCell } from "./picture-cell.ts";
import type { LedgerCell, LedgerFacts, LedgerSheet } from "./types.ts";

/** Characters; so narrow that what stands on one page of A4 can be read. */
const widths: Readonly<Record<HazardField, number>> = {
  index: 4,
  number: 5,
  source: 6,
  site: 9,
  category: 6,
  address: 10,
  person: 6,
  phone: 10,
  officer: 6,
  foundAt: 8,
  inspectors: 6,
  toldOnSpot: 6,
  words: 15,
  grade: 5,
  before: 19,
  demand: 10,
  dueAt: 8,
  progress: 12,
  after: 19,
  doneAt: 8,
  reviewer: 6,
  reviewedAt: 8,
  reviewWay: 6,
  reviewResult: 8,
  closed: 5,
  closedAt: 8,
  overdue: 5,
  document: 9,
  remarks: 11,
};

/** Characters; more is read nowhere on paper. */
const longestWords = 300;

/** Columns and rows of 隐患排查整改台账: every hazard found in the period. What nobody said stays empty. */
export function hazardRows(facts: LedgerFacts): Pick<LedgerSheet, "columns" | "rows"> {
  const fields = Object.keys(hazardHeadings) as HazardField[];
  return {
    columns: fields.map((field) => ({ heading: hazardHeadings[field], width: widths[field] })),
    rows: listFound(facts).map((found, index) => {
      const row = rowOf(found, index, facts);
      return fields.map((field) => row[field]);
    }),
  };
}

function rowOf(found: Found, index: number, facts: LedgerFacts): Readonly<Record<HazardField, LedgerCell>> {
  const { notice, hazard, standing } = found;
  const { directory } = facts;
  const { site: siteId, source, grade, toldOnSpot } = notice.hazard;
  const site = directory.sites[siteId];
  const review = standing.rulings.findLast(
    ({ verdict }) => verdict.is === "passed" || verdict.is === "sentBack",
  );
  const doneAt = findDoneAt(hazard);
  const passed = hazard.closedBy?.verdict.is === "passed" ? hazard.closedBy : undefined;
  const shown = hazard.submissions.findLast((one) => one.shown.length > 0);
  return {
    index: String(index + 1),
    number: String(notice.number),
    source: onOneLine(source ?? ""),
    site: onOneLine(site?.name ?? siteId),
    category: onOneLine(site?.category ?? ""),
    address: onOneLine(site?.address ?? ""),
    person: onOneLine(site?.person ?? ""),
    phone: facts.phones ? onOneLine(site?.phone ?? "") : maskedPhone(site?.phone ?? ""),
    officer: onOneLine(site?.officer ?? ""),
    foundAt: isoDate(foundAt(notice)),
    inspectors: inspectorsOf(found, directory),
    toldOnSpot: onOneLine(toldOnSpot ?? ""),
    words: cut(notice.body),
    grade: grade ?? "",
    before: pictureCell(notice.media),
    demand: demandOf(found),
    dueAt: hazard.dueAt === undefined ? "" : stampText(hazard.dueAt),
    progress: progressOf(found),
    after: shown === undefined ? "" : pictureCell(filesOf(shown)),
    doneAt: doneAt === undefined ? "" : isoDate(doneAt),
    reviewer: review === undefined ? "" : officerName(directory, review.by),
    reviewedAt: review === undefined ? "" : isoDate(review.at),
    reviewWay: review?.verdict.is === "passed" ? hazardCells.reviewWays[review.verdict.way] : "",
    reviewResult: resultOf(review),
    closed: closedOf(found),
    closedAt: passed === undefined ? "" : isoDate(passed.at),
    overdue: overdueOf(found),
    document: documentsOf(found),
    remarks: remarksOf(found),
  };
}

/** Who found it, and the second inspector where one was named; empty when it came from the command line. */
export function inspectorsOf({ notice }: Pick<Found, "notice">, directory: Directory): string {
  const { createdBy, hazard } = notice;
  const names = [
    ...(createdBy === undefined ? [] : [officerName(directory, createdBy)]),
    ...(hazard.secondInspector === undefined ? [] : [onOneLine(hazard.secondInspector)]),
  ];
  return [...new Set(names)].join("、");
}

/** What the shop was asked for: as it was posted, and again with each 退回 that had a reason. */
export function demandOf({ notice, hazard, standing }: Found): string {
  const again = standing.rulings
    .filter(({ verdict }) => verdict.is === "sentBack")
    .flatMap(({ reason }, index) =>
      reason === undefined ? [] : [hazardCells.demandAgain(index + 2, onOneLine(reason))],
    );
  const hasDeadline = notice.dueAt !== undefined || hazard.dueAt !== undefined;
  return [hazardCells.demand(hasDeadline), ...again].join("\n");
}

/** An officer by his name; by his id when he is not there any more. */
export function officerName(directory: Directory, officer: OfficerId): string {
  return onOneLine(directory.officers[officer]?.name ?? officer);
}

/** In the words of the shop where they tell of it; what was said before a 退回 does not. */
function progressOf({ hazard }: Found): string {
  const { state, submissions, cannot } = hazard;
  const isShown = state === "submitted" || state === "passed";
  const answer = isShown
    ? submissions.findLast(({ words }) => words !== undefined)?.words
    : toldState(hazard) === "cannot"
      ? cannot
      : undefined;
  const words = cut(onOneLine(answer?.text ?? ""));
  const progress = hazardCells.progress[toldState(hazard)];
  return words === "" ? progress : hazardCells.saying(progress, words);
}

function resultOf(review: Ruling | undefined): string {
  if (review === undefined) return "";
  return review.verdict.is === "passed" ? hazardCells.good : hazardCells.bad(onOneLine(review.reason ?? ""));
}

function closedOf({ hazard: { state } }: Found): string {
  const { closed } = hazardCells;
  return state === "passed" || state === "transferred" || state === "exempt" ? closed[state] : closed.open;
}

/** Empty where no deadline was named. */
function overdueOf({ hazard }: Found): string {
  if (hazard.dueAt === undefined) return "";
  if (hazard.overdue) return hazardCells.overdue.open;
  return hazard.late ? hazardCells.overdue.late : hazardCells.overdue.no;
}

function documentsOf({ standing }: Found): string {
  const numbers = standing.rulings.flatMap(({ verdict }) =>
    verdict.is === "document" ? [onOneLine(verdict.number)] : [],
  );
  return [...new Set(numbers)].join("\n");
}

function remarksOf({ notice, hazard, standing }: Found): string {
  const { category } = notice.hazard;
  const sentBack = standing.rulings.filter(({ verdict }) => verdict.is === "sentBack").length;
  const closedBy = hazard.closedBy?.verdict;
  const reason = onOneLine(hazard.closedBy?.reason ?? "");
  const corrections = (notice.corrections ?? []).filter(({ undoneAt }) => undoneAt === undefined);
  return [
    ...(category === undefined ? [] : [hazardCells.kind(onOneLine(category))]),
    ...(notice.dueAt === undefined || hazard.dueAt === notice.dueAt
      ? []
      : [hazardCells.firstDue(stampText(notice.dueAt))]),
    ...(sentBack === 0 ? [] : [hazardCells.sentBack(sentBack)]),
    ...(notice.reminders.length === 0 ? [] : [hazardCells.reminded(notice.reminders.length)]),
    ...corrections.map(({ text }) => hazardCells.corrected(cut(onOneLine(text)))),
    ...(closedBy?.is === "transferred" ? [hazardCells.transferredTo(onOneLine(closedBy.to))] : []),
    ...(closedBy?.is === "exempt" ? [hazardCells.exemptBecause(reason)] : []),
    ...(notice.closedAt !== undefined && closedBy === undefined ? [hazardCells.countEnded] : []),
  ].join("\n");
}

function cut(words: string): string {
  const characters = [...writable(words).trim()];
  return characters.length > longestWords
    ? `${characters.slice(0, longestWords).join("")}…`
    : characters.join("");
}
