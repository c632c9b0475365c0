import { openBreakerOf } from "../delivery/breaker.ts";
import { isByHand } from "../delivery/list-waiting.ts";
import { sitesOfGroup } from "../groups/sites-of-group.ts";
import type { GroupId, SiteId } from "../groups/types.ts";
import { nextTimes } from "../notices/next-times.ts";
import type { Schedule } from "../notices/read-schedule.ts";
import { afterQuietHours } from "../quiet-hours.ts";
import { findColumn } from "../schedules/columns.ts";
import { nextShown } from "../schedules/upcoming.ts";
import { previewText } from "../texts/desk-draft.ts";
import { noticeText } from "../texts/notice.ts";
import { recurrenceText } from "../texts/recurrence.ts";
import { columnTexts, scheduleTexts } from "../texts/schedules.ts";
import { dueText, durationText } from "../texts/time.ts";
import { isoDate } from "../zone.ts";
import { careLines } from "./care.ts";
import { isHazardDraft } from "./hazards/new-hazards.ts";
import { previewHazard } from "./hazards/preview-hazard.ts";
import { previewSheet } from "./hazards/preview-sheet.ts";
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
  const { ask, body, groups, media, dueAt, when, column, found, round, pressing } = draft;
  turn.talk.draft = {
    ask,
    body,
    groups,
    media,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(when === undefined ? {} : { when }),
    ...(column === undefined ? {} : { column }),
    ...(found === undefined ? {} : { found }),
    ...(round === undefined ? {} : { round }),
    ...(pressing ? { pressing } : {}),
    shownAt: turn.now,
  };
  return preview(turn, turn.talk.draft, leftOut);
}

function preview(turn: Turn, draft: Draft, leftOut: readonly PendingMedia[]): string {
  if (draft.round !== undefined) return previewSheet(turn, draft, draft.round, undoWords(turn.rules.undoMs));
  if (isHazardDraft(draft)) return previewHazard(turn, draft, leftOut, undoWords(turn.rules.undoMs));
  const { book, now, rules, bindings } = turn;
  const { directory } = book;
  const sites = sitesAddressed(turn, draft.groups);
  const byBot = draft.groups.filter((id) => !isByHand(book, id));
  const messages = byBot.length * (1 + draft.media.length);
  const sendAt = now + rules.undoMs;
  const isLater = draft.when !== undefined;
  const quietEnd = isLater || draft.pressing ? sendAt : afterQuietHours(rules.pace.quietHours, sendAt);
  const breaker = isLater ? undefined : openBreakerOf(book, now);
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
    pressing: draft.pressing === true,
    text: noticeText({
      number: directory.next.notice,
      ask: draft.ask,
      body: draft.body,
      dueAt: draft.dueAt,
      media: draft.media,
    }),
    care: careLines(turn, draft),
    ...(draft.dueAt === undefined ? {} : { due: dueText(draft.dueAt) }),
    reminders: remindersOf(turn, draft, [...sites.keys()], byBot.length > 0 ? quietEnd : sendAt),
    media: draft.media.map(({ kind, at }) => ({ kind, at })),
    leftOut,
    takes: durationText(sendingTime(byBot.length, draft.media.length, rules.pace)),
    undo: undoWords(rules.undoMs),
    ...(quietEnd > sendAt ? { quietUntil: quietEnd } : {}),
    ...(breaker ? { paused: breaker.until === undefined ? {} : { until: breaker.until } } : {}),
    tomorrow: isLater ? 0 : Math.max(0, messages - leftToday(turn)),
    ...(draft.when === undefined ? {} : { scheduled: whenText(draft.when, now) }),
    ...(draft.column === undefined ? {} : { column: columnLine(turn, draft.column) }),
    now,
  });
}

/** Of one that waits for its time they count from then; of what comes again nobody knows yet. */
function remindersOf(turn: Turn, draft: Draft, sites: readonly SiteId[], startsAt: number): string[] {
  const { when } = draft;
  if (when === undefined) return reminderLines(turn, draft, sites, startsAt);
  return when.kind === "once" ? reminderLines(turn, draft, sites, when.at) : [];
}

/** When it goes out, and for what comes again its next five times. */
function whenText(when: Schedule, now: number): string {
  if (when.kind === "once") return scheduleTexts.sentAt(dueText(when.at));
  return scheduleTexts.sentAgain(recurrenceText(when.rule), nextTimes(when.rule, now, nextShown));
}

function columnLine({ book }: Turn, name: string): string {
  return columnTexts.first(name, findColumn(book, name)?.tips.length ?? 0);
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
