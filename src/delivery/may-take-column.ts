import type { GroupId } from "../groups/types.ts";
import { type AutomaticRules, mayGoAutomatically } from "./automatic-budget.ts";
import type { DeliveryBook } from "./types.ts";

/** Whether one more tip of a column may go to this group today: tips of other columns that are on their way there count, too. */
export function mayTakeColumn(
  book: DeliveryBook,
  group: GroupId,
  rules: AutomaticRules,
  now: number,
): boolean {
  const onTheirWay = Object.values(book.notices)
    .filter(({ notice }) => notice.column !== undefined && notice.stoppedAt === undefined)
    .flatMap(({ sheets }) => sheets[group]?.parts ?? [])
    .filter(({ state }) => state === "queued" || state === "sending").length;
  return mayGoAutomatically(book, group, { automaticPerGroup: rules.automaticPerGroup - onTheirWay }, now);
}
