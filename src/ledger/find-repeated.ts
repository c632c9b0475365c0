import { foundAt } from "../notices/rectify/found-at.ts";
import { type HazardNotice, isHazard } from "../notices/rectify/hazard-of.ts";
import type { NoticeFile } from "../notices/types.ts";
import { instantOf, localTime } from "../zone.ts";

/** The same thing found again so many months later is 重复隐患. */
const months = 12;

/**
 * The newest earlier hazard of which this one is a repetition: at the same site within twelve months, of the same 隐患类别 where both have one, or in the same words but for marks,
 * spaces and digits. `undefined` when there is none; items found in one message repeat nothing of each other, and what was taken back does not count.
 */
export function findRepeated(notice: HazardNotice, files: readonly NoticeFile[]): HazardNotice | undefined {
  const since = monthsBefore(foundAt(notice), months);
  const words = coreOf(notice.body);
  const message = notice.postedWith ?? notice.number;
  return files
    .map((file) => file.notice)
    .filter(isHazard)
    .filter(
      (other) =>
        other.number < notice.number &&
        (other.postedWith ?? other.number) !== message &&
        other.withdrawnAt === undefined &&
        other.hazard.site === notice.hazard.site &&
        foundAt(other) >= since &&
        (isSameKind(notice.hazard.category, other.hazard.category) ||
          (words !== "" && coreOf(other.body) === words)),
    )
    .sort((one, other) => other.number - one.number)[0];
}

/** That many months earlier, at midnight; of a day that month does not have, a few days later. */
export function monthsBefore(at: number, count: number): number {
  const { year, month, day } = localTime(at);
  return instantOf(year, month - count, day);
}

function isSameKind(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.trim() !== "" && one.trim() === other.trim();
}

function coreOf(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
}
