import { Declined } from "../../errors.ts";
import { countForAll } from "../../notices/single-receipts.ts";
import { singleReceiptsTexts } from "../../texts/readings.ts";
import { findSingleReceipts } from "../questions.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 都算 or 只算最新: how the shops that answered once when several notices were there are to be taken. Asked about once, settled once. */
export function settleSingleReceipts(turn: Turn, how: "all" | "newest"): Outcome {
  const { book, officer, now } = turn;
  const found = findSingleReceipts(book, officer, now);
  const notice = found && book.notices[found.question.newest]?.notice;
  if (!found || !notice?.singleReceipts) throw new Declined(singleReceiptsTexts.notAsked());
  const { question } = found;
  const counted =
    how === "all" ? countForAll(book, question, officer, singleReceiptsTexts.reason, now) : undefined;
  notice.singleReceipts.settledAt = now;
  return answer(
    counted === undefined
      ? singleReceiptsTexts.countedForNewest(question.newest)
      : singleReceiptsTexts.countedForAll(counted, question.others),
  );
}
