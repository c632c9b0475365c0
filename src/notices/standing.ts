import type { Directory, SiteId } from "../groups/types.ts";
import { labels } from "../replies/labels.ts";
import type { Answer, Notice, NoticeFile, Recipient } from "./types.ts";

/** Where a site stands. `informed`: it owes no answer. */
export type RecipientState = "informed" | "awaiting" | "acknowledged";

/** One site and what it said, derived from the facts and `now`. */
export interface Standing {
  readonly site: SiteId;
  /** Absent for a site that answered without owing it (it was registered after the notice went out). */
  readonly recipient?: Recipient;
  readonly state: RecipientState;
  /** When it acknowledged; absent while it has not. */
  readonly acknowledgedAt?: number;
  /** It acknowledged after the deadline. */
  readonly late: boolean;
  /** It still owes, and the deadline has passed. */
  readonly overdue: boolean;
  /** It owes, and said something an officer has to look at. */
  readonly unclear: boolean;
  /** Oldest first, recalled ones included. */
  readonly answers: readonly Answer[];
}

/**
 * Where every site stands: the recipients in their order, then sites that acknowledged without owing it. The order in which the facts came in does
 * not matter. Words of people who are not placed count for no site; see {@link unplacedAnswers}.
 */
export function listStandings(file: NoticeFile, directory: Directory, now: number): Standing[] {
  const bySite = new Map<SiteId, Answer[]>();
  for (const answer of listAnswers(file)) {
    for (const site of sitesOf(answer, directory)) {
      const list = bySite.get(site);
      if (list) list.push(answer);
      else bySite.set(site, [answer]);
    }
  }
  const owing = new Set(file.notice.recipients.map(({ site }) => site));
  const standings = file.notice.recipients.map((recipient) =>
    stand(file.notice, recipient.site, recipient, bySite.get(recipient.site) ?? [], now),
  );
  for (const [site, answers] of bySite) {
    if (owing.has(site)) continue;
    const standing = stand(file.notice, site, undefined, answers, now);
    if (standing.state === "acknowledged") standings.push(standing);
  }
  return standings;
}

/** All answers to a notice, oldest first; those written at the same time in the order of their ids. */
export function listAnswers(file: NoticeFile): Answer[] {
  return Object.values(file.sheets)
    .flatMap(({ answers }) => answers)
    .sort((one, other) => one.at - other.at || (one.messageId < other.messageId ? -1 : 1));
}

/** Answers of people who speak for no site and are not officers: kept, and counted once they are placed. */
export function unplacedAnswers(file: NoticeFile, directory: Directory): Answer[] {
  return listAnswers(file).filter(
    (answer) =>
      sitesOf(answer, directory).length === 0 && directory.members[answer.by]?.officer === undefined,
  );
}

/** Whether the site has acknowledged by one of these answers. */
export function hasAcknowledged(answers: readonly Answer[]): boolean {
  return answers.some(isReceipt);
}

/** The sites an answer counts for: those its author spoke for then, or speaks for now if he was not placed then. */
export function sitesOf(answer: Answer, directory: Directory): readonly SiteId[] {
  return answer.sites.length > 0 ? answer.sites : (directory.members[answer.by]?.sites ?? []);
}

function stand(
  notice: Notice,
  site: SiteId,
  recipient: Recipient | undefined,
  answers: readonly Answer[],
  now: number,
): Standing {
  const receipt = answers.find(isReceipt);
  const late = receipt !== undefined && notice.dueAt !== undefined && receipt.at > notice.dueAt;
  const owes = notice.ask === "ack" && receipt === undefined;
  return {
    site,
    ...(recipient === undefined ? {} : { recipient }),
    state: receipt ? "acknowledged" : owes ? "awaiting" : "informed",
    ...(receipt ? { acknowledgedAt: receipt.at } : {}),
    late,
    overdue: owes && notice.dueAt !== undefined && now > notice.dueAt,
    unclear: owes && answers.some((answer) => answer.recalledAt === undefined),
    answers,
  };
}

/** A recalled message counts no more, whatever it said. */
function isReceipt(answer: Answer): boolean {
  return answer.recalledAt === undefined && labels[answer.reading.kind].ack === "ack";
}
