import type { Book } from "../../../src/desk/types.ts";
import type { OpenStore } from "../../../src/stores/open-store.ts";
import { groupId, notice, noticeIn, sheet } from "../plain-book.ts";

/** Three counts that changes raise: in one document, in six documents at once, and by whole notices. */
export interface Counts {
  one: number;
  all: number;
  notices: number;
}

const groups = [groupId("g1"), groupId("g2")];

/** A change of one document. Returns the new count. */
export function raiseOne(draft: Book): number {
  draft.directory.next.site += 1;
  return draft.directory.next.site;
}

/** A change of six documents, the sheets of the closed notice 1 among them. Returns the new count. */
export function raiseAll(draft: Book): number {
  draft.notices[1] ??= emptyNotice(1);
  const { notice, sheets } = noticeIn(draft, 1);
  const count = (notice.dueAt ?? 0) + 1;
  notice.dueAt = count;
  draft.outbox.pace.today = { date: "2026-11-23", count };
  draft.desk.wrongCodes = [{ at: count, from: "nobody" }];
  draft.schedules.next = count;
  for (const each of Object.values(sheets)) each.deliveredAt = count;
  return count;
}

/** Opens the next notice and closes the oldest live one. Returns the number of the new one. */
export function growNotices(draft: Book): number {
  draft.directory.next.notice += 1;
  const number = draft.directory.next.notice;
  draft.notices[number] = emptyNotice(number);
  draft.directory.live = [...draft.directory.live, number].slice(-3);
  return number;
}

/** The counts of a store. Throws when documents that change together do not agree. */
export async function countsIn(store: OpenStore): Promise<Counts> {
  const { directory, outbox, desk, schedules } = store.book();
  const all = await store.read(1, (book) => {
    const file = book.notices[1];
    const sheets = groups.map((group) => file?.sheets[group]?.deliveredAt);
    return [file?.notice.dueAt, ...sheets];
  });
  const agreeing = new Set([...all, outbox.pace.today?.count, desk.wrongCodes[0]?.at]);
  // A count of 0 is no number of a series: before the first change there is 1.
  if (all[0] !== undefined) agreeing.add(schedules.next);
  if (agreeing.size !== 1)
    throw new Error(`a change over several documents is there in part: ${[...agreeing]}`);
  const numbers = (await store.listNumbers()).filter((number) => number > 1);
  const last = numbers.at(-1) ?? 1;
  if (last !== directory.next.notice)
    throw new Error(`notice ${last} is the last, but ${directory.next.notice} was given`);
  if (numbers.length !== last - 1) throw new Error(`of ${last - 1} notices ${numbers.length} are there`);
  if (`${directory.live}` !== `${numbers.slice(-3)}`)
    throw new Error(`${directory.live} are live, not the last three of ${last}`);
  return { one: directory.next.site, all: all[0] ?? 0, notices: directory.next.notice };
}

function emptyNotice(number: number): Book["notices"][number] {
  return { notice: notice(number), sheets: Object.fromEntries(groups.map((group) => [group, sheet(group)])) };
}
