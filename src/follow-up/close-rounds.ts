import { say } from "../delivery/say.ts";
import type { Book } from "../desk/types.ts";
import { sitesOfRound } from "../inspections/rounds.ts";
import { hazardsToShow } from "../inspections/sheet.ts";
import type { Round } from "../inspections/types.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import { inspectionTexts } from "../texts/inspections.ts";
import { dayMs, startOfDay } from "../zone.ts";
import type { Duty } from "./types.ts";

/** A round nobody ended is over at midnight; its officer hears of it in the morning. */
export const closeRounds: Duty = {
  name: "close-rounds",
  async look({ store, rules }, now) {
    if (listForgotten(store.book(), now).length === 0) return false;
    await store.update("directory", (draft) => {
      for (const round of listForgotten(draft, now)) {
        round.endedAt = startOfDay(round.startedAt + dayMs);
        const visited = sitesOfRound(draft, round.id).length;
        const text = inspectionTexts.closedAtMidnight(
          round.startedAt,
          visited,
          hazardsToShow(draft, round.id).length,
        );
        const notBefore = afterQuietHours(rules.pace.quietHours, now);
        say(draft, { key: `round/${round.id}/closed`, to: { officer: round.officer }, text, notBefore }, now);
      }
    });
    return true;
  },
};

function listForgotten({ inspections }: Book, now: number): Round[] {
  return inspections.rounds.filter(
    ({ startedAt, endedAt }) => endedAt === undefined && startedAt < startOfDay(now),
  );
}
