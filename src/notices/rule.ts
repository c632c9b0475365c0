import type { OfficerId, SiteId } from "../groups/types.ts";
import type { Answer, Notice, Ruling, Verdict } from "./types.ts";

/** Adds an officer's ruling and returns it. */
export function rule(notice: Notice, by: OfficerId, verdict: Verdict, now: number, reason?: string): Ruling {
  const ruling: Ruling = {
    id: notice.rulings.length + 1,
    at: now,
    by,
    verdict,
    ...(reason === undefined ? {} : { reason }),
  };
  notice.rulings.push(ruling);
  return ruling;
}

/** The standing rulings about a site, in the order they were made; empty when there is none. */
export function rulingsOn(notice: Notice, site: SiteId): Ruling[] {
  return notice.rulings.filter(
    ({ verdict, undoneAt }) => undoneAt === undefined && verdict.is !== "read" && verdict.site === site,
  );
}

/** The standing ruling on how this message is to be read, the newest of several; `undefined` when nobody ruled. */
export function rulingOnReading(
  notice: Notice,
  answer: Pick<Answer, "messageId" | "account">,
): Ruling | undefined {
  return notice.rulings.findLast(
    ({ verdict, undoneAt }) =>
      undoneAt === undefined &&
      verdict.is === "read" &&
      verdict.messageId === answer.messageId &&
      verdict.account === answer.account,
  );
}
