import type { OfficerId, SiteId } from "../groups/types.ts";
import type { Check } from "../inspections/types.ts";
import { foundAt } from "../notices/rectify/found-at.ts";
import { isHazard } from "../notices/rectify/hazard-of.ts";
import type { NoticeFile } from "../notices/types.ts";
import { type Found, findFound } from "./list-found.ts";
import type { LedgerFacts } from "./types.ts";

/** Somebody was at a site. */
export interface Visited {
  readonly site: SiteId;
  readonly at: number;
  /** Absent for hazards entered at the command line. */
  readonly by?: OfficerId;
  readonly round?: number;
  readonly note?: string;
  /** By number; empty when nothing was found. */
  readonly found: readonly Found[];
}

/**
 * The inspections of the period, oldest first: the checks on record, and the hazards no check tells of, those of one message together. One whose hazards were all taken
 * back is none.
 */
export function listVisited(facts: LedgerFacts): Visited[] {
  const { files, inspections, period, maySeeCheck, maySeeNotice, wantsSite } = facts;
  const byNumber = new Map(files.map((file) => [file.notice.number, file]));
  const isOfPeriod = ({ at }: { readonly at: number }): boolean => at >= period.from && at < period.to;
  const told = new Set(inspections.checks.flatMap(({ found }) => (found === "normal" ? [] : found)));
  const checked = inspections.checks
    .filter((check) => check.undoneAt === undefined && isOfPeriod(check) && maySeeCheck(check))
    .flatMap((check) => visitedOf(check, byNumber, facts) ?? []);
  const messages = new Map<string, NoticeFile[]>();
  for (const file of files) {
    const { notice } = file;
    if (!isHazard(notice) || told.has(notice.number) || !maySeeNotice(notice)) continue;
    // A message may tell of several sites: what was found on one round.
    const message = `${notice.postedWith ?? notice.number}/${notice.hazard.site}`;
    messages.set(message, [...(messages.get(message) ?? []), file]);
  }
  const unasked = [...messages.values()].flatMap((group): Visited[] => {
    const found = foundOf(group, facts);
    const [first] = found;
    if (!first) return [];
    const { createdBy: by, hazard } = first.notice;
    return [{ site: hazard.site, at: foundAt(first.notice), ...(by === undefined ? {} : { by }), found }];
  });
  const groupsOf = ({ found }: Visited) => found[0]?.notice.groups ?? [];
  return [...checked, ...unasked.filter(isOfPeriod)]
    .filter((visited) => wantsSite(visited.site, groupsOf(visited)))
    .sort((one, other) => one.at - other.at);
}

function visitedOf(
  check: Check,
  byNumber: ReadonlyMap<number, NoticeFile>,
  facts: LedgerFacts,
): Visited | undefined {
  const { site, at, by, round, note } = check;
  const numbers = check.found === "normal" ? [] : check.found;
  const found = foundOf(
    numbers.flatMap((number) => byNumber.get(number) ?? []),
    facts,
  );
  if (numbers.length > 0 && found.length === 0) return undefined;
  return {
    site,
    at,
    by,
    ...(round === undefined ? {} : { round }),
    ...(note === undefined ? {} : { note }),
    found,
  };
}

function foundOf(files: readonly NoticeFile[], facts: LedgerFacts): Found[] {
  return files
    .flatMap((file) => findFound(file, facts) ?? [])
    .sort((one, other) => one.notice.number - other.notice.number);
}
