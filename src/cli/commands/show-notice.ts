import { Declined } from "../../errors.ts";
import type { Directory, GroupId } from "../../groups/types.ts";
import { progressOf, statusOf } from "../../notices/notice-status.ts";
import { countReminders } from "../../notices/remind.ts";
import type { Standing } from "../../notices/standing.ts";
import { type Tally, tallyNotice } from "../../notices/tally.ts";
import { titleShown } from "../../notices/title.ts";
import type { Answer, Ask, Notice, NoticeFile } from "../../notices/types.ts";
import { refusals, showTexts, stateNames } from "../../texts/cli.ts";
import { hazardStates } from "../../texts/desk-today.ts";
import { noticeLabel } from "../../texts/notice.ts";
import { remindedText } from "../../texts/reminders.ts";
import { dueText } from "../../texts/time.ts";
import { groupName, siteName, speakerName } from "../names.ts";
import { noticeDetails } from "../notice-facts.ts";
import { displayWidth, printable } from "../table.ts";
import type { Command } from "../types.ts";
import { done, doneJson } from "../types.ts";

/** `show`: one notice, how far it was delivered and who has answered what. */
export const showNotice: Command<"show"> = async ({ number, json }, { store, clock }) => {
  const now = clock.now();
  const result = await store.read(number, ({ notices, directory }) => {
    const file = notices[number];
    if (!file) return undefined;
    return json ? doneJson(noticeDetails(file, directory, now)) : done(describe(file, directory, now));
  });
  if (result === undefined) throw new Declined(refusals.noSuchNotice(number));
  return result;
};

function describe(file: NoticeFile, directory: Directory, now: number): string {
  const { notice } = file;
  const tally = tallyNotice(file, directory, now);
  const reminded = countReminders(notice);
  const head = [
    stateNames.notice[statusOf(file, now)],
    showTexts.asks[notice.ask],
    showTexts.made(notice.createdAt, now),
    ...(notice.dueAt === undefined ? [] : [showTexts.due(dueText(notice.dueAt))]),
    ...(reminded === undefined ? [] : [remindedText(reminded, now)]),
    ...(tally.standings.some(({ overdue }) => overdue) ? [showTexts.overdue] : []),
  ];
  return [
    `${noticeLabel(notice.number)}${titleShown(notice)}`,
    head.join("，"),
    ...hazardLines(file, directory, tally),
    ...correctionLines(notice, now),
    "",
    `${showTexts.delivery}：`,
    ...describeDelivery(file, directory),
    "",
    ...describeAnswers(tally, notice.ask, directory, now),
  ].join("\n");
}

/** Which shop it was found at, and how it stands. */
function hazardLines({ notice }: NoticeFile, directory: Directory, { standings }: Tally): string[] {
  const { hazard } = notice;
  const stands = standings.find(({ site }) => site === hazard?.site)?.hazard;
  if (!hazard || !stands) return [];
  return [
    showTexts.hazard(printable(siteName(directory, hazard.site)), hazardStates[stands.state], stands.round),
  ];
}

/** The corrections that stand, as they were typed. */
function correctionLines({ corrections = [] }: Notice, now: number): string[] {
  return corrections
    .filter(({ undoneAt }) => undoneAt === undefined)
    .map(({ at, text }) =>
      showTexts.corrected(at, now, text === "" ? showTexts.correctedDeadline : printable(text)),
    );
}

function describeDelivery(file: NoticeFile, directory: Directory): string[] {
  const names = file.notice.groups.map((group) => printable(groupName(directory, group)));
  const widest = Math.max(...names.map(displayWidth));
  return file.notice.groups.map((group, index) => {
    const name = names[index] ?? "";
    return `  ${name}${" ".repeat(widest - displayWidth(name))}  ${progressText(file, group)}`;
  });
}

function progressText(file: NoticeFile, group: GroupId): string {
  const parts = file.sheets[group]?.parts ?? [];
  const progress = progressOf(parts);
  const left = (["queued", "sending", "failed", "unknown"] as const).flatMap((state) => {
    const count = parts.filter((part) => part.state === state).length;
    return count === 0 ? [] : [showTexts.partsLeft(count, stateNames.part[state])];
  });
  const errors = new Set(parts.flatMap(({ error }) => (error ? [error.sentence] : [])));
  return [showTexts.progress(progress.sent, progress.total), ...left, ...errors].join("，");
}

function describeAnswers(tally: Tally, ask: Ask, directory: Directory, now: number): string[] {
  const lines: string[] = [];
  if (ask === "ack") {
    const late = tally.late.length === 0 ? "" : showTexts.late(tally.late.length);
    lines.push(`${showTexts.tally(tally.acknowledged.length, tally.owing)}${late}`);
  }
  if (tally.silent.length > 0)
    lines.push(showTexts.silent(tally.silent.map((one) => nameOf(one, directory))));
  if (tally.unclear.length > 0) {
    lines.push(`${showTexts.unclear(tally.unclear.length)}：`);
    for (const standing of tally.unclear) {
      lines.push(...describeSpeaker(nameOf(standing, directory), standing.answers, now));
    }
  }
  if (tally.unplaced.length > 0) {
    lines.push(`${showTexts.unplaced(tally.unplaced.length)}：`);
    for (const { member, answers } of tally.unplaced) {
      lines.push(...describeSpeaker(printable(speakerName(directory, member)), answers, now));
    }
  }
  return lines;
}

function describeSpeaker(name: string, answers: readonly Answer[], now: number): string[] {
  return answers.map((answer) => `  ${name}  ${describeAnswer(answer, now)}`);
}

function describeAnswer(answer: Answer, now: number): string {
  const words =
    answer.text === ""
      ? showTexts.wordless(stateNames.kind[answer.kind])
      : showTexts.words(printable(answer.text));
  const why = answer.recalledAt === undefined ? answer.reading.because : showTexts.recalled;
  return showTexts.said(answer.at, now, words, why);
}

function nameOf({ site, recipient }: Standing, directory: Directory): string {
  const name = printable(siteName(directory, site));
  return recipient?.nobodyThere === true ? showTexts.nobodyThere(name) : name;
}
