import { mayUseGroup } from "../../groups/officer-groups.ts";
import { isOut } from "../../notices/correct-notice.ts";
import { partsOf } from "../../notices/notice-status.ts";
import { tallyNotice } from "../../notices/tally.ts";
import { titleShown } from "../../notices/title.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { holderOf } from "../../notices/whose-notice.ts";
import { type Today, todayText } from "../../texts/desk-today.ts";
import { minuteMs, startOfDay } from "../../zone.ts";
import { listOpen } from "../pick-notice.ts";
import { listToReview } from "../review.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** A shorter silence is not worth a line, milliseconds. */
const gapWorthTelling = minuteMs;

/** 今日: the open notices he looks after, everything that waits for him, and who looks after the others. */
export function seeToday(turn: Turn): Outcome {
  const { book, now, bindings, officer } = turn;
  const { directory } = book;
  const seen = listOpen(turn);
  const open = seen.filter(({ notice }) => [undefined, officer].includes(holderOf(notice)));
  const tallies = open.map((file) => ({ file, tally: tallyNotice(file, directory, now) }));
  const unplaced = new Set(tallies.flatMap(({ tally }) => tally.unplaced.map(({ member }) => member)));
  return answer(
    todayText({
      notices: tallies.map(({ file, tally }) => ({
        number: file.notice.number,
        title: titleShown(file.notice),
        owes: file.notice.ask === "ack",
        waiting: !isOut(file),
        owing: tally.owing,
        missing: tally.silent.length + tally.unclear.length,
        ...(file.notice.dueAt === undefined ? {} : { dueAt: file.notice.dueAt }),
      })),
      ofColleagues: byHolder(
        turn,
        seen.filter((file) => !open.includes(file)),
      ),
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

function byHolder({ book }: Turn, files: readonly NoticeFile[]): Today["ofColleagues"] {
  const numbers = new Map<string, number[]>();
  for (const { notice } of files) {
    const holder = holderOf(notice);
    if (holder === undefined) continue;
    const name = book.directory.officers[holder]?.name ?? holder;
    numbers.set(name, [...(numbers.get(name) ?? []), notice.number]);
  }
  return [...numbers].map(([name, held]) => ({ name, numbers: held }));
}
