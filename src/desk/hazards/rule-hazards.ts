import { Declined } from "../../errors.ts";
import { askedUntil } from "../../notices/rectify/asked-until.ts";
import { listHeardByNow } from "../../notices/rectify/split-rounds.ts";
import { closedStates } from "../../notices/rectify/stand-hazard.ts";
import { rule } from "../../notices/rule.ts";
import type { Verdict } from "../../notices/types.ts";
import { hazardColleagueTexts, hazardRulingTexts, shopTexts } from "../../texts/rectify.ts";
import type { CommandOf } from "../command.ts";
import { ruleListed } from "../commands/rule-listed.ts";
import { shownForMs } from "../talks.ts";
import { tellHolders } from "../tell-holder.ts";
import { answer, type Outcome, type Turn } from "../turn.ts";
import { getExtendedDue, getReasonAndDue } from "./due-of-ruling.ts";
import type { StandingHazard } from "./list-hazards.ts";
import { namedOf, pickHazards } from "./pick-hazards.ts";
import { type RuledHazard, tellShop } from "./tell-shop.ts";

type Ruled = CommandOf<"ruleHazards">;

const words: Readonly<Record<Ruled["as"], string>> = {
  pass: "通过",
  sendBack: "退回",
  extend: "延期",
  transfer: "移交",
  document: "文书",
};

/** 通过, 退回, 延期, 移交, 文书: rules on hazards, each ruling undone by 撤销裁定; the shop hears of the first three. `undefined` when the words mean no ruling. */
export function ruleHazards(turn: Turn, command: Ruled): Outcome | undefined {
  if (command.as === "pass" && isAboutList(turn, command)) {
    return ruleListed(turn, { kind: "ruleListed", indexes: command.numbers, as: "received" });
  }
  const hazards = pickHazards(turn, command, words[command.as]);
  if (!hazards) return undefined;
  if (command.as !== "document") for (const one of hazards) assertOpen(turn, one);
  switch (command.as) {
    case "pass":
      return pass(turn, command, hazards);
    case "sendBack":
      return sendBack(turn, command, hazards);
    case "extend":
      return extend(turn, command, hazards);
    case "transfer":
      return transfer(turn, command, hazards);
    case "document":
      return document(turn, command, hazards);
  }
}

/** 31通过，32退回没拍到: each by itself; what stops one stops no other. */
export function ruleSeveral(turn: Turn, { rulings }: CommandOf<"ruleSeveral">): Outcome {
  const outcomes = rulings.map((one) => {
    try {
      return ruleHazards(turn, one) ?? answer(hazardRulingTexts.noneWaits());
    } catch (error) {
      if (error instanceof Declined) return answer(error.sentence);
      throw error;
    }
  });
  return answer(outcomes.flatMap(({ say }) => say).join("\n"));
}

/** 2 通过 under 待审: no hazard has that number, or that reply is the newer of what he was shown. */
function isAboutList({ book, talk, now }: Turn, { numbers }: Ruled): boolean {
  const { list } = talk;
  if (list?.of !== "answers" || now - list.shownAt > shownForMs || numbers.length === 0) return false;
  const isListed = numbers.every((number) => number <= list.answers.length);
  return isListed && !numbers.every((number) => book.notices[number]?.notice.hazard !== undefined);
}

function pass(turn: Turn, { onSpot }: Ruled, hazards: readonly StandingHazard[]): Outcome {
  for (const { notice, hazard } of hazards) {
    if (onSpot || hazard.submissions.length > 0 || hazard.state === "submitted") continue;
    throw new Declined(
      hazard.state === "cannot"
        ? hazardRulingTexts.asksForTime(notice.number, askedUntil(hazard))
        : hazardRulingTexts.nothingShown(notice.number),
    );
  }
  const way = onSpot ? "on the spot" : "photo";
  const ruled = hazards.map((one) => ruleOn(turn, one, (site) => ({ is: "passed", site, way })));
  return report(
    turn,
    ruled,
    hazardRulingTexts.passed(
      hazards.map((one) => namedOf(turn, one)),
      onSpot === true,
    ),
    shopTexts.passed,
  );
}

function sendBack(turn: Turn, command: Ruled, hazards: readonly StandingHazard[]): Outcome {
  for (const { notice, hazard } of hazards) {
    const isUnanswered = hazard.round > 1 && hazard.present.length === 0;
    if (isUnanswered) throw new Declined(hazardRulingTexts.alreadyBack(notice.number));
  }
  const { reason, dueFor } = getReasonAndDue(turn, command.words, hazards);
  const ruled = hazards.map((one) => {
    const dueAt = dueFor(one);
    const heard = listHeardByNow(one.file, turn.now);
    const verdict = { is: "sentBack", dueAt, ...(heard.length === 0 ? {} : { heard }) } as const;
    return { ...ruleOn(turn, one, (site) => ({ ...verdict, site }), reason), dueAt };
  });
  // As a rule all have one deadline; where not, each shop hears its own.
  const lines = ruled.flatMap((each) =>
    tellShop(turn, [each], (numbers) => shopTexts.sentBack(numbers, reason, each.dueAt)),
  );
  const dueAt = Math.max(...ruled.map((each) => each.dueAt));
  const what = hazardRulingTexts.sentBack(
    hazards.map((one) => namedOf(turn, one)),
    reason,
    dueAt,
  );
  return reportSaid(turn, ruled, what, [...new Set(lines)]);
}

function extend(turn: Turn, command: Ruled, hazards: readonly StandingHazard[]): Outcome {
  const words = command.agreed ? agreedWords(hazards) : command.words;
  const dueAt = getExtendedDue(turn, words, hazards);
  const ruled = hazards.map((one) => ruleOn(turn, one, (site) => ({ is: "extended", site, dueAt })));
  return report(
    turn,
    ruled,
    hazardRulingTexts.extended(
      hazards.map((one) => namedOf(turn, one)),
      dueAt,
    ),
    (numbers) => shopTexts.extended(numbers, dueAt),
  );
}

/** What the shops asked for, where they asked for the same; empty where he has to say. */
function agreedWords(hazards: readonly StandingHazard[]): string {
  const [asked, ...others] = new Set(hazards.map(({ hazard }) => askedUntil(hazard)));
  return others.length === 0 ? (asked ?? "") : "";
}

function transfer(turn: Turn, { words: to }: Ruled, hazards: readonly StandingHazard[]): Outcome {
  const [first] = hazards;
  if (to === "") throw new Declined(hazardRulingTexts.howToTransfer(first?.notice.number ?? 0));
  const ruled = hazards.map((one) => ruleOn(turn, one, (site) => ({ is: "transferred", site, to })));
  return reportSaid(
    turn,
    ruled,
    hazardRulingTexts.transferred(
      hazards.map((one) => namedOf(turn, one)),
      to,
    ),
    [],
  );
}

function document(turn: Turn, { words: number }: Ruled, hazards: readonly StandingHazard[]): Outcome {
  const [first] = hazards;
  if (number === "") throw new Declined(hazardRulingTexts.howToDocument(first?.notice.number ?? 0));
  const ruled = hazards.map((one) => ruleOn(turn, one, (site) => ({ is: "document", site, number })));
  return reportSaid(
    turn,
    ruled,
    hazardRulingTexts.document(
      hazards.map((one) => namedOf(turn, one)),
      number,
    ),
    [],
  );
}

/** 免 31 原因 for hazards: nothing more is asked of the shop. */
export function exemptHazards(
  turn: Turn,
  hazards: readonly StandingHazard[],
  reason: string | undefined,
): Outcome {
  for (const one of hazards) assertOpen(turn, one);
  const ruled = hazards.map((one) => ruleOn(turn, one, (site) => ({ is: "exempt", site }), reason));
  return reportSaid(
    turn,
    ruled,
    hazardRulingTexts.exempt(
      hazards.map((one) => namedOf(turn, one)),
      reason,
    ),
    [],
  );
}

function assertOpen(turn: Turn, { notice, hazard }: StandingHazard): void {
  const { closedBy } = hazard;
  if (!closedBy || !closedStates.includes(hazard.state)) return;
  const by = closedBy.by === turn.officer ? undefined : turn.book.directory.officers[closedBy.by]?.name;
  const as = hazard.state === "passed" ? "通过" : hazard.state === "exempt" ? "免" : "移交";
  throw new Declined(hazardRulingTexts.alreadyClosed(notice.number, as, by));
}

function ruleOn(
  turn: Turn,
  one: StandingHazard,
  verdict: (site: StandingHazard["notice"]["hazard"]["site"]) => Verdict,
  reason?: string,
): RuledHazard {
  const ruling = rule(one.notice, turn.officer, verdict(one.notice.hazard.site), turn.now, reason);
  return { one, ruling };
}

function report(
  turn: Turn,
  ruled: readonly RuledHazard[],
  what: string,
  word: (numbers: readonly number[]) => string,
): Outcome {
  return reportSaid(turn, ruled, what, tellShop(turn, ruled, word));
}

function reportSaid(
  turn: Turn,
  ruled: readonly RuledHazard[],
  what: string,
  lines: readonly string[],
): Outcome {
  tellHolders(
    turn,
    ruled.map(({ one }) => one.notice),
    (by) => hazardColleagueTexts.ruled(by, what),
  );
  const [first = "", ...others] = lines;
  return answer([`${what}${first}${hazardRulingTexts.canUndo()}`, ...others].join("\n"));
}
