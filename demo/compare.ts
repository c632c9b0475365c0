import type { Truth } from "./street/script.ts";

/** The part of `huizhi show N --json` that the demo looks at. */
export interface Shown {
  readonly recipients: readonly {
    readonly name: string;
    readonly state: string;
    readonly answers: readonly {
      readonly text: string;
      readonly reading: string;
      readonly recalled: boolean;
    }[];
  }[];
}

/** How the tally differs from what the street knows. Only `unclear` is allowed to hold anything. */
export interface Comparison {
  /** Counted though they did not answer. */
  readonly falselyCounted: readonly Truth[];
  /** Answered, neither counted nor shown to the officer. */
  readonly missed: readonly Truth[];
  /** Answered, and put before the officer's eye instead of counted. */
  readonly unclear: readonly Truth[];
  /** On the street but not in the tally, or the other way round. */
  readonly strange: readonly string[];
}

/** Compares shop by shop. */
export function compareTally(truths: readonly Truth[], shown: Shown): Comparison {
  const byName = new Map(shown.recipients.map((recipient) => [recipient.name, recipient]));
  const counted = (truth: Truth): boolean => byName.get(truth.shop)?.state === "acknowledged";
  const looked = (truth: Truth): boolean =>
    byName.get(truth.shop)?.answers.some(({ recalled }) => !recalled) === true;
  const known = new Set(truths.map(({ shop }) => shop));
  return {
    falselyCounted: truths.filter((truth) => !truth.answered && counted(truth)),
    missed: truths.filter((truth) => truth.answered && !counted(truth) && !looked(truth)),
    unclear: truths.filter((truth) => truth.answered && !counted(truth) && looked(truth)),
    strange: [
      ...truths.filter(({ shop }) => !byName.has(shop)).map(({ shop }) => shop),
      ...[...byName.keys()].filter((name) => !known.has(name)),
    ],
  };
}
