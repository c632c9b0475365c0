import type { Directory, MemberId } from "../groups/types.ts";
import { listStandings, type Standing, unplacedAnswers } from "./standing.ts";
import type { Answer, NoticeFile } from "./types.ts";

/** A person who answered and is not known to speak for a site. */
export interface Unplaced {
  readonly member: MemberId;
  /** Oldest first. */
  readonly answers: readonly Answer[];
}

/** What an officer asks for: how many, who is missing, what waits for his eye. Lists are empty where there is nothing. */
export interface Tally {
  readonly standings: readonly Standing[];
  /** Sites that owe or owed an answer. */
  readonly owing: number;
  readonly acknowledged: readonly Standing[];
  /** Still owing, nothing said. */
  readonly silent: readonly Standing[];
  /** Still owing, and said something that has to be looked at. */
  readonly unclear: readonly Standing[];
  /** Still owing, and nobody in the groups speaks for them; also in `silent`. */
  readonly nobodyThere: readonly Standing[];
  readonly late: readonly Standing[];
  readonly unplaced: readonly Unplaced[];
}

/** Sums a notice up at `now`. */
export function tallyNotice(file: NoticeFile, directory: Directory, now: number): Tally {
  const standings = listStandings(file, directory, now);
  const awaiting = standings.filter(({ owes }) => owes);
  const silent = awaiting.filter(({ unclear }) => !unclear);
  const byMember = new Map<MemberId, Answer[]>();
  for (const answer of unplacedAnswers(file, directory)) {
    byMember.set(answer.by, [...(byMember.get(answer.by) ?? []), answer]);
  }
  return {
    standings,
    owing: standings.filter(({ recipient }) => recipient !== undefined).length,
    acknowledged: standings.filter(({ state, owes }) => state === "acknowledged" && !owes),
    silent,
    unclear: awaiting.filter(({ unclear }) => unclear),
    nobodyThere: silent.filter(({ recipient }) => recipient?.nobodyThere === true),
    late: standings.filter(({ late }) => late),
    unplaced: [...byMember].map(([member, answers]) => ({ member, answers })),
  };
}
