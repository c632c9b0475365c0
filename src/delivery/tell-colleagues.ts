import { mayUseGroup } from "../groups/officer-groups.ts";
import { isLive } from "../notices/notice-status.ts";
import type { NoticeFile, Sheet } from "../notices/types.ts";
import { holderOf } from "../notices/whose-notice.ts";
import { colleagueText } from "../texts/delivery.ts";
import { listWaitingOf } from "./list-waiting.ts";
import { officersFor } from "./report-delivery.ts";
import { say } from "./say.ts";
import type { DeliveryBook } from "./types.ts";

/**
 * Tells every officer with a bound chat that a colleague's notice is out in groups he may use, as soon as nothing of it waits for one of them: in one line, once
 * for each notice and each correction (`correction`: its id). Who is asked about the notice is not told; whoever else made a correction hears that his own is out.
 */
export function tellColleagues(
  draft: DeliveryBook,
  file: NoticeFile,
  now: number,
  correction?: number,
): void {
  const { notice } = file;
  const { officers, groups } = draft.directory;
  if (!isLive(notice)) return;
  const asked = officersFor(draft, notice);
  const waiting = listWaitingOf(draft, file).map(({ to }) => ("group" in to ? to.group : undefined));
  const made = notice.corrections?.find(({ id }) => id === correction);
  const by = made?.by ?? holderOf(notice);
  for (const { id, boundAt } of Object.values(officers)) {
    if (boundAt === undefined || asked.includes(id)) continue;
    const his = notice.groups.filter((group) => mayUseGroup(draft.directory, id, group));
    const reached = his.filter((group) => isThere(file.sheets[group], correction));
    if (reached.length === 0 || his.some((group) => waiting.includes(group))) continue;
    const text = colleagueText({
      number: notice.number,
      title: notice.title,
      by: by === undefined ? undefined : by === id ? "yourself" : officers[by]?.name,
      groups: reached.map((group) => groups[group]?.name ?? group),
      isCorrection: correction !== undefined,
    });
    const which = correction === undefined ? "" : `/correction/${correction}`;
    say(draft, { key: `colleagues/${notice.number}${which}/${id}`, to: { officer: id }, text }, now);
  }
}

/** Whether all of the notice, or of that correction, is in the group. */
function isThere(sheet: Sheet | undefined, correction: number | undefined): boolean {
  const parts = sheet?.parts.filter((part) => part.correction === correction) ?? [];
  return parts.length > 0 && parts.every(({ state }) => state === "sent");
}
