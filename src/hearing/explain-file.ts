import { say } from "../delivery/say.ts";
import type { Addressee, DeliveryBook } from "../delivery/types.ts";
import type { Recorded } from "../notices/record-answer.ts";
import { listStandings } from "../notices/standing.ts";
import type { Heard } from "../ports.ts";
import { hourMs } from "../zone.ts";

/** Later nobody knows any more which picture is meant, milliseconds. */
const ofUseFor = 12 * hourMs;

/**
 * Tells whoever sent a file for a hazard, in the chat where he sent it, why it is no use as it came and what to send instead; once for each message. Nothing without
 * such a sentence, and for other notices: they ask for no photo. A sticker is a nod as a rule: it is told of once a round, to who was asked for a photo and showed none.
 * Returns whether there is something to be said.
 */
export function explainFile(
  draft: DeliveryBook,
  heard: {
    readonly recorded: Recorded;
    readonly reply: Pick<Heard, "account" | "messageId" | "kind">;
    readonly to: Addressee;
    readonly sentence: string | undefined;
  },
  now: number,
): boolean {
  const { recorded, reply, to, sentence } = heard;
  if (sentence === undefined || "ignored" in recorded) return false;
  const number = recorded.numbers.find((one) => draft.notices[one]?.notice.hazard !== undefined);
  if (number === undefined) return false;
  const round = reply.kind === "sticker" ? findRoundWithoutPhoto(draft, number, now) : undefined;
  if (reply.kind === "sticker" && round === undefined) return false;
  const key =
    round === undefined ? `file/${reply.account}/${reply.messageId}` : `file/sticker/${number}/${round}`;
  say(draft, { key, to, about: number, text: sentence, until: now + ofUseFor }, now);
  return true;
}

/** The round of a hazard in which its shop was asked for a photo and has shown none yet; `undefined` where it was not, or has. */
function findRoundWithoutPhoto({ notices, directory }: DeliveryBook, number: number, now: number) {
  const file = notices[number];
  const site = file?.notice.hazard?.site;
  const hazard = file && listStandings(file, directory, now).find((one) => one.site === site)?.hazard;
  if (!hazard || hazard.submissions.some(({ shown }) => shown.length > 0)) return undefined;
  const wasAsked = file.notice.forwarded?.some(({ askedPhoto }) => askedPhoto === hazard.round);
  return wasAsked ? hazard.round : undefined;
}
