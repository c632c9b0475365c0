import { Declined } from "../../errors.ts";
import { groupsOfOfficer } from "../../groups/officer-groups.ts";
import type { Group } from "../../groups/types.ts";
import { readSchedule } from "../../notices/read-schedule.ts";
import { findColumn, listColumns, listSeriesOf } from "../../schedules/columns.ts";
import { draftTexts } from "../../texts/desk-draft.ts";
import { columnTexts } from "../../texts/schedules.ts";
import type { CommandOf } from "../command.ts";
import { showDraft } from "../show-preview.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { getAddressed } from "./announce.ts";

/** 栏目: which there are. */
export function seeColumns({ book }: Turn): Outcome {
  const columns = listColumns(book);
  if (columns.length === 0) return answer(columnTexts.none());
  return answer(
    columnTexts.list(
      columns.map(({ name, tips }) => ({
        name,
        tips: tips.length,
        series: listSeriesOf(book, name).map(({ number }) => number),
      })),
    ),
  );
}

/** 栏目 防诈 发网吧 每周三10点: shows the first tip and the next times; 发 begins it. */
export function startColumn(turn: Turn, { name, to, words }: CommandOf<"column">): Outcome {
  const { book, message, officer } = turn;
  const groups = groupsOfOfficer(book.directory, officer);
  if (groups.length === 0) throw new Declined(draftTexts.noGroups());
  const column = findColumn(book, name);
  if (!column) {
    throw new Declined(
      columnTexts.unknown(
        name,
        listColumns(book).map((one) => one.name),
      ),
    );
  }
  const [tip] = column.tips;
  if (tip === undefined) throw new Declined(columnTexts.gone(column.name));
  const tag = exampleOf(groups);
  if (to === undefined || words === undefined) throw new Declined(columnTexts.howTo(column.name, tag));
  const when = readSchedule(words, message.at);
  if (when === undefined) throw new Declined(columnTexts.howTo(column.name, tag));
  if ("refused" in when) throw new Declined(when.refused);
  if (when.kind === "once") throw new Declined(columnTexts.onlyRepeated(column.name, tag));
  const addressed = getAddressed(to, groups, "告知").map(({ id }) => id);
  return answer(
    showDraft(turn, { ask: "inform", body: tip, groups: addressed, media: [], when, column: column.name }),
  );
}

function exampleOf(groups: readonly Group[]): string {
  return groups[0]?.tags[0] ?? groups[0]?.name ?? "网吧";
}
