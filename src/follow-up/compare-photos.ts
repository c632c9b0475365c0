import { foundAt } from "../notices/rectify/found-at.ts";
import type { Unforwarded } from "../notices/rectify/list-unforwarded.ts";
import { nthSubmission } from "../notices/rectify/nth-submission.ts";
import type { Content } from "../notices/types.ts";
import type { MediaRef } from "../ports.ts";
import { noticeLabel } from "../texts/notice.ts";
import { passedOnTexts } from "../texts/rectify.ts";
import type { FollowUpParts } from "./types.ts";

/** What WeChat takes from the bot as a video or a file, in bytes. */
const largestSent = 20 * 1024 * 1024;
/** Photos of one side that a comparison shows. */
const mostCompared = 4;

/** What was shown, as it is passed on. */
export interface PassedFiles {
  /** Empty where there is no file. */
  readonly contents: readonly Content[];
  /** So many files are larger than what can be sent. */
  readonly unsent: number;
}

/**
 * What was shown as it is passed on: before and after side by side in one picture, what has no room there by itself, videos as they are, and as a file what cannot be shown
 * here: the officer's phone may. `site`: its name.
 */
export async function comparePhotos(
  parts: Pick<FollowUpParts, "media" | "pictures" | "log">,
  one: Unforwarded,
  site: string,
): Promise<PassedFiles> {
  const all = one.fresh.flatMap(({ media }) => media ?? []);
  const photos = all.filter(({ type }) => type === "jpg");
  const others = all.filter(({ type }) => type !== "jpg");
  const sent = others.filter(({ size }) => size <= largestSent);
  const [{ notice }] = one.of;
  const compared = one.is === "shown" ? await compare(parts, one, site, photos) : undefined;
  const alone = compared ? photos.slice(mostCompared) : photos;
  return {
    contents: [
      ...(compared ? [picture(compared)] : []),
      ...alone.map(picture),
      ...sent.map((media, index): Content => {
        if (media.type === "mp4") return { kind: "video", media };
        return { kind: "file", media, name: passedOnTexts.fileName(notice.number, index + 1, media.type) };
      }),
    ],
    unsent: others.length - sent.length,
  };
}

function picture(media: MediaRef): Content {
  return { kind: "picture", media };
}

/** `undefined` where one side is missing, or cannot be read: the photos go as they are then. */
async function compare(
  { media, pictures, log }: Pick<FollowUpParts, "media" | "pictures" | "log">,
  one: Unforwarded,
  site: string,
  photos: readonly MediaRef[],
): Promise<MediaRef | undefined> {
  const [{ notice, hazard }] = one.of;
  const { submission } = one;
  const before = notice.media.filter(({ type }) => type === "jpg");
  const [first] = one.fresh;
  if (before.length === 0 || photos.length === 0 || !first || !submission) return undefined;
  const read = (refs: readonly MediaRef[]): Promise<Uint8Array[]> =>
    Promise.all(refs.map((ref) => media.read(ref)));
  try {
    const { bytes } = await pictures.pair({
      before: { pictures: await read(before), at: foundAt(notice) },
      after: { pictures: await read(photos), at: first.at },
      label: one.of.map(({ notice: { number } }) => noticeLabel(number)).join(""),
      site,
      submission: nthSubmission(hazard, submission),
    });
    return await media.save(bytes, "jpg");
  } catch (error) {
    log.warn({ err: error, notice: notice.number }, "before and after could not be put side by side");
    return undefined;
  }
}
