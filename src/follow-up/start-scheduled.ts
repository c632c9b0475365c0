import { isByHand } from "../delivery/list-waiting.ts";
import { officersFor } from "../delivery/report-delivery.ts";
import { sayToOfficers } from "../delivery/say.ts";
import type { Book } from "../desk/types.ts";
import { type DueStart, findDueStart } from "../notices/start-scheduled.ts";
import { stopNotice } from "../notices/stop-notice.ts";
import type { NoticeFile } from "../notices/types.ts";
import { scheduleTexts } from "../texts/schedules.ts";
import { handParts } from "./hand-parts.ts";
import { mayGo } from "./may-go.ts";
import type { FollowUpParts } from "./types.ts";

/** Lets the notices go whose time has come; one that would come too late is stopped. Returns whether there was any. */
export async function startScheduled(parts: FollowUpParts, now: number): Promise<boolean> {
  if (listDue(parts.store.book(), parts, now).length === 0) return false;
  await parts.store.update("directory", (draft, before) => {
    for (const { number, as } of listDue(before, parts, now)) {
      const file = draft.notices[number];
      if (file) settle(draft, file, as, now);
    }
  });
  return true;
}

function listDue(
  book: Book,
  parts: FollowUpParts,
  now: number,
): { readonly number: number; readonly as: DueStart }[] {
  return Object.values(book.notices).flatMap((file) => {
    const { number, groups } = file.notice;
    const facts = {
      quiet: parts.rules.pace.quietHours,
      mayGo: mayGo(book, groups, parts),
      byHand: groups.every((group) => isByHand(book, group)),
      now,
    };
    const as = findDueStart(file, facts);
    return as === undefined ? [] : [{ number, as }];
  });
}

function settle(draft: Book, file: NoticeFile, as: DueStart, now: number): void {
  const { notice } = file;
  if (as !== "start") tell(draft, file, as, now);
  if (as === "too late" || as === "past its deadline") {
    stopNotice(file, now);
    return;
  }
  notice.startedAt = now;
  handParts(draft, file, now);
}

function tell(draft: Book, { notice }: NoticeFile, as: Exclude<DueStart, "start">, now: number): void {
  const word = {
    "too late": scheduleTexts.tooLate,
    "past its deadline": scheduleTexts.pastDeadline,
    "start late": scheduleTexts.lateByHand,
  }[as];
  const text = word(notice.number, notice.title, notice.sendAt, now);
  sayToOfficers(
    draft,
    officersFor(draft, notice),
    { key: `scheduled/${notice.number}/late/${now}`, text },
    now,
  );
}
