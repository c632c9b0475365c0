import type { GroupId, OfficerId } from "../groups/types.ts";
import { isLive } from "../notices/notice-status.ts";
import type { Notice, NoticeFile } from "../notices/types.ts";
import { holderOf, officersOfNotice } from "../notices/whose-notice.ts";
import { breakerText, deliveryText, type GroupFared } from "../texts/delivery.ts";
import { toldOwnerText } from "../texts/hazard-draft.ts";
import { listCarried, namesToldPrivately } from "./carried.ts";
import type { Bound } from "./decide-next.ts";
import { isByHand, listWaiting, listWaitingOf } from "./list-waiting.ts";
import { sayToOfficers } from "./say.ts";
import type { BreakerOpen, DeliveryBook } from "./types.ts";

/** Whom to ask about a notice: who holds it, if his chat is bound, else every officer with a bound chat whose notice it is. */
export function officersFor(
  { directory }: Pick<DeliveryBook, "directory">,
  notice: Pick<Notice, "createdBy" | "heldBy" | "groups">,
): OfficerId[] {
  const holder = holderOf(notice);
  if (holder !== undefined && directory.officers[holder]?.boundAt !== undefined) return [holder];
  return officersOfNotice(directory, notice);
}

/** The notices with parts still to be sent, and everyone who is to know about them. */
export function listAffected(book: DeliveryBook): { numbers: number[]; officers: OfficerId[] } {
  const notices = new Set(listWaiting(book).flatMap(({ notice }) => notice ?? []));
  return {
    numbers: [...notices].map(({ number }) => number),
    officers: [...new Set([...notices].flatMap((notice) => officersFor(book, notice)))],
  };
}

/**
 * Tells the officers how a delivery ended, when the part just settled was the last that could go by itself; otherwise does nothing. Belongs in the update
 * that settles the part: so it is said once however often the program is interrupted, and again after each 重发. A stopped delivery is only worth
 * a word when that part came to harm. `isCorrection`: that part said a correction, so it is the correction that is out, and the count of who owes is no
 * news. Returns whether they were told.
 */
export function reportWhenAtRest(
  draft: DeliveryBook,
  file: NoticeFile,
  harmed: boolean,
  now: number,
  isCorrection = false,
): boolean {
  const { notice } = file;
  if (!isLive(notice) || listWaitingOf(draft, file).length > 0) return false;
  if (notice.stoppedAt !== undefined && !harmed) return false;
  // Then the last of those tells of all.
  if (listCarried(draft, notice.number).some(({ part }) => part.state === "queued")) return false;
  tellHowItFares(draft, file, undefined, `delivered/${notice.number}/${now}`, now, isCorrection);
  return true;
}

/** Tells the same when the last of those who are told a notice's words in private was told, and nothing of it waits for a group. */
export function reportCarried(draft: DeliveryBook, key: string, now: number): void {
  const number = draft.outbox.says[key]?.carries;
  const file = number === undefined ? undefined : draft.notices[number];
  if (file) reportWhenAtRest(draft, file, false, now);
}

/** Says to the officers of a notice how it fares in each group. Without `bound`, every group counts as reachable. */
export function tellHowItFares(
  draft: DeliveryBook,
  file: NoticeFile,
  bound: Bound | undefined,
  key: string,
  now: number,
  isCorrection = false,
): void {
  const { notice } = file;
  const told = namesToldPrivately(draft, notice.number);
  const posted = notice.groups.filter((group) => file.sheets[group]?.parts.length !== 0);
  const owner = told.length === 0 ? [] : [toldOwnerText(notice.number, told)];
  if (notice.hazard !== undefined && posted.every((group) => isByHand(draft, group))) {
    // Nothing to tell of groups: he posts there himself, or nothing is posted.
    for (const line of owner) sayToOfficers(draft, officersFor(draft, notice), { key, text: line }, now);
    return;
  }
  const delivered = deliveryText({
    number: notice.number,
    isCorrection,
    // He did not send it just now: he may not know its number.
    ...(notice.scheduledFor === undefined ? {} : { title: notice.title }),
    owing: notice.ask === "ack" ? notice.recipients.length : undefined,
    groups: posted.map((group) => howItFared(draft, file, group, bound)),
  });
  const text = [delivered, ...owner].join("\n");
  sayToOfficers(draft, officersFor(draft, notice), { key, text }, now);
}

/** Tells everyone with a notice under way that the service refuses everything, and which of his wait. */
export function reportBreaker(draft: DeliveryBook, breaker: BreakerOpen, now: number): void {
  const { numbers, officers } = listAffected(draft);
  for (const officer of officers) {
    const his = numbers.filter((number) => {
      const notice = draft.notices[number]?.notice;
      return notice !== undefined && officersFor(draft, notice).includes(officer);
    });
    const text = breakerText({ ...breaker, numbers: his });
    sayToOfficers(draft, [officer], { key: `breaker/${breaker.code}/${breaker.since}`, text }, now);
  }
}

function howItFared(
  book: DeliveryBook,
  file: NoticeFile,
  group: GroupId,
  bound: Bound | undefined,
): GroupFared {
  const name = book.directory.groups[group]?.name ?? group;
  const parts = file.sheets[group]?.parts ?? [];
  const index = parts.findIndex(({ state }) => state !== "sent");
  const part = parts[index];
  if (!part) return { name, is: "sent" };
  if (isByHand(book, group)) return { name, is: "by hand" };
  if (part.state === "failed" || part.state === "unknown") {
    const sentence = part.error?.sentence ?? "";
    const trouble = { index: index + 1, of: parts.length, kind: part.content.kind, sentence };
    return { name, is: part.state, trouble };
  }
  if (file.notice.stoppedAt !== undefined) return { name, is: "stopped" };
  return { name, is: bound?.group(group) === false ? "unbound" : "waiting" };
}
