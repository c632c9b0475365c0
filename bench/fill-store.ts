import type { Book } from "../src/desk/types.ts";
import { type Directory, emptyDirectory } from "../src/groups/types.ts";
import { createNotice } from "../src/notices/create-notice.ts";
import { freezeRecipients } from "../src/notices/freeze-recipients.ts";
import type { Answer, NoticeBook, NoticeFile } from "../src/notices/types.ts";
import { type OpenStore, openStore, type StoreOptions } from "../src/stores/open-store.ts";
import { systemClock } from "../src/system-clock.ts";
import { silentLog } from "./silent-log.ts";
import { account, type Speaker, type Station, topicOf } from "./station.ts";

/** So many closed notices are stored with one update. */
const together = 50;

/** What is stored before anything is measured. */
export interface Filling {
  /** Notices closed long ago, answered by everybody. Default 0. */
  readonly closed?: number;
  /** One open notice, answered by so many of each group; absent = none. */
  readonly openAnsweredBy?: number;
}

/** Opens a store in an empty folder and puts in it the station and its notices. */
export async function openFilled(
  folder: string,
  station: Station,
  { closed = 0, openAnsweredBy }: Filling,
  options: StoreOptions = {},
): Promise<OpenStore> {
  const store = await openStore(folder, silentLog, options);
  const directory = directoryOf(station);
  const book: NoticeBook = { directory, notices: {} };
  await store.update("directory", (draft) => {
    draft.directory = structuredClone(directory);
  });
  for (let made = 0; made < closed; made += together) {
    const files = Array.from({ length: Math.min(together, closed - made) }, () =>
      layNotice(book, station, Number.POSITIVE_INFINITY),
    );
    await store.update("directory", (draft) => put(draft, files));
    await store.update("directory", (draft) => close(draft, files));
  }
  if (openAnsweredBy !== undefined) {
    const file = layNotice(book, station, openAnsweredBy);
    await store.update("directory", (draft) => put(draft, [file]));
  }
  return store;
}

function directoryOf(station: Station): Directory {
  const directory = emptyDirectory();
  const now = systemClock.now();
  for (const { group, room, member, site, seen } of station.speakers) {
    directory.groups[group] ??= {
      id: group,
      name: topicOf(room),
      tags: ["网吧"],
      channel: "bot",
      registeredAt: now,
      account,
    };
    const name = seen.groupNickname ?? seen.nickname;
    directory.sites[site] = { id: site, name, aliases: [], category: "网吧", addedAt: now };
    directory.members[member] = {
      id: member,
      group,
      nickname: seen.nickname,
      groupNickname: name,
      sites: [site],
      firstSeenAt: now,
    };
  }
  directory.next.group += station.rooms.length;
  directory.next.site += station.speakers.length;
  directory.next.member += station.speakers.length;
  return directory;
}

/** Makes a notice by the product's own rules, delivered everywhere and answered by the first so many of each group. */
function layNotice(book: NoticeBook, station: Station, answered: number): NoticeFile {
  const now = systemClock.now();
  const groups = [...new Set(station.speakers.map(({ group }) => group))];
  const body = "请各网吧今晚自查灭火器和疏散通道，拍照留存，发现问题立即整改。";
  const file = createNotice(book, { ask: "ack", body, media: [], groups, sendAt: now, urgent: false }, now);
  const { number } = file.notice;
  for (const group of groups) {
    const speakers = station.speakers.filter((speaker) => speaker.group === group);
    freezeRecipients(book, number, group, now);
    const sheet = file.sheets[group];
    for (const part of sheet?.parts ?? []) {
      part.state = "sent";
      part.messageId = `sent ${part.key}`;
      part.account = account;
    }
    sheet?.answers.push(...speakers.slice(0, answered).map((speaker) => answerOf(speaker, number, now)));
  }
  delete book.notices[number];
  return file;
}

/** The answer of one who replied long ago, as the bot would have recorded it. */
function answerOf(speaker: Speaker, number: number, at: number): Answer {
  return {
    messageId: `7${String(number).padStart(4, "0")}00000000${speaker.member}`,
    account,
    at,
    by: speaker.member,
    sites: [speaker.site],
    kind: "text",
    text: "收到",
    reading: { kind: "received", confidence: 0.9, because: "只说了“收到”" },
    which: `群里最新的通知是${number}`,
    source: "group",
  };
}

function put(draft: Book, files: readonly NoticeFile[]): void {
  for (const file of files) {
    draft.notices[file.notice.number] = file;
    draft.directory.live.push(file.notice.number);
    draft.directory.next.notice = file.notice.number + 1;
  }
}

function close(draft: Book, files: readonly NoticeFile[]): void {
  const numbers = files.map(({ notice }) => notice.number);
  for (const number of numbers) {
    const notice = draft.notices[number]?.notice;
    if (notice !== undefined) notice.closedAt = systemClock.now();
  }
  draft.directory.live = draft.directory.live.filter((number) => !numbers.includes(number));
}
