import { Declined } from "../../errors.ts";
import { askedUntil } from "../../notices/rectify/asked-until.ts";
import { hazardRulingTexts } from "../../texts/rectify.ts";
import type { CommandOf } from "../command.ts";
import { listNumbersQuoted } from "../numbers-quoted.ts";
import { pickLiveNotice } from "../pick-notice.ts";
import { liveDraft, shownForMs } from "../talks.ts";
import type { Turn } from "../turn.ts";
import { listOpenHazards, type StandingHazard, standOf } from "./list-hazards.ts";

type Ruled = CommandOf<"ruleHazards">;

/**
 * The hazards a ruling means: those numbered, else those of the message quoted, else the only one that waits, or with 都 all. Never empty; `undefined` when the words mean
 * no ruling, as 可以了 while nothing was shown to him lately. Throws {@link Declined} with what to type when it cannot be told.
 */
export function pickHazards(turn: Turn, command: Ruled, word: string): StandingHazard[] | undefined {
  const named = command.numbers.length > 0 ? command.numbers : listNumbersQuoted(turn.book, turn.message);
  if (named.length > 0) {
    if (command.loose && !named.every((number) => isHazardOfHis(turn, number))) return undefined;
    return named.map((number) => getHazard(turn, number));
  }
  const waiting = listOpenHazards(turn).filter((one) => waits(one, command.as));
  if (command.loose && !isShownLately(turn, waiting)) {
    if (command.as === "pass") declineIfAsked(turn);
    return undefined;
  }
  const candidates = waiting.length === 0 && command.as !== "pass" ? listOpenHazards(turn) : waiting;
  const [only, second] = candidates;
  if (!only) {
    if (command.as === "pass") declineIfAsked(turn);
    throw new Declined(hazardRulingTexts.noneWaits());
  }
  if (second && !command.all) {
    throw new Declined(
      hazardRulingTexts.whichWaits(
        word,
        candidates.map((one) => namedOf(turn, one)),
      ),
    );
  }
  return candidates;
}

/** A hazard as it is spoken of. */
export function namedOf(
  { book }: Pick<Turn, "book">,
  { notice }: Pick<StandingHazard, "notice">,
): { readonly number: number; readonly site: string } {
  const { site } = notice.hazard;
  return { number: notice.number, site: book.directory.sites[site]?.name ?? site };
}

function isHazardOfHis(turn: Turn, number: number): boolean {
  return turn.book.notices[number]?.notice.hazard !== undefined;
}

function getHazard(turn: Turn, number: number): StandingHazard {
  const file = pickLiveNotice({ ...turn, number }, "通过");
  const found = standOf(turn, file);
  if (!found) throw new Declined(hazardRulingTexts.notHazard(number));
  return found;
}

/** Whether its shop has shown something, or, where more time or another way is given or refused, has said that it cannot. */
function waits({ hazard }: StandingHazard, as: Ruled["as"]): boolean {
  if (as === "extend" || as === "transfer") return hazard.state === "cannot";
  const isSubmitted = hazard.state === "submitted" || hazard.submissions.length > 0;
  return isSubmitted || (as === "sendBack" && hazard.state === "cannot");
}

/** 可以了 while a shop asks for more time passes nothing; throws {@link Declined} with what grants it. */
function declineIfAsked(turn: Turn): void {
  const asking = listOpenHazards(turn).filter(({ hazard }) => hazard.state === "cannot");
  const [first] = asking;
  if (!first || !isShownLately(turn, asking)) return;
  throw new Declined(hazardRulingTexts.asksForTime(first.notice.number, askedUntil(first.hazard)));
}

/** Words said in any talk mean a submission only while one, and no draft, is before his eyes. */
function isShownLately(turn: Turn, waiting: readonly StandingHazard[]): boolean {
  if (liveDraft(turn.talk, turn.now)) return false;
  return waiting.some(({ notice }) => {
    const last = notice.forwarded?.at(-1);
    return last !== undefined && turn.now - last.at <= shownForMs;
  });
}
