import type { GroupId } from "../groups/types.ts";
import type { AccountId } from "../ports.ts";
import type { NoticeBook } from "./types.ts";

/** A message taken back in a group. */
export interface Recall {
  readonly account: AccountId;
  readonly messageId: string;
  readonly at: number;
}

/**
 * Notes on every answer made by this message that it was recalled, so that it counts no more. Returns the notices concerned; empty when the message
 * is not on record. Only live notices are looked at: WeChat lets people recall for two minutes.
 */
export function recordRecall(book: NoticeBook, group: GroupId, recall: Recall): number[] {
  const concerned: number[] = [];
  for (const number of book.directory.live) {
    const answers = book.notices[number]?.sheets[group]?.answers ?? [];
    for (const answer of answers) {
      if (answer.messageId !== recall.messageId || answer.account !== recall.account) continue;
      answer.recalledAt ??= recall.at;
      concerned.push(number);
    }
  }
  return concerned;
}
