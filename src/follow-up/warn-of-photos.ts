import { setImmediate } from "node:timers/promises";
import type { Directory } from "../groups/types.ts";
import { isHazard } from "../notices/rectify/hazard-of.ts";
import type { Unforwarded } from "../notices/rectify/list-unforwarded.ts";
import { messageKey } from "../notices/rectify/message-key.ts";
import { listAnswers, sitesOf } from "../notices/standing.ts";
import type { Answer, NoticeBook } from "../notices/types.ts";
import type { MediaRef } from "../ports.ts";
import { type Fingerprint, isSamePicture } from "../same-picture.ts";
import { photoWarnings } from "../texts/rectify.ts";
import type { FollowUpParts } from "./types.ts";

/** After so many comparisons whoever waits for this process gets his turn. */
const comparedAtOnce = 20;

interface Shown {
  readonly print: Fingerprint;
  readonly answer: Answer;
}

/**
 * What an officer is warned of about the new photos: nothing seems to have changed since, it was shown before by this shop or another, or it is no photo of a place.
 * Never a verdict. Empty as a rule, and for what could not be looked at.
 */
export async function warnOfPhotos(
  parts: Pick<FollowUpParts, "media" | "pictures" | "log">,
  book: NoticeBook,
  one: Unforwarded,
): Promise<string[]> {
  const shown = one.fresh.filter(({ kind }) => kind === "picture");
  const [{ notice }] = one.of;
  const before = await listPrints(parts, notice.media);
  const earlier = listEarlier(book, one);
  const warned: string[] = [];
  for (const [index, answer] of shown.entries()) {
    const { evidence } = answer;
    if (!evidence) continue;
    const which = shown.length > 1 ? index + 1 : undefined;
    warned.push(...evidence.warnings.map((warning) => photoWarnings[warning](which)));
    if (before.some((print) => isSamePicture(print, evidence.print)))
      warned.push(photoWarnings.before(which));
    const again = await findSame(earlier, evidence.print);
    if (again) {
      warned.push(photoWarnings.again(which, nameOfOther(book.directory, again, one), again.at));
    }
  }
  return warned;
}

/** Fingerprints of the photos of before; those that are gone or no pictures are left out. */
async function listPrints(
  { media, pictures, log }: Pick<FollowUpParts, "media" | "pictures" | "log">,
  refs: readonly MediaRef[],
): Promise<Fingerprint[]> {
  const prints: Fingerprint[] = [];
  for (const ref of refs.filter(({ type }) => type === "jpg")) {
    try {
      prints.push(await pictures.fingerprint(await media.read(ref)));
    } catch (error) {
      log.warn({ err: error }, "a photo of before could not be compared");
    }
  }
  return prints;
}

/** What any shop showed of any hazard, of other shops first; what belongs to this submission left out. */
function listEarlier(book: NoticeBook, one: Unforwarded): Shown[] {
  const own = new Set(one.submission?.shown.map(messageKey));
  const found = new Map<string, Shown>();
  for (const file of Object.values(book.notices)) {
    if (!isHazard(file.notice)) continue;
    for (const answer of listAnswers(file)) {
      const key = messageKey(answer);
      if (!answer.evidence || answer.recalledAt !== undefined || own.has(key)) continue;
      found.set(key, { print: answer.evidence.print, answer });
    }
  }
  const isOwn = ({ answer }: Shown): number => (sitesOf(answer, book.directory).includes(one.site) ? 1 : 0);
  return [...found.values()].sort((a, b) => isOwn(a) - isOwn(b) || a.answer.at - b.answer.at);
}

async function findSame(earlier: readonly Shown[], print: Fingerprint): Promise<Answer | undefined> {
  for (const [index, shown] of earlier.entries()) {
    if (isSamePicture(shown.print, print)) return shown.answer;
    if (index % comparedAtOnce === comparedAtOnce - 1) await setImmediate();
  }
  return undefined;
}

/** The other shop that showed it; `undefined` where it was this one. */
function nameOfOther(directory: Directory, answer: Answer, { site }: Unforwarded): string | undefined {
  const sites = sitesOf(answer, directory);
  if (sites.includes(site)) return undefined;
  const [other] = sites;
  return other === undefined ? undefined : directory.sites[other]?.name;
}
