import { say } from "../delivery/say.ts";
import type { Addressee, DeliveryBook } from "../delivery/types.ts";
import type { Recorded } from "../notices/record-answer.ts";
import type { Heard } from "../ports.ts";
import { hourMs } from "../zone.ts";

/** Later nobody knows any more which picture is meant, milliseconds. */
const ofUseFor = 12 * hourMs;

/**
 * Tells whoever sent a file for a hazard, in the chat where he sent it, why it is no use as it came and what to send instead; once for each message. Nothing without
 * such a sentence, and for other notices: they ask for no photo.
 */
export function explainFile(
  draft: DeliveryBook,
  heard: {
    readonly recorded: Recorded;
    readonly reply: Pick<Heard, "account" | "messageId">;
    readonly to: Addressee;
    readonly sentence: string | undefined;
  },
  now: number,
): void {
  const { recorded, reply, to, sentence } = heard;
  if (sentence === undefined || "ignored" in recorded) return;
  const number = recorded.numbers.find((one) => draft.notices[one]?.notice.hazard !== undefined);
  if (number === undefined) return;
  const key = `file/${reply.account}/${reply.messageId}`;
  say(draft, { key, to, about: number, text: sentence, until: now + ofUseFor }, now);
}
