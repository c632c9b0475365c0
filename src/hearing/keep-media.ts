import type { Heard, Log, MediaRef, MediaStore, Pictures } from "../ports.ts";

/**
 * Keeps the file of a picture, video or voice, pictures without metadata. `undefined` when the message has none, or when it could not be had, read or
 * kept: the message counts all the same.
 */
export async function keepMedia(
  parts: { readonly media: MediaStore; readonly pictures: Pictures; readonly log: Log },
  message: Heard,
): Promise<MediaRef | undefined> {
  try {
    const bytes = await message.media;
    if (bytes === undefined) return undefined;
    if (message.kind === "picture")
      return await parts.media.save((await parts.pictures.prepare(bytes)).bytes, "jpg");
    if (message.kind === "video") return await parts.media.save(bytes, "mp4");
    if (message.kind === "voice") return await parts.media.save(bytes, "mp3");
    return undefined;
  } catch (error) {
    parts.log.warn({ err: error }, "the file of an answer could not be kept; the answer counts all the same");
    return undefined;
  }
}
