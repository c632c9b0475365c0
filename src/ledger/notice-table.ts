import type { Directory, GroupId } from "../groups/types.ts";
import { toldState } from "../notices/rectify/told-state.ts";
import { rulingOnReading } from "../notices/rule.ts";
import { listStandings, type Standing } from "../notices/standing.ts";
import { tallyNotice } from "../notices/tally.ts";
import { titleShown } from "../notices/title.ts";
import type { Answer, NoticeFile } from "../notices/types.ts";
import {
  maskedPhone,
  type NoticeField,
  noticeHeadings,
  noticeSheetNames,
  receiptWays,
  siteStateNames,
  unplacedHeadings,
} from "../texts/notice-table.ts";
import { wordless } from "../texts/pasting.ts";
import { stampText } from "../texts/time.ts";
import { onOneLine, writable } from "./cell-words.ts";
import type { Table } from "./write-spreadsheet.ts";

const widths: Readonly<Record<NoticeField, number>> = {
  number: 10,
  title: 30,
  groups: 18,
  site: 20,
  person: 10,
  phone: 14,
  deliveredAt: 18,
  acknowledgedAt: 18,
  way: 20,
  words: 40,
  reminders: 10,
  state: 20,
};

/** Characters: a cell holds 32,767 of them (Excel's own limit), and nobody reads so many. */
const longestWords = 2_000;

/** A notice as it is handed out. */
export interface NoticeTables {
  /** A row for each site, as the tally lists them. */
  readonly sites: Table;
  /** A row for each reply of people who speak for no known site; without rows where there is none. */
  readonly unplaced: Table;
}

/** What is known of a notice at `now`, site by site: phone numbers masked, words as they were said. */
export function noticeTables(file: NoticeFile, directory: Directory, now: number): NoticeTables {
  const fields = Object.keys(noticeHeadings) as NoticeField[];
  return {
    sites: {
      sheet: noticeSheetNames.sites(file.notice.number),
      columns: fields.map((field) => ({ heading: noticeHeadings[field], width: widths[field] })),
      rows: listNoticeRows(file, directory, now).map(({ row }) => fields.map((field) => row[field])),
    },
    unplaced: unplacedTable(file, directory, now),
  };
}

/** The same before it is laid out: each site with its cells, as the tally lists them. */
export function listNoticeRows(
  file: NoticeFile,
  directory: Directory,
  now: number,
): { readonly standing: Standing; readonly row: Readonly<Record<NoticeField, string>> }[] {
  return listStandings(file, directory, now).map((standing) => ({
    standing,
    row: rowOf(file, directory, standing),
  }));
}

function rowOf(
  file: NoticeFile,
  directory: Directory,
  standing: Standing,
): Readonly<Record<NoticeField, string>> {
  const { notice } = file;
  const site = directory.sites[standing.site];
  const groups = groupsOf(directory, standing);
  const receipt = receiptOf(file, standing);
  const delivered = groups.flatMap((group) => file.sheets[group]?.deliveredAt ?? []);
  return {
    number: String(notice.number),
    title: onOneLine(titleShown(notice)),
    groups: groups.map((group) => nameOf(directory, group)).join("、"),
    site: onOneLine(site?.name ?? standing.site),
    person: onOneLine(site?.person ?? ""),
    phone: maskedPhone(site?.phone ?? ""),
    deliveredAt: delivered.length === 0 ? "" : stampText(Math.min(...delivered)),
    acknowledgedAt: standing.acknowledgedAt === undefined ? "" : stampText(standing.acknowledgedAt),
    way: receipt.way,
    words: receipt.words,
    reminders: String(notice.reminders.filter(({ sites }) => sites.includes(standing.site)).length),
    state: stateOf(standing),
  };
}

function groupsOf(directory: Directory, { recipient, answers }: Standing): readonly GroupId[] {
  if (recipient) return recipient.groups;
  return [...new Set(answers.flatMap(({ by }) => directory.members[by]?.group ?? []))];
}

function stateOf(standing: Standing): string {
  const { state, late, unclear, overdue, recipient, hazard } = standing;
  const told = hazard && toldState(hazard);
  if (told === "shown" || told === "sentBack") return siteStateNames[told];
  if (state === "acknowledged") {
    return recipient === undefined ? siteStateNames.extra : siteStateNames[late ? "late" : state];
  }
  if (state !== "awaiting") return siteStateNames[state];
  if (unclear) return siteStateNames.unclear;
  if (recipient?.nobodyThere === true) return siteStateNames.nobodyThere;
  return siteStateNames[overdue ? "overdue" : "awaiting"];
}

/** What made it a receipt and by which way it came; without one, all that was said and stands. */
function receiptOf({ notice }: NoticeFile, standing: Standing): { way: string; words: string } {
  const { acknowledgedAt, rulings } = standing;
  const said = standing.answers.filter(
    ({ recalledAt, movedTo }) => recalledAt === undefined && movedTo === undefined,
  );
  const told = rulings.find(({ verdict }) => verdict.is === "received" && verdict.at === acknowledgedAt);
  if (told?.verdict.is === "received") {
    return { way: receiptWays.received(told.verdict.way), words: told.reason ?? joined(said) };
  }
  const answer = said.find(({ at }) => at === acknowledgedAt);
  if (!answer) return { way: "", words: joined(said) };
  const way = receiptWays[answer.source];
  return {
    way: rulingOnReading(notice, answer) ? receiptWays.ruled(way) : way,
    words: wordsOf(answer),
  };
}

function unplacedTable(file: NoticeFile, directory: Directory, now: number): Table {
  const { unplaced } = tallyNotice(file, directory, now);
  return {
    sheet: noticeSheetNames.unplaced,
    columns: [
      { heading: unplacedHeadings.group, width: 18 },
      { heading: unplacedHeadings.name, width: 20 },
      { heading: unplacedHeadings.at, width: 18 },
      { heading: unplacedHeadings.words, width: 40 },
    ],
    rows: unplaced.flatMap(({ member, answers }) => {
      const author = directory.members[member];
      const group = author === undefined ? "" : nameOf(directory, author.group);
      const name = onOneLine(author?.groupNickname ?? author?.nickname ?? "");
      return answers
        .filter(({ recalledAt, movedTo }) => recalledAt === undefined && movedTo === undefined)
        .map((answer) => [group, name, stampText(answer.at), wordsOf(answer)]);
    }),
  };
}

function nameOf(directory: Directory, group: GroupId): string {
  return onOneLine(directory.groups[group]?.name ?? group);
}

function joined(answers: readonly Answer[]): string {
  return cut(answers.map(wordsOf).join("\n"));
}

function wordsOf({ kind, text }: Answer): string {
  return cut([wordless[kind], writable(text).trim()].filter((words) => words !== "").join(" "));
}

function cut(words: string): string {
  const characters = [...words];
  return characters.length > longestWords ? `${characters.slice(0, longestWords).join("")}…` : words;
}
