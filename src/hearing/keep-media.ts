import type { Evidence } from "../notices/types.ts";
import type { EvidencePictures } from "../picture-ports.ts";
import type { Heard, Log, MediaRef, MediaStore } from "../ports.ts";
import { pictureMoves, pictureTooLarge, videoTooLarge } from "../texts/pictures.ts";

/** What was kept of a message's file. */
export interface KeptMedia {
  /** Absent when the message has none, or when it could not be had, read or kept. */
  readonly media?: MediaRef;
  /** Only of a photo that could be opened. */
  readonly evidence?: Evidence;
  /** What whoever sent it can be told about a file that is no use as it came; absent for any other. */
  readonly sentence?: string;
}

/** Keeps the file of a picture, video or voice, pictures without metadata. The message counts whatever becomes of its file. */
export async function keepMedia(
  parts: {
    readonly media: MediaStore;
    readonly pictures: Pick<EvidencePictures, "receive">;
    readonly log: Log;
  },
  message: Heard,
): Promise<KeptMedia> {
  // What a sticker shows is not looked at: whatever it is, it is no photo.
  if (message.kind === "sticker") return { sentence: pictureMoves() };
  try {
    const bytes = await message.media;
    if (bytes === undefined) return {};
    if (bytes === "too large")
      return { sentence: message.kind === "video" ? videoTooLarge() : pictureTooLarge() };
    if (message.kind === "picture" || message.kind === "video") return await keepShown(parts, bytes);
    if (message.kind === "voice") return { media: await parts.media.save(bytes, "mp3") };
  } catch (error) {
    parts.log.warn({ err: error }, "the file of an answer could not be kept; the answer counts all the same");
  }
  return {};
}

async function keepShown(
  { media, pictures }: Parameters<typeof keepMedia>[0],
  bytes: Uint8Array,
): Promise<KeptMedia> {
  const received = await pictures.receive(bytes);
  switch (received.kind) {
    case "photo": {
      const { picture, fingerprint, warnings } = received;
      return { media: await media.save(picture.bytes, "jpg"), evidence: { print: fingerprint, warnings } };
    }
    case "video":
      return { media: await media.save(bytes, received.type) };
    case "unopened":
      return { media: await media.save(bytes, received.type), sentence: received.sentence };
    case "refused":
      return { sentence: received.sentence };
  }
}
