import { startOfPeriod } from "../../inspections/periods.ts";
import { listUnvisited } from "../../inspections/unvisited.ts";
import { inspectionTexts } from "../../texts/inspections.ts";
import type { CommandOf } from "../command.ts";
import { sitesOfHis } from "../his-sites.ts";
import { namesOfSites } from "../site-names.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** Names of a list at most. */
const mostNames = 60;

/** 本季未查: his shops at which nobody was in this quarter, or month, trade by trade. */
export function seeUnvisited(turn: Turn, { period }: CommandOf<"unvisited">): Outcome {
  const since = startOfPeriod(period, turn.now);
  const unvisited = listUnvisited(turn.book, sitesOfHis(turn), since);
  if (unvisited.length === 0) return answer(inspectionTexts.allVisited(period));
  const shown = unvisited.slice(0, mostNames);
  const categories = [...new Set(shown.map(({ category }) => category ?? inspectionTexts.noCategory))];
  const groups = categories.map((category) => ({
    category,
    names: namesOfSites(
      turn,
      shown.filter((site) => (site.category ?? inspectionTexts.noCategory) === category).map(({ id }) => id),
    ),
  }));
  return answer(inspectionTexts.unvisited(period, groups, unvisited.length - shown.length));
}
