import { foundAt } from "../notices/rectify/found-at.ts";
import { type HazardNotice, isHazard } from "../notices/rectify/hazard-of.ts";
import type { HazardStanding } from "../notices/rectify/stand-hazard.ts";
import { listStandings, type Standing } from "../notices/standing.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { LedgerFacts } from "./types.ts";

/** A hazard with where it stands. */
export interface Found {
  readonly notice: HazardNotice;
  readonly standing: Standing;
  readonly hazard: HazardStanding;
}

/** The hazards found in the period, by number; those taken back are none. */
export function listFound(facts: LedgerFacts): Found[] {
  const { files, period, maySeeNotice, wantsSite } = facts;
  return files
    .filter(({ notice }) => maySeeNotice(notice))
    .flatMap((file) => findFound(file, facts) ?? [])
    .filter(({ notice }) => foundAt(notice) >= period.from && foundAt(notice) < period.to)
    .filter(({ notice }) => wantsSite(notice.hazard.site, notice.groups))
    .sort((one, other) => one.notice.number - other.notice.number);
}

/** A notice as a hazard with where it stands; `undefined` for one that is none, or was taken back. */
export function findFound(
  file: NoticeFile,
  { directory, now }: Pick<LedgerFacts, "directory" | "now">,
): Found | undefined {
  const { notice } = file;
  if (!isHazard(notice) || notice.withdrawnAt !== undefined) return undefined;
  const standing = listStandings(file, directory, now).find(({ site }) => site === notice.hazard.site);
  return standing?.hazard && { notice, standing, hazard: standing.hazard };
}

/** When it was done: when the shop said or showed so, else when an officer saw it; `undefined` while neither is so. The same instant makes it late or not. */
export function findDoneAt({ state, waits, submittedAt, closedBy }: HazardStanding): number | undefined {
  if (!waits && state !== "passed") return undefined;
  return submittedAt ?? (state === "passed" ? closedBy?.at : undefined);
}
