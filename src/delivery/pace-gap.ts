import { createHash } from "node:crypto";
import type { Content, Part } from "../notices/types.ts";
import type { PaceRules, Span } from "./pace-rules.ts";

/** How long must be silence before this part, to a group or member or else to an officer, in milliseconds: drawn from the span of its kind by its key, so that looking twice gives the same. */
export function gapBefore(part: Pick<Part, "key" | "content">, toGroup: boolean, rules: PaceRules): number {
  const { min, max } = spanFor(part.content.kind, toGroup, rules);
  return Math.round(min + fractionOf(part.key) * (max - min));
}

/** The span from which the silence before a message is drawn. */
export function spanFor(kind: Content["kind"], toGroup: boolean, rules: PaceRules): Span {
  if (toGroup) return kind === "text" ? rules.textGap : rules.pictureGap;
  return {
    min: Math.min(rules.officerGap.min, rules.textGap.min),
    max: Math.min(rules.officerGap.max, rules.textGap.max),
  };
}

/** 0 included to 1 excluded. */
function fractionOf(key: string): number {
  return createHash("sha256").update(key).digest().readUInt32BE(0) / 2 ** 32;
}
