import { Declined } from "../../errors.ts";
import { partsOf } from "../../notices/notice-status.ts";
import { closeNotice } from "../../notices/stop-notice.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import { standOf } from "../hazards/list-hazards.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 关闭: a notice takes no more answers, and nothing more of it is sent. A hazard is closed by a ruling first. */
export function close(turn: Turn): Outcome {
  const file = pickLiveNotice(turn, "关闭");
  const hazard = standOf(turn, file)?.hazard;
  if (hazard && hazard.closedBy === undefined) {
    throw new Declined(hazardDraftTexts.notClosed(file.notice.number));
  }
  const unsent = partsOf(file).filter(({ state }) => state === "queued").length;
  closeNotice(turn.book, file, turn.now);
  tellHolder(turn, file.notice, colleagueTexts.closed);
  return answer(noticeTexts.closed(file.notice.number, unsent));
}
