import { tellColleagues } from "../../delivery/tell-colleagues.ts";
import { Declined } from "../../errors.ts";
import { partsOf } from "../../notices/notice-status.ts";
import { confirmArrived } from "../../notices/retry-parts.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { noticeTexts } from "../../texts/desk-notice.ts";
import { pickMessage } from "../pick-notice.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 已发: he looked in the group, and the messages of unknown fate are there. */
export function arrived(turn: Turn): Outcome {
  const file = pickMessage(
    turn,
    "已发",
    (one) => partsOf(one).some(({ state }) => state === "unknown"),
    noticeTexts.noneToConfirm(),
  );
  const { number } = file.notice;
  const confirmed = confirmArrived(file, turn.now);
  if (confirmed.length === 0) throw new Declined(noticeTexts.nothingToConfirm(number));
  tellHolder(turn, file.notice, (by, notice) => colleagueTexts.confirmed(by, notice, confirmed.length));
  tellColleagues(turn.book, file, turn.now);
  const failed = partsOf(file).filter(({ state }) => state === "failed").length;
  return answer(noticeTexts.arrived(number, confirmed.length, failed));
}
