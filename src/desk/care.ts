import { weekMs } from "../delivery/note-group-messages.ts";
import type { GroupId } from "../groups/types.ts";
import { warnOf } from "../notices/warn-of.ts";
import { careTexts, warningTexts } from "../texts/warnings.ts";
import { hourMs } from "../zone.ts";
import type { Turn } from "./turn.ts";
import type { Draft } from "./types.ts";

/** So many times within the hour are enough. */
const manyAnHour = 2;
/** What follows so soon upon the message before, milliseconds, is said in one go with it: the photos of a notice. */
const inOneGoMs = 30_000;

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
  const shown = (within: number) =>
    draft.groups.map((group) => ({ name: nameOf(group), times: shownTimes(turn, group, within) }));
  const counted = ({ name, times }: ReturnType<typeof shown>[number]) => ({ name, messages: times.length });
  const often = shown(hourMs).filter(({ times }) => countGoes(times) >= manyAnHour);
  const week = shown(weekMs).filter(({ times }) => times.length > 0);
  return [
    ...(same ? [careTexts.heading(careTexts.same(same.notice.number, same.notice.createdAt, now))] : []),
    ...wordLines(draft.body),
    ...(draft.media.length > 0 ? [careTexts.heading(careTexts.faces())] : []),
    ...(often.length > 0 ? [careTexts.heading(careTexts.often(often.map(counted)))] : []),
    ...(week.length > 0 ? [careTexts.week(week.map(counted))] : []),
  ];
}

/** What is wrong with the words alone. */
export function wordLines(text: string): string[] {
  return warnOf(text).map((warning) => careTexts.heading(warningTexts[warning]));
}

/** When the group was shown a message within so long, oldest first. */
function shownTimes({ book, now }: Turn, group: GroupId, within: number): number[] {
  return (book.outbox.pace.groups?.[group] ?? []).filter((at) => now - at < within);
}

/** How many times something was said, a text with its photos being one. */
function countGoes(times: readonly number[]): number {
  return times.filter((at, index) => at - (times[index - 1] ?? Number.NEGATIVE_INFINITY) > inOneGoMs).length;
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]+/gu, "");
}
