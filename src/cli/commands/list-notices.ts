import type { Directory } from "../../groups/types.ts";
import { progressOf, statusOf } from "../../notices/notice-status.ts";
import type { Standing } from "../../notices/standing.ts";
import { tallyNotice } from "../../notices/tally.ts";
import { titleShown } from "../../notices/title.ts";
import type { Ask, NoticeFile } from "../../notices/types.ts";
import { heads, listTexts, stateNames } from "../../texts/cli.ts";
import { hazardStates } from "../../texts/desk-today.ts";
import { momentText } from "../../texts/time.ts";
import { groupName } from "../names.ts";
import { noticeSummary } from "../notice-facts.ts";
import { table } from "../table.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** Shown to people at most; JSON has all. */
const mostShown = 20;

/** `notices`: all notices, the newest last; closed ones are read one after the other, so that few are in memory at a time. */
export const listNotices: Command<"notices"> = async ({ json }, { store, clock }) => {
  const now = clock.now();
  const numbers = await store.listNumbers();
  const looked = json ? numbers : numbers.slice(-mostShown);
  const summaries: unknown[] = [];
  const rows: string[][] = [];
  for (const number of looked) {
    await store.read(number, ({ notices, directory }) => {
      const file = notices[number];
      if (!file) return;
      if (json) summaries.push(noticeSummary(file, directory, now));
      else rows.push(columns(file, directory, now));
    });
  }
  if (json) return doneJson(summaries);
  if (rows.length === 0) return done(listTexts.noNotices());
  const older = numbers.length - looked.length;
  return done(table(heads.notices, rows), older === 0 ? "" : listTexts.olderNotices(older));
};

/** 2/6, and for a hazard how it stands. */
function answersOf(ask: Ask, owing: readonly Standing[], answered: number): string {
  if (ask === "inform") return listTexts.noAnswerOwed;
  const hazard = owing.find((standing) => standing.hazard)?.hazard;
  return hazard ? hazardStates[hazard.state] : `${answered}/${owing.length}`;
}

function columns(file: NoticeFile, directory: Directory, now: number): string[] {
  const { notice } = file;
  const { standings, unclear, unplaced } = tallyNotice(file, directory, now);
  const owing = standings.filter(({ recipient }) => recipient !== undefined);
  const answered = owing.filter(({ state }) => state === "acknowledged");
  const { sent, total } = progressOf(Object.values(file.sheets).flatMap(({ parts }) => parts));
  return [
    String(notice.number),
    stateNames.notice[statusOf(file, now)],
    answersOf(notice.ask, owing, answered.length),
    String(unclear.length + unplaced.length),
    `${sent}/${total}`,
    notice.dueAt === undefined ? "" : momentText(notice.dueAt, now),
    notice.groups.map((group) => groupName(directory, group)).join("、"),
    titleShown(notice),
  ];
}
