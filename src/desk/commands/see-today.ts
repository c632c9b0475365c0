import { mayUseGroup } from "../../groups/officer-groups.ts";
import { isOut } from "../../notices/correct-notice.ts";
import { partsOf } from "../../notices/notice-status.ts";
import { tallyNotice } from "../../notices/tally.ts";
import { todayText } from "../../texts/desk-today.ts";
import { minuteMs, startOfDay } from "../../zone.ts";
import { listOpen } from "../pick-notice.ts";
import { listToReview } from "../review.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** A shorter silence is not worth a line, milliseconds. */
const gapWorthTelling = minuteMs;

/** 今日: the open notices, and everything that waits for him. */
export function seeToday(turn: Turn): Outcome {
  const { book, now, bindings, officer } = turn;
  const { directory } = book;
  const open = listOpen(turn);
  const tallies = open.map((file) => ({ file, tally: tallyNotice(file, directory, now) }));
  const unplaced = new Set(tallies.flatMap(({ tally }) => tally.unplaced.map(({ member }) => member)));
  return answer(
    todayText({
      notices: tallies.map(({ file, tally }) => ({
        number: file.notice.number,
        title: file.notice.title,
        owes: file.notice.ask === "ack",
        waiting: !isOut(file),
        owing: tally.owing,
        missing: tally.silent.length + tally.unclear.length,
        ...(file.notice.dueAt === undefined ? {} : { dueAt: file.notice.dueAt }),
      })),
      toReview: listToReview(turn, open).length,
      trouble: open.flatMap((file) => {
        const states = partsOf(file).map(({ state }) => state);
        const failed = states.filter((state) => state === "failed").length;
        const unknown = states.filter((state) => state === "unknown").length;
        return failed + unknown === 0 ? [] : [{ number: file.notice.number, failed, unknown }];
      }),
      unplaced: unplaced.size,
      gaps: directory.gaps.filter(
        ({ from, to }) => to >= startOfDay(now) && to - from >= gapWorthTelling && to <= now,
      ),
      unbound: Object.values(directory.groups)
        .filter(
          ({ id, channel }) =>
            channel === "bot" && bindings.roomOf(id) === undefined && mayUseGroup(directory, officer, id),
        )
        .map(({ name }) => name),
      now,
    }),
  );
}
