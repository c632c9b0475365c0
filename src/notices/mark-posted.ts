import type { GroupId } from "../groups/types.ts";
import { freezeRecipients } from "./freeze-recipients.ts";
import { isLive } from "./notice-status.ts";
import type { NoticeBook, NoticeFile, Part } from "./types.ts";

/** What of a notice is still to be posted by a person in one group. */
export interface ByHand {
  readonly group: GroupId;
  /** In their order; at least one. */
  readonly parts: readonly Part[];
}

/** The groups by hand in which something of this notice is not posted yet; none of a notice that takes no answers any more. */
export function listByHand(book: NoticeBook, file: NoticeFile): ByHand[] {
  if (!isLive(file.notice)) return [];
  return file.notice.groups.flatMap((group) => {
    if (book.directory.groups[group]?.channel !== "by hand") return [];
    const parts = unposted(file, group);
    return parts.length === 0 ? [] : [{ group, parts }];
  });
}

/** The live notices with something queued for this group, ascending: what the bot would post there if it could. */
export function listQueuedIn(book: NoticeBook, group: GroupId): number[] {
  return book.directory.live
    .filter((number) => {
      const file = book.notices[number];
      const parts = file?.sheets[group]?.parts ?? [];
      return file !== undefined && isLive(file.notice) && parts.some(({ state }) => state === "queued");
    })
    .sort((one, other) => one - other);
}

/**
 * Takes a person's word that the whole notice stands in this group since `at`: whatever was not sent there is, and those who owe an answer are fixed. A part
 * under way is left to whoever sends it. Returns the parts so settled; empty when there was none.
 */
export function markPosted(book: NoticeBook, number: number, group: GroupId, at: number): Part[] {
  const file = book.notices[number];
  if (!file) return [];
  const parts = unposted(file, group);
  for (const part of parts) {
    part.state = "sent";
    part.at = at;
    delete part.error;
  }
  if (parts.length > 0) freezeRecipients(book, number, group, at);
  return parts;
}

function unposted(file: NoticeFile, group: GroupId): Part[] {
  return (file.sheets[group]?.parts ?? []).filter(({ state }) => state !== "sent" && state !== "sending");
}
