import { say } from "../delivery/say.ts";
import type { Notice } from "../notices/types.ts";
import { holderOf } from "../notices/whose-notice.ts";
import { noticeTexts } from "../texts/desk-notice.ts";
import { heardKey } from "./talks.ts";
import type { Turn } from "./turn.ts";

/** Tells whose notice it is, in one sentence, that another officer did this to it. Nothing when he did it himself, nobody holds it, or his chat is not bound. */
export function tellHolder(turn: Turn, notice: Notice, did: string, words?: string): void {
  const { book, officer, message, now } = turn;
  const holder = holderOf(notice);
  const { officers } = book.directory;
  if (holder === undefined || holder === officer || officers[holder]?.boundAt === undefined) return;
  const text = noticeTexts.byColleague({
    by: officers[officer]?.name ?? officer,
    did,
    number: notice.number,
    title: notice.title,
    words,
  });
  say(book, { key: `colleague/${heardKey(message)}/${notice.number}`, to: { officer: holder }, text }, now);
}
