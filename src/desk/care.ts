import { weekMs } from "../delivery/note-group-messages.ts";
import type { GroupId } from "../groups/types.ts";
import type { NoticeFile } from "../notices/types.ts";
import { warnOf } from "../notices/warn-of.ts";
import { careTexts, warningTexts } from "../texts/warnings.ts";
import { hourMs } from "../zone.ts";
import type { Turn } from "./turn.ts";
import type { Draft } from "./types.ts";

/** So many notices within the hour are enough. */
const manyAnHour = 2;

/** What the preview asks him to think about, a line each; empty when there is nothing. */
export function careLines(turn: Turn, draft: Omit<Draft, "shownAt">): string[] {
  const { book, now } = turn;
  const nameOf = (group: GroupId): string => book.directory.groups[group]?.name ?? group;
  const recent = Object.values(book.notices).filter(
    ({ notice }) => notice.withdrawnAt === undefined && now - notice.createdAt < hourMs,
  );
  const same = recent.find(
    ({ notice }) =>
      bare(notice.body) === bare(draft.body) && notice.groups.some((group) => draft.groups.includes(group)),
  );
  const often = draft.groups.filter(
    (group) => Object.values(book.notices).filter((file) => wentOut(file, group, now)).length >= manyAnHour,
  );
  const week = draft.groups
    .map((group) => ({ name: nameOf(group), messages: messagesOfWeek(turn, group) }))
    .filter(({ messages }) => messages > 0);
  return [
    ...(same ? [careTexts.heading(careTexts.same(same.notice.number, same.notice.createdAt, now))] : []),
    ...wordLines(draft.body),
    ...(draft.media.length > 0 ? [careTexts.heading(careTexts.faces())] : []),
    ...(often.length > 0 ? [careTexts.heading(careTexts.often(often.map(nameOf)))] : []),
    ...(week.length > 0 ? [careTexts.week(week)] : []),
  ];
}

/** What is wrong with the words alone. */
export function wordLines(text: string): string[] {
  return warnOf(text).map((warning) => careTexts.heading(warningTexts[warning]));
}

function wentOut({ notice, sheets }: NoticeFile, group: GroupId, now: number): boolean {
  const at = sheets[group]?.deliveredAt;
  return notice.withdrawnAt === undefined && at !== undefined && now - at < hourMs;
}

function messagesOfWeek({ book, now }: Turn, group: GroupId): number {
  return (book.outbox.pace.groups?.[group] ?? []).filter((at) => now - at < weekMs).length;
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]+/gu, "");
}
