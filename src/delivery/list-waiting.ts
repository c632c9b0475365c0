import type { GroupId } from "../groups/types.ts";
import { isLive } from "../notices/notice-status.ts";
import type { Notice, NoticeFile, Part, Sheet } from "../notices/types.ts";
import type { Addressee, DeliveryBook, PartAddress } from "./types.ts";

/** A part that is to go next to its addressee. */
export interface Waiting {
  readonly address: PartAddress;
  readonly part: Part;
  readonly to: Addressee;
  /** Absent for a say. */
  readonly notice?: Notice;
  /** A say that may break quiet hours. */
  readonly urgent?: boolean;
  /** A say that may break every rule but the breaker. */
  readonly emergency?: boolean;
}

/**
 * What is to be sent, one part for each addressee of each notice, in the order in which it should go: emergencies, to officers first; words to officers, to
 * groups, to members; then notices by number, group by group. Nothing of a notice that is stopped, closed or withdrawn, and nothing to a group served by hand.
 */
export function listWaiting(book: DeliveryBook): Waiting[] {
  const says = Object.values(book.outbox.says)
    .filter(({ part, to }) => part.state === "queued" && !("group" in to && isByHand(book, to.group)))
    .map(
      ({ to, part, urgent, emergency }): Waiting => ({
        address: { of: "say", key: part.key },
        part,
        to,
        ...(urgent === undefined ? {} : { urgent }),
        ...(emergency === undefined ? {} : { emergency }),
      }),
    );
  const sorted = [true, false].flatMap((isEmergency) =>
    (["officer", "group", "member"] as const).flatMap((kind) =>
      says.filter(({ to, emergency = false }) => kind in to && emergency === isEmergency),
    ),
  );
  return [
    ...sorted,
    ...Object.values(book.notices)
      .sort((one, other) => one.notice.number - other.notice.number)
      .flatMap((file) => listWaitingOf(book, file)),
  ];
}

/** The same for one notice. */
export function listWaitingOf(book: DeliveryBook, file: NoticeFile): Waiting[] {
  const { notice } = file;
  if (!isLive(notice) || notice.stoppedAt !== undefined) return [];
  return notice.groups.flatMap((group): Waiting[] => {
    const part = isByHand(book, group) ? undefined : nextPart(file.sheets[group]);
    if (!part) return [];
    return [
      { address: { of: "notice", number: notice.number, group, key: part.key }, part, to: { group }, notice },
    ];
  });
}

/** Whether people, not the bot, post in this group. */
export function isByHand(book: DeliveryBook, group: GroupId): boolean {
  return book.directory.groups[group]?.channel === "by hand";
}

/** The first part not yet sent, if it may be sent: behind one that failed, or whose fate is unknown, the others are held. */
function nextPart(sheet: Sheet | undefined): Part | undefined {
  const next = sheet?.parts.find(({ state }) => state !== "sent");
  return next?.state === "queued" ? next : undefined;
}
