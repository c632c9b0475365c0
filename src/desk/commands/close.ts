import { partsOf } from "../../notices/notice-status.ts";
import { closeNotice } from "../../notices/stop-notice.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 关闭: a notice takes no more answers, and nothing more of it is sent. */
export function close(turn: Turn): Outcome {
  const file = pickLiveNotice(turn, "关闭");
  const unsent = partsOf(file).filter(({ state }) => state === "queued").length;
  closeNotice(turn.book, file, turn.now);
  tellHolder(turn, file.notice, colleagueTexts.closed);
  return answer(noticeTexts.closed(file.notice.number, unsent));
}
