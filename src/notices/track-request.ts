import type { BoundMembers } from "../groups/match-members.ts";
import type { Group, OfficerRequest, RequestReply } from "../groups/types.ts";
import { createNotice } from "./create-notice.ts";
import { freezeRecipients } from "./freeze-recipients.ts";
import { recordAnswer } from "./record-answer.ts";
import { isRequestOpen, isRequestOver } from "./request.ts";
import type { NoticeBook, NoticeFile } from "./types.ts";

/** The most that is kept of what is said after a request nobody has decided on. */
const mostReplies = 500;

/**
 * Notes what an officer asked for in this group; a newer request takes the place of an older one. `false` when it is on record already, or heard too late
 * to be taken up.
 */
export function noteRequest(group: Group, request: Omit<OfficerRequest, "replies">): boolean {
  const { request: known } = group;
  if (known && known.messageId === request.messageId && known.account === request.account) return false;
  if (!isRequestOpen({ ...request, replies: [] }, request.askedAt)) return false;
  // He was asked whether to count who answers that one.
  const isAwaited = known && !known.unasked && isRequestOpen(known, request.askedAt);
  if (request.unasked && isAwaited) return false;
  group.request = { ...request, replies: [] };
  return true;
}

/** Keeps what was said in the group while it is not known whether its officer wants his request tracked. */
export function keepForRequest(group: Group | undefined, reply: RequestReply, now: number): void {
  const request = group?.request;
  if (!group || !request) return;
  if (isRequestOver(request, now)) delete group.request;
  if (!isRequestOpen(request, now) || reply.at < request.at) return;
  if (request.replies.length >= mostReplies) return;
  if (request.replies.some(({ messageId }) => messageId === reply.messageId)) return;
  request.replies.push(reply);
}

/** A message taken back in the group: the request itself is none any more, a reply to it does not count. */
export function recallForRequest(
  group: Group | undefined,
  { account, messageId }: Pick<RequestReply, "account" | "messageId">,
): void {
  const request = group?.request;
  if (!group || request?.account !== account) return;
  if (request.messageId === messageId) delete group.request;
  else if (request.replies.some((reply) => reply.messageId === messageId)) {
    request.replies = request.replies.filter((reply) => reply.messageId !== messageId);
  }
}

/**
 * He does not want it tracked: his words and what was kept for them are dropped. That there was a request stays for the day, for a bare 收到 said soon after
 * it is not the older notice's, and hearing it twice must not offer it twice.
 */
export function declineRequest(request: OfficerRequest, now: number): void {
  request.settledAt = now;
  request.text = "";
  request.replies = [];
}

/**
 * Makes a notice of what an officer posted himself: nothing is sent, recipients are those of now, and what was said since counts. Words that had been
 * put down to an older notice meanwhile move over.
 */
export function trackRequest(
  book: NoticeBook,
  group: Group,
  request: OfficerRequest,
  bound: BoundMembers,
  now: number,
): NoticeFile {
  const { replies, at, messageId, account, text, officer } = request;
  const file = createNotice(
    book,
    { ask: "ack", body: text, media: [], groups: [group.id], createdBy: officer, sendAt: at, urgent: false },
    now,
  );
  const { number } = file.notice;
  file.notice.tracked = true;
  file.sheets[group.id] = {
    group: group.id,
    parts: [
      {
        key: `${number}/${group.id}/0`,
        content: { kind: "text", text },
        state: "sent",
        at,
        notBefore: at,
        messageId,
        account,
      },
    ],
    answers: [],
  };
  freezeRecipients(book, number, group.id, at);
  const kept = [...replies];
  delete group.request;
  for (const reply of kept) {
    const recorded = recordAnswer(book, { ...reply, group: group.id, among: [number] }, bound, now);
    if (!("ignored" in recorded)) moveOver(book, group, reply, number);
  }
  return file;
}

function moveOver(book: NoticeBook, group: Group, reply: RequestReply, to: number): void {
  for (const number of book.directory.live) {
    if (number === to) continue;
    for (const answer of book.notices[number]?.sheets[group.id]?.answers ?? []) {
      const isSame = answer.messageId === reply.messageId && answer.account === reply.account;
      // Only what was put down there for want of a better notice; a number or a quote means what it says.
      if (isSame && answer.reading.kind === "unclear" && reply.quote === undefined) answer.movedTo = to;
    }
  }
}
