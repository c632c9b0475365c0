import type { HazardNotice } from "./hazard-of.ts";

/**
 * When a hazard was found: as the officer said, at midnight of the day where he named no hour; else when he sent the first photo of it; else when he noted it. Never after
 * the notice was made.
 */
export function foundAt({ hazard, createdAt }: Pick<HazardNotice, "hazard" | "createdAt">): number {
  return Math.min(hazard.foundAt ?? createdAt, createdAt);
}
