import { nameOfMember } from "../groups/private-words.ts";
import { isLive } from "../notices/notice-status.ts";
import type { DeliveryBook, Say } from "./types.ts";

/** What single people are told of a notice's own words, in the order it was put into the outbox; empty when it is posted and nothing else. */
export function listCarried({ outbox }: Pick<DeliveryBook, "outbox">, number: number): Say[] {
  return Object.values(outbox.says).filter(({ carries }) => carries === number);
}

/** 立即: it may go at once, whatever the hour. What was tried before stays as it is. */
export function hurryCarried(draft: DeliveryBook, number: number, now: number): void {
  for (const say of listCarried(draft, number)) {
    if (say.part.state !== "queued") continue;
    say.part.notBefore = Math.min(say.part.notBefore, now);
    draft.outbox.says[say.part.key] = { ...say, urgent: true };
  }
}

/** The notice was taken back: whoever was not told yet is not told any more. */
export function dropCarried(draft: DeliveryBook, number: number): void {
  for (const { part } of listCarried(draft, number)) {
    if (part.state === "queued") delete draft.outbox.says[part.key];
  }
}

/** Whether the notice it carries was stopped, closed or withdrawn meanwhile: nobody wants it then. */
export function isCarriedInVain(book: DeliveryBook, { carries }: Say): boolean {
  if (carries === undefined) return false;
  const notice = book.notices[carries]?.notice;
  return notice === undefined || !isLive(notice) || notice.stoppedAt !== undefined;
}

/** The members who were told a notice's words in private, each once; empty when nobody was. */
export function namesToldPrivately(book: DeliveryBook, number: number): string[] {
  const names = listCarried(book, number).flatMap(({ to, part }) =>
    "member" in to && part.content.kind === "text" && part.state === "sent"
      ? [nameOfMember(book.directory.members[to.member])]
      : [],
  );
  return [...new Set(names)];
}
