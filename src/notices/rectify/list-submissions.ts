import type { AccountId, MediaRef } from "../../ports.ts";
import type { RectifyLabel } from "../../replies/labels.ts";
import { minuteMs } from "../../zone.ts";
import { type EvidenceMessage, joinEvidence } from "../join-evidence.ts";
import type { Answer } from "../types.ts";
import { messageKey } from "./message-key.ts";

/** Pictures sent without words so close to each other are one submission, milliseconds. */
const together = 10 * minuteMs;

/** An answer with how it counts for the hazard. */
export interface LabelledAnswer {
  readonly answer: Answer;
  readonly label: RectifyLabel;
}

/** What a shop showed of a hazard: words that it is gone, pictures of it, or both. */
export interface Submission {
  /** Its first message: by this a submission is known, whatever is added to it. */
  readonly messageId: string;
  readonly account: AccountId;
  /** When its first message was written. */
  readonly at: number;
  /** The words that say it is done; absent where only pictures came. */
  readonly words?: Answer;
  /** Pictures and videos in the order they were sent; empty where only words came. */
  readonly shown: readonly Answer[];
}

/**
 * What was submitted, oldest first: each word that the hazard is gone with the pictures near it, and pictures near no such word, those within ten minutes
 * together. Recalled messages must be left out by the caller. The order of `answers` does not matter.
 */
export function listSubmissions(answers: readonly LabelledAnswer[]): Submission[] {
  const byKey = new Map(answers.map((one) => [messageKey(one.answer), one.answer]));
  const messages = answers.flatMap(({ answer, label }): EvidenceMessage[] => {
    const is = isShown(answer) ? "picture" : label === "done" ? "done" : undefined;
    return is === undefined ? [] : [{ id: messageKey(answer), at: answer.at, is }];
  });
  const joined = joinEvidence(messages);
  const used = new Set(joined.flatMap(({ pictures }) => pictures));
  const withWords = joined.map(({ done, pictures }) =>
    submission(
      byKey.get(done),
      pictures.flatMap((id) => byKey.get(id) ?? []),
    ),
  );
  const alone = messages.filter(({ id, is }) => is === "picture" && !used.has(id));
  return [
    ...withWords,
    ...burstsOf(alone).map((ids) =>
      submission(
        undefined,
        ids.flatMap((id) => byKey.get(id) ?? []),
      ),
    ),
  ]
    .flatMap((one) => one ?? [])
    .sort((one, other) => one.at - other.at || (one.messageId < other.messageId ? -1 : 1));
}

/** Whether a message shows something that can be looked at. */
export function isShown({ kind }: Answer): boolean {
  return kind === "picture" || kind === "video";
}

/** The files a submission shows, in their order; one that could not be fetched is left out. */
export function filesOf({ shown }: Submission): MediaRef[] {
  return shown.flatMap(({ media }) => media ?? []);
}

function burstsOf(pictures: readonly EvidenceMessage[]): string[][] {
  const bursts: { last: number; readonly ids: string[] }[] = [];
  for (const { id, at } of pictures.toSorted((one, other) => one.at - other.at)) {
    const open = bursts.findLast(({ last }) => at - last <= together);
    if (open) {
      open.last = at;
      open.ids.push(id);
    } else bursts.push({ last: at, ids: [id] });
  }
  return bursts.map(({ ids }) => ids);
}

function submission(words: Answer | undefined, shown: readonly Answer[]): Submission | undefined {
  const [first] = [...(words ? [words] : []), ...shown].sort((one, other) => one.at - other.at);
  if (!first) return undefined;
  const { messageId, account, at } = first;
  return { messageId, account, at, ...(words ? { words } : {}), shown };
}
