import type { OfficerId, SiteId } from "../groups/types.ts";
import type { Check, InspectionBook, Inspections, Round } from "./types.ts";

/** The round this officer is on; `undefined` when he is on none. */
export function findRound({ inspections }: InspectionBook, officer: OfficerId): Round | undefined {
  return inspections.rounds.findLast((round) => round.officer === officer && round.endedAt === undefined);
}

/** The checks of a round that stand, oldest first. */
export function checksOf({ inspections }: InspectionBook, round: number): Check[] {
  return inspections.checks.filter((check) => check.round === round && check.undoneAt === undefined);
}

/** The sites of a round, each once, in the order he came to them. */
export function sitesOfRound(book: InspectionBook, round: number): SiteId[] {
  return [...new Set(checksOf(book, round).map(({ site }) => site))];
}

/** Begins a round. The caller has made sure that he is on none. */
export function startRound({ inspections }: InspectionBook, officer: OfficerId, now: number): Round {
  const round: Round = { id: nextId(inspections.rounds), officer, startedAt: now };
  inspections.rounds.push(round);
  return round;
}

/** Notes that somebody was at a site. */
export function addCheck({ inspections }: InspectionBook, check: Omit<Check, "id" | "undoneAt">): Check {
  const added: Check = { id: nextId(inspections.checks), ...check };
  inspections.checks.push(added);
  return added;
}

/** The hazards of these numbers were taken back: the checks that found nothing else are none. */
export function undoChecks({ inspections }: InspectionBook, numbers: readonly number[], now: number): void {
  for (const check of inspections.checks) {
    if (check.found === "normal" || !check.found.every((number) => numbers.includes(number))) continue;
    check.undoneAt ??= now;
  }
}

/** Rounds and checks are only ever added. */
function nextId(list: Inspections["rounds"] | Inspections["checks"]): number {
  return (list.at(-1)?.id ?? 0) + 1;
}
