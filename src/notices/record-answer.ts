import { type BoundMembers, matchSpeaker } from "../groups/match-members.ts";
import type { GroupId, MemberId, SiteId } from "../groups/types.ts";
import type { AccountId, Heard, MediaRef, MemberSeen, Quote } from "../ports.ts";
import { labels } from "../replies/labels.ts";
import type { Reading } from "../replies/types.ts";
import { type Judged, judgeReply, type Reply } from "./judge-reply.ts";
import { keepSites } from "./keep-sites.ts";
import { takeAlongPictures } from "./rectify/beside.ts";
import type { Answer, Evidence, Notice, NoticeBook } from "./types.ts";

/** Something said in a registered group, its file already kept. */
export interface GroupReply {
  readonly account: AccountId;
  readonly messageId: string;
  readonly at: number;
  readonly group: GroupId;
  readonly speaker: MemberSeen;
  readonly kind: Heard["kind"];
  readonly text: string;
  readonly quote?: Quote;
  readonly media?: MediaRef;
  /** Only of a picture that could be opened. */
  readonly evidence?: Evidence;
  /** Absent for what was heard in the group. */
  readonly source?: "pasted" | "private";
  /** The notices it can have been said to, whatever the times; absent = those out when it was said. */
  readonly among?: readonly number[];
}

/** What became of it: the notices it was recorded for, or the reason why it was not. */
export type Recorded =
  | { readonly numbers: readonly number[]; readonly reading: Reading; readonly by: MemberId }
  | { readonly ignored: string };

/**
 * Reads what was said and records it for the notice it answers, or for none with the reason. Only words that answer something are kept. A message that
 * is on record already is not recorded again. Changes the draft; judges by `before`, the frozen book it was made of, where the caller has that; see
 * `Store.update`.
 */
export function recordAnswer(
  draft: NoticeBook,
  reply: GroupReply,
  bound: BoundMembers,
  now: number,
  before: NoticeBook = draft,
): Recorded {
  const judged = judgeReply(before, reply, bound);
  if ("ignored" in judged) return judged;
  const [first] = judged.readings;
  if (first === undefined) return { ignored: judged.which };
  const by = matchSpeaker(
    draft.directory,
    reply.group,
    reply.speaker,
    bound,
    now,
    before.directory,
    (member) => keepSites(draft, member),
  );
  const member = before.directory.members[by] ?? draft.directory.members[by];
  if (member?.exempt) return { ignored: "the sender is exempt" };
  const sites = member?.sites ?? [];
  for (const { number, reading } of judged.readings) {
    const file = draft.notices[number];
    const answer = answerOf(reply, by, sites, reading, judged, reply.source ?? "group", now, file?.notice);
    file?.sheets[reply.group]?.answers.push(answer);
  }
  takeAlongPictures(draft, reply, sites, listDone(judged));
  return { numbers: judged.readings.map(({ number }) => number), reading: first.reading, by };
}

/** The notices of which words say that what was found is gone; empty for pictures, which say nothing. */
export function listDone({ readings }: Extract<Judged, { readonly which: string }>): number[] {
  return readings.filter(({ reading }) => reading.kind === "done").map(({ number }) => number);
}

/** WeChat gives times in whole seconds. */
const second = 1_000;

/** The answer as it is put down for a notice: when it was heard, and what tells pictures apart, only where it is evidence. */
export function answerOf(
  reply: Reply,
  by: MemberId,
  sites: readonly SiteId[],
  reading: Reading,
  { which, mayAlsoMean }: Pick<Extract<Judged, { readonly which: string }>, "which" | "mayAlsoMean">,
  source: Answer["source"],
  now: number,
  notice: Pick<Notice, "hazard"> | undefined,
): Answer {
  const isReceipt = labels[reading.kind].ack === "ack";
  const isEvidence = notice?.hazard !== undefined;
  return {
    messageId: reply.messageId,
    account: reply.account,
    at: reply.at,
    ...(isEvidence && now - reply.at >= second ? { heardAt: now } : {}),
    by,
    sites: [...sites],
    kind: reply.kind,
    text: reply.text,
    ...(reply.media === undefined ? {} : { media: reply.media }),
    ...(reply.evidence === undefined || !isEvidence ? {} : { evidence: reply.evidence }),
    reading,
    which,
    ...(mayAlsoMean === undefined || !isReceipt ? {} : { mayAlsoMean }),
    source,
  };
}
