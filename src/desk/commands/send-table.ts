import { Declined } from "../../errors.ts";
import { noticeTableTexts } from "../../texts/notice-table.ts";
import { pickNotice } from "../pick-notice.ts";
import type { Outcome, Turn } from "../turn.ts";

/** 表发我: the table of a notice as a file, sent to him in private. A notice that is closed has one too. */
export function sendTable(turn: Turn): Outcome {
  const { number } = pickNotice(turn, "表发我").notice;
  const { table } = turn;
  // Between writing it and this update another notice was opened or closed.
  if (table?.number !== number) throw new Declined(noticeTableTexts.changed());
  return {
    say: [noticeTableTexts.sent(number, table.sites, table.unplaced)],
    hand: [{ kind: "file", media: table.media, name: noticeTableTexts.fileName(number) }],
  };
}
