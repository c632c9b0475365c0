import type { GroupId } from "../../groups/types.ts";
import type { NoticeBook, NoticeFile } from "../types.ts";

/** Whether a group was, or will be, shown a notice, by its own messages or those it stands in. A hazard told to its owner alone is shown nowhere. */
export function isShownIn(
  { notices }: Pick<NoticeBook, "notices">,
  { notice, sheets }: NoticeFile,
  group: GroupId,
): boolean {
  const lead = notice.postedWith === undefined ? undefined : notices[notice.postedWith];
  return ((lead?.sheets ?? sheets)[group]?.parts.length ?? 0) > 0;
}
