import { isByHand } from "../delivery/list-waiting.ts";
import { mayTakeColumn } from "../delivery/may-take-column.ts";
import { say } from "../delivery/say.ts";
import { tellOfficers } from "../delivery/tell-officers.ts";
import { whatOfSeries } from "../desk/describe-series.ts";
import type { Book } from "../desk/types.ts";
import { mayUseGroup } from "../groups/officer-groups.ts";
import type { GroupId } from "../groups/types.ts";
import { createNotice } from "../notices/create-notice.ts";
import { isLive, partsOf } from "../notices/notice-status.ts";
import { closeNotice } from "../notices/stop-notice.ts";
import { findNextTip } from "../schedules/columns.ts";
import { type DueOccurrence, findDueOccurrence } from "../schedules/due-occurrence.ts";
import { noteOccurrence } from "../schedules/series.ts";
import type { Series } from "../schedules/types.ts";
import { listUpcoming } from "../schedules/upcoming.ts";
import { columnTexts, scheduleTexts } from "../texts/schedules.ts";
import { handParts } from "./hand-parts.ts";
import { mayGo } from "./may-go.ts";
import type { FollowUpParts } from "./types.ts";

/** Publishes every series whose time has come, in one update with what became of that time. Returns whether there was any. */
export async function publishOccurrence(parts: FollowUpParts, now: number): Promise<boolean> {
  if (listDue(parts.store.book(), parts, now).length === 0) return false;
  await parts.store.update("directory", (draft, before) => {
    for (const { number, due } of listDue(before, parts, now)) {
      const series = draft.schedules.series[number];
      if (series) settle(draft, series, due, parts, now);
    }
  });
  return true;
}

function listDue(
  book: Book,
  parts: FollowUpParts,
  now: number,
): { readonly number: number; readonly due: DueOccurrence }[] {
  return Object.values(book.schedules.series).flatMap((series) => {
    const facts = { quiet: parts.rules.pace.quietHours, mayGo: mayGo(book, series.groups, parts), now };
    const due = findDueOccurrence(series, facts);
    return due ? [{ number: series.number, due }] : [];
  });
}

function settle(
  draft: Book,
  series: Series,
  { at, as }: DueOccurrence,
  parts: FollowUpParts,
  now: number,
): void {
  if (as === "skip") {
    noteOccurrence(series, { at, became: "skipped" });
    return;
  }
  const next = findNextTip(draft, series);
  if (next?.left === 0) {
    noteOccurrence(series, { at, became: "used up" });
    return;
  }
  if (as === "missed") {
    noteOccurrence(series, { at, became: "missed" });
    tell(
      draft,
      series,
      `missed/${at}`,
      scheduleTexts.missed({ ...named(series), at, ...nextOf(series, now) }),
      now,
    );
    return;
  }
  publish(draft, series, at, parts, now);
}

function publish(draft: Book, series: Series, at: number, { rules }: FollowUpParts, now: number): void {
  const { createdBy, what, urgent } = series;
  const his = series.groups.filter((group) => mayUseGroup(draft.directory, createdBy, group));
  tellOfLost(draft, series, at, his, now);
  const next = findNextTip(draft, series);
  const groups = next
    ? his.filter((group) => isByHand(draft, group) || mayTakeColumn(draft, group, rules, now))
    : his;
  const full = his.filter((group) => !groups.includes(group));
  if (groups.length === 0) noteOccurrence(series, { at, became: "no room" });
  else {
    closeLast(draft, series, now);
    const file = createNotice(
      draft,
      {
        ...(what.is === "notice"
          ? {
              ask: what.ask,
              body: what.body,
              media: what.media,
              ...(what.pressing ? { pressing: what.pressing } : {}),
            }
          : { ask: "inform", body: next?.tip ?? "", media: [], column: what.column }),
        groups,
        createdBy,
        sendAt: now,
        scheduledFor: at,
        startedAt: now,
        urgent,
      },
      now,
    );
    noteOccurrence(series, { at, became: "published", number: file.notice.number });
    handParts(draft, file, now);
    if (what.is === "column") useTip(draft, series, what, at, now);
  }
  if (full.length === 0) return;
  const facts = { groups: namesOf(draft, full), most: rules.automaticPerGroup, ...nextOf(series, now) };
  tell(draft, series, `room/${at}`, scheduleTexts.noRoom({ ...named(series), ...facts }), now);
}

/** What asks for no answer makes room for what comes after it, so that the list of open notices does not grow with every week. */
function closeLast(draft: Book, { occurrences }: Series, now: number): void {
  const last = occurrences.findLast((one) => one.became === "published");
  const file = last && draft.notices[last.number];
  if (file?.notice.ask !== "inform" || !isLive(file.notice)) return;
  if (partsOf(file).every(({ state }) => state === "sent")) closeNotice(draft, file, now);
}

/** Two tips before the end, and at the end, he is told. */
function useTip(
  draft: Book,
  series: Series,
  what: Extract<Series["what"], { is: "column" }>,
  at: number,
  now: number,
): void {
  what.tipsUsed += 1;
  const left = findNextTip(draft, series)?.left ?? 0;
  if (left === 2)
    tell(draft, series, `tips/${at}`, columnTexts.fewLeft(what.column, series.number, left), now);
  if (left === 0) tell(draft, series, `tips/${at}`, columnTexts.usedUp(what.column, series.number), now);
}

/** Groups that are there no more, or were taken from him. */
function tellOfLost(draft: Book, series: Series, at: number, his: readonly GroupId[], now: number): void {
  const lost = series.groups.filter((group) => !his.includes(group));
  if (lost.length === 0) return;
  const { number, what } = named(series);
  tell(draft, series, `lost/${at}`, scheduleTexts.groupsLost(number, what, namesOf(draft, lost)), now);
}

/** To who made it; to all officers where his chat is not bound. */
function tell(draft: Book, series: Series, about: string, text: string, now: number): void {
  const key = `series/${series.number}/${about}`;
  const { createdBy: officer } = series;
  if (draft.directory.officers[officer]?.boundAt !== undefined)
    say(draft, { key, to: { officer }, text }, now);
  else tellOfficers(draft, { key, text }, now);
}

function named(series: Series): { readonly number: number; readonly what: string } {
  return { number: series.number, what: whatOfSeries(series) };
}

function nextOf(series: Series, now: number): { readonly next: number | undefined; readonly now: number } {
  return { next: listUpcoming(series, now, 1)[0], now };
}

function namesOf({ directory }: Book, groups: readonly GroupId[]): string[] {
  return groups.map((id) => directory.groups[id]?.name ?? id);
}
