import { type DeliveryProgress, partsOf, progressOf } from "../notices/notice-status.ts";
import type { NoticeFile } from "../notices/types.ts";
import { dayMs, startOfDay } from "../zone.ts";
import type { PaceRules, Span } from "./pace-rules.ts";
import { afterQuietHours } from "./quiet-hours.ts";

/** Messages to groups, by what pace makes of them. */
export interface MessageCounts {
  readonly texts: number;
  /** Pictures and videos. */
  readonly pictures: number;
}

/** About how long it takes to send so many messages to groups without quiet hours and daily number, in milliseconds; zero for none. */
export function estimateSendingMs({ texts, pictures }: MessageCounts, rules: PaceRules): number {
  return Math.round(texts * middle(rules.textGap) + pictures * middle(rules.pictureGap));
}

/**
 * About when the last of so many messages will have gone, when the first may go at `from`: quiet hours (unless `urgent`) and the daily number are
 * waited out, other notices are not counted. `sentToday`: messages to groups already sent on the day of `from`.
 */
export function estimateEnd(
  counts: MessageCounts,
  rules: PaceRules,
  from: number,
  { urgent, sentToday }: { readonly urgent: boolean; readonly sentToday: number },
): number {
  const messages = counts.texts + counts.pictures;
  const each = messages === 0 ? 0 : estimateSendingMs(counts, rules) / messages;
  const quiet = urgent ? undefined : rules.quietHours;
  let at = afterQuietHours(quiet, from);
  let day = startOfDay(at);
  let today = day === startOfDay(from) ? sentToday : 0;
  for (let sent = 0; sent < messages; sent += 1) {
    at = afterQuietHours(quiet, at + each);
    if (startOfDay(at) === day && today >= rules.dailyMessages) at = afterQuietHours(quiet, day + dayMs);
    if (startOfDay(at) !== day) {
      day = startOfDay(at);
      today = 0;
    }
    today += 1;
  }
  return Math.round(at);
}

/** How far a notice has come, for 统计. */
export interface NoticeProgress extends DeliveryProgress {
  readonly groups: number;
  /** Groups in which every part was sent. */
  readonly groupsSent: number;
  /** About how long the waiting parts still take once they may go, in milliseconds. */
  readonly remainingMs: number;
}

/** Counts a notice's parts over all its groups. */
export function progressOfNotice(file: NoticeFile, rules: PaceRules): NoticeProgress {
  const waiting = partsOf(file).filter(({ state }) => state === "queued" || state === "sending");
  const texts = waiting.filter(({ content }) => content.kind === "text").length;
  return {
    ...progressOf(partsOf(file)),
    groups: file.notice.groups.length,
    groupsSent: file.notice.groups.filter((group) =>
      file.sheets[group]?.parts.every(({ state }) => state === "sent"),
    ).length,
    remainingMs: estimateSendingMs({ texts, pictures: waiting.length - texts }, rules),
  };
}

function middle({ min, max }: Span): number {
  return (min + max) / 2;
}
