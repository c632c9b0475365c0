import { createHash } from "node:crypto";
import { foldName } from "../groups/names.ts";
import { placingName } from "../groups/place-member.ts";
import type { GroupId, Member } from "../groups/types.ts";
import type { Answer, NoticeBook } from "../notices/types.ts";
import type { AccountId } from "../ports.ts";
import { normaliseText } from "../replies/normalise-text.ts";
import { minuteMs } from "../zone.ts";
import type { PastedMessage } from "./types.ts";

/** What was pasted carries no id of WeChat's: its answers belong to this name instead of an account. */
export const pastedAccount = "pasted" as AccountId;

/** Two clocks, and a copy without seconds, may put the same message so far apart, milliseconds. */
export const sameWithinMs = 3 * minuteMs;

const untimed = "pasted-untimed-";

/** The same for the same words of the same name in the same minute; without a time, for the notices they count for. */
export function idOf(group: GroupId, item: PastedMessage, numbers: readonly number[]): string {
  const when = item.at === undefined ? `to ${numbers.join("+")}` : String(Math.floor(item.at / minuteMs));
  const facts = [group, item.name, when, item.kind, item.text].join("\u0000");
  const hash = createHash("sha256").update(facts).digest("hex").slice(0, 20);
  return `${item.at === undefined ? untimed : "pasted-"}${hash}`;
}

/** What is on record for this group in notices that take answers. */
export function answersIn(book: NoticeBook, group: GroupId): Answer[] {
  return book.directory.live.flatMap((number) => book.notices[number]?.sheets[group]?.answers ?? []);
}

/** Whether an answer is of this person: the member himself, or somebody shown by the same name. */
export function isBy(book: NoticeBook, answer: Answer, name: string, member: Member | undefined): boolean {
  if (answer.by === member?.id) return true;
  const author = book.directory.members[answer.by];
  return author !== undefined && foldName(name) !== "" && foldName(placingName(author)) === foldName(name);
}

/** Whether an answer on record is this message: the same kind and words, and the same time unless one of them has none. */
export function isSameMessage(answer: Answer, item: PastedMessage): boolean {
  if (answer.kind !== item.kind || wordsOf(answer.text) !== wordsOf(item.text)) return false;
  if (item.at === undefined || answer.messageId.startsWith(untimed)) return true;
  return Math.abs(answer.at - item.at) <= sameWithinMs;
}

/** Words as they are compared; a text of nothing but signs stays as it is. */
function wordsOf(text: string): string {
  const plain = normaliseText(text).replace(/\s+/gu, "");
  return plain.replace(/[\p{P}\p{S}]/gu, "") || plain;
}
