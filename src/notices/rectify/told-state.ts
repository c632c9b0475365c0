import type { HazardStanding, HazardState } from "./stand-hazard.ts";

/**
 * Where a hazard stands as people are told it. `shown`: pictures came without words that it is gone, and wait for an officer. `sentBack`: nothing was said since. `unclear`:
 * words came that nobody is sure of.
 */
export type ToldState = HazardState | "shown" | "sentBack" | "unclear";

/** What people are told of where a hazard stands. */
export function toldState({
  state,
  waits,
  round,
  unclear,
}: Pick<HazardStanding, "state" | "waits" | "round" | "unclear">): ToldState {
  if (waits && state !== "submitted") return "shown";
  if (state !== "awaiting") return state;
  return unclear ? "unclear" : round > 1 ? "sentBack" : state;
}
