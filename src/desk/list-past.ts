import type { NoticeFile } from "../notices/types.ts";
import type { Store } from "../ports.ts";
import type { Book } from "./types.ts";

/** So many are looked at. */
const most = 5;

/** The notices last closed or withdrawn, newest first. Rejects when the store does. */
export async function listPast(store: Store<Book>): Promise<NoticeFile[]> {
  const live = new Set(store.book().directory.live);
  const numbers = (await store.listNumbers()).filter((number) => !live.has(number)).slice(-most);
  const files: NoticeFile[] = [];
  for (const number of numbers.reverse()) {
    const file = await store.read(number, (book) => book.notices[number]);
    if (file) files.push(file);
  }
  return files;
}
