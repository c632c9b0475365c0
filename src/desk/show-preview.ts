import { openBreakerOf } from "../delivery/breaker.ts";
import { isByHand } from "../delivery/list-waiting.ts";
import { sitesOfGroup } from "../groups/sites-of-group.ts";
import type { GroupId, SiteId } from "../groups/types.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import { previewText } from "../texts/desk-draft.ts";
import { noticeText } from "../texts/notice.ts";
import { dueText, durationText } from "../texts/time.ts";
import { isoDate } from "../zone.ts";
import { careLines } from "./care.ts";
import { reminderLines } from "./preview-reminders.ts";
import { sendingTime } from "./sending-time.ts";
import type { Turn } from "./turn.ts";
import type { Draft, PendingMedia } from "./types.ts";

/** Keeps a draft as the one now shown to the officer. Returns its preview, which names what he sent and is `leftOut`. */
export function showDraft(
  turn: Turn,
  draft: Omit<Draft, "shownAt" | "joined" | "keptUntil">,
  leftOut: readonly PendingMedia[] = [],
): string {
  const { ask, body, groups, media, dueAt } = draft;
  turn.talk.draft = {
    ask,
    body,
    groups,
    media,
    ...(dueAt === undefined ? {} : { dueAt }),
    shownAt: turn.now,
  };
  return preview(turn, turn.talk.draft, leftOut);
}

function preview(turn: Turn, draft: Draft, leftOut: readonly PendingMedia[]): string {
  const { book, now, rules, bindings } = turn;
  const { directory } = book;
  const sites = sitesAddressed(turn, draft.groups);
  const byBot = draft.groups.filter((id) => !isByHand(book, id));
  const messages = byBot.length * (1 + draft.media.length);
  const sendAt = now + rules.undoMs;
  const quietEnd = afterQuietHours(rules.pace.quietHours, sendAt);
  const breaker = openBreakerOf(book, now);
  return previewText({
    groups: draft.groups.map((id) => ({
      name: directory.groups[id]?.name ?? id,
      sites: sitesOfGroup(directory, id).length,
      byHand: isByHand(book, id),
      bound: isByHand(book, id) || bindings.roomOf(id) !== undefined,
    })),
    sites: sites.size,
    nobodyThere: [...sites.values()].filter((nobodyThere) => nobodyThere).length,
    owes: draft.ask === "ack",
    text: noticeText({
      number: directory.next.notice,
      ask: draft.ask,
      body: draft.body,
      dueAt: draft.dueAt,
      media: draft.media,
    }),
    care: careLines(turn, draft),
    ...(draft.dueAt === undefined ? {} : { due: dueText(draft.dueAt) }),
    reminders: reminderLines(turn, draft, [...sites.keys()], byBot.length > 0 ? quietEnd : sendAt),
    media: draft.media.map(({ kind, at }) => ({ kind, at })),
    leftOut,
    takes: durationText(sendingTime(byBot.length, draft.media.length, rules.pace)),
    undo: undoWords(rules.undoMs),
    ...(quietEnd > sendAt ? { quietUntil: quietEnd } : {}),
    ...(breaker ? { paused: breaker.until === undefined ? {} : { until: breaker.until } } : {}),
    tomorrow: Math.max(0, messages - leftToday(turn)),
    now,
  });
}

/** How long the officer has to think again, as he reads it; empty for no time at all. */
export function undoWords(undoMs: number): string {
  const seconds = Math.round(undoMs / 1000);
  if (seconds === 0) return "";
  return seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60}分钟` : `${seconds}秒`;
}

/** Each site addressed, and whether nobody in any of the groups speaks for it. */
function sitesAddressed(turn: Turn, groups: readonly GroupId[]): Map<SiteId, boolean> {
  const sites = new Map<SiteId, boolean>();
  for (const group of groups) {
    for (const { site, nobodyThere } of sitesOfGroup(turn.book.directory, group)) {
      sites.set(site, nobodyThere && (sites.get(site) ?? true));
    }
  }
  return sites;
}

function leftToday({ book, now, rules }: Turn): number {
  const { today } = book.outbox.pace;
  const sent = today?.date === isoDate(now) ? today.count : 0;
  return Math.max(0, rules.pace.dailyMessages - sent);
}
