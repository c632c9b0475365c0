import { isByHand } from "../delivery/list-waiting.ts";
import type { Book } from "../desk/types.ts";
import type { GroupId } from "../groups/types.ts";
import type { FollowUpParts } from "./types.ts";

/** Whether something can be sent to these groups now: there is a session, or people post in all of them. */
export function mayGo(
  book: Book,
  groups: readonly GroupId[],
  { bindings }: Pick<FollowUpParts, "bindings">,
): boolean {
  return bindings.account !== undefined || groups.every((group) => isByHand(book, group));
}
