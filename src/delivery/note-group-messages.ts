import type { GroupId } from "../groups/types.ts";
import { dayMs } from "../zone.ts";
import type { DeliveryBook } from "./types.ts";

/** For so long the messages of each group are counted, milliseconds. */
export const weekMs = 7 * dayMs;

/** Counts messages that a group was shown at these instants, the bot's own or posted by a person; those over a week old are forgotten. */
export function noteGroupMessages(
  { outbox }: Pick<DeliveryBook, "outbox">,
  group: GroupId,
  shownAt: readonly number[],
  now: number,
): void {
  const groups = outbox.pace.groups ?? {};
  const recent = [...(groups[group] ?? []), ...shownAt].filter((at) => now - at < weekMs);
  outbox.pace.groups = { ...groups, [group]: recent.sort((one, other) => one - other) };
}

/** The same for what a person posted of a notice, ticked as shown since `at`. */
export function notePosted(
  book: DeliveryBook,
  number: number,
  group: GroupId,
  at: number,
  now: number,
): void {
  const parts = book.notices[number]?.sheets[group]?.parts ?? [];
  const shown = parts.filter((part) => part.state === "sent" && part.account === undefined && part.at === at);
  noteGroupMessages(
    book,
    group,
    shown.map(() => at),
    now,
  );
}
