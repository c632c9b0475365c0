import { hasBegun } from "../../notices/notice-status.ts";
import { withdrawNotice } from "../../notices/stop-notice.ts";
import type { Sheet } from "../../notices/types.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 作废: voids a notice; groups it reached keep what was posted there. */
export function withdraw(turn: Turn): Outcome {
  const { book, now, capabilities } = turn;
  const file = pickLiveNotice(turn, "作废");
  const { number, groups } = file.notice;
  const reached = groups.flatMap((id) => {
    const sheet = file.sheets[id];
    return sheet && mayBeThere(sheet) ? [book.directory.groups[id]?.name ?? id] : [];
  });
  withdrawNotice(book, file, now);
  return answer(noticeTexts.withdrawn(number, reached, capabilities.recall));
}

/** Also while its first part is on the way, or of unknown fate. */
function mayBeThere(sheet: Sheet): boolean {
  return hasBegun(sheet) || sheet.parts.some(({ state }) => state !== "queued" && state !== "failed");
}
