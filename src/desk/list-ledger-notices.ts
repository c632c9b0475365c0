import { monthsBefore } from "../ledger/find-repeated.ts";
import type { Period } from "../ledger/types.ts";
import { foundAt } from "../notices/rectify/found-at.ts";
import { isHazard } from "../notices/rectify/hazard-of.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { Store } from "../ports.ts";
import type { Book } from "./types.ts";

/** The notices a ledger of these days may tell of, and those of the twelve months before, closed ones too; newest first. Rejects when the store does. */
export async function listLedgerNotices(store: Store<Book>, { from, to }: Period): Promise<NoticeFile[]> {
  const since = monthsBefore(from, 12);
  const files: NoticeFile[] = [];
  for (const number of (await store.listNumbers()).toReversed()) {
    const file = await store.read(number, ({ notices }) => notices[number]);
    if (!file) continue;
    // A hazard may have been found long before it was noted.
    const { notice } = file;
    if ((isHazard(notice) ? foundAt(notice) : notice.createdAt) >= to) continue;
    // Numbers are given in the order in which notices are made.
    if (notice.createdAt < since) break;
    files.push(file);
  }
  return files;
}
