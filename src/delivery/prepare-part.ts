import { PartUnsendable } from "../errors.ts";
import type { Part } from "../notices/types.ts";
import type { Pictures } from "../picture-ports.ts";
import type { MediaStore, Outgoing } from "../ports.ts";
import { unreadableText } from "../texts/delivery.ts";

/** What is needed to make a part ready. */
export interface Workshop {
  readonly media: MediaStore;
  readonly pictures: Pictures;
  /** Stands in the strip below pictures. */
  readonly station: string;
}

/**
 * The part as bytes ready to go; a picture with a label gets its strip with the time `now`. Rejects with {@link PartUnsendable} when its file is gone or
 * cannot be read.
 */
export async function preparePart(
  { key, content }: Part,
  workshop: Workshop,
  now: number,
): Promise<Outgoing> {
  if (content.kind === "text") return { kind: "text", text: content.text };
  const { kind, media: ref } = content;
  const name = kind === "file" ? content.name : `${key.replaceAll("/", "-")}.${ref.type}`;
  try {
    const bytes = await workshop.media.read(ref);
    if (kind !== "picture" || content.label === undefined) return { kind, bytes, name };
    const { label } = content;
    const stamped = await workshop.pictures.stamp(bytes, { label, station: workshop.station, at: now });
    return { kind, bytes: stamped.bytes, name };
  } catch (cause) {
    throw new PartUnsendable(sentenceOf(cause) ?? unreadableText(kind), { cause });
  }
}

/** The sentence for people that errors of `media/` carry. */
function sentenceOf(error: unknown): string | undefined {
  const said = error instanceof Error && "sentence" in error ? error.sentence : undefined;
  return typeof said === "string" ? said : undefined;
}
