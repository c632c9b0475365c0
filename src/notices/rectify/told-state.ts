import type { HazardStanding, HazardState } from "./stand-hazard.ts";

/** Where a hazard stands as people are told it. `shown`: pictures came without words that it is gone, and wait for an officer. */
export type ToldState = HazardState | "shown";

/** What people are told of where a hazard stands. */
export function toldState({ state, waits }: Pick<HazardStanding, "state" | "waits">): ToldState {
  return waits && state !== "submitted" ? "shown" : state;
}
