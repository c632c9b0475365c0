import { isByHand } from "../delivery/list-waiting.ts";
import type { DeliveryBook } from "../delivery/types.ts";
import type { NoticeFile } from "../notices/types.ts";
import { minuteMs } from "../zone.ts";
import type { FollowUpParts } from "./types.ts";

/** After a gap people, and WeChat, have so long to say what was not heard, milliseconds. */
export const hearAgainMs = 5 * minuteMs;

/**
 * Whether nothing that was said in answer to a notice can be on its way: there is a session, and the last gap is over for a while. Where people post and paste,
 * nothing is waited for.
 */
export function canHear(
  book: DeliveryBook,
  { bindings }: Pick<FollowUpParts, "bindings">,
  { notice }: NoticeFile,
  now: number,
): boolean {
  if (notice.groups.every((group) => isByHand(book, group))) return true;
  return (
    bindings.account !== undefined &&
    book.directory.gaps.every(({ from, to }) => from > now || now - to >= hearAgainMs)
  );
}
