import type { OfficerId, SiteId } from "../groups/types.ts";

/** 巡查: one officer's walk from 巡查开始 to 收工. */
export interface Round {
  /** Counted from 1. */
  readonly id: number;
  readonly officer: OfficerId;
  readonly startedAt: number;
  /** Absent while he is under way. */
  endedAt?: number;
  /** The notice that showed what was found to the groups; absent before, and where nothing was to be shown. */
  sheet?: number;
}

/** 检查: somebody was at a site. Append-only: one entered by mistake, or whose hazards were taken back, gets `undoneAt`. */
export interface Check {
  /** Counted from 1. */
  readonly id: number;
  readonly site: SiteId;
  readonly at: number;
  readonly by: OfficerId;
  /** Absent where he was on no round. */
  readonly round?: number;
  /** Nothing was found, or these hazards by the numbers of their notices. */
  readonly found: "normal" | readonly number[];
  /** In his words; absent as a rule. */
  readonly note?: string;
  undoneAt?: number;
}

/** 巡查和检查. One file. */
export interface Inspections {
  /** Oldest first. */
  rounds: Round[];
  /** Oldest first. */
  checks: Check[];
}

/** What a store holds for this folder. */
export interface InspectionBook {
  inspections: Inspections;
}

/** Nobody was anywhere yet. */
export function emptyInspections(): Inspections {
  return { rounds: [], checks: [] };
}
