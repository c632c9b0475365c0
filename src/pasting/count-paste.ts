import type { BoundMembers } from "../groups/match-members.ts";
import type { GroupId, MemberId } from "../groups/types.ts";
import { markPosted } from "../notices/mark-posted.ts";
import { recordAnswer } from "../notices/record-answer.ts";
import type { NoticeBook } from "../notices/types.ts";
import type { ContactAddress } from "../ports.ts";
import { type Ours, type PastePlan, planPaste } from "./plan-paste.ts";
import type { PastedItem } from "./types.ts";

/**
 * Counts what was pasted from a group: ticks the notices that stand in it, records what is new with source `pasted`, marks what was taken back. A name
 * nobody known has becomes a member, placed by it where one shop fits. Changes the draft; returns what it did, as {@link planPaste} would have told.
 */
export function countPaste(
  book: NoticeBook,
  group: GroupId,
  items: readonly PastedItem[],
  ours: Ours,
  now: number,
): PastePlan {
  const plan = planPaste(book, group, items, ours, now);
  for (const { number, at } of plan.posted) markPosted(book, number, group, at);
  const known = new Map<ContactAddress, MemberId>();
  const bound: BoundMembers = {
    memberOf: (_, contact) => known.get(contact),
    contactOfMember: () => undefined,
    officerOf: () => undefined,
  };
  for (const line of plan.lines) {
    if (line.is === "recall") {
      for (const answer of line.answers) answer.recalledAt ??= line.item.at ?? now;
    }
    if (line.is !== "new") continue;
    const { reply, member } = line;
    if (member !== undefined) known.set(reply.speaker.contact, member);
    const recorded = recordAnswer(book, reply, bound, now);
    if ("by" in recorded) known.set(reply.speaker.contact, recorded.by);
  }
  return plan;
}
