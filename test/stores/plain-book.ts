import type { Book } from "../../src/desk/types.ts";
import type { GroupId } from "../../src/groups/types.ts";
import type { Notice, Sheet } from "../../src/notices/types.ts";

export function groupId(id: string): GroupId {
  return id as GroupId;
}

/** A notice that asks nothing of nobody, yet. */
export function notice(number: number): Notice {
  return {
    number,
    ask: "ack",
    title: "自查疏散通道",
    body: "请今晚自查疏散通道",
    media: [],
    groups: [],
    createdAt: 1,
    sendAt: 1,
    urgent: false,
    recipients: [],
    rulings: [],
    reminders: [],
  };
}

export function sheet(group: GroupId): Sheet {
  return { group, parts: [], answers: [] };
}

/** A change that opens a notice with one sheet a group. */
export function openNotice(number: number, ...groups: string[]): (draft: Book) => void {
  return (draft) => {
    const sheets: Record<GroupId, Sheet> = {};
    for (const group of groups.map(groupId)) sheets[group] = sheet(group);
    draft.notices[number] = { notice: notice(number), sheets };
    draft.directory.live.push(number);
  };
}

/** A change that closes a notice. */
export function closeNotice(number: number): (draft: Book) => void {
  return (draft) => {
    draft.directory.live = draft.directory.live.filter((live) => live !== number);
  };
}

/** A change that counts one reminder of a notice. */
export function remind(number: number, at: number): (draft: Book) => void {
  return (draft) => {
    noticeIn(draft, number).notice.reminders.push({ at, sites: [] });
  };
}

/** The notice in a book; throws when it is not there. */
export function noticeIn(book: Book, number: number): Book["notices"][number] {
  const found = book.notices[number];
  if (found === undefined) throw new Error(`notice ${number} is not in the book`);
  return found;
}

/** A change that takes the next number of a site and returns it. */
export function nextSite(draft: Book): number {
  draft.directory.next.site += 1;
  return draft.directory.next.site;
}
