import { beginOfMonth, type Month } from "../notices/monthly-report.ts";
import type { NoticeFile } from "../notices/types.ts";
import type { Store } from "../ports.ts";
import { dayMs } from "../zone.ts";
import type { Book } from "./types.ts";

/** What was made beforehand is sent within so long, milliseconds. */
const madeBeforehandMs = 62 * dayMs;

/** The notices that may have gone out in a month, closed ones too, newest first. Rejects when the store does. */
export async function listMonth(store: Store<Book>, month: Month): Promise<NoticeFile[]> {
  const files: NoticeFile[] = [];
  for (const number of (await store.listNumbers()).toReversed()) {
    const file = await store.read(number, ({ notices }) => notices[number]);
    if (!file) continue;
    // Numbers are given in the order in which notices are made.
    if (file.notice.createdAt < beginOfMonth(month) - madeBeforehandMs) break;
    files.push(file);
  }
  return files;
}
