import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Declined } from "../../errors.ts";
import { type ImportedSites, importSites, type RowOutcome } from "../../groups/import-sites.ts";
import { foldName } from "../../groups/names.ts";
import type { Directory } from "../../groups/types.ts";
import { readSiteRows, type SiteRows } from "../../ledger/read-site-rows.ts";
import { largestSpreadsheet, readSpreadsheet } from "../../ledger/read-spreadsheet.ts";
import { findSiteColumns, listHeadingsSeen, type SiteColumns } from "../../ledger/site-columns.ts";
import { kindOfSpreadsheet, type Sheet } from "../../ledger/types.ts";
import { doneTexts } from "../../texts/cli.ts";
import { fileTexts, type ImportCounts, importTexts, siteHeadings } from "../../texts/sites.ts";
import { printable } from "../table.ts";
import type { Command, CommandContext, RequestOf } from "../types.ts";
import { doneJson } from "../types.ts";

/** So many rows are listed unless all are asked for. */
const mostListed = 200;

/**
 * `sites import`: brings the list of sites up to date with a file, in one update. Rows that could not be taken are told on stderr and do not keep the others;
 * the exit code is 1 only where no row at all could be taken.
 */
export const importSitesFile: Command<"sites import"> = async (request, context) => {
  const sheets = await readSheets(request);
  const list = findList(sheets, request.sheet);
  const read = readSiteRows(list.sheet.rows, list.columns);
  const imported = await carryOut(read, request.dryRun, context);
  const outcomes = [...imported.outcomes, ...read.refused].sort((one, other) => one.row - other.row);
  const counts = count(outcomes);
  const code = outcomes.length > 0 && counts.refused === outcomes.length ? 1 : 0;
  const remarks = remarksOn(list, sheets, imported, outcomes, context.store.book().directory);
  if (request.dryRun) remarks.push(importTexts.dryRun());
  if (request.json) {
    return { ...doneJson({ ...counts, dryRun: request.dryRun, rows: outcomes, remarks }), code };
  }
  const said = [importTexts.summary(counts)];
  if (imported.placed > 0) said.push(doneTexts.placed(imported.placed));
  if (request.verbose) said.push(...outcomes.map(describe));
  const told = outcomes.filter(({ did, notes }) => did === "refused" || notes.length > 0);
  const listed = request.verbose ? told : told.slice(0, mostListed);
  if (told.length > listed.length) remarks.unshift(importTexts.moreRows(told.length - listed.length));
  return { stdout: lines(said), stderr: lines([...listed.map(describe), ...remarks]), code };
};

async function readSheets({ file, cwd }: RequestOf<"sites import">): Promise<Sheet[]> {
  const kind = kindOfSpreadsheet(file);
  const isOld = /\.(?:xls|et)$/iu.test(file);
  if (kind === undefined) throw new Declined(isOld ? fileTexts.oldFormat() : fileTexts.wrongEnding(file));
  return await readSpreadsheet(await readBytes(file, resolve(cwd, file)), kind);
}

async function readBytes(file: string, path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    // A pipe or a device would keep us waiting for ever.
    if (!found.isFile()) throw new Declined(fileTexts.unreadable(file));
    if (found.size > largestSpreadsheet)
      throw new Declined(fileTexts.tooLarge(largestSpreadsheet / 1_000_000));
    return await readFile(path);
  } catch (error) {
    if (error instanceof Declined) throw error;
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new Declined(isMissing ? fileTexts.missing(file) : fileTexts.unreadable(file));
  }
}

interface List {
  readonly sheet: Sheet;
  readonly columns: SiteColumns;
}

/** The sheet named, else the first that has a column for names. */
function findList(sheets: readonly Sheet[], wanted: string | undefined): List {
  const asked = wanted === undefined ? sheets : sheets.filter(({ name }) => name.trim() === wanted.trim());
  if (asked.length === 0 && wanted !== undefined) {
    throw new Declined(
      fileTexts.noSuchSheet(
        wanted,
        sheets.map(({ name }) => printable(name)),
      ),
    );
  }
  for (const sheet of asked) {
    const columns = findSiteColumns(sheet.rows);
    if (columns) return { sheet, columns };
  }
  if (asked.every(({ rows }) => rows.length === 0)) throw new Declined(fileTexts.empty());
  const seen = listHeadingsSeen(asked.flatMap(({ rows }) => rows.slice(0, 5))).map(printable);
  throw new Declined(fileTexts.noNameColumn(seen, Object.values(siteHeadings)));
}

/** A dry run does the same on a copy. */
async function carryOut(
  { rows }: SiteRows,
  dryRun: boolean,
  { store, clock }: CommandContext,
): Promise<ImportedSites> {
  if (!dryRun)
    return await store.update("directory", ({ directory }) => importSites(directory, rows, clock.now()));
  return importSites(structuredClone(store.book().directory), rows, clock.now());
}

/** What has to be said of the file as a whole. */
function remarksOn(
  { sheet, columns }: List,
  sheets: readonly Sheet[],
  { unknownGroups, ambiguousGroups }: ImportedSites,
  outcomes: readonly RowOutcome[],
  directory: Directory,
): string[] {
  const others = sheets.filter((other) => other !== sheet && other.rows.length > 0);
  const ignored = [...new Set(columns.ignored)].map(printable);
  return [
    ...(ignored.length > 0 ? [importTexts.ignoredColumns(ignored)] : []),
    ...(others.length > 0
      ? [
          importTexts.otherSheets(
            printable(sheet.name),
            others.map(({ name }) => printable(name)),
          ),
        ]
      : []),
    ...[...unknownGroups].map(([name, rows]) => importTexts.unknownGroup(printable(name), rows)),
    ...[...ambiguousGroups].map(([name, rows]) => importTexts.ambiguousGroup(printable(name), rows)),
    ...categoriesWithoutGroup(outcomes, directory).map(doneTexts.noGroupForCategory),
  ];
}

/** Categories of the sites added for which no group has a tag: nothing would reach them. */
function categoriesWithoutGroup(outcomes: readonly RowOutcome[], { groups }: Directory): string[] {
  const tags = new Set(Object.values(groups).flatMap((group) => group.tags.map(foldName)));
  const added = outcomes.flatMap(({ did, category }) => (did === "added" ? (category ?? []) : []));
  return [...new Set(added)].filter((category) => !tags.has(foldName(category))).map(printable);
}

function count(outcomes: readonly RowOutcome[]): ImportCounts {
  const counts = { added: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const { did } of outcomes) counts[did] += 1;
  return counts;
}

function describe({ row, name, did, changes, because, notes }: RowOutcome): string {
  const more = [
    ...changes.map(({ field, before, after }) => importTexts.change(field, before, after)),
    ...(because === undefined ? [] : [because]),
    ...notes,
  ];
  return importTexts.row(row, printable(name), did, more.map(printable));
}

function lines(said: readonly string[]): string {
  return said.map((line) => `${line}\n`).join("");
}
