import { isLive } from "../notice-status.ts";
import type { NoticeBook, NoticeFile } from "../types.ts";
import { isHazard } from "./hazard-of.ts";

/** The notice that leads what was found, and told to the owner, in one go; itself for what stands alone, be it by name on an inspection sheet. */
export function leadOf({ notices }: Pick<NoticeBook, "notices">, file: NoticeFile): NoticeFile {
  const number = leadNumber(file);
  const lead = number === undefined ? undefined : notices[number];
  return lead && isHazard(lead.notice) ? lead : file;
}

/** Every live notice of the message a notice stands in, the lead first; one that stands alone by itself. */
export function listMessage(
  book: Pick<NoticeBook, "notices">,
  file: NoticeFile,
): readonly [NoticeFile, ...NoticeFile[]] {
  const lead = leadOf(book, file);
  if (!isHazard(lead.notice)) return [lead];
  const { number } = lead.notice;
  const others = Object.values(book.notices)
    .filter((other) => leadNumber(other) === number && isLive(other.notice))
    .sort((one, other) => one.notice.number - other.notice.number);
  return [lead, ...others];
}

function leadNumber({ notice: { foundWith, postedWith } }: NoticeFile): number | undefined {
  return foundWith ?? postedWith;
}
