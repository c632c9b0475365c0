import type { GroupId, OfficerId } from "../groups/types.ts";
import { correctionText } from "../texts/group-words.ts";
import { hasBegun } from "./notice-status.ts";
import type { Correction, NoticeFile, Part } from "./types.ts";

/** What an officer wants corrected. */
export interface NewCorrection {
  readonly by: OfficerId;
  readonly text: string;
  readonly reconfirm: boolean;
  readonly dueAt?: number;
  /** Sending may begin. */
  readonly sendAt: number;
}

/**
 * Queues a correction in every group that the notice reached, or may have; groups it did not reach get it behind the notice itself. Returns it and the
 * groups it goes to.
 */
export function correctNotice(
  file: NoticeFile,
  wanted: NewCorrection,
  now: number,
): { readonly correction: Correction; readonly groups: readonly GroupId[] } {
  const { notice, sheets } = file;
  const { sendAt, ...facts } = wanted;
  const id = (notice.corrections?.length ?? 0) + 1;
  const correction: Correction = {
    id,
    at: now,
    ...facts,
    ...(wanted.dueAt !== undefined && notice.dueAt !== undefined ? { dueBefore: notice.dueAt } : {}),
  };
  notice.corrections = [...(notice.corrections ?? []), correction];
  if (wanted.dueAt !== undefined) notice.dueAt = wanted.dueAt;
  const text = correctionText({
    number: notice.number,
    ask: notice.ask,
    text: wanted.text,
    reconfirm: wanted.reconfirm,
    dueAt: wanted.dueAt,
    title: notice.tracked ? notice.title : undefined,
  });
  const groups = notice.groups.filter((group) => sheets[group] !== undefined);
  for (const group of groups) {
    const part: Part = {
      key: `${notice.number}/${group}/c${id}`,
      content: { kind: "text", text },
      state: "queued",
      at: now,
      notBefore: sendAt,
      correction: id,
    };
    sheets[group]?.parts.push(part);
  }
  return { correction, groups };
}

/** Takes back the newest correction of this officer while none of it was sent; `undefined` when there is none that can be. */
export function undoCorrection(file: NoticeFile, by: OfficerId, now: number): Correction | undefined {
  const { notice, sheets } = file;
  const newest = notice.corrections?.findLast((one) => one.by === by && one.undoneAt === undefined);
  if (!newest) return undefined;
  const parts = Object.values(sheets).flatMap((sheet) => partsOfCorrection(sheet.parts, newest.id));
  if (parts.some(({ state }) => state !== "queued")) return undefined;
  newest.undoneAt = now;
  if (newest.dueAt !== undefined) {
    if (newest.dueBefore === undefined) delete notice.dueAt;
    else notice.dueAt = newest.dueBefore;
  }
  for (const sheet of Object.values(sheets)) {
    sheet.parts = sheet.parts.filter(({ correction }) => correction !== newest.id);
  }
  return newest;
}

/**
 * From when answers in this group count: since the newest correction that everybody had to answer anew was posted there. Infinitely long ago when there
 * was none.
 */
export function countsFrom(file: NoticeFile, group: GroupId): number {
  const anew = new Set(
    (file.notice.corrections ?? [])
      .filter(({ reconfirm, undoneAt }) => reconfirm && undoneAt === undefined)
      .map(({ id }) => id),
  );
  const posted = (file.sheets[group]?.parts ?? []).filter(
    ({ correction, state }) =>
      correction !== undefined && anew.has(correction) && (state === "sent" || state === "unknown"),
  );
  return Math.max(Number.NEGATIVE_INFINITY, ...posted.map(({ at }) => at));
}

/** Whether there is a group that the notice reached, or may have: only then there is something to correct. */
export function isOut(file: NoticeFile): boolean {
  return Object.values(file.sheets).some(hasBegun);
}

function partsOfCorrection(parts: readonly Part[], id: number): Part[] {
  return parts.filter(({ correction }) => correction === id);
}
