import { spanFor } from "../delivery/pace-gap.ts";
import type { PaceRules } from "../delivery/pace-rules.ts";

/** About how long it takes until a notice is in all its groups, in milliseconds, when nothing holds it up: the middle of each pause. */
export function sendingTime(groups: number, pictures: number, rules: PaceRules): number {
  const middle = (kind: "text" | "picture"): number => {
    const { min, max } = spanFor(kind, true, rules);
    return (min + max) / 2;
  };
  return groups * (middle("text") + pictures * middle("picture"));
}
