import { sitesNamedIn } from "../groups/sites-named.ts";
import type { SiteId } from "../groups/types.ts";
import { labels } from "../replies/labels.ts";
import { numbersNamed } from "../replies/numbers-named.ts";
import type { Reading } from "../replies/types.ts";
import { readingTexts } from "../texts/readings.ts";
import type { GroupReply } from "./record-answer.ts";
import { isRequestFresh } from "./request.ts";
import type { NoticeBook } from "./types.ts";

/**
 * What the words alone cannot tell: a receipt is put before an officer when it may answer what he posted himself a moment ago, or when it names another
 * registered site than those its speaker stands for. Any other reading is left as it is. `saidAt`: when the notice, or a reminder of it, last stood in the group.
 */
export function doubtReceipt(
  book: NoticeBook,
  reply: GroupReply,
  sites: readonly SiteId[],
  saidAt: number,
): (reading: Reading) => Reading {
  const because = mayAnswerOfficer(book, reply, saidAt)
    ? readingTexts.mayAnswerOfficer
    : namesOnlyOthers(book, reply.text, sites)
      ? readingTexts.namesOtherSite
      : undefined;
  return (reading) =>
    because === undefined || labels[reading.kind].ack !== "ack"
      ? reading
      : { kind: "unclear", confidence: reading.confidence, because };
}

/** Whether bare words may answer what an officer posted himself a short while ago: then they are not the older notice's. */
function mayAnswerOfficer(book: NoticeBook, reply: GroupReply, saidAt: number): boolean {
  // He posted in the group: what is said to the bot alone does not answer that.
  if (reply.source === "private" || reply.quote !== undefined || reply.among !== undefined) return false;
  if (numbersNamed(reply.text).length > 0) return false;
  const request = book.directory.groups[reply.group]?.request;
  return request !== undefined && saidAt <= request.at && isRequestFresh(request, reply.at);
}

/** Somebody who is not placed yet may well name his own shop. */
function namesOnlyOthers(book: NoticeBook, text: string, sites: readonly SiteId[]): boolean {
  if (sites.length === 0) return false;
  const named = sitesNamedIn(text, book.directory.sites);
  return named.size > 0 && !sites.some((site) => named.has(site));
}
