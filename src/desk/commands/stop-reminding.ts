import { Declined } from "../../errors.ts";
import { reminderPolicies } from "../../notices/reminder-slots.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { remindTexts } from "../../texts/desk-rulings.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/**
 * 别催了: the clock reminds nobody of this notice any more, and what waits to be said of it is taken back. Its deadline is told all the same, and 催 is obeyed. Throws
 * {@link Declined} where nothing is reminded of.
 */
export function stopReminding(turn: Turn): Outcome {
  const file = pickLiveNotice(turn, "别催了", isChased, remindTexts.nothingChased());
  const { notice } = file;
  if (reminderPolicies[notice.ask] === undefined) throw new Declined(remindTexts.neverChased(notice.number));
  if (notice.unchasedSince !== undefined) throw new Declined(remindTexts.alreadyUnchased(notice.number));
  notice.unchasedSince = turn.now;
  tellHolder(turn, notice, colleagueTexts.unchased);
  return answer(remindTexts.unchased(notice.number));
}

/** 接着催: what is due from now on is said again. */
export function remindAgain(turn: Turn): Outcome {
  const isUnchased = ({ notice }: NoticeFile): boolean => notice.unchasedSince !== undefined;
  const file = pickLiveNotice(turn, "接着催", isUnchased, remindTexts.nothingUnchased());
  const { notice } = file;
  if (reminderPolicies[notice.ask] === undefined) throw new Declined(remindTexts.neverChased(notice.number));
  if (notice.unchasedSince === undefined) throw new Declined(remindTexts.notUnchased(notice.number));
  // What came due meanwhile is let go of: he wants nobody to be reminded at this very moment.
  for (const sheet of Object.values(file.sheets)) {
    sheet.chased = { slot: turn.now, at: sheet.chased?.at ?? notice.unchasedSince };
  }
  delete notice.unchasedSince;
  tellHolder(turn, notice, colleagueTexts.chasedAgain);
  return answer(remindTexts.chasedAgain(notice.number));
}

function isChased({ notice }: NoticeFile): boolean {
  return reminderPolicies[notice.ask] !== undefined && notice.unchasedSince === undefined;
}
