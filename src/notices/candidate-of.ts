import type { AccountId } from "../ports.ts";
import type { Candidate } from "../replies/which-notice.ts";
import { noticeLabel } from "../texts/notice.ts";
import { settledAt } from "./notice-status.ts";
import type { OpenSheet } from "./open-sheets.ts";
import { isHazard } from "./rectify/hazard-of.ts";
import type { NoticeBook } from "./types.ts";
import { whatIsOwed } from "./what-is-owed.ts";

/** What the speaker was told in private about a notice: when last, and the ids of those messages for this account. */
export interface ToldPrivately {
  readonly at: number;
  readonly messageIds: readonly string[];
}

/** A notice as one that a reply heard by this account may mean. */
export function candidateOf(
  { file, sheet, startedAt, speaker }: OpenSheet,
  account: AccountId,
  told: ToldPrivately | undefined,
  book: NoticeBook,
): Candidate {
  const settled = settledAt(sheet);
  const deliveredAt = told === undefined ? settled : Math.max(told.at, settled ?? told.at);
  const lead = book.notices[file.notice.postedWith ?? file.notice.number]?.sheets[sheet.group];
  const text = sheet.parts.find(({ content }) => content.kind === "text")?.content;
  return {
    number: file.notice.number,
    ask: file.notice.ask,
    body:
      text?.kind === "text" && !isHazard(file.notice)
        ? text.text
        : `${noticeLabel(file.notice.number)}${file.notice.body}`,
    startedAt,
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    messageIds: [
      ...(lead ?? sheet).parts.flatMap((part) =>
        part.messageId !== undefined && part.account === account ? [part.messageId] : [],
      ),
      ...(told?.messageIds ?? []),
    ],
    ...whatIsOwed(file, sheet, speaker, book.directory),
  };
}
