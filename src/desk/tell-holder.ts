import { say } from "../delivery/say.ts";
import type { Notice } from "../notices/types.ts";
import { holderOf } from "../notices/whose-notice.ts";
import { heardKey } from "./talks.ts";
import type { Turn } from "./turn.ts";

/** Tells whose notice it is, in one sentence, what another officer did to it. Nothing when he did it himself, nobody holds it, or his chat is not bound. */
export function tellHolder(turn: Turn, notice: Notice, text: (by: string, notice: Notice) => string): void {
  tellHolders(turn, [notice], (by) => text(by, notice));
}

/** The same for what was done to several notices: everyone who holds some of them gets one message, `his` being those. */
export function tellHolders(
  { book, officer, message, now }: Turn,
  notices: readonly Notice[],
  text: (by: string, his: readonly Notice[]) => string,
): void {
  const { officers } = book.directory;
  const by = officers[officer]?.name ?? officer;
  for (const holder of new Set(notices.map(holderOf))) {
    if (holder === undefined || holder === officer || officers[holder]?.boundAt === undefined) continue;
    const his = notices.filter((notice) => holderOf(notice) === holder);
    const key = `colleague/${heardKey(message)}/${holder}`;
    say(book, { key, to: { officer: holder }, text: text(by, his) }, now);
  }
}
