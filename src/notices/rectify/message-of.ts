import { isLive } from "../notice-status.ts";
import type { NoticeBook, NoticeFile } from "../types.ts";
import { isHazard } from "./hazard-of.ts";

/** The notice whose message this one stands in; itself where it has its own, and for a hazard of an inspection sheet, which stands there only by name. */
export function leadOf({ notices }: Pick<NoticeBook, "notices">, file: NoticeFile): NoticeFile {
  const { postedWith } = file.notice;
  const lead = postedWith === undefined ? undefined : notices[postedWith];
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
    .filter(({ notice }) => notice.postedWith === number && isLive(notice))
    .sort((one, other) => one.notice.number - other.notice.number);
  return [lead, ...others];
}
