import { type HazardNotice, isHazard } from "../../notices/rectify/hazard-of.ts";
import { closedStates, type HazardStanding } from "../../notices/rectify/stand-hazard.ts";
import { toldState } from "../../notices/rectify/told-state.ts";
import { listStandings, type Standing } from "../../notices/standing.ts";
import { titleShown } from "../../notices/title.ts";
import type { NoticeFile } from "../../notices/types.ts";
import { type HazardLine, hazardLists } from "../../texts/hazard-lists.ts";
import { listOpen } from "../pick-notice.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";

/** Lines of a list at most. */
const mostLines = 20;

/** A hazard and where it stands. */
export interface StandingHazard {
  readonly file: NoticeFile;
  readonly notice: HazardNotice;
  readonly standing: Standing;
  readonly hazard: HazardStanding;
}

/** The hazards an officer may rule on that no ruling closed, overdue ones first, then by deadline, then as they were found. */
export function listOpenHazards(turn: Pick<Turn, "book" | "officer" | "now">): StandingHazard[] {
  return listOpen(turn)
    .flatMap((file) => standOf(turn, file) ?? [])
    .filter(({ hazard }) => !closedStates.includes(hazard.state))
    .sort(
      (one, other) =>
        Number(other.hazard.overdue) - Number(one.hazard.overdue) ||
        (one.hazard.dueAt ?? Number.POSITIVE_INFINITY) - (other.hazard.dueAt ?? Number.POSITIVE_INFINITY) ||
        one.notice.number - other.notice.number,
    );
}

/** Where a hazard stands; `undefined` for a notice that is none, and for one nobody was told of yet. */
export function standOf(
  { book, now }: Pick<Turn, "book" | "now">,
  file: NoticeFile,
): StandingHazard | undefined {
  const { notice } = file;
  if (!isHazard(notice)) return undefined;
  const standing = listStandings(file, book.directory, now).find(({ site }) => site === notice.hazard.site);
  return standing?.hazard && { file, notice, standing, hazard: standing.hazard };
}

/** 未整改: what is still to be fixed. */
export function seeUnfixed(turn: Turn): Outcome {
  const open = listOpenHazards(turn);
  const unfixed = open.filter(({ hazard }) => !hazard.waits);
  const toCheck = open.length - unfixed.length;
  if (unfixed.length === 0) return answer(toCheck === 0 ? hazardLists.none() : checkText(turn));
  const lines = unfixed.slice(0, mostLines).map((one) => lineOf(turn, one));
  return answer(hazardLists.open(lines, unfixed.length - lines.length, toCheck));
}

/** 待复查: what shops say is fixed, or showed without words. */
export function seeToCheck(turn: Turn): Outcome {
  return answer(checkText(turn));
}

function checkText(turn: Turn): string {
  const submitted = listOpenHazards(turn).filter(({ hazard }) => hazard.waits);
  if (submitted.length === 0) return hazardLists.noneToCheck();
  const lines = submitted.slice(0, mostLines).map((one) => lineOf(turn, one));
  return hazardLists.toCheck(lines, submitted.length - lines.length);
}

/** A hazard as a line of a list. */
export function lineOf({ book }: Pick<Turn, "book">, { notice, hazard }: StandingHazard): HazardLine {
  return {
    number: notice.number,
    site: book.directory.sites[notice.hazard.site]?.name ?? notice.hazard.site,
    title: titleShown(notice),
    state: toldState(hazard),
    ...(hazard.dueAt === undefined ? {} : { dueAt: hazard.dueAt }),
    overdue: hazard.overdue,
  };
}
