import { progressOf, statusOf } from "../../notices/notice-status.ts";
import { isHazard } from "../../notices/rectify/hazard-of.ts";
import { countReminders } from "../../notices/remind.ts";
import { tallyNotice } from "../../notices/tally.ts";
import { titleShown } from "../../notices/title.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { type TallySeen, talliesText, tallyText } from "../../texts/desk-tally.ts";
import { hazardLists } from "../../texts/hazard-lists.ts";
import { findHold } from "../find-hold.ts";
import { describeHazard } from "../hazards/describe-hazard.ts";
import { listOpen, pickNotice } from "../pick-notice.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** 统计: how many have answered, and how far the delivery is, of a hazard how it stands; a line each while several are open and none is named. */
export function seeTally(turn: Turn): Outcome {
  const open = listOpen(turn);
  if (turn.number === undefined && open.length > 1) {
    const hazards = open.filter(({ notice }) => isHazard(notice));
    const others = open.filter((file) => !hazards.includes(file));
    const tallies = others.length === 0 ? [] : [talliesText(others.map((file) => seenOf(turn, file)))];
    return answer([...tallies, ...hazardLists.someOpen(hazards.length)].join("\n"));
  }
  const file = pickNotice(turn, "统计");
  return answer(describeHazard(turn, file) ?? tallyText(seenOf(turn, file)));
}

function seenOf(turn: Turn, file: NoticeFile): TallySeen {
  const { book, now, bindings } = turn;
  const { notice, sheets } = file;
  const hold = findHold(turn, file);
  const reminded = countReminders(notice);
  const tally = tallyNotice(file, book.directory, now);
  const owed = tally.acknowledged.filter(({ recipient }) => recipient !== undefined);
  return {
    number: notice.number,
    title: titleShown(notice),
    status: statusOf(file, now),
    owes: notice.ask === "ack",
    ...(hold === undefined ? {} : { hold }),
    stopped: notice.stoppedAt !== undefined,
    ...(notice.dueAt === undefined ? {} : { dueAt: notice.dueAt }),
    ...(reminded === undefined ? {} : { reminded }),
    owing: tally.owing,
    acknowledged: owed.length,
    silent: tally.silent.length,
    exempt: tally.standings.filter(({ state }) => state === "exempt").length,
    unclear: tally.unclear.length,
    late: tally.late.length,
    nobodyThere: tally.nobodyThere.length,
    extra: tally.acknowledged.length - owed.length,
    unplaced: tally.unplaced.length,
    groups: notice.groups.map((id) => ({
      name: book.directory.groups[id]?.name ?? id,
      ...progressOf(sheets[id]?.parts ?? []),
      bound: book.directory.groups[id]?.channel === "by hand" || bindings.roomOf(id) !== undefined,
    })),
    now,
  };
}
