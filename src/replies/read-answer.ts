import { numbersNamed } from "./numbers-named.ts";
import { isReceipt, readReply } from "./read-reply.ts";
import { splitQuote } from "./split-quote.ts";
import type { HeardReply, Reading, ReadingContext } from "./types.ts";
import { type Candidate, type Which, whichNotice } from "./which-notice.ts";

/** A reply read and placed. */
export interface PlacedReading {
  /** How it reads against the first notice it answers; against the newest candidate when it answers none. */
  readonly reading: Reading;
  readonly which: Which;
}

/**
 * Reads a reply in a group and finds the notices it answers among those open there. `quotedMessageId` is the id of the quoted message where the
 * channel gives one. Undefined when there is no candidate: then nothing said here is an answer.
 */
export function readAnswer(
  reply: HeardReply,
  candidates: readonly Candidate[],
  quotedMessageId?: string,
): PlacedReading | undefined {
  const last = candidates.at(-1);
  if (last === undefined) return undefined;
  const { quoted, own } = splitQuote(reply.text);
  const readAgainst = (candidate: Candidate): Reading =>
    readReply(reply, contextOf(candidate, quotedMessageId));
  const which = whichNotice(
    {
      own,
      numbersNamed: numbersNamed(own),
      ...(quoted && {
        quoted: { ...quoted, ...(quotedMessageId !== undefined && { messageId: quotedMessageId }) },
      }),
      quotesReceipt: quoted !== undefined && isReceipt(quoted, contextOf(last)),
    },
    (candidate) => readAgainst(candidate).kind !== "none",
    candidates,
  );
  const first = candidates.find(({ number }) => number === which.numbers[0]);
  return { reading: readAgainst(first ?? last), which };
}

function contextOf({ ask, body, number, messageIds }: Candidate, quotedMessageId?: string): ReadingContext {
  const head = `【回执${number}】`;
  return {
    ask,
    notice: body.includes(head) ? body : `${head}${body}`,
    quotesThisNotice: quotedMessageId !== undefined && messageIds.includes(quotedMessageId),
  };
}
