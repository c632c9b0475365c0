import type { Gap } from "../../groups/types.ts";
import type { RectifyLabel } from "../../replies/labels.ts";
import { heardDue } from "../heard-due.ts";
import type { Answer, Ruling } from "../types.ts";
import { isShown, type LabelledAnswer, listSubmissions, type Submission } from "./list-submissions.ts";
import { splitRounds } from "./split-rounds.ts";
import { findSubmittedAt } from "./submitted-at.ts";

/** Where a hazard stands. `submitted`: the shop says it is gone, nobody has looked; only a ruling closes it. */
export type HazardState =
  | "awaiting"
  | "acknowledged"
  | "promised"
  | "submitted"
  | "cannot"
  | "passed"
  | "transferred"
  | "exempt";

/** The states in which nothing is left for the shop to do, as far as anybody ruled. */
export const closedStates: readonly HazardState[] = ["passed", "transferred", "exempt"];

/** Where a hazard stands, derived from its facts and `now`. */
export interface HazardStanding {
  readonly state: HazardState;
  /** From 1; each 退回 opens the next. */
  readonly round: number;
  /** When it was first acknowledged, by any answer to it; absent while nothing was heard. */
  readonly acknowledgedAt?: number;
  /** Of this round, as it was told; absent where none was named. */
  readonly dueAt?: number;
  /** The same moved on by the time in which nobody could be heard: what comes after is late. */
  readonly lateAfter?: number;
  /** What was said and shown in this round, oldest first. */
  readonly present: readonly Answer[];
  /** What was submitted in this round, oldest first. */
  readonly submissions: readonly Submission[];
  /** Of all rounds. */
  readonly allSubmissions: readonly Submission[];
  /** When what stands of this round was first submitted, in words or in pictures alone, before it was closed; absent when nothing was, or no more stands. */
  readonly submittedAt?: number;
  /** Something is submitted, in words or in pictures alone, and no ruling closed or sent it back: an officer has to look. */
  readonly waits: boolean;
  /** What stands last of this round and says it cannot be done, or not yet; absent when nothing does. */
  readonly cannot?: Answer;
  /** Pictures without words, or words nobody can be sure of: an officer has to look. */
  readonly unclear: boolean;
  /** The ruling that closed it; absent while it is open. */
  readonly closedBy?: Ruling;
  /** The deadline has passed and it is neither submitted nor closed. */
  readonly overdue: boolean;
  /** It was submitted, or closed without that, after the deadline of its round. */
  readonly late: boolean;
  /** The number of the newest legal document; absent when there is none. */
  readonly document?: string;
}

/** What the fold looks at. */
export interface HazardFacts {
  /** What the site said, in any order; recalled messages left out. */
  readonly answers: readonly LabelledAnswer[];
  /** The standing rulings on the site, in any order. */
  readonly rulings: readonly Ruling[];
  /** As the notice said; absent for none. */
  readonly dueAt?: number;
  /** Since when that runs; absent = forever. */
  readonly dueSince?: number;
  /** When nobody could be heard; absent = never. */
  readonly gaps?: readonly Gap[];
  readonly now: number;
}

/** How a label moves the state of an open round; one that is missing moves nothing. */
const stateAfter: Partial<Record<RectifyLabel, HazardState>> = {
  ack: "acknowledged",
  promise: "promised",
  done: "submitted",
  cannot: "cannot",
};

/** Folds what was said and ruled, in the order of time, into where the hazard stands. */
export function standHazard(facts: HazardFacts): HazardStanding {
  const { answers, rulings, gaps = [], now } = facts;
  const ordered = rulings.toSorted((one, other) => one.at - other.at || one.id - other.id);
  const sentBack = ordered.filter(({ verdict }) => verdict.is === "sentBack");
  const roundBegan = sentBack.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  const closedBy = ordered.findLast(
    (ruling) => ruling.at >= roundBegan && closingState(ruling) !== undefined,
  );
  const said = answers.toSorted(
    (one, other) =>
      one.answer.at - other.answer.at || (one.answer.messageId < other.answer.messageId ? -1 : 1),
  );
  const { earlier, present } = splitRounds(said, sentBack);
  const submissions = listSubmissions(present);
  // What is shown in one round belongs to no words of another.
  const allSubmissions = [...earlier.flatMap(listSubmissions), ...submissions];
  const heard = said.find(({ answer, label }) => stateAfter[label] !== undefined || isShown(answer));
  const told = ordered.find(({ verdict }) => verdict.is === "received");
  const acknowledgedAt = earliest(
    heard?.answer.at,
    told?.verdict.is === "received" ? told.verdict.at : undefined,
  );
  const open = openState(present, told !== undefined);
  const state = closedBy ? (closingState(closedBy) ?? open) : open;
  const { dueAt: due, since } = dueOfRound(ordered, facts);
  const lateAfter = due === undefined ? undefined : heardDue(since, due, gaps);
  const cannot = open === "cannot" ? present.findLast(({ label }) => label === "cannot")?.answer : undefined;
  const isClosed = closedBy !== undefined;
  const untilClosed = <T>(list: readonly T[], at: (one: T) => number): T[] =>
    list.filter((one) => closedBy === undefined || at(one) <= closedBy.at);
  const submittedAt = findSubmittedAt(
    untilClosed(present, ({ answer }) => answer.at),
    untilClosed(submissions, ({ at }) => at),
  );
  const waits = !isClosed && submittedAt !== undefined;
  const doneAt = submittedAt ?? (closedBy?.verdict.is === "passed" ? closedBy.at : undefined);
  const document = ordered.findLast(({ verdict }) => verdict.is === "document")?.verdict;
  return {
    state,
    round: sentBack.length + 1,
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    ...(due === undefined ? {} : { dueAt: due }),
    ...(lateAfter === undefined ? {} : { lateAfter }),
    present: present.map(({ answer }) => answer),
    submissions,
    allSubmissions,
    ...(submittedAt === undefined ? {} : { submittedAt }),
    waits,
    ...(cannot ? { cannot } : {}),
    unclear:
      !isClosed &&
      open !== "submitted" &&
      (submissions.some(({ words }) => words === undefined) || present.at(-1)?.label === "unclear"),
    ...(closedBy ? { closedBy } : {}),
    overdue: !isClosed && !waits && lateAfter !== undefined && now > lateAfter,
    late: lateAfter !== undefined && doneAt !== undefined && doneAt > lateAfter,
    ...(document?.is === "document" ? { document: document.number } : {}),
  };
}

function openState(present: readonly LabelledAnswer[], told: boolean): HazardState {
  let state: HazardState = told ? "acknowledged" : "awaiting";
  for (const { label } of present) {
    const next = stateAfter[label];
    // A receipt after more was said takes nothing back.
    if (next !== undefined && (next !== "acknowledged" || state === "awaiting")) state = next;
  }
  return state;
}

function closingState({ verdict }: Ruling): HazardState | undefined {
  if (verdict.is === "passed" || verdict.is === "transferred" || verdict.is === "exempt") return verdict.is;
  return undefined;
}

/** The newest word on the deadline, of an extension or of a send-back that named one, and since when it runs. */
function dueOfRound(
  rulings: readonly Ruling[],
  { dueAt, dueSince = Number.NEGATIVE_INFINITY }: HazardFacts,
): { readonly dueAt: number | undefined; readonly since: number } {
  let due = { dueAt, since: dueSince };
  for (const { verdict, at } of rulings) {
    if (verdict.is === "extended") due = { dueAt: verdict.dueAt, since: at };
    if (verdict.is === "sentBack" && verdict.dueAt !== undefined) due = { dueAt: verdict.dueAt, since: at };
  }
  return due;
}

function earliest(...times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
