import type { Clause } from "./clauses.ts";
import { containsWord } from "./cover.ts";
import { deferralSet, refusalSet } from "./lexicon.ts";

/** What holds an answer back: `refusal` disputes, declines or complains; `deferral` will look later or ask first. */
export type Reluctance = "refusal" | "deferral";

/** Which of the two the clauses say first, refusal before deferral; undefined when neither. */
export function findReluctance(clauses: readonly Clause[]): Reluctance | undefined {
  if (clauses.some(({ text }) => containsWord(text, refusalSet))) return "refusal";
  if (clauses.some(({ text }) => containsWord(text, deferralSet))) return "deferral";
  return undefined;
}
