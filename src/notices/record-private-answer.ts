import { mayBeWrittenTo } from "../groups/private-words.ts";
import type { MemberId } from "../groups/types.ts";
import type { ToldPrivately } from "./candidate-of.ts";
import { type Judged, judgeAt, type Reply } from "./judge-reply.ts";
import { answerOf, listDone, type Recorded } from "./record-answer.ts";
import { type Recall, recordRecall } from "./record-recall.ts";
import { takeAlongPictures } from "./rectify/beside.ts";
import type { NoticeBook } from "./types.ts";

/** Something said to the bot in private by a member of registered groups, its file already kept. */
export interface PrivateReply extends Omit<Reply, "source" | "among"> {
  /** Who he is in each of his groups. */
  readonly as: readonly MemberId[];
  /** What he was told in private about notices, by number; empty when nothing. */
  readonly told: ReadonlyMap<number, ToldPrivately>;
}

/** What {@link recordPrivateAnswer} would record, changing nothing: for notices out in the groups in which he still is and owes answers. */
export function judgePrivateReply(book: NoticeBook, { as, told, ...reply }: PrivateReply): Judged {
  const places = as.flatMap((speaker) => {
    const member = book.directory.members[speaker];
    return member && mayBeWrittenTo(member) ? [{ group: member.group, speaker }] : [];
  });
  return judgeAt(book, { ...reply, source: "private" }, places, told);
}

/**
 * Reads what was said in private and records it for the notice it answers, in the sheet of the group through which he got it; or for none with the reason. Only
 * words that answer something are kept, a message heard twice once. Changes the draft; judges by `before`, see `Store.update`.
 */
export function recordPrivateAnswer(
  draft: NoticeBook,
  reply: PrivateReply,
  now: number,
  before: NoticeBook,
): Recorded {
  const { as } = reply;
  const judged = judgePrivateReply(before, reply);
  if ("ignored" in judged) return judged;
  const [first] = judged.readings;
  if (first?.speaker === undefined) return { ignored: judged.which };
  for (const { number, group, speaker, reading } of judged.readings) {
    if (speaker === undefined) continue;
    const sites = before.directory.members[speaker]?.sites ?? [];
    const file = draft.notices[number];
    const answer = answerOf(reply, speaker, sites, reading, judged, "private", now, file?.notice);
    file?.sheets[group]?.answers.push(answer);
  }
  const spokenFor = as.flatMap((member) => before.directory.members[member]?.sites ?? []);
  takeAlongPictures(draft, reply, spokenFor, listDone(judged));
  return {
    numbers: judged.readings.map(({ number }) => number),
    reading: first.reading,
    by: first.speaker,
  };
}

/** Notes of a private message taken back that it counts no more. Returns the notices concerned; empty when it is not on record. */
export function recordPrivateRecall(draft: NoticeBook, recall: Recall, before: NoticeBook): number[] {
  const groups = before.directory.live.flatMap((number) =>
    Object.values(before.notices[number]?.sheets ?? {}).flatMap(({ group, answers }) =>
      answers.some(
        ({ source, messageId, account }) =>
          source === "private" && messageId === recall.messageId && account === recall.account,
      )
        ? [group]
        : [],
    ),
  );
  return [...new Set(groups)].flatMap((group) => recordRecall(draft, group, recall));
}
