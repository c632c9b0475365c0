import { Declined } from "../../errors.ts";
import { partsOf } from "../../notices/notice-status.ts";
import { stopNotice } from "../../notices/stop-notice.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import { pickMessage } from "../pick-notice.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 停: holds back everything of a notice that was not sent yet. */
export function stop(turn: Turn): Outcome {
  const file = pickMessage(turn, "停", isSending, noticeTexts.noneToStop());
  const { number, stoppedAt } = file.notice;
  if (stoppedAt !== undefined) throw new Declined(noticeTexts.alreadyStopped(number));
  const held = stopNotice(file, turn.now);
  if (held.length === 0) throw new Declined(noticeTexts.nothingToStop(number));
  tellHolder(turn, file.notice, colleagueTexts.stopped);
  return answer(noticeTexts.stopped(number, held.length));
}

function isSending(file: NoticeFile): boolean {
  return file.notice.stoppedAt === undefined && partsOf(file).some(({ state }) => state === "queued");
}
