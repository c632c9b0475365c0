import { say } from "../../delivery/say.ts";
import { Declined } from "../../errors.ts";
import { isScheduled } from "../../notices/start-scheduled.ts";
import { titleShown } from "../../notices/title.ts";
import { findNextTip } from "../../schedules/columns.ts";
import { listSeriesFor } from "../../schedules/series.ts";
import type { Series } from "../../schedules/types.ts";
import { listUpcoming, nextShown } from "../../schedules/upcoming.ts";
import { type ScheduledShown, scheduleTexts } from "../../texts/schedules.ts";
import type { CommandOf } from "../command.ts";
import { describeSeries, whatOfSeries } from "../describe-series.ts";
import { listOpen } from "../pick-notice.ts";
import { heardKey, shownForMs } from "../talks.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { stop } from "./stop.ts";

/** 定时列表: what goes out again and again, and the notices that wait for their time. */
export function seeSchedules(turn: Turn): Outcome {
  const series = listSeriesFor(turn.book, turn.book.directory, turn.officer);
  const notices = listScheduled(turn);
  if (series.length + notices.length === 0) return answer(scheduleTexts.none());
  turn.talk.list = { of: "series", shownAt: turn.now, series: series.map(({ number }) => number) };
  return answer(
    scheduleTexts.list(
      series.map((one) => describeSeries(turn.book, one, turn.now)),
      notices,
      turn.now,
    ),
  );
}

/** His notices that wait for their time, soonest first. */
export function listScheduled(turn: Turn): ScheduledShown[] {
  return listOpen(turn)
    .filter(isScheduled)
    .map(({ notice }) => ({ number: notice.number, title: titleShown(notice), at: notice.sendAt }))
    .sort((one, other) => one.at - other.at);
}

/** 定时 1: one series with its next times. */
export function seeSeries(turn: Turn, { series: number }: CommandOf<"series">): Outcome {
  const { book, now } = turn;
  const series = getSeries(turn, number, "定时");
  const left = findNextTip(book, series)?.left ?? nextShown;
  const times = listUpcoming(series, now, Math.min(nextShown, left));
  return answer(scheduleTexts.one(describeSeries(book, series, now), times, series.skips, now));
}

/** What each act is called where it has to be typed again. */
const words = { pause: "暂停", resume: "恢复", skip: "跳过", end: "取消" } as const;

/**
 * 暂停, 恢复, 跳过, 取消 定时1; without a number of the only one there is. Its creator is told when a colleague does it. 暂停 1 is for a notice where only a notice has
 * that number; where both have it, and he was not just shown 定时列表, he is asked.
 */
export function changeSeries(turn: Turn, command: CommandOf<"changeSeries">): Outcome {
  const { act, series: number } = command;
  if (act === "pause" && command.loose && number !== undefined) {
    const meant = whatIsPaused(turn, number);
    if (meant === "notice") return stop({ ...turn, number });
    if (meant === "either") throw new Declined(scheduleTexts.seriesOrNotice(number));
  }
  const series = getSeries(turn, number, words[act]);
  const { now } = turn;
  switch (act) {
    case "pause":
      if (series.pausedAt !== undefined) throw new Declined(scheduleTexts.alreadyPaused(series.number));
      series.pausedAt = now;
      tellCreator(turn, series, "paused");
      return answer(scheduleTexts.paused(series.number));
    case "resume":
      return resume(turn, series);
    case "skip":
      return skip(turn, series);
    case "end":
      series.cancelledAt = now;
      tellCreator(turn, series, "ended");
      return answer(scheduleTexts.ended(series.number));
  }
}

function whatIsPaused(turn: Turn, number: number): "series" | "notice" | "either" {
  const { list } = turn.talk;
  const isSeries = listSeriesFor(turn.book, turn.book.directory, turn.officer).some(
    (one) => one.number === number,
  );
  if (!isSeries) return "notice";
  const isListed =
    list?.of === "series" && turn.now - list.shownAt <= shownForMs && list.series.includes(number);
  return isListed || !listOpen(turn).some(({ notice }) => notice.number === number) ? "series" : "either";
}

function resume(turn: Turn, series: Series): Outcome {
  const { now } = turn;
  if (series.pausedAt === undefined) {
    throw new Declined(scheduleTexts.notPaused(series.number, listUpcoming(series, now, 1)[0], now));
  }
  delete series.pausedAt;
  series.resumedAt = now;
  tellCreator(turn, series, "resumed");
  return answer(scheduleTexts.resumed(series.number, listUpcoming(series, now, 1)[0], now));
}

function skip(turn: Turn, series: Series): Outcome {
  const { now } = turn;
  if (series.pausedAt !== undefined) throw new Declined(scheduleTexts.pausedNoSkip(series.number));
  if (series.skips !== undefined && series.skips > now) {
    throw new Declined(scheduleTexts.alreadySkipping(series.number, series.skips));
  }
  const [at, next] = listUpcoming(series, now, 2);
  if (at === undefined) throw new Declined(scheduleTexts.unknown(series.number));
  series.skips = at;
  tellCreator(turn, series, "skipped");
  return answer(scheduleTexts.skipping(series.number, at, next));
}

/** The series he names, or the only one; throws {@link Declined} when there is none, several, or it is not his. */
function getSeries(turn: Turn, number: number | undefined, word: string): Series {
  const his = listSeriesFor(turn.book, turn.book.directory, turn.officer);
  const [only, second] = his;
  if (number === undefined) {
    if (!only) throw new Declined(scheduleTexts.none());
    if (second) {
      throw new Declined(
        scheduleTexts.which(
          word,
          his.map((one) => one.number),
        ),
      );
    }
    return only;
  }
  const named = his.find((one) => one.number === number);
  if (!named) throw new Declined(scheduleTexts.unknown(number));
  return named;
}

function tellCreator(turn: Turn, series: Series, did: "paused" | "resumed" | "skipped" | "ended"): void {
  const { book, officer, message, now } = turn;
  const { createdBy } = series;
  if (createdBy === officer || book.directory.officers[createdBy]?.boundAt === undefined) return;
  const by = book.directory.officers[officer]?.name ?? officer;
  const text = scheduleTexts.byColleague(by, did, series.number, whatOfSeries(series));
  say(book, { key: `colleague/${heardKey(message)}/series`, to: { officer: createdBy }, text }, now);
}
