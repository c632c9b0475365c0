import type { GroupId } from "../groups/types.ts";
import { isLive } from "../notices/notice-status.ts";
import type { NoticeBook } from "../notices/types.ts";
import { normaliseText } from "../replies/normalise-text.ts";
import { noticeLabel } from "../texts/notice.ts";
import type { PastedItem } from "./types.ts";

/** A notice that a person has posted in this group. */
export interface Posted {
  readonly number: number;
  /** As the paste shows it; else the time of pasting. */
  readonly at: number;
}

/** Where the notices themselves stand in a paste. */
export interface PostedMarks {
  /** The messages that are a notice's words. */
  readonly words: ReadonlyMap<PastedItem, number>;
  /** Where each notice stands first: what comes before was not said to it. */
  readonly after: ReadonlyMap<number, number>;
  /** Names that posted a notice and speak for no shop: an officer's own. */
  readonly posters: ReadonlySet<string>;
  /** Notices not ticked as posted so far; only where people post. */
  readonly unticked: readonly Posted[];
}

/** Finds the notices' own words among what was pasted. A shop that repeats a notice is not taken for who posted it. */
export function listPosted(
  book: NoticeBook,
  group: GroupId,
  items: readonly PastedItem[],
  isShop: (name: string) => boolean,
  now: number,
): PostedMarks {
  const words = new Map<PastedItem, number>();
  const after = new Map<number, number>();
  const posters = new Set<string>();
  const unticked: Posted[] = [];
  const texts = textsIn(book, group);
  items.forEach((item, index) => {
    if (item.is !== "message" || item.kind !== "text" || item.quote !== undefined) return;
    const said = squeeze(item.text);
    const shop = isShop(item.name);
    // A shop that repeats a notice may add its answer; who posts one leaves out or adds a line.
    const found = texts.find(({ text, heads }) =>
      shop ? said === text : heads.some((head) => said.startsWith(head)),
    );
    if (!found) return;
    const { number } = found;
    words.set(item, number);
    if (shop) return;
    posters.add(item.name);
    if (after.has(number)) return;
    after.set(number, index);
    const sheet = book.notices[number]?.sheets[group];
    if (sheet?.deliveredAt === undefined && book.directory.groups[group]?.channel === "by hand") {
      unticked.push({ number, at: item.at ?? now });
    }
  });
  return { words, after, posters, unticked };
}

interface NoticeWords {
  readonly number: number;
  /** All of it. */
  readonly text: string;
  /** How it may begin: with its number, or, where that is telling enough, without. */
  readonly heads: readonly string[];
}

const tellingLength = 12;

function textsIn(book: NoticeBook, group: GroupId): NoticeWords[] {
  return book.directory.live.flatMap((number) => {
    const file = book.notices[number];
    const part = file?.sheets[group]?.parts.find(({ content }) => content.kind === "text");
    if (!file || !isLive(file.notice) || part?.content.kind !== "text") return [];
    const text = squeeze(part.content.text);
    const body = squeeze(file.notice.body);
    if (text === "" || body === "") return [];
    const numbered = `${squeeze(noticeLabel(number))}${body.slice(0, tellingLength)}`;
    const bare = body.length < tellingLength ? [] : [body.slice(0, 2 * tellingLength)];
    return [{ number, text, heads: [numbered, ...bare] }];
  });
}

/** Nothing but letters and digits: a phone changes spaces, signs and line ends on the way. */
function squeeze(text: string): string {
  return normaliseText(text).replace(/[^\p{L}\p{N}]/gu, "");
}
