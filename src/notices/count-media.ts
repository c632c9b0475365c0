import type { MediaRef } from "../ports.ts";
import type { MediaCount } from "../texts/media-count.ts";

/** How many of the files are photos, and how many videos. */
export function countMedia(media: readonly Pick<MediaRef, "type">[]): MediaCount {
  const videos = media.filter(({ type }) => type === "mp4" || type === "mov").length;
  return { photos: media.length - videos, videos };
}
