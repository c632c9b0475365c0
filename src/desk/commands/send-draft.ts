import { isByHand } from "../../delivery/list-waiting.ts";
import { Declined } from "../../errors.ts";
import { mayUseGroup } from "../../groups/officer-groups.ts";
import { createNotice } from "../../notices/create-notice.ts";
import { hurryNotice } from "../../notices/hurry-notice.ts";
import { listByHand } from "../../notices/mark-posted.ts";
import { afterQuietHours } from "../../quiet-hours.ts";
import { byHandTexts } from "../../texts/by-hand.ts";
import { colleagueTexts } from "../../texts/colleagues.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { findReleased, pauseOver, toldOfReleased } from "../find-released.ts";
import { showDraft, undoWords } from "../show-preview.ts";
import { liveDraft } from "../talks.ts";
import { tellHolder } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import type { Draft } from "../types.ts";

/** 发: the notice gets its number and goes out when the time to think again is over, and quiet hours are. */
export function send(turn: Turn): Outcome {
  return release(turn, turn.now + turn.rules.undoMs, false);
}

/** 立即: goes out now, whatever the hour; also what was released and still waits. */
export function sendNow(turn: Turn): Outcome {
  const released = turn.talk.draft === undefined ? findReleased(turn) : undefined;
  if (released) {
    hurryNotice(released, turn.now);
    tellHolder(turn, released.notice, colleagueTexts.hurried);
    return answer(toldOfSending(turn, released.notice.number, turn.now, undefined));
  }
  return release(turn, turn.now, true);
}

/** The draft he was shown; throws {@link Declined} when there is none, or none any more. */
export function getDraft(turn: Turn): Draft {
  const draft = liveDraft(turn.talk, turn.now);
  if (draft) return draft;
  if (turn.talk.draft === undefined) throw new Declined(toldOfReleased(turn) ?? draftTexts.none());
  throw new Declined(draftTexts.expired(turn.talk.draft.media));
}

function release(turn: Turn, sendAt: number, urgent: boolean): Outcome {
  const { book, talk, now, rules } = turn;
  const draft = getDraft(turn);
  const lost = draft.groups.filter((group) => !mayUseGroup(book.directory, turn.officer, group));
  if (lost.length > 0) {
    throw new Declined(draftTexts.groupsLost(lost.map((id) => book.directory.groups[id]?.name ?? id)));
  }
  const isHeld = !urgent && draft.groups.some((group) => !isByHand(book, group));
  const startsAt = isHeld ? afterQuietHours(rules.pace.quietHours, sendAt) : sendAt;
  if (draft.dueAt !== undefined && draft.dueAt <= startsAt) {
    throw new Declined(draft.dueAt <= sendAt ? draftTexts.duePassed() : draftTexts.dueInQuiet(startsAt, now));
  }
  if (draft.joined !== undefined) {
    return { say: [draftTexts.joined(draft.media.slice(-draft.joined)), showDraft(turn, draft)] };
  }
  const file = createNotice(
    book,
    {
      ask: draft.ask,
      body: draft.body,
      media: draft.media.map(({ kind, media }) => ({ kind, media })),
      groups: draft.groups,
      createdBy: turn.officer,
      ...(draft.dueAt === undefined ? {} : { dueAt: draft.dueAt }),
      sendAt,
      urgent,
    },
    now,
  );
  delete talk.draft;
  const { notice } = file;
  const byHand = listByHand(book, file).map(({ group }) => book.directory.groups[group]?.name ?? group);
  if (byHand.length === notice.groups.length) return answer(byHandTexts.readyToPost(notice.number, byHand));
  const told = toldOfSending(turn, notice.number, startsAt, urgent ? undefined : sendAt);
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
