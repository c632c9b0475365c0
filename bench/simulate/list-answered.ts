import type { Month } from "./play-month.ts";

/** The shops that had answered a notice by an instant, as the street knows: in words that mean that one only, and heard. */
export function listAnswered({ said }: Pick<Month, "said">, number: number, by: number): Set<string> {
  return new Set(
    said
      .filter((one) => one.number === number && one.at < by && one.messageId !== undefined && !one.isDoubtful)
      .map(({ shop }) => shop),
  );
}
