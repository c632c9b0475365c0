import { whereNobodyIs } from "../groups/sites-of-group.ts";
import type { Directory, Gap, SiteId } from "../groups/types.ts";
import { type AckLabel, labels } from "../replies/labels.ts";
import type { ReadingKind } from "../replies/types.ts";
import { countsFrom } from "./correct-notice.ts";
import { findTakenBack } from "./find-taken-back.ts";
import { deadlineSince, gapsFor, heardDue } from "./heard-due.ts";
import { type HazardNotice, isHazard } from "./rectify/hazard-of.ts";
import { isShown } from "./rectify/list-submissions.ts";
import { type HazardStanding, type HazardState, standHazard } from "./rectify/stand-hazard.ts";
import { rulingOnReading, rulingsOn } from "./rule.ts";
import type { Answer, Notice, NoticeFile, Recipient, Ruling } from "./types.ts";

/** Where a site stands. `informed`: it owes no answer; `exempt`: an officer said so. The further ones are of hazards. */
export type RecipientState = "informed" | HazardState;

/** One site and what it said, derived from the facts and `now`. */
export interface Standing {
  readonly site: SiteId;
  /** With `nobodyThere` as it is now. Absent for a site that answered without owing it (it was registered after the notice went out). */
  readonly recipient?: Recipient;
  readonly state: RecipientState;
  /** There is still something for the site to do: to answer, or to fix and show it. */
  readonly owes: boolean;
  /** Only of the site of a hazard. */
  readonly hazard?: HazardStanding;
  /** When it acknowledged; absent while it has not. */
  readonly acknowledgedAt?: number;
  /** It acknowledged after the deadline; the time in which nobody could be heard does not count. */
  readonly late: boolean;
  /** It still owes, and the deadline has passed by the same count. */
  readonly overdue: boolean;
  /** It owes, and said something an officer has to look at. */
  readonly unclear: boolean;
  /** What an officer has still to look at, oldest first: all that is not clear while it owes, only questions and trouble once it does not. */
  readonly toReview: readonly Answer[];
  /** The rulings on it that stand, in the order they were made. */
  readonly rulings: readonly Ruling[];
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
  const outdated = findOutdated(file);
  const isNobodyThere = whereNobodyIs(directory);
  // Who owes is frozen; whether anybody is there to be asked is not.
  const recipients = file.notice.recipients.map((recipient) => ({
    ...recipient,
    nobodyThere: isNobodyThere(recipient.site, recipient.groups),
  }));
  const deadlines = deadlinesOf(file, directory);
  const standings = recipients.map((recipient) => {
    const { site } = recipient;
    return stand(file.notice, site, recipient, bySite.get(site) ?? [], outdated, deadlines(recipient), now);
  });
  for (const [site, answers] of bySite) {
    if (owing.has(site)) continue;
    const standing = stand(file.notice, site, undefined, answers, outdated, deadlines(undefined), now);
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

/** Answers of people who speak for no site, and are neither officers nor exempt: kept, and counted once they are placed. */
export function unplacedAnswers(file: NoticeFile, directory: Directory): Answer[] {
  return listAnswers(file).filter((answer) => {
    const author = directory.members[answer.by];
    return (
      sitesOf(answer, directory).length === 0 && author?.officer === undefined && author?.exempt !== true
    );
  });
}

/** Whether one of these answers is a receipt. */
export function hasAcknowledged(notice: Notice, answers: readonly Answer[]): boolean {
  return answers.some((answer) => labelOf(notice, answer) === "ack");
}

/** The sites an answer counts for: those its author spoke for then, or speaks for now if he was not placed then. */
export function sitesOf(answer: Answer, directory: Directory): readonly SiteId[] {
  return answer.sites.length > 0 ? answer.sites : (directory.members[answer.by]?.sites ?? []);
}

/** What a correction that everybody has to answer anew has made void. */
interface Outdated {
  readonly answers: ReadonlySet<Answer>;
  /** Rulings that a site has received the notice, made before this instant. */
  readonly rulingsUntil: number;
}

function findOutdated(file: NoticeFile): Outdated {
  const answers = new Set<Answer>();
  let rulingsUntil = Number.NEGATIVE_INFINITY;
  if (file.notice.corrections === undefined) return { answers, rulingsUntil };
  for (const sheet of Object.values(file.sheets)) {
    const from = countsFrom(file, sheet.group);
    rulingsUntil = Math.max(rulingsUntil, from);
    for (const answer of sheet.answers) if (answer.at < from) answers.add(answer);
  }
  return { answers, rulingsUntil };
}

/** By when a site had to answer, and the gaps that move every deadline set for it. */
interface Deadline {
  /** Moved on by the gaps; absent where there is none, and where the notice came only after it. */
  readonly at?: number;
  readonly gaps: readonly Gap[];
}

/** The deadline of each site; for one that owes nothing that of the notice as a whole. Worked out once for all of them. */
function deadlinesOf(
  { notice, sheets }: NoticeFile,
  directory: Directory,
): (recipient: Recipient | undefined) => Deadline {
  const { dueAt, groups } = notice;
  const heard =
    dueAt === undefined ? undefined : heardDue(deadlineSince(notice), dueAt, gapsFor(directory, groups));
  return (recipient) => {
    const gaps = gapsFor(directory, recipient?.groups ?? groups);
    if (dueAt === undefined || heard === undefined) return { gaps };
    const at = gaps.length === 0 ? dueAt : heard;
    const delivered = (recipient?.groups ?? []).flatMap((group) => sheets[group]?.deliveredAt ?? []);
    return delivered.length > 0 && Math.min(...delivered) > at ? { gaps } : { at, gaps };
  };
}

/** What its writers took back with 发错了, and those words themselves where they did. */
function listTakenBack(answers: readonly Answer[]): ReadonlySet<Answer> {
  const takenBack = new Set<Answer>();
  for (const word of answers) {
    if (word.reading.takesBack === undefined || word.recalledAt !== undefined) continue;
    const meant = findTakenBack(
      answers.filter((answer) => answer.reading.takesBack === undefined && !takenBack.has(answer)),
      word,
    );
    if (meant) takenBack.add(meant).add(word);
  }
  return takenBack;
}

function stand(
  notice: Notice,
  site: SiteId,
  recipient: Recipient | undefined,
  answers: readonly Answer[],
  outdated: Outdated,
  deadline: Deadline,
  now: number,
): Standing {
  const rulings = rulingsOn(notice, site);
  const told = rulings.flatMap(({ verdict, at }) =>
    verdict.is === "received" && at >= outdated.rulingsUntil ? [verdict.at] : [],
  );
  const takenBack = listTakenBack(answers);
  const present = answers.filter((answer) => !outdated.answers.has(answer) && !takenBack.has(answer));
  const said = present.filter((answer) => labelOf(notice, answer) === "ack").map(({ at }) => at);
  const [acknowledgedAt] = [...told, ...said].sort((one, other) => one - other);
  const exempt = rulings.some(({ verdict }) => verdict.is === "exempt");
  if (isHazard(notice) && notice.hazard.site === site) {
    return standOfHazard(notice, { site, recipient, rulings, answers, present, gaps: deadline.gaps, now });
  }
  const owes = notice.ask === "ack" && acknowledgedAt === undefined && !exempt;
  const toReview = exempt ? [] : present.filter((answer) => isToReview(notice, answer, rulings, owes));
  return {
    site,
    ...(recipient === undefined ? {} : { recipient }),
    state: acknowledgedAt !== undefined ? "acknowledged" : exempt ? "exempt" : owes ? "awaiting" : "informed",
    owes,
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    late: acknowledgedAt !== undefined && deadline.at !== undefined && acknowledgedAt > deadline.at,
    overdue: owes && deadline.at !== undefined && now > deadline.at,
    unclear: owes && toReview.length > 0,
    toReview,
    rulings,
    answers,
  };
}

/** The same for the site that has a hazard to fix. Whatever nobody can be sure of, and every refusal, waits for an officer. */
function standOfHazard(
  notice: HazardNotice,
  said: Pick<Standing, "site" | "rulings" | "answers"> & {
    readonly recipient: Recipient | undefined;
    readonly present: readonly Answer[];
    readonly gaps: readonly Gap[];
    readonly now: number;
  },
): Standing {
  const { site, recipient, rulings, answers, present, gaps, now } = said;
  const standing = present.filter(
    ({ recalledAt, movedTo }) => recalledAt === undefined && movedTo === undefined,
  );
  const hazard = standHazard({
    answers: standing.map((answer) => ({ answer, label: labels[readAs(notice, answer)].rectify })),
    rulings,
    ...(notice.dueAt === undefined ? {} : { dueAt: notice.dueAt }),
    dueSince: deadlineSince(notice),
    gaps,
    now,
  });
  const isClosed = hazard.closedBy !== undefined;
  const toReview = isClosed
    ? []
    : standing.filter((answer) => {
        if (rulingOnReading(notice, answer) || rulings.some((ruling) => isAnsweredBy(ruling, answer)))
          return false;
        return answer.reading.kind === "unclear" ? !isShown(answer) : isQuestion(answer);
      });
  const { state, acknowledgedAt, late, overdue } = hazard;
  return {
    site,
    ...(recipient === undefined ? {} : { recipient }),
    state,
    owes: !isClosed && state !== "submitted",
    hazard,
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    late,
    overdue,
    unclear: !isClosed && (hazard.unclear || state === "cannot"),
    toReview,
    rulings,
    answers,
  };
}

/** How an answer counts: as an officer ruled, else as it was read. One recalled, or moved to another notice, counts for nothing, whatever it said. */
function labelOf(notice: Notice, answer: Answer): AckLabel {
  if (answer.recalledAt !== undefined || answer.movedTo !== undefined) return "not_ack";
  return labels[readAs(notice, answer)].ack;
}

function readAs(notice: Notice, answer: Answer): ReadingKind {
  const ruled = rulingOnReading(notice, answer)?.verdict;
  return ruled?.is === "read" ? ruled.as : answer.reading.kind;
}

/**
 * Whether an officer has still to look at an answer: it is no receipt or asks something besides, still stands, and neither was it ruled on nor did an
 * officer answer since.
 */
function isToReview(notice: Notice, answer: Answer, rulings: readonly Ruling[], owes: boolean): boolean {
  if (answer.recalledAt !== undefined || answer.movedTo !== undefined) return false;
  if (rulingOnReading(notice, answer)) return false;
  if (rulings.some((ruling) => isAnsweredBy(ruling, answer))) return false;
  if (labelOf(notice, answer) === "ack") return isQuestion(answer);
  return owes || isQuestion(answer) || answer.reading.kind === "cannot";
}

/** Whether an officer answered this message: by itself, or with all the site had said until then. */
function isAnsweredBy({ verdict, at }: Ruling, { messageId, account, at: saidAt }: Answer): boolean {
  if (verdict.is !== "answered") return false;
  const { message } = verdict;
  return message ? message.messageId === messageId && message.account === account : at >= saidAt;
}

/** Whether an answer asks the officer something, be it beside a receipt. */
export function isQuestion({ reading }: Pick<Answer, "reading">): boolean {
  return reading.kind === "question" || reading.asks === true;
}
