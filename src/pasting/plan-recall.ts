import { foldName } from "../groups/names.ts";
import type { GroupId, Member } from "../groups/types.ts";
import type { Answer, NoticeBook } from "../notices/types.ts";
import { answersIn, isBy, isSameMessage, sameWithinMs } from "./same-message.ts";
import type { PastedItem, PastedMessage } from "./types.ts";

/** What a recall in a paste means: these answers, one already marked, or it cannot be told which. */
export type PlannedRecall =
  | { readonly is: "recall"; readonly answers: readonly Answer[] }
  | { readonly is: "known" }
  | { readonly is: "lost recall" };

/** The message that was taken back: the one of that person which stands on record between its neighbours and no longer in the paste. */
export function planRecall(
  book: NoticeBook,
  group: GroupId,
  items: readonly PastedItem[],
  index: number,
  member: Member | undefined,
): PlannedRecall {
  const name = items[index]?.name ?? "";
  const from = items.slice(0, index).findLast(({ at }) => at !== undefined)?.at;
  const to = items.slice(index + 1).find(({ at }) => at !== undefined)?.at;
  const stillThere = items.filter(
    (item): item is PastedMessage =>
      item.is === "message" && (item.name === name || foldName(item.name) === foldName(name)),
  );
  const candidates = answersIn(book, group).filter(
    (answer) =>
      isBy(book, answer, name, member) &&
      (from === undefined || answer.at >= from - sameWithinMs) &&
      (to === undefined || answer.at <= to + sameWithinMs) &&
      !stillThere.some((item) => isSameMessage(answer, item)),
  );
  if (candidates.some(({ recalledAt }) => recalledAt !== undefined)) return { is: "known" };
  const ids = new Set(candidates.map(({ account, messageId }) => `${account} ${messageId}`));
  return ids.size === 1 ? { is: "recall", answers: candidates } : { is: "lost recall" };
}
