import type { Directory, SiteId } from "../../groups/types.ts";
import { minuteMs } from "../../zone.ts";
import { isLive } from "../notice-status.ts";
import { rulingOnReading } from "../rule.ts";
import { listStandings } from "../standing.ts";
import type { Answer, NoticeBook, NoticeFile } from "../types.ts";
import { type HazardNotice, isHazard } from "./hazard-of.ts";
import { isShown, type Submission } from "./list-submissions.ts";
import { messageKey } from "./message-key.ts";
import { leadOf } from "./message-of.ts";
import type { HazardStanding } from "./stand-hazard.ts";

/** So long nothing may have reached us before what came is passed on, milliseconds: photos are sent one after the other, and WeChat hands a burst over in several goes. */
const quietMs = 20_000;
/** So long words that it is done wait for a photo once they reached us, milliseconds. */
const photoMs = 2 * minuteMs;

/** A hazard of which something is to be passed on. */
export interface UnforwardedOf {
  readonly file: NoticeFile;
  readonly notice: HazardNotice;
  readonly hazard: HazardStanding;
}

/** What a shop said or showed of a hazard and nobody was told yet; of several hazards where one message counts for them all. */
export interface Unforwarded {
  /** `words`: it says that it is done and shows nothing. `addition`: pictures of it were passed on before. */
  readonly is: "shown" | "addition" | "words" | "cannot";
  /** Never empty; by number. */
  readonly of: readonly [UnforwardedOf, ...UnforwardedOf[]];
  readonly site: SiteId;
  /** Absent for `cannot`. */
  readonly submission?: Submission;
  /** What is new of it, in the order written; never empty. */
  readonly fresh: readonly Answer[];
  /** From when on it may be passed on. */
  readonly readyAt: number;
}

/** All that is to be passed on, now or in a while, oldest first. Nothing of a hazard that a ruling closed. */
export function listUnforwarded(
  book: Pick<NoticeBook, "notices"> & { readonly directory: Directory },
  now: number,
): Unforwarded[] {
  const found = new Map<string, Unforwarded>();
  for (const file of Object.values(book.notices)) {
    for (const one of unforwardedOf(book, file, now)) {
      const [{ notice }] = one.of;
      const lead = leadOf(book, file).notice.number;
      const key = [lead, notice.hazard.site, one.is, ...one.fresh.map(messageKey)].join(" ");
      const same = found.get(key);
      found.set(key, same ? { ...same, of: [...same.of, ...one.of] } : one);
    }
  }
  return [...found.values()].sort((one, other) => one.readyAt - other.readyAt);
}

function unforwardedOf(
  book: Parameters<typeof listUnforwarded>[0],
  file: NoticeFile,
  now: number,
): Unforwarded[] {
  const { notice } = file;
  if (!isHazard(notice) || !isLive(notice)) return [];
  const { site } = notice.hazard;
  const hazard = listStandings(file, book.directory, now).find((one) => one.site === site)?.hazard;
  if (!hazard || hazard.closedBy) return [];
  const known = new Set(notice.forwarded?.flatMap(({ messages }) => messages));
  const isNew = (answer: Answer): boolean => !known.has(messageKey(answer));
  const shared = { of: [{ file, notice, hazard }] as const, site };
  const { cannot } = hazard;
  const refusal: Unforwarded[] =
    cannot && isNew(cannot)
      ? [{ ...shared, is: "cannot", fresh: [cannot], readyAt: heardAt(cannot) + quietMs }]
      : [];
  const submitted = hazard.submissions.flatMap((submission): Unforwarded[] => {
    const { words, shown } = submission;
    const isAddition = shown.some((answer) => !isNew(answer));
    const fresh = [...(words ? [words] : []), ...shown]
      // Who ruled how the words are to be read knows them.
      .filter((answer) => isNew(answer) && (isShown(answer) || !isRuled(notice, answer, isAddition)))
      .sort((one, other) => one.at - other.at);
    if (fresh.length === 0) return [];
    const is = isAddition ? "addition" : shown.length > 0 ? "shown" : "words";
    const readyAt = Math.max(...fresh.map(heardAt)) + (is === "words" ? photoMs : quietMs);
    return [{ ...shared, is, submission, fresh, readyAt }];
  });
  return [...refusal, ...submitted];
}

function heardAt(answer: Answer): number {
  return answer.heardAt ?? answer.at;
}

/** Words ruled on after pictures were passed on are no news. */
function isRuled(notice: HazardNotice, answer: Answer, isAddition: boolean): boolean {
  return isAddition && rulingOnReading(notice, answer) !== undefined;
}
