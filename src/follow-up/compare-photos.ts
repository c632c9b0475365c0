import type { Unforwarded } from "../notices/rectify/list-unforwarded.ts";
import type { Content } from "../notices/types.ts";
import type { MediaRef } from "../ports.ts";
import { noticeLabel } from "../texts/notice.ts";
import type { FollowUpParts } from "./types.ts";

/** What WeChat takes from the bot as a video, in bytes. */
const largestVideo = 20 * 1024 * 1024;
/** Photos of one side that a comparison shows. */
const mostCompared = 4;

/**
 * What was shown as it is passed on: before and after side by side in one picture, what has no room there by itself, videos as they are. Empty where there is no
 * file. `site`: its name.
 */
export async function comparePhotos(
  parts: Pick<FollowUpParts, "media" | "pictures" | "log">,
  one: Unforwarded,
  site: string,
): Promise<Content[]> {
  const files = one.fresh.flatMap(({ media }) => media ?? []);
  const photos = files.filter(({ type }) => type === "jpg");
  const videos = files.filter(({ type, size }) => type === "mp4" && size <= largestVideo);
  const compared = one.is === "shown" ? await compare(parts, one, site, photos) : undefined;
  const alone = compared ? photos.slice(mostCompared) : photos;
  return [
    ...(compared ? [picture(compared)] : []),
    ...alone.map(picture),
    ...videos.map((media): Content => ({ kind: "video", media })),
  ];
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
  const before = notice.media.filter(({ type }) => type === "jpg");
  const [first] = one.fresh;
  if (before.length === 0 || photos.length === 0 || !first) return undefined;
  const read = (refs: readonly MediaRef[]): Promise<Uint8Array[]> =>
    Promise.all(refs.map((ref) => media.read(ref)));
  try {
    const { bytes } = await pictures.pair({
      before: { pictures: await read(before), at: notice.createdAt },
      after: { pictures: await read(photos), at: first.at },
      label: one.of.map(({ notice: { number } }) => noticeLabel(number)).join(""),
      site,
      round: hazard.round,
    });
    return await media.save(bytes, "jpg");
  } catch (error) {
    log.warn({ err: error, notice: notice.number }, "before and after could not be put side by side");
    return undefined;
  }
}
