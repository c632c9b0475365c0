import { Declined } from "../../errors.ts";
import { findHandover, whyNothingToHandOver } from "../../notices/list-handover.ts";
import { handoverLines, handoverTexts } from "../../texts/handover.ts";
import { listOpen, pickLiveNotice } from "../pick-notice.ts";
import { splitLines } from "../split-lines.ts";
import type { Outcome, Turn } from "../turn.ts";

/** 交接单: who is missing of his open notices, and what to post in each group. It stays in his chat when the bot's account is gone. */
export function seeHandover(turn: Turn): Outcome {
  const { book, now, number } = turn;
  const files = number === undefined ? listOpen(turn) : [pickLiveNotice(turn, "交接单")];
  const found = files.flatMap((file) => findHandover(file, book, now) ?? []);
  if (found.length > 0) return { say: splitLines(handoverLines(found, now)) };
  const [file] = files;
  if (number === undefined || !file) throw new Declined(handoverTexts.nothingOpen());
  throw new Declined(whyNothingToHandOver(file, book.directory));
}
