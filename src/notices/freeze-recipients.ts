import { sitesOfGroup } from "../groups/sites-of-group.ts";
import type { GroupId } from "../groups/types.ts";
import type { NoticeBook } from "./types.ts";

/**
 * Fixes who owes an answer in this group, when the first part went out there (or may have). A site reached through several groups
 * stays one recipient. Done again for the same group it changes nothing.
 */
export function freezeRecipients(book: NoticeBook, number: number, group: GroupId, now: number): void {
  const file = book.notices[number];
  const sheet = file?.sheets[group];
  if (!file || !sheet || sheet.deliveredAt !== undefined) return;
  sheet.deliveredAt = now;
  const known = new Map(file.notice.recipients.map((recipient) => [recipient.site, recipient]));
  for (const { site, nobodyThere } of sitesOfGroup(book.directory, group)) {
    const recipient = known.get(site);
    if (recipient) {
      recipient.groups.push(group);
      if (!nobodyThere) recipient.nobodyThere = false;
    } else {
      file.notice.recipients.push({ site, groups: [group], nobodyThere });
    }
  }
}
