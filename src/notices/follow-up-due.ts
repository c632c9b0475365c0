import { nextWorkday } from "../workdays.ts";
import { hourMs } from "../zone.ts";
import { ruledDue } from "./rectify/ruled-due.ts";
import type { Notice, NoticeFile } from "./types.ts";

/**
 * The deadline by which a notice is followed up: its own, else 18:00 of the workday after `since`, epoch milliseconds. `undefined` for one without that asks for no
 * answer. It is not what members are told: a notice without a deadline has none for them.
 */
export function followUpDue(
  { ask, dueAt }: Pick<Notice, "ask" | "dueAt">,
  since: number,
): number | undefined {
  if (dueAt !== undefined) return dueAt;
  return ask === "inform" ? undefined : nextWorkday(since) + 18 * hourMs;
}

/** The deadline by which a notice that is out is followed up, of a hazard the one set last; `undefined` where {@link followUpDue} knows none, and for one without a deadline before it is out. */
export function dueOf(file: NoticeFile): number | undefined {
  const ruled = ruledDue(file.notice);
  if (ruled) return ruled.dueAt;
  const since = askedSince(file);
  return since === undefined ? file.notice.dueAt : followUpDue(file.notice, since);
}

/**
 * Since when what a notice asks for is asked for: its first delivery, or when it was tracked if it was posted before that, or its newest correction that moved
 * the deadline or wants everybody to answer again, or the ruling that set a hazard another. `undefined` before it is out.
 */
export function askedSince({ notice, sheets }: NoticeFile): number | undefined {
  const delivered = Object.values(sheets).flatMap(({ deliveredAt }) => deliveredAt ?? []);
  if (delivered.length === 0) return undefined;
  const anew = (notice.corrections ?? [])
    .filter(({ undoneAt, dueAt, reconfirm }) => undoneAt === undefined && (dueAt !== undefined || reconfirm))
    .map(({ at }) => at);
  return Math.max(Math.min(...delivered), notice.createdAt, ruledDue(notice)?.at ?? 0, ...anew);
}
