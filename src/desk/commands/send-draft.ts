import { hurryCarried } from "../../delivery/carried.ts";
import { isByHand } from "../../delivery/list-waiting.ts";
import { Declined } from "../../errors.ts";
import { createNotice } from "../../notices/create-notice.ts";
import { hurryNotice } from "../../notices/hurry-notice.ts";
import { listByHand } from "../../notices/mark-posted.ts";
import { afterQuietHours } from "../../quiet-hours.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { hazardDraftTexts } from "../../texts/hazard-draft.ts";
import { columnTexts, scheduleTexts } from "../../texts/schedules.ts";
import { checkGroups, showJoined } from "../check-draft.ts";
import { findReleased, pauseOver, toldOfReleased } from "../find-released.ts";
import { isHazardDraft } from "../hazards/new-hazards.ts";
import { sendHazards } from "../hazards/send-hazards.ts";
import { noteSheet, sheetOf } from "../hazards/send-sheet.ts";
import { noticeOfDraft } from "../notice-of-draft.ts";
import { Asked } from "../questions.ts";
import { undoWords } from "../show-preview.ts";
import { liveDraft } from "../talks.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import type { Draft } from "../types.ts";
import { confirmTime } from "./confirm-time.ts";

/**
 * 发: the notice gets its number and goes out when the time to think again is over; in quiet hours he is asked first whether now or after them. One with a 定时 goes
 * out then.
 */
export function send(turn: Turn): Outcome {
  const draft = getDraft(turn);
  if (draft.when !== undefined) return confirmTime(turn, draft, draft.when);
  return release(turn, turn.now + turn.rules.undoMs, false);
}

/** 立即: goes out now, whatever the hour; also what was released and still waits. */
export function sendNow(turn: Turn): Outcome {
  const released = turn.talk.draft === undefined ? findReleased(turn) : undefined;
  if (released) {
    hurryNotice(released, turn.now);
    hurryCarried(turn.book, released.notice.number, turn.now);
    tellHolder(turn, released.notice, colleagueTexts.hurried);
    return answer(toldOfSending(turn, released.notice.number, turn.now, undefined));
  }
  if (getDraft(turn).column !== undefined) throw new Declined(columnTexts.notNow());
  return release(turn, turn.now, true);
}

/** The draft he was shown; throws {@link Declined} when there is none, or none any more. */
export function getDraft(turn: Turn): Draft {
  const draft = liveDraft(turn.talk, turn.now);
  if (draft?.choosing !== undefined) throw new Declined(hazardDraftTexts.choosePhotosFirst());
  if (draft) return draft;
  if (turn.talk.draft === undefined) throw new Declined(toldOfReleased(turn) ?? draftTexts.none());
  throw new Declined(draftTexts.expired(turn.talk.draft.media));
}

function release(turn: Turn, sendAt: number, hurried: boolean): Outcome {
  const { book, talk, now, rules } = turn;
  const draft = getDraft(turn);
  checkGroups(turn, draft);
  const urgent = hurried || draft.pressing === true || turn.quiet === "now";
  const isHeld = !urgent && draft.groups.some((group) => !isByHand(book, group));
  const startsAt = isHeld ? afterQuietHours(rules.pace.quietHours, sendAt) : sendAt;
  if (draft.dueAt !== undefined && draft.dueAt <= startsAt) {
    throw new Declined(draft.dueAt <= sendAt ? draftTexts.duePassed() : draftTexts.dueInQuiet(startsAt, now));
  }
  if (draft.joined !== undefined) return showJoined(turn, draft, draft.joined);
  if (startsAt > sendAt && turn.quiet === undefined) {
    throw new Asked(scheduleTexts.nowIsNight(startsAt, now), { of: "quiet", ways: ["now", "morning"] });
  }
  if (isHazardDraft(draft)) {
    const toldOfHazard = (number: number): string =>
      toldOfSending(turn, number, startsAt, hurried ? undefined : sendAt);
    const undo = hurried ? "" : undoWords(rules.undoMs);
    return sendHazards(turn, draft, { sendAt, urgent }, { toldOfSending: toldOfHazard, undo });
  }
  const { round } = draft;
  const sheet = round === undefined ? undefined : sheetOf(turn, draft, round);
  const file = createNotice(
    book,
    {
      ...noticeOfDraft(turn, draft),
      sendAt,
      urgent,
      ...sheet,
    },
    now,
  );
  if (round !== undefined) noteSheet(book, round, file.notice);
  delete talk.draft;
  const { notice } = file;
  const byHand = listByHand(book, file).map(({ group }) => book.directory.groups[group]?.name ?? group);
  if (byHand.length === notice.groups.length) return answer(byHandTexts.readyToPost(notice.number, byHand));
  const told = toldOfSending(turn, notice.number, startsAt, hurried ? undefined : sendAt);
  return byHand.length === 0
    ? answer(told)
    : answer(`${told}\n${byHandTexts.toPostAfterwards(notice.number, byHand)}`);
}

/** When it goes out; `sendAt` is absent for at once. */
function toldOfSending(turn: Turn, number: number, startsAt: number, sendAt: number | undefined): string {
  const { now, rules } = turn;
  const pause = pauseOver(turn, startsAt);
  if (pause) return draftTexts.sendingPaused(number, sendAt !== undefined, pause, now);
  const isAtOnce = sendAt === undefined || (rules.undoMs === 0 && startsAt <= sendAt);
  if (isAtOnce) return draftTexts.sendingNow(number);
  return startsAt > sendAt
    ? draftTexts.sendingAfterQuiet(number, startsAt, now)
    : draftTexts.sendingLater(number, undoWords(rules.undoMs));
}
