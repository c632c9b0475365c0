import type { Pictures } from "../picture-ports.ts";
import type { Clock, Heard, Log, MediaRef, MediaStore } from "../ports.ts";
import { mediaTexts } from "../texts/desk-draft.ts";
import { minuteMs } from "../zone.ts";

/** What is needed to keep an officer's photo. */
export interface MediaParts {
  readonly media: MediaStore;
  readonly pictures: Pictures;
  readonly clock: Clock;
  readonly log: Log;
}

/** The file kept, or the sentence that tells the officer why it is not. */
export type Gathered = { readonly media: MediaRef } | { readonly sentence: string };

/** A file that takes longer is taken for lost: what he types next must not wait for it for ever. */
const patienceMs = 2 * minuteMs;
const megabyte = 1024 * 1024;
const largestVideo = 20 * megabyte;

/** Fetches, makes ready and keeps the file of a picture or video. Never rejects. */
export async function gatherMedia(
  parts: MediaParts,
  message: Heard,
  kind: "picture" | "video",
): Promise<Gathered> {
  const lost = { sentence: mediaTexts.lost(message.at, kind) };
  try {
    const bytes = await withinPatience(parts.clock, message.media);
    if (bytes === undefined) return lost;
    if (bytes === "too large") return { sentence: mediaTexts.tooLarge(message.at, kind) };
    if (kind === "picture") {
      const prepared = await parts.pictures.prepare(bytes);
      return { media: await parts.media.save(prepared.bytes, "jpg") };
    }
    if (!isMp4(bytes)) return { sentence: mediaTexts.notMp4(message.at) };
    if (bytes.byteLength > largestVideo) {
      return { sentence: mediaTexts.videoTooLarge(message.at, Math.ceil(bytes.byteLength / megabyte)) };
    }
    return { media: await parts.media.save(bytes, "mp4") };
  } catch (error) {
    parts.log.warn({ err: error, kind }, "an officer's file could not be kept");
    const sentence = sentenceOf(error);
    return sentence === undefined ? lost : { sentence: mediaTexts.unreadable(message.at, sentence) };
  }
}

/** ISO 14496-12: a file of this family begins with a box of type `ftyp`. */
function isMp4(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(4, 8)).toString("latin1") === "ftyp";
}

async function withinPatience<T>(clock: Clock, promise: Promise<T> | undefined): Promise<T | undefined> {
  if (promise === undefined) return undefined;
  let cancel = (): void => undefined;
  const patience = new Promise<undefined>((resolve) => {
    cancel = clock.wakeAt(clock.now() + patienceMs, () => resolve(undefined));
  });
  try {
    return await Promise.race([promise, patience]);
  } finally {
    cancel();
  }
}

/** The sentence for people that errors of `media/` carry. */
function sentenceOf(error: unknown): string | undefined {
  const said = error instanceof Error && "sentence" in error ? error.sentence : undefined;
  return typeof said === "string" ? said : undefined;
}
