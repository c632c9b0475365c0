import type { Directory, GroupId, OfficerId } from "../groups/types.ts";
import type { MediaRef } from "../ports.ts";
import { noticeLabel, noticeText } from "../texts/notice.ts";
import { titleOf } from "./title.ts";
import type { Ask, Content, NoticeBook, NoticeFile, Part } from "./types.ts";

/** What an officer, or the command line, wants announced. */
export interface NewNotice {
  readonly ask: Ask;
  readonly body: string;
  readonly media: readonly { readonly kind: "picture" | "video"; readonly media: MediaRef }[];
  /** At least one. */
  readonly groups: readonly GroupId[];
  readonly createdBy?: OfficerId;
  readonly dueAt?: number;
  /** Sending may begin. */
  readonly sendAt: number;
  /** May be sent in quiet hours. */
  readonly urgent: boolean;
}

/**
 * Gives the notice its number and queues its parts: in each group the text first, then the pictures and videos in their order. Returns what was
 * added to the draft.
 */
export function createNotice(book: NoticeBook, wanted: NewNotice, now: number): NoticeFile {
  const number = takeNumber(book.directory);
  const { media, ...facts } = wanted;
  const contents: Content[] = [
    {
      kind: "text",
      text: noticeText({
        number,
        ask: wanted.ask,
        body: wanted.body,
        dueAt: wanted.dueAt,
        media,
      }),
    },
    ...media.map(({ kind, media: file }) =>
      kind === "picture" ? { kind, media: file, label: noticeLabel(number) } : { kind, media: file },
    ),
  ];
  const file: NoticeFile = {
    notice: {
      ...facts,
      number,
      title: titleOf(wanted.body),
      media: media.map(({ media: file }) => file),
      createdAt: now,
      recipients: [],
      rulings: [],
      reminders: [],
    },
    sheets: {},
  };
  for (const group of wanted.groups) {
    const parts: Part[] = contents.map((content, index) => ({
      key: `${number}/${group}/${index}`,
      content,
      state: "queued",
      at: now,
      notBefore: wanted.sendAt,
    }));
    file.sheets[group] = { group, parts, answers: [] };
  }
  book.notices[number] = file;
  book.directory.live.push(number);
  return file;
}

function takeNumber(directory: Directory): number {
  const number = directory.next.notice;
  directory.next.notice += 1;
  return number;
}
