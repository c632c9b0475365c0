import { sitesOfGroup } from "../groups/sites-of-group.ts";
import type { GroupId, SiteId } from "../groups/types.ts";
import type { Notice, NoticeBook } from "./types.ts";

/** Whether a notice is addressed to this site: a hazard to the one it was found at, what was asked beside it to all others. */
function owesTo({ hazard, exceptSite }: Notice, site: SiteId): boolean {
  return (hazard === undefined || hazard.site === site) && exceptSite !== site;
}

/**
 * Fixes who owes an answer in this group, when the first part went out there (or may have). A site reached through several groups
 * stays one recipient; what stands in the same messages is frozen with it. Done again for the same group it changes nothing.
 */
export function freezeRecipients(book: NoticeBook, number: number, group: GroupId, now: number): void {
  const file = book.notices[number];
  const sheet = file?.sheets[group];
  if (!file || !sheet || sheet.deliveredAt !== undefined) return;
  sheet.deliveredAt = now;
  for (const other of book.directory.live) {
    if (book.notices[other]?.notice.postedWith === number) freezeRecipients(book, other, group, now);
  }
  const known = new Map(file.notice.recipients.map((recipient) => [recipient.site, recipient]));
  for (const { site, nobodyThere } of sitesOfGroup(book.directory, group)) {
    if (!owesTo(file.notice, site)) continue;
    const recipient = known.get(site);
    if (recipient) {
      recipient.groups.push(group);
      if (!nobodyThere) recipient.nobodyThere = false;
    } else {
      file.notice.recipients.push({ site, groups: [group], nobodyThere });
    }
  }
}
