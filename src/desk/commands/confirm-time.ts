import { isByHand } from "../../delivery/list-waiting.ts";
import { Declined } from "../../errors.ts";
import type { GroupId } from "../../groups/types.ts";
import { createNotice } from "../../notices/create-notice.ts";
import { nextTimes, type Recurrence } from "../../notices/next-times.ts";
import type { Schedule } from "../../notices/read-schedule.ts";
import { afterQuietHours } from "../../quiet-hours.ts";
import { findColumn } from "../../schedules/columns.ts";
import { addSeries } from "../../schedules/series.ts";
import type { Announced } from "../../schedules/types.ts";
import { nextShown } from "../../schedules/upcoming.ts";
import { recurrenceText } from "../../texts/recurrence.ts";
import { columnTexts, scheduleTexts } from "../../texts/schedules.ts";
import { minuteMs, startOfDay } from "../../zone.ts";
import { checkGroups, showJoined } from "../check-draft.ts";
import { noticeOfDraft } from "../notice-of-draft.ts";
import { Asked } from "../questions.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import type { Draft } from "../types.ts";

/** The draft is to go out at this time: as a notice made now, or as a series. In quiet hours he is asked first. Throws {@link Declined} when it cannot. */
export function confirmTime(turn: Turn, draft: Draft, when: Schedule): Outcome {
  checkGroups(turn, draft);
  if (draft.joined !== undefined) return showJoined(turn, { ...draft, when }, draft.joined);
  return when.kind === "once" ? scheduleOnce(turn, draft, when.at) : beginSeries(turn, draft, when.rule);
}

/** The clock is looked at on full minutes. */
function scheduleOnce(turn: Turn, draft: Draft, named: number): Outcome {
  const { book, now } = turn;
  const wanted = Math.ceil(named / minuteMs) * minuteMs;
  if (wanted <= now) throw new Declined(scheduleTexts.passed(named, now));
  const morning = morningAfter(turn, draft, wanted);
  if (morning > wanted && turn.quiet === undefined) {
    throw new Asked(scheduleTexts.atNight(wanted, morning, now), { of: "quiet", ways: ["then", "morning"] });
  }
  const at = turn.quiet === "morning" ? morning : wanted;
  if (draft.dueAt !== undefined && draft.dueAt <= at) {
    throw new Declined(scheduleTexts.dueBefore(draft.dueAt, at));
  }
  const { notice } = createNotice(
    book,
    {
      ...noticeOfDraft(turn, draft),
      sendAt: at,
      scheduledFor: at,
      urgent: draft.pressing === true || turn.quiet === "then",
    },
    now,
  );
  delete turn.talk.draft;
  return answer([scheduleTexts.scheduled(notice.number, at), ...byHandLines(turn, draft.groups)].join("\n"));
}

function beginSeries(turn: Turn, draft: Draft, wanted: Recurrence): Outcome {
  const { book, now } = turn;
  if (draft.dueAt !== undefined) throw new Declined(scheduleTexts.seriesHasNoDue());
  const what = whatOf(turn, draft);
  const rule = getRule(turn, draft, wanted);
  const { number } = addSeries(
    book,
    {
      rule,
      groups: draft.groups,
      what,
      createdBy: turn.officer,
      urgent: draft.pressing === true || turn.quiet === "then",
    },
    now,
  );
  delete turn.talk.draft;
  const told = scheduleTexts.made(number, recurrenceText(rule), nextTimes(rule, now, nextShown));
  return answer([told, ...byHandLines(turn, draft.groups)].join("\n"));
}

function whatOf({ book }: Turn, draft: Draft): Announced {
  const { column, ask, body, media, pressing } = draft;
  if (column === undefined) {
    const shown = media.map(({ kind, media: file }) => ({ kind, media: file }));
    return { is: "notice", ask, body, media: shown, ...(pressing ? { pressing } : {}) };
  }
  const found = findColumn(book, column);
  if (!found || found.tips.length === 0) throw new Declined(columnTexts.gone(column));
  return { is: "column", column: found.name, tipsUsed: 0 };
}

/** The rule, moved to the end of the quiet hours it falls into where he chose so. */
function getRule(turn: Turn, draft: Draft, wanted: Recurrence): Recurrence {
  const at = startOfDay(turn.now) + wanted.minutes * minuteMs;
  const morning = morningAfter(turn, draft, at);
  if (morning === at || turn.quiet === "then") return wanted;
  // 每周五23点 becomes 每周五08:00: the days he named stay.
  const moved = { ...wanted, minutes: (morning - startOfDay(morning)) / minuteMs };
  if (turn.quiet === "morning") return moved;
  throw new Asked(scheduleTexts.seriesAtNight(recurrenceText(wanted), recurrenceText(moved)), {
    of: "quiet",
    ways: ["then", "morning"],
  });
}

/** When it could go out without disturbing anybody: `at` itself outside quiet hours, where people post themselves, and for what is 紧急. */
function morningAfter({ book, rules }: Turn, { groups, pressing }: Draft, at: number): number {
  return pressing || groups.every((group) => isByHand(book, group))
    ? at
    : afterQuietHours(rules.pace.quietHours, at);
}

function byHandLines({ book }: Turn, groups: readonly GroupId[]): string[] {
  const byHand = groups.filter((group) => isByHand(book, group));
  if (byHand.length === 0) return [];
  return [scheduleTexts.byHandThen(byHand.map((id) => book.directory.groups[id]?.name ?? id))];
}
