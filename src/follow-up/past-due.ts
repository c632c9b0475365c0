import type { DeliveryBook } from "../delivery/types.ts";
import type { DueEscalation } from "../notices/due-escalation.ts";
import { listNextSteps } from "../notices/list-handover.ts";
import { listVisits, type Visit } from "../notices/list-visits.ts";
import { tallyNotice } from "../notices/tally.ts";
import { titleShown } from "../notices/title.ts";
import type { NoticeFile } from "../notices/types.ts";
import { type PastDue, visitTexts } from "../texts/visits.ts";

/** A notice whose deadline has passed, with whom to visit. */
export interface PastDueNotice extends PastDue {
  readonly to: DueEscalation["to"];
  readonly visits: readonly Visit[];
}

/** What is to be told of it; `undefined` where it is no news: nobody was to answer at all, or the 所领导 and nobody is missing. */
export function describePastDue(
  file: NoticeFile,
  book: DeliveryBook,
  due: DueEscalation,
  now: number,
): PastDueNotice | undefined {
  const { notice } = file;
  const visits = listVisits(file, book.directory, now);
  const { owing, standings } = tallyNotice(file, book.directory, now);
  if (owing === 0 || (due.to === "leader" && visits.length === 0)) return undefined;
  const { number } = notice;
  const rest = listNextSteps(file, book, now);
  const isHazard = notice.hazard !== undefined;
  return {
    ...due,
    number,
    title: titleShown(notice),
    isHazard,
    owing,
    visits,
    isSubmitted: standings.some(({ hazard }) => hazard?.state === "submitted"),
    rest: isHazard && visits.length > 0 ? { ...rest, groups: toForward(file, book) } : rest,
  };
}

/** What can be posted of an overdue hazard; where only its owner knows of it, it is for him alone. */
function toForward({ notice }: NoticeFile, { directory }: DeliveryBook): PastDue["rest"]["groups"] {
  const text = visitTexts.overdueHazard(notice.number);
  if (notice.hazard?.shown === "owner") return [{ name: visitTexts.toOwner, text }];
  return notice.groups.map((group) => ({ name: directory.groups[group]?.name ?? group, text }));
}
