import { officersFor } from "../delivery/report-delivery.ts";
import { say, sayEach } from "../delivery/say.ts";
import type { DeliveryBook } from "../delivery/types.ts";
import { splitLines } from "../desk/split-lines.ts";
import type { Book } from "../desk/types.ts";
import type { OfficerId } from "../groups/types.ts";
import { visitTableOf } from "../ledger/visit-table.ts";
import { writeSpreadsheet } from "../ledger/write-spreadsheet.ts";
import { findEscalation } from "../notices/due-escalation.ts";
import type { MediaRef } from "../ports.ts";
import { leaderLines, pastDueLines, visitTable, visitTexts } from "../texts/visits.ts";
import { canHear } from "./can-hear.ts";
import { describePastDue, type PastDueNotice } from "./past-due.ts";
import type { Duty, FollowUpParts } from "./types.ts";

/** What one officer is given at once: of all his notices whose deadline has passed. */
interface Handed {
  readonly to: "holder" | "leader";
  readonly officer: OfficerId;
  /** Ascending by number, never empty. */
  readonly notices: readonly PastDueNotice[];
}

/** 上报: at the deadline who looks after a notice is given the list of whom to visit; after three days, the 所领导 too. */
export const escalate: Duty = {
  name: "escalate",
  async look(parts, now) {
    const due = listDue(parts.store.book(), parts, now);
    if (due.length === 0) return false;
    const tables = new Map<string, MediaRef>();
    for (const handed of due) {
      const table = await writeTable(handed, parts);
      if (table) tables.set(keyOf(handed), table);
    }
    await parts.store.update("directory", (draft, before) => {
      // Somebody answered while the tables were written: all is written anew in a minute.
      if (JSON.stringify(listDue(before, parts, now)) !== JSON.stringify(due)) return;
      for (const handed of due) tell(draft, before, handed, tables.get(keyOf(handed)), now);
      for (const handed of due) note(draft, handed, now);
    });
    return true;
  },
};

function listDue(book: Book, parts: FollowUpParts, now: number): Handed[] {
  const facts = { quiet: parts.rules.pace.quietHours, now };
  const due = Object.values(book.notices)
    .sort((one, other) => one.notice.number - other.notice.number)
    .flatMap((file) => {
      const found = findEscalation(file, book.directory, facts);
      if (!found || !canHear(book, parts, file, now)) return [];
      const past = describePastDue(file, book, found, now);
      return past ? [{ past, officers: whom(book, past, found.to) }] : [];
    });
  return (["holder", "leader"] as const).flatMap((to) => {
    const these = due.filter(({ past }) => past.to === to);
    return [...new Set(these.flatMap(({ officers }) => officers))].map((officer) => ({
      to,
      officer,
      notices: these.filter(({ officers }) => officers.includes(officer)).map(({ past }) => past),
    }));
  });
}

/** Who is given it; nobody where no chat is bound, and not the 所领导 for what he looks after himself. */
function whom(book: Book, { number }: PastDueNotice, to: Handed["to"]): OfficerId[] {
  const file = book.notices[number];
  const holders = file ? officersFor(book, file.notice) : [];
  if (to === "holder") return holders;
  const { leader, officers } = book.directory;
  if (leader === undefined || officers[leader]?.boundAt === undefined || holders.includes(leader)) return [];
  return [leader];
}

/** One file for all of them, a sheet each; none where nobody has to be visited. */
async function writeTable({ notices }: Handed, { media }: FollowUpParts): Promise<MediaRef | undefined> {
  const [first, ...further] = notices
    .filter(({ visits }) => visits.length > 0)
    .map((past) => visitTableOf(past, past.visits));
  return first && (await media.save(await writeSpreadsheet(first, "xlsx", ...further), "xlsx"));
}

function tell(
  draft: DeliveryBook,
  before: DeliveryBook,
  handed: Handed,
  table: MediaRef | undefined,
  now: number,
): void {
  const { to, officer, notices } = handed;
  const listed = notices.filter(({ visits }) => visits.length > 0);
  const lines = notices.flatMap((past) =>
    to === "holder" ? pastDueLines(past, now) : leaderLines(past, holderName(before, past), now),
  );
  const texts = splitLines(table ? [...lines, visitTexts.file()] : lines);
  const name = visitTable.fileName(listed.map(({ number }) => number));
  sayEach(
    draft,
    { key: `escalate/${to}/${now}/${officer}`, to: { officer } },
    [
      ...texts.map((text) => ({ kind: "text", text }) as const),
      ...(table ? [{ kind: "file", media: table, name } as const] : []),
    ],
    now,
  );
  if (to !== "leader") return;
  const leader = before.directory.officers[officer]?.name ?? officer;
  for (const { number, visits } of listed) {
    const file = before.notices[number];
    const text = visitTexts.toldLeader(number, visits.length, leader);
    for (const holder of file ? officersFor(before, file.notice) : []) {
      say(draft, { key: `leader/${number}/${now}/${holder}`, to: { officer: holder }, text }, now);
    }
  }
}

/** Stores that it was told, once however many officers were. */
function note(draft: DeliveryBook, { to, notices }: Handed, now: number): void {
  for (const { number, visits } of notices) {
    const notice = draft.notices[number]?.notice;
    if (!notice || notice.escalations?.some((one) => one.at === now && one.to === to)) continue;
    const sites = visits.map(({ site }) => site);
    notice.escalations = [...(notice.escalations ?? []), { at: now, to, sites }];
  }
}

function holderName(book: DeliveryBook, { number }: PastDueNotice): string | undefined {
  const file = book.notices[number];
  const [holder] = file ? officersFor(book, file.notice) : [];
  return holder && book.directory.officers[holder]?.name;
}

function keyOf({ to, officer }: Handed): string {
  return `${to}/${officer}`;
}
