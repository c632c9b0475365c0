import type { Directory, GroupId, OfficerId, SiteId } from "../groups/types.ts";
import type { MediaRef } from "../ports.ts";
import { noticeLabel, noticeText } from "../texts/notice.ts";
import { titleOf } from "./title.ts";
import type { Ask, Content, Hazard, NoticeBook, NoticeFile, Part } from "./types.ts";

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
  /** 紧急: chased on days off too; says nothing of quiet hours, `urgent` does. */
  readonly pressing?: true;
  /** It is made for this time, see {@link Notice}: nothing is sent before `startedAt` is there, too. */
  readonly scheduledFor?: number;
  readonly startedAt?: number;
  readonly column?: string;
  readonly hazard?: Hazard;
  readonly postedWith?: number;
  readonly foundWith?: number;
  readonly exceptSite?: SiteId;
  /**
   * Words the message for the groups, once the number is known, where it is not the usual one; `undefined` when nothing is posted: it stands in another's messages,
   * or is told to nobody but its owner.
   */
  readonly word?: (number: number, group: GroupId) => string | undefined;
  /** What of `media` a group is shown; absent = all of it. */
  readonly mediaIn?: (group: GroupId) => NewNotice["media"];
}

/**
 * Gives the notice its number and queues its parts: in each group the text first, then the pictures and videos in their order. Returns what was
 * added to the draft.
 */
export function createNotice(book: NoticeBook, wanted: NewNotice, now: number): NoticeFile {
  const number = takeNumber(book.directory);
  const { media, word, mediaIn, ...facts } = wanted;
  const { ask, body, dueAt } = wanted;
  const contentsIn = (group: GroupId): Content[] => {
    const shown = mediaIn?.(group) ?? media;
    const text = word ? word(number, group) : noticeText({ number, ask, body, dueAt, media: shown });
    return text === undefined ? [] : [{ kind: "text", text }, ...showMedia(number, shown)];
  };
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
    const parts: Part[] = contentsIn(group).map((content, index) => ({
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

/** Pictures and videos of a notice as they are sent: pictures bear its number. */
export function showMedia(number: number, media: NewNotice["media"]): Content[] {
  return media.map(({ kind, media: file }) =>
    kind === "picture" ? { kind, media: file, label: noticeLabel(number) } : { kind, media: file },
  );
}

function takeNumber(directory: Directory): number {
  const number = directory.next.notice;
  directory.next.notice += 1;
  return number;
}
