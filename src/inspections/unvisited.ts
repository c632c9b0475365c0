import type { Site } from "../groups/types.ts";
import type { InspectionBook } from "./types.ts";

/** Those of these sites at which nobody was since then, in their order. */
export function listUnvisited(
  { inspections }: InspectionBook,
  sites: readonly Site[],
  since: number,
): Site[] {
  const visited = new Set(
    inspections.checks
      .filter(({ at, undoneAt }) => at >= since && undoneAt === undefined)
      .map(({ site }) => site),
  );
  return sites.filter(({ id }) => !visited.has(id));
}
