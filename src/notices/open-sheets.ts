import type { GroupId, MemberId } from "../groups/types.ts";
import { isLive } from "./notice-status.ts";
import type { NoticeBook, NoticeFile, Sheet } from "./types.ts";

/** A group in which the speaker may have meant a notice, and who he is there; `undefined` while that is not known. */
export interface Place {
  readonly group: GroupId;
  readonly speaker: MemberId | undefined;
}

/** A notice that is out in one place. */
export interface OpenSheet extends Place {
  readonly file: NoticeFile;
  readonly sheet: Sheet;
  readonly startedAt: number;
}

/** Whether any notice is out in this group that could be answered: otherwise nothing said there is looked at. */
export function isAnyOpenIn(book: NoticeBook, group: GroupId): boolean {
  return openAt(book, { group, speaker: undefined }).length > 0;
}

/** The notices out in a group, in the order of their numbers. */
export function openAt(book: NoticeBook, place: Place): OpenSheet[] {
  return book.directory.live.flatMap((number) => {
    const file = book.notices[number];
    const sheet = file?.sheets[place.group];
    if (!file || sheet?.deliveredAt === undefined || !isLive(file.notice)) return [];
    return [{ ...place, file, sheet, startedAt: sheet.deliveredAt }];
  });
}

/** Each notice once: where its speaker is placed, else where it was out first. */
export function onePerNotice({ directory }: NoticeBook, open: readonly OpenSheet[]): OpenSheet[] {
  const isPlaced = ({ speaker }: OpenSheet): number =>
    speaker !== undefined && directory.members[speaker]?.sites.length ? 0 : 1;
  const sorted = open.toSorted((a, b) => isPlaced(a) - isPlaced(b) || a.startedAt - b.startedAt);
  return open.filter((one) => sorted.find(({ file }) => file === one.file) === one);
}
