import { handOver } from "../delivery/hand-over.ts";
import { officersFor } from "../delivery/report-delivery.ts";
import { listToPost } from "../desk/commands/parts.ts";
import type { Book } from "../desk/types.ts";
import { listByHand } from "../notices/mark-posted.ts";
import type { NoticeFile } from "../notices/types.ts";

/** Gives what people have to post of a notice whose time has come to who looks after it, once; nothing where no group is by hand. */
export function handParts(draft: Book, file: NoticeFile, now: number): void {
  const { notice } = file;
  const contents = listToPost(draft.directory, notice.number, listByHand(draft, file));
  if (contents.length === 0) return;
  for (const officer of officersFor(draft, notice)) {
    handOver(draft, `scheduled/${notice.number}/by-hand/${officer}`, officer, contents, now);
  }
}
